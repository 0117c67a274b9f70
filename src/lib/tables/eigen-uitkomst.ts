import { andNot, hasRow, rowsOf, type Bitset } from '$lib/columns/bitset';
import { popcount } from '$lib/columns/popcount';
import type { Dataset } from '$lib/data/dataset';
import type {
	EigenKengetal,
	KengetalTelling,
	EigenWaarde
} from '$lib/domain/eigen-kengetal/eigen-kengetal';
import type { Selection } from '$lib/engine/star';
import { eigenSets, ontbreektVoor, countIn } from '$lib/rules/eigen-kengetal/tel';
import { selectieOnder, VOLGT } from '$lib/rules/filters/volgt';
import { kenmerkIdVan } from '$lib/rules/kenmerken/kenmerken-eigen.svelte';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import type { EigenGetal } from './eigen-getal';

/** An own kengetal under the filters that tiles follow. */
export interface EigenUitkomst {
	readonly eigen: EigenKengetal;
	/** Null = these data can't tell: `ontbreekt` says what they lack. */
	readonly waarde: EigenWaarde | null;
	readonly ontbreekt: readonly string[];
	/** Different kandidaten among what is counted. */
	readonly kandidaten: number;
	/** What is counted, by its places in its table, ascending. */
	readonly rijen: Uint32Array;
}

/** Counts an own kengetal. Reads what passes the filters, and its columns the first time. */
export function eigenUitkomst(
	dataset: Dataset,
	selection: Selection,
	eigen: EigenKengetal
): EigenUitkomst {
	const ontbreekt = ontbreektVoor(dataset, eigen);
	if (ontbreekt.length)
		return { eigen, waarde: null, ontbreekt, kandidaten: 0, rijen: new Uint32Array() };
	const onder = selectieOnder(selection, VOLGT.tegels);
	const all =
		eigen.tel === 'kandidaten'
			? rowsOf(dataset.engine.evaluate(onder).pass)
			: dataset.engine.records(eigen.tel, onder, null);
	const { teller } = eigenSets(dataset, eigen);
	const rijen = all.filter((row) => hasRow(teller, row));
	return {
		eigen,
		waarde: countIn(dataset, eigen, all),
		ontbreekt,
		kandidaten: ownersOf(dataset, eigen, rijen),
		rijen
	};
}

/** Who is in it, for a list and a recount: of kandidaten a kenmerk, of records their conditions. */
export function eigenWie(eigen: EigenKengetal): Voorwaarden {
	if (eigen.tel === 'kandidaten') return [{ soort: 'kenmerk', id: kenmerkIdVan(eigen) }];
	return [{ soort: 'eigen', met: [...eigen.voorwaarden, ...(eigen.deelVan ?? [])] }];
}

/** It as a number with a menu; null where these data can't tell. */
export function eigenGetal({ eigen, waarde }: EigenUitkomst): EigenGetal | null {
	if (!waarde) return null;
	const velden = [...eigen.voorwaarden, ...(eigen.deelVan ?? [])].flatMap((each) =>
		'veld' in each && each.van === eigen.tel ? [each.veld] : []
	);
	return {
		aantal: waarde.teller,
		tabel: eigen.tel,
		wie: eigenWie(eigen),
		wat: eigen.naam,
		volgt: VOLGT.tegels,
		toon: [...new Set(velden)]
	};
}

/** Whether all that one counts is counted by the other as well: the rest follows from both. */
export function isBinnen(
	dataset: Dataset,
	deel: KengetalTelling,
	geheel: KengetalTelling
): boolean {
	if (deel.tel !== geheel.tel) return false;
	const [inner, outer] = [deel, geheel].map((each): Bitset => eigenSets(dataset, each).teller);
	return !!inner && !!outer && popcount(andNot(inner, outer, inner.slice())) === 0;
}

function ownersOf(dataset: Dataset, { tel }: KengetalTelling, rows: Uint32Array): number {
	if (tel === 'kandidaten') return rows.length;
	const column = dataset.records[tel]?.columns.get('kandidaat');
	if (column?.kind !== 'row') return 0;
	const seen = new Set<number>();
	for (const row of rows) seen.add(column.rows[row] ?? -1);
	seen.delete(-1);
	return seen.size;
}
