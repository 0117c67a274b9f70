import { and, andNot, emptyBitset, fullBitset, type Bitset } from '$lib/columns/bitset';
import { SetCounter } from '$lib/columns/set-counter';

/** How many words and rows were read; for tests that guard growth. */
export interface Work {
	touched: number;
}

/** A set of rows to count in, with what counting needs of it, each computed at most once. */
export class View {
	readonly count: number;
	#prefix: Uint32Array | null = null;
	#rest: Bitset | null = null;

	/** `rows` = all rows of the centre, of which `bits` are in the view and don't change. Scans the set. */
	constructor(
		readonly bits: Bitset,
		readonly rows: number,
		readonly work: Work,
		readonly counter = new SetCounter(bits.length, false)
	) {
		this.count = counter.count(this);
		work.touched += bits.length;
	}

	/** Number of rows that a set has in the view; fast when the counter keeps the set. */
	shared(set: Bitset): number {
		return this.counter.shared(set, this);
	}

	/** Whether every row is in the view, so that counts are totals. */
	get full(): boolean {
		return this.count === this.rows;
	}

	/** `prefixCounts` of the set. */
	get prefix(): Uint32Array {
		if (!this.#prefix) {
			this.#prefix = this.counter.prefix(this);
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

/** The rows that are in all of the sets; all rows when there are none. One set is given back itself: don't change it. */
export function intersection(sets: readonly Bitset[], rows: number): Bitset {
	const [first, second, ...others] = sets;
	if (!first) return fullBitset(rows);
	if (!second) return first;
	const into = and(first, second, emptyBitset(rows));
	for (const other of others) and(into, other);
	return into;
}

/** The rows, of as many as there are, that are not in the set; as a new set. */
export function complement(bits: Bitset, rows: number): Bitset {
	return andNot(fullBitset(rows), bits);
}

/**
 * For each set the rows that are in all the *other* sets; may be one of the sets itself, so don't
 * change it. Three passes for each set beyond the second, none for two.
 */
export function intersectionsWithout(sets: readonly Bitset[], rows: number): Bitset[] {
	const last = sets.length - 1;
	const after = [...sets];
	for (let i = last - 1; i > 0; i--) {
		after[i] = intersection(after.slice(i, i + 2), rows);
	}
	let before: Bitset | null = null;
	return sets.map((set, i) => {
		const behind = after[i + 1];
		const others = [before, behind].filter((each) => each !== null && each !== undefined);
		const without = intersection(others, rows);
		if (i < last) before = before ? intersection([before, set], rows) : set;
		return without;
	});
}
