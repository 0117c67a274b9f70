import type { TextColumn } from './column';

/** The different texts of a column by first appearance, and the place of each row's text among them. Reads each row once. */
export function distinctTexts(column: TextColumn): { codes: Uint32Array; texts: string[] } {
	const places = new Map<string, number>();
	const codes = new Uint32Array(column.length);
	for (let row = 0; row < column.length; row++) {
		const text = column.at(row);
		let place = places.get(text);
		if (place === undefined) places.set(text, (place = places.size));
		codes[row] = place;
	}
	return { codes, texts: [...places.keys()] };
}

/** The value of each row's code; -1 for a code without one. */
export function gather(
	codes: Uint8Array | Uint16Array | Uint32Array,
	values: Int32Array
): Int32Array {
	const result = new Int32Array(codes.length);
	for (let row = 0; row < codes.length; row++) result[row] = values[codes[row] ?? 0] ?? -1;
	return result;
}
