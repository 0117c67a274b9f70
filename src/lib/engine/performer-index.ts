import {
	addRow,
	emptyBitset,
	forEachRow,
	removeRow,
	rowBit,
	type Bitset
} from '$lib/columns/bitset';
import { popcountAnd } from '$lib/columns/popcount';
import { changeOf, sameCodes } from './chosen-codes';
import { subtractFrom } from './facet-index';
import { itemsOf } from './grouping';
import {
	findPairs,
	pairsByRow,
	type Pairs,
	type PairsByRow,
	type PerformedRecords
} from './performer-pairs';
import { Part, type Steps } from '$lib/columns/steps';
import type { View, Work } from './view';

/** Below this part of the rows, visiting these is faster than looking up every pair. */
const FEW = 1 / 8;

/** Who carries out something for which row, in one or more tables. Made when first needed. */
export class PerformerIndex {
	readonly #rows: number;
	readonly #pairs: Part<Pairs>;
	readonly #byRow: Part<PairsByRow>;
	#lastMask: { readonly performers: readonly number[]; readonly bits: Bitset } | null = null;

	constructor(sources: readonly PerformedRecords[], performers: number, rows: number) {
		this.#rows = rows;
		this.#pairs = new Part(() => findPairs(sources, performers, rows));
		this.#byRow = new Part(() => pairsByRow(this.#pairs.value, rows));
	}

	/** Makes everything before it is needed. */
	*ahead(): Steps<void> {
		yield* this.#pairs.ahead();
		yield* this.#byRow.ahead();
	}

	/** Rows with a record of one of the performers. Don't change the set; asking again is free. */
	mask(performers: readonly number[], work: Work): Bitset {
		const last = this.#lastMask;
		if (last && sameCodes(last.performers, performers)) return last.bits;
		const { rowsOf, totals } = this.#pairs.value;
		const rowsIn = (codes: readonly number[]) =>
			codes.reduce((sum, code) => sum + (totals[code] ?? 0), 0);
		const change = last && changeOf(last.performers, performers);
		const isSmall = change && 4 * rowsIn([...change.added, ...change.gone]) < rowsIn(performers);
		const bits = isSmall ? last.bits.slice() : emptyBitset(this.#rows);
		if (isSmall) this.#takeOut(change.gone, performers, bits, work);
		for (const performer of isSmall ? change.added : performers) {
			const rows = itemsOf(rowsOf, performer);
			for (let i = 0; i < rows.length; i++) addRow(bits, rows[i] ?? 0);
			work.touched += rows.length;
		}
		this.#lastMask = { performers: [...performers], bits };
		return bits;
	}

	/** Takes out the rows of performers who went, unless these have one of those who stay. */
	#takeOut(gone: readonly number[], staying: readonly number[], bits: Bitset, work: Work): void {
		if (gone.length === 0) return;
		const stays = new Uint8Array(this.#pairs.value.totals.length);
		for (const performer of staying) stays[performer] = 1;
		const { ends, performers } = this.#byRow.value;
		for (const performer of gone) {
			const rows = itemsOf(this.#pairs.value.rowsOf, performer);
			for (let i = 0; i < rows.length; i++) {
				const row = rows[i] ?? 0;
				let pair = ends[row - 1] ?? 0;
				while (pair < (ends[row] ?? 0) && stays[performers[pair] ?? 0] === 0) pair++;
				if (pair === ends[row]) removeRow(bits, row);
			}
			work.touched += 2 * rows.length;
		}
	}

	/**
	 * Per performer, the rows of the view with a record of theirs. Visits the rows of the view, or of
	 * what is outside it, when these are few; otherwise looks up each pair in the view.
	 */
	counts(view: View): Uint32Array {
		if (view.full) return this.#pairs.value.totals.slice();
		return view.minorityCount < this.#rows * FEW ? this.#countByRow(view) : this.#countByPair(view);
	}

	#countByRow(view: View): Uint32Array {
		const { totals } = this.#pairs.value;
		const counts = new Uint32Array(totals.length);
		const { ends, performers } = this.#byRow.value;
		forEachRow(view.minority, (row) => {
			const end = ends[row] ?? 0;
			for (let pair = ends[row - 1] ?? 0; pair < end; pair++) {
				const performer = performers[pair] ?? 0;
				counts[performer] = (counts[performer] ?? 0) + 1;
			}
		});
		view.work.touched += view.bits.length + 2 * view.minorityCount;
		if (view.mostly) subtractFrom(totals, counts);
		return counts;
	}

	#countByPair({ bits, work }: View): Uint32Array {
		const { rowsOf, totals, busy } = this.#pairs.value;
		return totals.map((total, performer) => {
			const own = busy.get(performer);
			work.touched += own ? own.length : total;
			return own ? popcountAnd(own, bits) : countIn(bits, itemsOf(rowsOf, performer));
		});
	}
}

/** Rows of the list that are in the set. */
function countIn(bits: Bitset, rows: Uint32Array): number {
	let count = 0;
	for (let i = 0; i < rows.length; i++) count += rowBit(bits, rows[i] ?? 0);
	return count;
}
