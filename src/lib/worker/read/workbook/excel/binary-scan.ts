import { Bevindingen } from '../bijzonderheden';

const SHEET = 156;
const ROW = 0;
const COLUMNS = 60;
const MOST_COLUMNS = 16_384;
/** Of a row, at its eleventh byte; of columns, at their sixteenth. */
const [ROW_HIDDEN, COLUMN_HIDDEN] = [0x10, 0x01];

/** The ids of the relations of the sheets of an .xlsb, in order. */
export function sheetIds(bytes: Uint8Array): string[] {
	const ids: string[] = [];
	for (const { type, data } of records(bytes)) {
		if (type !== SHEET || data.byteLength < 12) continue;
		const letters = data.getUint32(8, true);
		if (12 + letters * 2 > data.byteLength) continue;
		ids.push(
			Array.from({ length: letters }, (_, at) =>
				String.fromCharCode(data.getUint16(12 + at * 2, true))
			).join('')
		);
	}
	return ids;
}

/** Rows and columns that a sheet of an .xlsb hides. Its formulas have a result: no program writes the one without the other. */
export function scanBinarySheet(bytes: Uint8Array): Bevindingen {
	const found = new Bevindingen();
	for (const { type, data } of records(bytes)) {
		if (type === ROW && data.byteLength > 11) {
			if (data.getUint8(11) & ROW_HIDDEN) found.hiddenRow(data.getUint32(0, true));
		} else if (type === COLUMNS && data.byteLength > 16 && data.getUint8(16) & COLUMN_HIDDEN) {
			const last = Math.min(MOST_COLUMNS, data.getUint32(4, true) + 1);
			found.hiddenColumns(data.getUint32(0, true), last);
		}
	}
	return found;
}

/** The records of a part, up to one that does not fit. */
function* records(bytes: Uint8Array): Generator<{ type: number; data: DataView }> {
	let at = 0;
	const byte = () => bytes[at++] ?? 0;
	while (at < bytes.length) {
		let type = byte();
		if (type & 0x80) type = (type & 0x7f) | ((byte() & 0x7f) << 7);
		let length = 0;
		for (let shift = 0; shift < 28; shift += 7) {
			const next = byte();
			length |= (next & 0x7f) << shift;
			if (!(next & 0x80)) break;
		}
		if (at + length > bytes.length) return;
		yield { type, data: new DataView(bytes.buffer, bytes.byteOffset + at, length) };
		at += length;
	}
}
