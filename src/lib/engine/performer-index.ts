import { addRow, emptyBitset, forEachRow, rowBit, type Bitset } from '$lib/columns/bitset';
import { emptyCodes } from '$lib/columns/build';
import type { CodeColumn } from '$lib/columns/column';
import { popcountAnd } from '$lib/columns/popcount';
import { sameCodes, subtractFrom } from './facet-index';
import { groupByCode, itemsOf, type Grouping } from './grouping';
import type { Records } from './star';
import type { View, Work } from './view';

/** Below this part of the rows, visiting these is faster than looking up every pair. */
const FEW = 1 / 8;

/**
 * Who carries out something for which row, over all record tables: each pair of row and performer
 * once, stored both ways.
 */
export class PerformerIndex {
	readonly #rows: number;
	/** Rows by performer. */
	readonly #rowsOf: Grouping;
	/** Performers of row `r`: `#performers[#start[r]]` up to `#start[r + 1]`. */
	readonly #start: Uint32Array;
	readonly #performers: CodeColumn['codes'];
	readonly #totals: Uint32Array;
	/** Performers of so many rows that a bitset is faster than the list. */
	readonly #busy = new Map<number, Bitset>();
	/** Words and rows that looking up every pair reads. */
	readonly #lookUps: number;
	#lastMask: { readonly performers: readonly number[]; readonly bits: Bitset } | null = null;

	constructor(tables: readonly Records[], performers: number, rows: number) {
		this.#rows = rows;
		this.#rowsOf = distinctRows(tables, performers, rows);
		const { start, items } = this.#rowsOf;
		this.#totals = new Uint32Array(performers);
		const performerAt = emptyCodes(performers, items.length);
		for (let p = 0; p < performers; p++) {
			const from = start[p] ?? 0;
			const to = start[p + 1] ?? 0;
			this.#totals[p] = to - from;
			performerAt.fill(p, from, to);
			if (to - from > rows / 32) this.#busy.set(p, setOf(items.subarray(from, to), rows));
		}
		this.#lookUps = this.#totals.reduce((sum, own) => sum + Math.min(own, Math.ceil(rows / 32)), 0);
		const byRow = groupByCode(items.length, rows, (pair) => items[pair] ?? -1);
		this.#start = byRow.start;
		this.#performers = emptyCodes(performers, items.length);
		for (let i = 0; i < items.length; i++) {
			this.#performers[i] = performerAt[byRow.items[i] ?? 0] ?? 0;
		}
	}

	/** Rows with a record of one of the performers. Don't change the set; asking again is free. */
	mask(performers: readonly number[], work: Work): Bitset {
		const last = this.#lastMask;
		if (last && sameCodes(last.performers, performers)) return last.bits;
		const bits = emptyBitset(this.#rows);
		for (const performer of performers) {
			const rows = itemsOf(this.#rowsOf, performer);
			for (let i = 0; i < rows.length; i++) addRow(bits, rows[i] ?? 0);
			work.touched += rows.length;
		}
		this.#lastMask = { performers: [...performers], bits };
		return bits;
	}

	/**
	 * Per performer, the rows of the view with a record of theirs. Visits the rows of the view, or of
	 * what is outside it, when these are few; otherwise looks up each pair in the view.
	 */
	counts(view: View): Uint32Array {
		if (view.full) return this.#totals.slice();
		return view.minorityCount < this.#rows * FEW ? this.#countByRow(view) : this.#countByPair(view);
	}

	#countByRow(view: View): Uint32Array {
		const counts = new Uint32Array(this.#totals.length);
		const start = this.#start;
		const performers = this.#performers;
		forEachRow(view.minority, (row) => {
			const end = start[row + 1] ?? 0;
			for (let pair = start[row] ?? 0; pair < end; pair++) {
				const performer = performers[pair] ?? 0;
				counts[performer] = (counts[performer] ?? 0) + 1;
			}
		});
		view.work.touched += view.bits.length + 2 * view.minorityCount;
		if (view.mostly) subtractFrom(this.#totals, counts);
		return counts;
	}

	#countByPair({ bits, work }: View): Uint32Array {
		const { start, items } = this.#rowsOf;
		work.touched += this.#lookUps;
		return this.#totals.map((_, performer) => {
			const own = this.#busy.get(performer);
			return own
				? popcountAnd(own, bits)
				: countIn(bits, items, start[performer] ?? 0, start[performer + 1] ?? 0);
		});
	}
}

function setOf(rows: Uint32Array, size: number): Bitset {
	const bits = emptyBitset(size);
	for (let i = 0; i < rows.length; i++) addRow(bits, rows[i] ?? 0);
	return bits;
}

/** Rows of the list, from one index up to another, that are in the set. */
function countIn(bits: Bitset, rows: Uint32Array, from: number, to: number): number {
	let count = 0;
	for (let i = from; i < to; i++) count += rowBit(bits, rows[i] ?? 0);
	return count;
}

/** Per performer the rows with a record of theirs in any table, each row once. */
function distinctRows(tables: readonly Records[], performers: number, rows: number): Grouping {
	const grouped = tables.map((table) => ({
		owner: table.owner,
		records: groupByCode(table.length, performers, (record) =>
			(table.owner[record] ?? -1) < 0 ? -1 : (table.performer[record] ?? 0)
		)
	}));
	const most = grouped.reduce((sum, { records }) => sum + records.items.length, 0);
	const items = new Uint32Array(most);
	const start = new Uint32Array(performers + 1);
	const seenBy = new Int32Array(rows).fill(-1);
	let next = 0;
	for (let performer = 0; performer < performers; performer++) {
		for (const { owner, records } of grouped) {
			for (const record of itemsOf(records, performer)) {
				const row = owner[record] ?? 0;
				if (seenBy[row] === performer) continue;
				seenBy[row] = performer;
				items[next++] = row;
			}
		}
		start[performer + 1] = next;
	}
	return { start, items: items.slice(0, next) };
}
