import { CsvRows } from '../text/csv-rows';
import type { Delimiting } from '../text/delimiter';
import type { Leesbaar } from './decode';

/** Rows that are named. */
const MOST_ROWS = 3;

/** Characters of a text that could not be read as such. */
export interface Onleesbaar {
	readonly aantal: number;
	/** The first rows with one, by index in the source. */
	readonly rijen: readonly number[];
	/** Whether there are more rows with one. */
	readonly meer: boolean;
	/** The first cell with one, as it was read, and the place of its column. */
	readonly cel: string;
	readonly kolom: number;
}

/**
 * Where in a text the characters stand that could not be read; null when there are none. Goes through its rows up to the
 * third of them.
 */
export function unreadableIn(text: Leesbaar, delimiting: Delimiting): Onleesbaar | null {
	const [first] = text.onleesbaar;
	if (first === undefined) return null;
	const rows = new CsvRows(text, delimiting);
	const rijen: number[] = [];
	let cel = '';
	let kolom = -1;
	let next = 0;
	for (let index = 0; rijen.length < MOST_ROWS && next < text.onleesbaar.length; index++) {
		const begin = rows.at;
		if (!rows.next()) break;
		const place = text.onleesbaar[next] ?? 0;
		if (place >= rows.at) continue;
		if (rijen.length === 0) {
			kolom = columnAt(text, delimiting, begin, place);
			cel = rows.cells()[kolom] ?? '';
		}
		rijen.push(index);
		while ((text.onleesbaar[next] ?? Infinity) < rows.at) next++;
	}
	const { length: aantal } = text.onleesbaar;
	return { aantal, rijen, meer: next < aantal, cel, kolom };
}

/** The column in which a place in a row stands: what is before it, read as a row, ends in that; -1 when it is none. */
function columnAt(text: Leesbaar, { teken }: Delimiting, begin: number, place: number): number {
	if (place === begin) return 0;
	// Within quotes what is before it leaves them open.
	for (const tail of ['', '"']) {
		const bytes = new Uint8Array(place - begin + tail.length);
		bytes.set(text.bytes.subarray(begin, place));
		bytes.set(text.encode(tail), place - begin);
		const rows = new CsvRows({ ...text, bytes }, { teken, begin: 0 });
		if (rows.next()) return rows.length - 1;
	}
	return -1;
}
