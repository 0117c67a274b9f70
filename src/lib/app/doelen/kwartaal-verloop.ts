import type { Dag } from '$lib/domain/velden/datum';
import type { Telling } from '$lib/domain/kengetallen/telling';
import {
	kwartaalMetNummer,
	kwartaalNummer,
	kwartaalVan,
	type Kwartaal
} from '$lib/domain/doelen/kwartaal';
import { LEEG } from '$lib/domain/velden/waarden';
import { ALLE } from '$lib/domain/doelen/afspraken';
import type { KpiId } from '$lib/domain/doelen/kpis';
import type { ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import type { KpiDeel } from '$lib/rules/kenmerken/kpi-telling';
import { kruisVan } from '../lookback/terugblik.svelte';
import { isToenKnown, kpiToen } from './kpi-verloop';

/** A quarter with the day of the list that tells of it. */
export interface KwartaalMoment extends Kwartaal {
	readonly dag: Dag;
}

/** The profielgraad of a gemeente in one of the quarters. */
export interface KwartaalPunt {
	/** Place of the quarter among all. */
	readonly at: number;
	readonly teller: number;
	readonly noemer: number;
}

export interface KwartaalLijn {
	readonly naam: string;
	/** Quarters in which somebody had a code, the earliest first. */
	readonly punten: readonly KwartaalPunt[];
}

/** Gemeenten over the quarters that there is a list of. */
export interface KwartaalVerloop {
	/** At most five, the earliest first; the last is that of the list in use. */
	readonly kwartalen: readonly KwartaalMoment[];
	readonly lijnen: readonly KwartaalLijn[];
}

export const GEEN_VERLOOP: KwartaalVerloop = { kwartalen: [], lijnen: [] };

/** Quarters that are looked at, that of the list in use last. */
const KWARTALEN = 5;

/**
 * The profielgraad per gemeente, at the last list of each quarter; of the present quarter the list in use. `eerder`
 * ascends; a quarter without a list is no point.
 */
export function profielPerKwartaal(
	nu: readonly ProfielGroep[],
	dag: Dag,
	eerder: readonly Telling[],
	meetellen: boolean
): KwartaalVerloop {
	const perKwartaal = lastPerKwartaal(eerder, dag, KWARTALEN);
	const tellingen = [...perKwartaal.values()];
	const dagen = [...tellingen.map((telling) => telling.dag), dag];
	const lijnen = nu.map(({ naam, ja, noemer }): KwartaalLijn => {
		const toen = tellingen.map((telling) => {
			const gemeente = naam === LEEG ? '' : naam;
			const isThere = kruisVan(telling, 'klantprofiel')?.per.includes(gemeente) ?? false;
			return isThere ? kpiToen(telling, 'profielgraad', meetellen, gemeente) : null;
		});
		return {
			naam,
			punten: [...toen, { teller: ja, noemer }].flatMap((deel, at) =>
				deel && deel.noemer > 0 ? [{ at, teller: deel.teller, noemer: deel.noemer }] : []
			)
		};
	});
	return { kwartalen: dagen.map((each) => ({ ...kwartaalVan(each), dag: each })), lijnen };
}

/** The last of each quarter before that of day `dag`, by its number, as many quarters back as this; `eerder` ascends. */
function lastPerKwartaal(
	eerder: readonly Telling[],
	dag: Dag,
	kwartalen: number
): ReadonlyMap<number, Telling> {
	const dit = kwartaalNummer(kwartaalVan(dag));
	const laatste = new Map<number, Telling>();
	for (const telling of eerder) {
		const nummer = kwartaalNummer(kwartaalVan(telling.dag));
		if (nummer < dit && nummer > dit - kwartalen) laatste.set(nummer, telling);
	}
	return laatste;
}

/** A quarter, with the day of its last list; null = there is none of it. */
export interface KwartaalPlek extends Kwartaal {
	readonly dag: Dag | null;
}

/** A gemeente, or `ALLE` of them, now. */
export interface KpiNu {
	readonly gemeente: string;
	readonly naam: string;
	readonly deel: KpiDeel;
}

/** A KPI of one gemeente, or of all, over the quarters. */
export interface KpiLijn extends KpiNu {
	/** Where somebody counted, the earliest first. */
	readonly punten: readonly KwartaalPunt[];
}

export interface KpiPerKwartaal {
	/** Every quarter from the first with a list to the one in use, those without a list too. */
	readonly kwartalen: readonly KwartaalPlek[];
	readonly lijnen: readonly KpiLijn[];
}

/** Quarters that are looked back at: as long as counts are kept. */
const MEESTE_KWARTALEN = 20;

/**
 * A KPI at the last list of each quarter; of the present quarter the list in use. `eerder` ascends. A quarter without a
 * list has a place and no point.
 */
export function kpiPerKwartaal(
	id: KpiId,
	nu: readonly KpiNu[],
	dag: Dag,
	eerder: readonly Telling[],
	meetellen: boolean
): KpiPerKwartaal {
	const dit = kwartaalNummer(kwartaalVan(dag));
	const laatste = lastPerKwartaal(isToenKnown(id) ? eerder : [], dag, MEESTE_KWARTALEN);
	const eerste = Math.min(dit, ...laatste.keys());
	const nummers = Array.from({ length: dit - eerste + 1 }, (_, at) => eerste + at);
	const lijnen = nu.map((each): KpiLijn => {
		const gemeente = each.gemeente === ALLE ? undefined : each.gemeente;
		const punten = nummers.flatMap((nummer, at): readonly KwartaalPunt[] => {
			const telling = laatste.get(nummer);
			const deel =
				nummer === dit ? each.deel : telling && kpiToen(telling, id, meetellen, gemeente);
			return deel && deel.noemer > 0 ? [{ at, teller: deel.teller, noemer: deel.noemer }] : [];
		});
		return { ...each, punten };
	});
	return {
		kwartalen: nummers.map((nummer) => ({
			...kwartaalMetNummer(nummer),
			dag: nummer === dit ? dag : (laatste.get(nummer)?.dag ?? null)
		})),
		lijnen
	};
}
