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
	/** By the code of the gemeente; with `zonder` they add up to `alle`. */
	readonly per: readonly KpiDeel[];
	/** Of records that belong to no kandidaat. */
	readonly zonder: KpiDeel;
}

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
	return kpisMet(meetellen).map((kpi) => {
		const per = counted(dataset, kpi, pass, selection, meetellen);
		if (!per) return { kpi, alle: null, per: [], zonder: LEEG };
		const alle = per.reduce((sum, deel) => plus(sum, deel), LEEG);
		const gemeenten = dataset.valuesOf('gemeente').length;
		return { kpi, alle, per: per.slice(0, gemeenten), zonder: per[gemeenten] ?? LEEG };
	});
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
	meetellen: boolean
): readonly KpiDeel[] | null {
	if ('tegels' in kpi) {
		const known = kpi.tegels.filter((pair) =>
			pair.every((tegel) => dataset.kengetallen.some((each) => each.id === tegel))
		);
		if (known.length === 0) return null;
		const per = (at: 0 | 1) =>
			recordsPer(
				dataset,
				known.map((pair) => pair[at]),
				selection
			);
		const [tellers, noemers] = [per(0), per(1)];
		return Array.from(noemers, (noemer, at) => ({ teller: tellers[at] ?? 0, noemer }));
	}
	if (!kpi.nodig.every((veld) => dataset.meta.velden.kandidaten?.includes(veld))) return null;
	const gemeenten = dataset.valuesOf('gemeente');
	const column = { ...codeColumn(dataset.kandidaten, 'gemeente'), values: gemeenten };
	const oordelen = kpiOordelen(dataset, kpi, meetellen);
	const counts = crossCodes(pass, column, oordelen);
	return gemeenten.map((_, code) => {
		const of = (oordeel: number) => counts[code * oordelen.values.length + oordeel] ?? 0;
		const teller = of(KPI_OORDELEN.teller);
		return { teller, noemer: teller + of(KPI_OORDELEN.noemer) };
	});
}

/** Records of these tiles by the gemeente of their kandidaat; the last count is of those that belong to none. */
function recordsPer(
	dataset: Dataset,
	tegels: readonly string[],
	selection: Selection
): Uint32Array {
	const none = dataset.valuesOf('gemeente').length;
	const counts = new Uint32Array(none + 1);
	const { codes } = codeColumn(dataset.kandidaten, 'gemeente');
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
