import type { Bitset } from '$lib/columns/bitset';
import { popcount, popcountAndBetween } from '$lib/columns/popcount';
import type { FacetIndex } from './facet-index';

/** Measured costs, in nanoseconds, of a word and a run when counting a code, and of a row when visiting rows. */
const WORD_COST = 1.8;
const RUN_COST = 9;
const ROW_COST = 3;

/**
 * Rows of the set per code of one facet within each code of another: element
 * `group * facet.size + code`. When the groups are runs of rows (a sorted column) this costs a
 * popcount of the set per code, otherwise a visit to each row of it.
 */
export function crossCounts(rows: Bitset, group: FacetIndex, facet: FacetIndex): Uint32Array {
	const counts = new Uint32Array(group.size * facet.size);
	const { runs } = group;
	const { bitsets } = facet;
	const perCode = WORD_COST * rows.length + RUN_COST * (runs?.ends.length ?? 0);
	if (!runs || !bitsets || perCode * facet.size > ROW_COST * popcount(rows)) {
		addPairs(rows, group, facet, counts);
		return counts;
	}
	bitsets.forEach((own, code) => {
		let from = 0;
		for (let i = 0; i < runs.ends.length; i++) {
			const to = runs.ends[i] ?? 0;
			const at = (runs.codes[i] ?? 0) * facet.size + code;
			counts[at] = (counts[at] ?? 0) + popcountAndBetween(rows, own, from, to);
			from = to;
		}
	});
	return counts;
}

function addPairs(rows: Bitset, group: FacetIndex, facet: FacetIndex, counts: Uint32Array): void {
	const { codes, size } = facet;
	for (let i = 0; i < rows.length; i++) {
		let word = (rows[i] ?? 0) | 0;
		while (word !== 0) {
			const bit = Math.clz32(word);
			const row = (i << 5) + bit;
			const at = (group.codes[row] ?? 0) * size + (codes[row] ?? 0);
			counts[at] = (counts[at] ?? 0) + 1;
			word &= ~(0x80000000 >>> bit);
		}
	}
}
