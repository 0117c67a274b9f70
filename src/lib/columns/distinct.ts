import type { CodedTexts, TextColumn } from './column';
import { TextIds } from './text-ids';

/** The different texts of a column by first appearance, and the place of each row's text among them. Reads each row once. */
export function distinctTexts(column: TextColumn): CodedTexts {
	const { length, coded } = column;
	const ids = new TextIds();
	const list: string[] = [];
	const codes = new Uint32Array(length);
	const add = (text: string): number => {
		const id = ids.add(text);
		if (id === list.length) list.push(text);
		return id;
	};
	if (!coded) {
		for (let row = 0; row < length; row++) codes[row] = add(column.at(row));
		return { codes, list };
	}
	/** By code: the place of its text, from one. */
	const places = new Uint32Array(coded.list.length);
	for (let row = 0; row < length; row++) {
		const code = coded.codes[row] ?? 0;
		codes[row] = (places[code] ||= add(coded.list[code] ?? '') + 1) - 1;
	}
	return { codes, list };
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
