import { codeColumn } from '$lib/columns/column';
import type { Bitset } from '$lib/columns/bitset';
import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { kpisMet, type Kpi } from '$lib/domain/doelen/kpis';
import { crossCodes } from '$lib/engine/cross-codes';
import type { Selection } from '$lib/engine/star';
import type { Dataset } from '$lib/data/dataset';
import { KPI_OORDELEN, kpiOordelen } from './kpi-oordelen';

/** A share, as what it is made of. */
export interface KpiDeel {
	readonly teller: number;
	readonly noemer: number;
}

/** A KPI under the filters; null = the source can't tell. */
export interface KpiTelling {
	readonly kpi: Kpi;
	readonly alle: KpiDeel | null;
	/** By the code of the gemeente or begeleider; with `zonder` they add up to `alle`. */
	readonly per: readonly KpiDeel[];
	/** Of records that belong to no kandidaat. */
	readonly zonder: KpiDeel;
}

/** What the kandidaten of a KPI are grouped by. */
type KpiGroep = 'gemeente' | 'begeleider';

/**
 * Every KPI for all gemeenten and for each; visits the rows of the set, and the records of some tiles, once each.
 * `meetellen` = those without a code are counted in the profielgraad.
 */
export function kpiTellingen(
	dataset: Dataset,
	pass: Bitset,
	selection: Selection,
	meetellen: boolean
): readonly KpiTelling[] {
	return kpisMet(meetellen).map((kpi) => kpiTelling(dataset, kpi, pass, selection, meetellen));
}

/** One KPI, for each gemeente or each begeleider and all of them. */
export function kpiTelling(
	dataset: Dataset,
	kpi: Kpi,
	pass: Bitset,
	selection: Selection,
	meetellen: boolean,
	veld: KpiGroep = 'gemeente'
): KpiTelling {
	const per = counted(dataset, kpi, pass, selection, meetellen, veld);
	if (!per) return { kpi, alle: null, per: [], zonder: LEEG };
	const alle = per.reduce((sum, deel) => plus(sum, deel), LEEG);
	const groepen = dataset.valuesOf(veld).length;
	return { kpi, alle, per: per.slice(0, groepen), zonder: per[groepen] ?? LEEG };
}

/** Whether the source can tell a KPI. */
export function isKpiKnown({ kengetallen, meta }: Dataset, kpi: Kpi): boolean {
	if (!('tegels' in kpi)) return kpi.nodig.every((veld) => meta.velden.kandidaten?.includes(veld));
	return kpi.tegels.some((pair) =>
		pair.every((tegel) => kengetallen.some((each) => each.id === tegel))
	);
}

const LEEG: KpiDeel = { teller: 0, noemer: 0 };

function plus(a: KpiDeel, b: KpiDeel): KpiDeel {
	return { teller: a.teller + b.teller, noemer: a.noemer + b.noemer };
}

function counted(
	dataset: Dataset,
	kpi: Kpi,
	pass: Bitset,
	selection: Selection,
	meetellen: boolean,
	groep: KpiGroep
): readonly KpiDeel[] | null {
	if (!isKpiKnown(dataset, kpi)) return null;
	if ('tegels' in kpi) {
		const known = kpi.tegels.filter((pair) =>
			pair.every((tegel) => dataset.kengetallen.some((each) => each.id === tegel))
		);
		const per = (at: 0 | 1) =>
			recordsPer(
				dataset,
				known.map((pair) => pair[at]),
				selection,
				groep
			);
		const [tellers, noemers] = [per(0), per(1)];
		return Array.from(noemers, (noemer, at) => ({ teller: tellers[at] ?? 0, noemer }));
	}
	const groepen = dataset.valuesOf(groep);
	const column = { ...codeColumn(dataset.kandidaten, groep), values: groepen };
	const oordelen = kpiOordelen(dataset, kpi, meetellen);
	const counts = crossCodes(pass, column, oordelen);
	return groepen.map((_, code) => {
		const of = (oordeel: number) => counts[code * oordelen.values.length + oordeel] ?? 0;
		const teller = of(KPI_OORDELEN.teller);
		return { teller, noemer: teller + of(KPI_OORDELEN.noemer) };
	});
}

/** Records of these tiles by the group of their kandidaat; the last count is of those that belong to none. */
function recordsPer(
	dataset: Dataset,
	tegels: readonly string[],
	selection: Selection,
	veld: KpiGroep
): Uint32Array {
	const none = dataset.valuesOf(veld).length;
	const counts = new Uint32Array(none + 1);
	const { codes } = codeColumn(dataset.kandidaten, veld);
	for (const { id, groep } of dataset.kengetallen) {
		if (!tegels.includes(id)) continue;
		const owner = ownersOf(dataset, groep);
		for (const record of dataset.engine.records(groep, selection, id)) {
			const row = owner[record] ?? -1;
			const at = row < 0 ? none : (codes[row] ?? none);
			counts[at] = (counts[at] ?? 0) + 1;
		}
	}
	return counts;
}

function ownersOf(dataset: Dataset, groep: KengetalGroep): Int32Array {
	const column = dataset.records[groep]?.columns.get('kandidaat');
	return column?.kind === 'row' ? column.rows : new Int32Array();
}
