import { lineEndAt } from '../../bytes/line-end';
import { SEP_LINE, sniffDelimiter } from '../delimiter';
import { commonest } from '../rows/row-lengths';
import { firstLines } from './first-lines';

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** A line that is one cell between quotes. */
const WHOLE = /^"(?:[^"]|"")*"$/;
/** Share of the rows that must become as long as each other. */
const MOST = 0.9;

/** A text of which whole lines stood between quotes, without those, and how many did. */
export interface Uitgepakt {
	readonly bytes: Uint8Array;
	readonly aantal: number;
}

/**
 * The text without the quotes around whole lines (`"a,b,""c"""`), which a Dutch Excel makes of a CSV with commas;
 * null where no separator then splits the lines into the same number of cells, the first among them: a list of one
 * column between quotes stays what it is. Looks at the first lines only; copies the text where it is so.
 */
export function withoutWholeLines(bytes: Uint8Array): Uitgepakt | null {
	const lines = firstLines(bytes).filter((line, at) => at > 0 || !SEP_LINE.test(line));
	const whole = lines.filter((line) => WHOLE.test(line));
	if (whole.length === 0 || whole.length * 2 < lines.length - 1) return null;
	const open = lines.map((line) =>
		WHOLE.test(line) ? line.slice(1, -1).replaceAll('""', '"') : line
	);
	const text = Uint8Array.from(open.join('\n'), (sign) => sign.charCodeAt(0));
	const { teken } = sniffDelimiter(text);
	const counts = open.map((line) => countCells(line, teken));
	const common = commonest(counts);
	const fit = counts.filter((count) => count === common).length;
	if (common < 2 || counts[0] !== common || fit < lines.length * MOST) return null;
	return unpacked(bytes);
}

function countCells(line: string, teken: string): number {
	const bare = line.replace(/"(?:[^"]|"")*"/g, '');
	return bare.split(teken).length;
}

function unpacked(bytes: Uint8Array): Uitgepakt {
	const made = new Uint8Array(bytes.length);
	let to = 0;
	let aantal = 0;
	for (let at = 0; at < bytes.length;) {
		const end = endOfWhole(bytes, at);
		if (end > 0) {
			aantal++;
			for (let from = at + 1; from < end; from++) {
				if (bytes[from] === QUOTE) from++;
				made[to++] = bytes[from] ?? 0;
			}
			at = end + 1;
		} else {
			while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR)
				made[to++] = bytes[at++] ?? 0;
		}
		for (let length = lineEndAt(bytes, at); length > 0; length--) made[to++] = bytes[at++] ?? 0;
	}
	return { bytes: made.subarray(0, to), aantal };
}

/** Place of the quote that closes the line that begins there; 0 when it is not one cell between quotes. */
function endOfWhole(bytes: Uint8Array, start: number): number {
	if (bytes[start] !== QUOTE) return 0;
	let at = start + 1;
	for (; at < bytes.length; at++) {
		if (bytes[at] !== QUOTE) continue;
		if (bytes[at + 1] !== QUOTE) break;
		at++;
	}
	return at < bytes.length && (at + 1 === bytes.length || lineEndAt(bytes, at + 1) > 0) ? at : 0;
}
