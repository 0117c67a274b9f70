import type { Bitset } from '$lib/columns/bitset';
import type { FacetIndex } from './facet-index';
import type { View } from './view';

/** Measured costs, in nanoseconds, of a word and a run when counting a code, and of a row when visiting rows. */
const WORD_COST = 1.8;
const RUN_COST = 7;
const ROW_COST = 3;

/**
 * Rows of the set per code of one facet within each code of another: element
 * `group * facet.size + code`. When the groups are runs of rows (a sorted column) this costs a
 * popcount of the set per code, otherwise a visit to each row of it.
 */
export function crossCounts(view: View, group: FacetIndex, facet: FacetIndex): Uint32Array {
	const counts = new Uint32Array(group.size * facet.size);
	const { runs } = group;
	const { bitsets } = facet;
	const perCode =
		WORD_COST * view.counter.wordCost * view.bits.length + RUN_COST * (runs?.ends.length ?? 0);
	if (!runs || !bitsets || perCode * facet.size > ROW_COST * view.count) {
		addPairs(view.bits, group, facet, counts);
		return counts;
	}
	const perRun = new Uint32Array(runs.ends.length);
	bitsets.forEach((own, code) => {
		view.counter.between(own, view, runs.ends, perRun);
		for (let i = 0; i < perRun.length; i++) {
			const at = (runs.codes[i] ?? 0) * facet.size + code;
			counts[at] = (counts[at] ?? 0) + (perRun[i] ?? 0);
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
