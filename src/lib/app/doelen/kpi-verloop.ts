import type { Dag } from '$lib/domain/velden/datum';
import { kwartaalNummer, kwartaalVan } from '$lib/domain/doelen/kwartaal';
import { kpiVan, type Kpi, type KpiId, type KpiStand } from '$lib/domain/doelen/kpis';
import { standCodes } from '$lib/domain/kandidaat/kandidaat-stand';
import { prognose, type Doel, type Meting, type Prognose } from '$lib/domain/doelen/prognose';
import type { Kruistelling, Telling } from '$lib/domain/kengetallen/telling';
import type { KpiDeel } from '$lib/rules/kenmerken/kpi-telling';
import { kruisVan, type KruisNaam } from '../lookback/terugblik.svelte';

/** A share at the peildatum of a momentopname. */
export interface KpiMeting extends KpiDeel {
	readonly dag: Dag;
}

/** Cross counts of everybody, by the field that they are of. */
const KRUIS: Readonly<Partial<Record<keyof KpiStand, KruisNaam>>> = {
	klantprofiel: 'klantprofiel',
	status: 'status',
	ladder: 'trede'
};
const NIETS = { ...standCodes(() => ''), vindbaar: false, bijgewerkt: false };

/** The one field that the KPI reads and the cross count of it; null for any other KPI. */
function kruisBij(kpi: Kpi) {
	if ('tegels' in kpi || kpi.leest.length !== 1) return null;
	const [veld] = kpi.leest;
	const naam = veld && KRUIS[veld];
	return naam ? { veld, naam, geldt: kpi.geldt } : null;
}

/** Whether a KPI is counted by code, so that the peildatum in use does not matter to it. */
export function isOpCode(kpi: KpiId): boolean {
	return kruisBij(kpiVan(kpi)) !== null;
}

/** The KPI in one earlier momentopname, for one gemeente or all; null where its counts don't tell. */
export function kpiToen(
	telling: Telling,
	id: KpiId,
	meetellen: boolean,
	gemeente?: string
): KpiMeting | null {
	const kpi = kpiVan(id);
	const kruis = kruisBij(kpi);
	if (kruis) {
		const counts = kruisVan(telling, kruis.naam);
		const geldt = (waarde: string) => kruis.geldt({ ...NIETS, [kruis.veld]: waarde }, meetellen);
		return counts && { dag: telling.dag, ...uitKruis(counts, geldt, gemeente) };
	}
	// tiles are counted for all gemeenten together; part of the pairs would be another number
	if (!('tegels' in kpi) || gemeente !== undefined) return null;
	const sum = (at: 0 | 1) =>
		kpi.tegels.reduce<number | undefined>((all, pair) => {
			const aantal = telling.kengetallen[pair[at]];
			return all === undefined || aantal === undefined ? undefined : all + aantal;
		}, 0);
	const [teller, noemer] = [sum(0), sum(1)];
	return teller === undefined || noemer === undefined ? null : { dag: telling.dag, teller, noemer };
}

/** Whether earlier lists can tell a KPI: of each gemeente, or of all of them together only. */
export function isToenKnown(id: KpiId): 'gemeente' | 'alle' | null {
	if (isOpCode(id)) return 'gemeente';
	return 'tegels' in kpiVan(id) ? 'alle' : null;
}

/** The latest momentopname of a quarter before that of day `d`; `tellingen` ascend. */
export function vorigKwartaal(tellingen: readonly Telling[], d: Dag): Telling | null {
	const now = kwartaalNummer(kwartaalVan(d));
	return tellingen.findLast(({ dag }) => kwartaalNummer(kwartaalVan(dag)) < now) ?? null;
}

/** The forecast of a KPI; one that has to go down is looked at by what is not in it. `metingen` ascend. */
export function kpiPrognose(
	{ richting }: Kpi,
	doel: Doel,
	metingen: readonly KpiMeting[]
): Prognose {
	const down = richting === 'hoogstens';
	return prognose(
		metingen
			.filter(({ noemer }) => noemer > 0)
			.map(({ dag, teller, noemer }): Meting => ({
				dag,
				klaar: down ? noemer - teller : teller,
				totaal: noemer
			})),
		down ? { ...doel, procent: 100 - doel.procent } : doel
	);
}

/** How many of the counted are above a line, of those in it: for one group, or all. */
export function uitKruis(
	{ per, waarden, aantallen }: Kruistelling,
	telt: (waarde: string) => boolean | null,
	groep?: string
): KpiDeel {
	let [teller, noemer] = [0, 0];
	per.forEach((each, at) => {
		if (groep !== undefined && each !== groep) return;
		waarden.forEach((waarde, code) => {
			const verdict = telt(waarde);
			const count = verdict === null ? 0 : (aantallen[at * waarden.length + code] ?? 0);
			noemer += count;
			if (verdict) teller += count;
		});
	});
	return { teller, noemer };
}
