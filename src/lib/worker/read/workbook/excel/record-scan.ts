import { Bevindingen } from '../bijzonderheden';

const [BOF, EOF, BOUND_SHEET] = [0x0809, 0x000a, 0x0085];
const [ROW, COLUMNS, FORMULA] = [0x0208, 0x007d, 0x0006];
const MOST_COLUMNS = 256;
const ROW_HIDDEN = 0x20;
const COLUMN_HIDDEN = 0x01;
/** A formula's value is then told by its first byte: a text in the next record, yes or no, an error, or an empty text. */
const NO_NUMBER = 0xffff;
const EMPTY_TEXT = 3;

/**
 * Rows and columns that the sheets of an old .xls hide, by the place of the sheet. Formulas without a result when all of the
 * workbook are an empty text: so does a program that does not calculate. Takes the records as they stand in the file.
 */
export function scanRecords(stream: Uint8Array): ReadonlyMap<number, Bevindingen> {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	const places = new Map<number, number>();
	const found = new Map<number, Bevindingen>();
	const empty: { readonly place: number; readonly row: number; readonly column: number }[] = [];
	let formulas = 0;
	let depth = 0;
	let place = -1;
	for (let at = 0; at + 4 <= stream.length;) {
		const type = view.getUint16(at, true);
		const length = view.getUint16(at + 2, true);
		if (at + 4 + length > stream.length) break;
		const data = new DataView(stream.buffer, stream.byteOffset + at + 4, length);
		if (type === BOF && depth++ === 0) place = places.get(at) ?? -1;
		else if (type === EOF) depth--;
		else if (type === BOUND_SHEET && length >= 4) places.set(data.getUint32(0, true), places.size);
		else if (depth === 1 && place >= 0) {
			const sheet = found.get(place) ?? new Bevindingen();
			found.set(place, sheet);
			if (type === ROW && length >= 13 && data.getUint8(12) & ROW_HIDDEN)
				sheet.hiddenRow(data.getUint16(0, true));
			if (type === COLUMNS && length >= 9 && data.getUint8(8) & COLUMN_HIDDEN)
				sheet.hiddenColumns(
					data.getUint16(0, true),
					Math.min(MOST_COLUMNS, data.getUint16(2, true) + 1)
				);
			if (type === FORMULA && length >= 14) {
				formulas++;
				if (data.getUint16(12, true) === NO_NUMBER && data.getUint8(6) === EMPTY_TEXT)
					empty.push({ place, row: data.getUint16(0, true), column: data.getUint16(2, true) });
			}
		}
		at += 4 + length;
	}
	if (empty.length === formulas)
		for (const each of empty) found.get(each.place)?.formula(each.row, each.column);
	return found;
}
