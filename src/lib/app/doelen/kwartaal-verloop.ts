import type { Dag } from '$lib/domain/velden/datum';
import type { Telling } from '$lib/domain/kengetallen/telling';
import {
	kwartaalId,
	kwartaalNummer,
	kwartaalVan,
	type Kwartaal
} from '$lib/domain/doelen/kwartaal';
import { LEEG } from '$lib/domain/velden/waarden';
import type { ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import { kruisVan } from '../lookback/terugblik.svelte';
import { kpiToen } from './kpi-verloop';

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
	const dit = kwartaalNummer(kwartaalVan(dag));
	const perKwartaal = new Map<string, Telling>();
	for (const telling of eerder) {
		const kwartaal = kwartaalVan(telling.dag);
		const nummer = kwartaalNummer(kwartaal);
		if (nummer < dit && nummer > dit - KWARTALEN) perKwartaal.set(kwartaalId(kwartaal), telling);
	}
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
