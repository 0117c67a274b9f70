import type { TextColumn } from '$lib/columns/column';

/** What `idOf` gives for the text of each row; asks once for each code where the column has its texts so. */
export function rowIds(column: TextColumn, idOf: (text: string) => number): Int32Array {
	const { length, coded } = column;
	const ids = new Int32Array(length);
	if (!coded) {
		for (let row = 0; row < length; row++) ids[row] = idOf(column.at(row));
		return ids;
	}
	const { codes, list } = coded;
	/** Only what a row has is asked: the list may hold more. */
	const known = new Int32Array(list.length);
	const isKnown = new Uint8Array(list.length);
	for (let row = 0; row < length; row++) {
		const code = codes[row] ?? 0;
		if (isKnown[code] === 0) {
			isKnown[code] = 1;
			known[code] = idOf(list[code] ?? '');
		}
		ids[row] = known[code] ?? 0;
	}
	return ids;
}
