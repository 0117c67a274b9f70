import { addRow, emptyBitset, forEachRow, fullBitset, type Bitset } from '$lib/columns/bitset';
import { popcount } from '$lib/columns/popcount';

/** Finds rows by a part of their text. */
export interface SearchIndex {
	/**
	 * The rows whose text has the query in it, as a new set; all rows for an empty query. The query
	 * must be folded like the texts. One `indexOf` over all text; a query that has the previous one in
	 * it only looks at what that one found.
	 */
	find(query: string): Bitset;
}

/** Stands between texts; a query with it finds nothing. */
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
	let previous = { query: '', found: fullBitset(rows), count: rows };

	function scanAll(query: string): Bitset {
		const found = emptyBitset(rows);
		let row = 0;
		let at = joined.indexOf(query);
		while (at >= 0) {
			row = rowAt(starts, at, row);
			addRow(found, row);
			at = joined.indexOf(query, starts[row + 1] ?? joined.length);
		}
		return found;
	}

	function recheck(query: string, candidates: Bitset): Bitset {
		const found = emptyBitset(rows);
		forEachRow(candidates, (row) => {
			const text = joined.slice(starts[row], (starts[row + 1] ?? 0) - SEPARATOR.length);
			if (text.includes(query)) addRow(found, row);
		});
		return found;
	}

	return {
		find(query) {
			if (query === '') return fullBitset(rows);
			if (query.includes(SEPARATOR)) return emptyBitset(rows);
			const narrower = query.includes(previous.query) && previous.count <= rows * FEW;
			const found = narrower ? recheck(query, previous.found) : scanAll(query);
			previous = { query, found, count: popcount(found) };
			return found.slice();
		}
	};
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
