import { and, andNot, emptyBitset, fullBitset, type Bitset } from '$lib/columns/bitset';
import { popcount, prefixCounts } from '$lib/columns/popcount';

/** How many words and rows were read; for tests that guard growth. */
export interface Work {
	touched: number;
}

/** A set of rows to count in, with what counting needs of it, each computed at most once. */
export class View {
	readonly count: number;
	#prefix: Uint32Array | null = null;
	#rest: Bitset | null = null;

	/** `rows` = all rows of the centre, of which `bits` are in the view. Scans the set. */
	constructor(
		readonly bits: Bitset,
		readonly rows: number,
		readonly work: Work
	) {
		this.count = popcount(bits);
		work.touched += bits.length;
	}

	/** Whether every row is in the view, so that counts are totals. */
	get full(): boolean {
		return this.count === this.rows;
	}

	/** `prefixCounts` of the set. */
	get prefix(): Uint32Array {
		if (!this.#prefix) {
			this.#prefix = prefixCounts(this.bits);
			this.work.touched += this.bits.length;
		}
		return this.#prefix;
	}

	/** Whether fewer rows are outside the view than in it. */
	get mostly(): boolean {
		return this.count * 2 > this.rows;
	}

	/** The smaller of the view and what is outside it; `mostly` tells which. */
	get minority(): Bitset {
		if (!this.mostly) return this.bits;
		this.#rest ??= andNot(fullBitset(this.rows), this.bits);
		return this.#rest;
	}

	/** Number of rows in `minority`. */
	get minorityCount(): number {
		return Math.min(this.count, this.rows - this.count);
	}
}

/** A new set of the rows that are in all of the sets; all rows when there are none. */
export function intersection(sets: readonly Bitset[], rows: number): Bitset {
	const [first, second, ...others] = sets;
	if (!first) return fullBitset(rows);
	if (!second) return first.slice();
	const into = and(first, second, emptyBitset(rows));
	for (const other of others) and(into, other);
	return into;
}

/**
 * For each set a new set of the rows that are in all the *other* sets. Three passes over the sets
 * together, however many there are.
 */
export function intersectionsWithout(sets: readonly Bitset[], rows: number): Bitset[] {
	const before: Bitset[] = [];
	let running = fullBitset(rows);
	for (const set of sets) {
		before.push(running);
		running = and(running, set, emptyBitset(rows));
	}
	const after = fullBitset(rows);
	for (let i = sets.length - 1; i >= 0; i--) {
		const set = sets[i];
		const without = before[i];
		if (!set || !without) continue;
		and(without, after);
		and(after, set);
	}
	return before;
}
