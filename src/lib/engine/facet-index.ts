import { addRange, addRow, emptyBitset, or, type Bitset } from '$lib/columns/bitset';
import type { CodeColumn } from '$lib/columns/column';
import { countBefore } from '$lib/columns/popcount';
import type { SetCounter } from '$lib/columns/set-counter';
import { sameCodes } from './chosen-codes';
import { bitsetsOf, shapeOf, type FacetShape, type Runs } from './facet-shape';
import { groupCodes, itemsOf, type Grouping } from './grouping';
import type { Facet } from './star';
import { Part, type Steps } from '$lib/columns/steps';
import type { View, Work } from './view';

/** Measured cost of one row of a histogram, in words of a popcount. */
const ROW_COST = 2.3;

/** Indexes a facet over `rows` rows; a column of another length is a `RangeError`. The counter keeps its sets. */
export function* indexFacet(facet: Facet, rows: number, counter: SetCounter): Steps<FacetIndex> {
	const { id, column } = facet;
	if (column.codes.length !== rows) {
		throw new RangeError(`facet ${id} has ${column.codes.length} rows, the star has ${rows}`);
	}
	return new FacetIndex(facet, yield* shapeOf(column.codes, column.values.length), counter);
}

/**
 * One slicer, stored in the shape that counts it fastest: runs for a sorted column, a bitset for each
 * value of a small dictionary, otherwise its codes, with lists of rows by code made when first picked.
 */
export class FacetIndex {
	readonly id: string;
	/** Number of codes. */
	readonly size: number;
	readonly codes: CodeColumn['codes'];
	readonly runs: Runs | null;
	readonly #sets: Part<readonly Bitset[]> | null;
	readonly #groups: Part<Grouping> | null;
	readonly #totals: Uint32Array;
	readonly #rows: number;
	#lastMask: { readonly picked: readonly number[]; readonly bits: Bitset } | null = null;

	constructor({ id, column }: Facet, { runs, few, totals }: FacetShape, counter: SetCounter) {
		const { codes, values } = column;
		this.id = id;
		this.size = values.length;
		this.codes = codes;
		this.#rows = codes.length;
		this.#totals = totals;
		this.runs = runs;
		if (runs) counter.keep(runs.ends);
		this.#sets = few ? new Part(() => keptSets(column, counter)) : null;
		this.#groups = runs || few ? null : new Part(() => groupCodes(codes, values.length));
	}

	/** The rows of each value where these are few, made when first asked; else null. */
	get bitsets(): readonly Bitset[] | null {
		return this.#sets?.value ?? null;
	}

	/** Makes the sets, if there are to be any, before a click needs them. */
	*setsAhead(): Steps<void> {
		if (this.#sets) yield* this.#sets.ahead();
	}

	/** Makes the lists of rows, if there are to be any, before a pick needs them. */
	*listsAhead(): Steps<void> {
		if (this.#groups) yield* this.#groups.ahead();
	}

	/**
	 * Rows with one of the codes; codes that are not in the dictionary match nothing. The set stays
	 * the index's own: don't change it. Asking the same codes again is free.
	 */
	mask(picked: readonly number[], work: Work): Bitset {
		const last = this.#lastMask;
		if (last && sameCodes(last.picked, picked)) return last.bits;
		const bits = this.#buildMask(picked, work);
		this.#lastMask = { picked: [...picked], bits };
		return bits;
	}

	#buildMask(picked: readonly number[], work: Work): Bitset {
		const [only] = picked.length === 1 ? picked : [];
		const whole = only === undefined ? undefined : this.bitsets?.[only];
		if (whole) return whole;
		const bits = emptyBitset(this.#rows);
		if (this.runs) {
			const wanted = new Set(picked);
			const { ends, codes } = this.runs;
			for (let i = 0; i < ends.length; i++) {
				if (wanted.has(codes[i] ?? -1)) addRange(bits, ends[i - 1] ?? 0, ends[i] ?? 0);
			}
			work.touched += ends.length + bits.length;
			return bits;
		}
		for (const code of picked) {
			const own = this.bitsets?.[code];
			if (own) or(bits, own);
			const listed = this.#groups ? itemsOf(this.#groups.value, code) : [];
			for (let i = 0; i < listed.length; i++) addRow(bits, listed[i] ?? 0);
			work.touched += bits.length + listed.length;
		}
		return bits;
	}

	/** Rows with the code; may be the index's own set, so don't change it. */
	bitsetOf(code: number, work: Work): Bitset {
		return this.bitsets?.[code] ?? this.#buildMask([code], work);
	}

	/** Rows of the view per code. */
	counts(view: View): Uint32Array {
		if (view.full) return this.#totals.slice();
		if (view.count === 0) return new Uint32Array(this.size);
		if (this.runs) return this.#countRuns(this.runs, view);
		const words = view.bits.length;
		const byHistogram = words + view.minorityCount * ROW_COST;
		const sets =
			(this.size - 1) * words * view.counter.wordCost <= byHistogram ? this.bitsets : null;
		return sets ? this.#countBitsets(sets, view) : this.#countHistogram(view);
	}

	#countRuns({ ends, codes }: Runs, view: View): Uint32Array {
		const counts = new Uint32Array(this.size);
		const { bits, prefix } = view;
		let before = 0;
		for (let i = 0; i < ends.length; i++) {
			const upTo = countBefore(bits, prefix, ends[i] ?? 0);
			const code = codes[i] ?? 0;
			counts[code] = (counts[code] ?? 0) + upTo - before;
			before = upTo;
		}
		view.work.touched += ends.length;
		return counts;
	}

	/** Each row has exactly one code, so the last value has what the others leave. */
	#countBitsets(bitsets: readonly Bitset[], view: View): Uint32Array {
		const counts = new Uint32Array(this.size);
		const last = this.size - 1;
		let left = view.count;
		bitsets.forEach((own, code) => {
			const count = code === last ? left : view.shared(own);
			counts[code] = count;
			left -= count;
		});
		view.work.touched += last * view.bits.length;
		return counts;
	}

	#countHistogram(view: View): Uint32Array {
		const counts = new Uint32Array(this.size);
		addHistogram(view.minority, this.codes, counts);
		view.work.touched += view.bits.length + view.minorityCount;
		if (view.mostly) subtractFrom(this.#totals, counts);
		return counts;
	}
}

function* keptSets({ codes, values }: CodeColumn, counter: SetCounter): Steps<readonly Bitset[]> {
	const sets = yield* bitsetsOf(codes, values.length);
	for (const own of sets) counter.keep(own);
	return sets;
}

/** Adds one to the count of the code of each row of the set. */
function addHistogram(bits: Bitset, codes: CodeColumn['codes'], counts: Uint32Array): void {
	for (let i = 0; i < bits.length; i++) {
		let word = (bits[i] ?? 0) | 0;
		while (word !== 0) {
			const bit = Math.clz32(word);
			const code = codes[(i << 5) + bit] ?? 0;
			counts[code] = (counts[code] ?? 0) + 1;
			word &= ~(0x80000000 >>> bit);
		}
	}
}

/** Replaces each count by what is left of the total. */
export function subtractFrom(totals: Uint32Array, counts: Uint32Array): void {
	for (let i = 0; i < counts.length; i++) counts[i] = (totals[i] ?? 0) - (counts[i] ?? 0);
}
