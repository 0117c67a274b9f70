import { lineEndAt } from '../../bytes/line-end';
import { firstLines } from './first-lines';
import { commonest } from '../rows/row-lengths';

const DOUBLE = '"';
const SINGLE = "'";
const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = 32;
const LF = 10;
const CR = 13;

/** Share of the first lines that must show a style, and rows of data at least. */
const MOST = 0.9;
const FEWEST = 2;

/** How a text writes quotes otherwise than CSV does: with a space before them, or single ones. */
export type AndereStijl = 'spatie' | 'enkel';

/** A text with its quotes as CSV has them, and how many rows had them otherwise. */
export interface Herschreven {
	readonly bytes: Uint8Array;
	readonly stijl: AndereStijl;
	readonly aantal: number;
}

interface Cell {
	/** Where it begins and ends, without quotes and the spaces around them. */
	readonly start: number;
	readonly end: number;
	readonly quoted: boolean;
}

/**
 * The text with its quotes as CSV has them, where the first lines show throughout that they are written otherwise:
 * `a, "x, y"` or `'a','x, y'`. Null where they do not; the text is then read as it stands. A row is rewritten only
 * where that gives it as many cells as the header, so that one that looks otherwise is still told. Copies the text.
 */
export function withPlainQuotes(
	bytes: Uint8Array,
	begin: number,
	separator: string
): Herschreven | null {
	const lines = firstLines(bytes, begin);
	const teken = separator.charCodeAt(0);
	const stijl = styleOf(lines, teken);
	if (stijl === null) return null;
	const width = commonest(
		lines.map((line) => cellsOf(asBytes(line), 0, teken, stijl).cells.length)
	);
	return rewritten(bytes, begin, teken, stijl, width);
}

function styleOf(lines: readonly string[], separator: number): AndereStijl | null {
	const sign = String.fromCharCode(separator);
	const [head, ...rows] = lines;
	if (head === undefined || rows.length < FEWEST) return null;
	const isSpaced = (line: string) =>
		line.replaceAll(`${sign} `, sign + SPACED).includes(SPACED + DOUBLE);
	const isSingle = (line: string) => line.startsWith(SINGLE) || line.includes(sign + SINGLE);
	if (lines.some(isSpaced)) {
		const shown = lines.filter(isSpaced);
		// Quotes in one remark are letters: the style is that of all rows, or rows are too long without it.
		const isThroughout = shown.length >= lines.length * MOST;
		const isNeeded = new Set(lines.map((line) => plainLength(line, sign))).size > 1;
		const isStyle = shown.length >= FEWEST && (isThroughout || isNeeded);
		// A program that puts a space behind every separator does so before a quote too.
		const isAlways = lines.every((line) => !hasBare(line, sign));
		if ((isStyle || isAlways) && fits(lines, shown, separator, 'spatie')) return 'spatie';
	}
	const shown = lines.filter(isSingle);
	const isThroughout = shown.filter((line) => line !== head).length >= rows.length * MOST;
	const isDouble = lines.some((line) => line.startsWith(DOUBLE) || line.includes(sign + DOUBLE));
	return isThroughout && !isDouble && fits(lines, shown, separator, 'enkel') ? 'enkel' : null;
}

const SPACED = '\u0001';

/** Whether a separator in a line has something else than a space behind it. */
function hasBare(line: string, sign: string): boolean {
	const parts = line.split(sign).slice(1);
	return parts.some((part, at) => !part.startsWith(' ') && (part !== '' || at < parts.length - 1));
}

/** Cells of a line as CSV has them. */
function plainLength(line: string, sign: string): number {
	const cell = /^"(?:[^"]|"")*"/;
	let cells = 1;
	for (let rest = line; ; cells++) {
		const bare = rest.replace(cell, '');
		const at = bare.indexOf(sign);
		if (at < 0) return cells;
		rest = bare.slice(at + sign.length);
	}
}

/** Whether the lines that show a style are well-formed by it, and as long as most lines are; 's- is no quote. */
function fits(
	lines: readonly string[],
	shown: readonly string[],
	separator: number,
	stijl: AndereStijl
): boolean {
	const all = lines.map((line) => cellsOf(asBytes(line), 0, separator, stijl));
	const width = commonest(all.map(({ cells }) => cells.length));
	const right = shown.filter((line) => {
		const { cells, isWhole } = cellsOf(asBytes(line), 0, separator, stijl);
		return (
			(isWhole || stijl === 'enkel') && cells.length === width && cells.some(({ quoted }) => quoted)
		);
	});
	return width > 1 && right.length >= shown.length * MOST;
}

function asBytes(line: string): Uint8Array {
	return Uint8Array.from(line, (sign) => sign.charCodeAt(0));
}

/** The cells of the line that begins at `start`; `isWhole` = every quote that opens one closes it too. */
function cellsOf(
	bytes: Uint8Array,
	start: number,
	separator: number,
	stijl: AndereStijl
): { readonly cells: readonly Cell[]; readonly end: number; readonly isWhole: boolean } {
	const quote = (stijl === 'enkel' ? SINGLE : DOUBLE).charCodeAt(0);
	const cells: Cell[] = [];
	let isWhole = true;
	for (let at = start; ; at++) {
		let open = at;
		while (bytes[open] === SPACE && bytes[open] !== separator) open++;
		const close = bytes[open] === quote ? closing(bytes, open, quote, separator) : 0;
		let end = close > 0 ? close + 1 : at;
		while (!isEnd(bytes, end, separator)) end++;
		if (close > 0) {
			cells.push({ start: open + 1, end: close, quoted: true });
		} else {
			isWhole &&= bytes[open] !== quote;
			cells.push({ start: at, end, quoted: false });
		}
		at = end;
		if (bytes[at] !== separator) return { cells, end: at, isWhole };
	}
}

/** Place of the quote that closes the one at `open` on the same line, with only spaces behind it; 0 when none does. */
function closing(bytes: Uint8Array, open: number, quote: number, separator: number): number {
	for (let at = open + 1; at < bytes.length && bytes[at] !== LF && bytes[at] !== CR; at++) {
		// `'s-Hertogenbosch,'Bos, B.'` opens a second cell where the first would have to go on.
		if (bytes[at] === separator && quote !== QUOTE && bytes[at + 1] === quote) return 0;
		if (bytes[at] !== quote) continue;
		if (bytes[at + 1] === quote) {
			at++;
			continue;
		}
		let behind = at + 1;
		while (bytes[behind] === SPACE && bytes[behind] !== separator) behind++;
		if (isEnd(bytes, behind, separator)) return at;
	}
	return 0;
}

function isEnd(bytes: Uint8Array, at: number, separator: number): boolean {
	return at >= bytes.length || bytes[at] === separator || bytes[at] === LF || bytes[at] === CR;
}

function rewritten(
	bytes: Uint8Array,
	begin: number,
	separator: number,
	stijl: AndereStijl,
	width: number
): Herschreven {
	const quote = (stijl === 'enkel' ? SINGLE : DOUBLE).charCodeAt(0);
	let made = new Uint8Array(bytes.length + 1024);
	let to = begin;
	let aantal = 0;
	const push = (byte: number) => {
		if (to === made.length) {
			const larger = new Uint8Array(made.length * 2);
			larger.set(made);
			made = larger;
		}
		made[to++] = byte;
	};
	made.set(bytes.subarray(0, begin));
	for (let at = begin; at < bytes.length;) {
		const { cells, end } = cellsOf(bytes, at, separator, stijl);
		if (cells.length === width && cells.some(({ quoted }) => quoted)) {
			aantal++;
			cells.forEach((cell, index) => {
				if (index > 0) push(separator);
				pushCell(bytes, cell, quote, push);
			});
		} else {
			for (let from = at; from < end; from++) push(bytes[from] ?? 0);
		}
		at = end;
		for (let length = lineEndAt(bytes, at); length > 0; length--) push(bytes[at++] ?? 0);
	}
	return { bytes: made.subarray(0, to), stijl, aantal };
}

function pushCell(
	bytes: Uint8Array,
	{ start, end, quoted }: Cell,
	quote: number,
	push: (byte: number) => void
): void {
	const isSingle = quoted && quote !== QUOTE;
	if (quoted) push(QUOTE);
	for (let at = start; at < end; at++) {
		const isEscape = isSingle && bytes[at] === BACKSLASH && bytes[at + 1] === quote && at + 1 < end;
		if (isEscape) at++;
		const byte = bytes[at] ?? 0;
		if (quoted && byte === quote && !isEscape && bytes[at + 1] === quote) at++;
		push(byte);
		if (quoted && byte === QUOTE) push(QUOTE);
	}
	if (quoted) push(QUOTE);
}
