import Papa from 'papaparse';
import { lineEndAt } from '../bytes/line-end';

const LF = 10;
const CR = 13;

/** One row, or why there is none: the character of its text behind a quote that does not close. */
export type OddRow =
	| { readonly cells: readonly string[]; readonly end: number }
	| { readonly cells: null; readonly line: number };

/**
 * The row that begins at `start`, read by papaparse: for rows with quotes where no CSV should have them. `end` is
 * where the next begins; `line` counts from the start of the row. Reads ahead as far as a quote leaves it open.
 */
export function readOddRow(
	bytes: Uint8Array,
	start: number,
	teken: string,
	decode: (part: Uint8Array) => string
): OddRow {
	const parser = new Papa.Parser({ delimiter: teken, newline: '\n', preview: 1 });
	for (let lines = 1; ; lines *= 4) {
		const until = behindLines(bytes, start, lines);
		const isLast = until === bytes.length;
		const text = decode(bytes.subarray(start, until)).replace(/\r\n?/g, '\n');
		const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(text, 0, !isLast);
		const [cells] = data;
		if (!cells) continue;
		const broken = errors.find((error) => isBroken(error, cells));
		if (broken) return { cells: null, line: countLines(text, broken.index ?? 0) };
		const isWhole = isLast && meta.cursor === text.length;
		const end = isWhole ? until : behindLines(bytes, start, countLines(text, meta.cursor));
		return { cells, end };
	}
}

/** A quote that never closes, or closes rows later in the middle of another cell. */
function isBroken({ code }: Papa.ParseError, cells: readonly string[]): boolean {
	if (code === 'MissingQuotes') return true;
	return code === 'InvalidQuotes' && cells.some((cell) => cell.includes('\n'));
}

/** Where the text goes on behind that many line ends; its end when it has fewer. */
function behindLines(bytes: Uint8Array, start: number, lines: number): number {
	let at = start;
	for (let line = 0; line < lines && at < bytes.length; line++) {
		while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
		at += lineEndAt(bytes, at);
	}
	return at;
}

function countLines(text: string, until: number): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
}
