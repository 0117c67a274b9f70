import { addRow, and, emptyBitset, forEachRow, fullBitset, type Bitset } from '$lib/columns/bitset';
import { popcount } from '$lib/columns/popcount';

/** Finds rows by parts of their text. */
export interface SearchIndex {
	/**
	 * The rows whose text has every term in it, as a new set; all rows without terms. Terms must be folded like the
	 * texts. One `indexOf` over all text for the longest, the others where it stands; what asks for more than the
	 * question before only looks at what that one found.
	 */
	find(terms: readonly string[]): Bitset;
}

/** Stands between texts; a term with it finds nothing. */
const SEPARATOR = '\n';

/** Above this part of the rows one `indexOf` over everything is faster than looking at each row. */
const FEW = 1 / 8;

/** Index of one text per row, already folded (case, accents) and without line breaks. Joins them once. */
export function createSearchIndex(texts: readonly string[]): SearchIndex {
	const starts = new Uint32Array(texts.length + 1);
	for (let row = 0; row < texts.length; row++) {
		starts[row + 1] = (starts[row] ?? 0) + (texts[row] ?? '').length + SEPARATOR.length;
	}
	return createSearchIndexOver(texts.join(SEPARATOR), starts);
}

/**
 * Index over texts that are joined already, with a line break between: row `r` has `joined` from
 * `starts[r]` up to `starts[r + 1] - 1`. `starts` has a place more than there are rows. Copies nothing.
 */
export function createSearchIndexOver(joined: string, starts: Uint32Array): SearchIndex {
	const rows = starts.length - 1;
	let previous: Found = { terms: [], rows: fullBitset(rows), count: rows };

	function scanAll(term: string): Bitset {
		const found = emptyBitset(rows);
		let row = 0;
		let at = joined.indexOf(term);
		while (at >= 0) {
			row = rowAt(starts, at, row);
			addRow(found, row);
			at = joined.indexOf(term, starts[row + 1] ?? joined.length);
		}
		return found;
	}

	function recheck(terms: readonly string[], candidates: Bitset): Bitset {
		const found = emptyBitset(rows);
		forEachRow(candidates, (row) => {
			const text = joined.slice(starts[row], (starts[row + 1] ?? 0) - SEPARATOR.length);
			if (terms.every((term) => text.includes(term))) addRow(found, row);
		});
		return found;
	}

	function findAll(terms: readonly string[]): Bitset {
		if (asksMore(terms, previous.terms) && previous.count <= rows * FEW)
			return recheck(terms, previous.rows);
		const [longest = '', ...others] = terms.toSorted((a, b) => b.length - a.length);
		const found = scanAll(longest);
		if (others.length === 0) return found;
		if (popcount(found) <= rows * FEW) return recheck(others, found);
		for (const other of others) and(found, scanAll(other));
		return found;
	}

	return {
		find(asked) {
			const terms = asked.filter((term) => term !== '');
			if (terms.length === 0) return fullBitset(rows);
			if (terms.some((term) => term.includes(SEPARATOR))) return emptyBitset(rows);
			const found = findAll(terms);
			previous = { terms, rows: found, count: popcount(found) };
			return found.slice();
		}
	};
}

/** What was asked for last, and where it stands. */
interface Found {
	readonly terms: readonly string[];
	readonly rows: Bitset;
	readonly count: number;
}

/** Whether what has all `terms` surely has all of those before. */
function asksMore(terms: readonly string[], before: readonly string[]): boolean {
	return before.every((each) => terms.some((term) => term.includes(each)));
}

/** Row whose text holds position `at`, at or after row `from`; doubles its stride, then halves it. */
function rowAt(starts: Uint32Array, at: number, from: number): number {
	let low = from;
	let stride = 1;
	while (low + stride < starts.length - 1 && (starts[low + stride] ?? 0) <= at) {
		low += stride;
		stride *= 2;
	}
	let high = Math.min(low + stride, starts.length - 1);
	while (high - low > 1) {
		const middle = (low + high) >>> 1;
		if ((starts[middle] ?? 0) <= at) low = middle;
		else high = middle;
	}
	return low;
}
