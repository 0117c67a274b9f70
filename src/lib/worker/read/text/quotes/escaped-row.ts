import { lineEndAt } from '../../bytes/line-end';

const QUOTE = 34;
const BACKSLASH = 92;
const LF = 10;
const CR = 13;
/** Bytes that such a row has at most: what is not closed by then never is. */
const LONGEST = 100_000;

/**
 * The row that begins at `start`, whose quoted cells write a quote as `\"`, as MySQL and some programs do. Null where
 * it holds no such quote, where its quotes do not fit so either, or where it has not `width` cells (0 = any number):
 * to be asked only about a row that is no CSV. Line ends between quotes become `\n`.
 */
export function readEscapedRow(
	bytes: Uint8Array,
	start: number,
	separator: number,
	width: number,
	decode: (part: Uint8Array) => string
): { readonly cells: readonly string[]; readonly end: number } | null {
	const until = Math.min(bytes.length, start + LONGEST);
	const cells: string[] = [];
	let escapes = 0;
	for (let at = start; ; at++) {
		const part: number[] = [];
		if (bytes[at] === QUOTE) {
			for (at++; bytes[at] !== QUOTE || bytes[at + 1] === QUOTE; at++) {
				if (at >= until) return null;
				const next = bytes[at + 1];
				const isEscape = bytes[at] === BACKSLASH && (next === QUOTE || next === BACKSLASH);
				if (isEscape && next === QUOTE) escapes++;
				if (isEscape || bytes[at] === QUOTE) at++;
				else if (bytes[at] === CR && next === LF) continue;
				part.push(bytes[at] === CR ? LF : (bytes[at] ?? 0));
			}
			at++;
		} else {
			for (; at < until && !isEnd(bytes[at], separator); at++) part.push(bytes[at] ?? 0);
		}
		if (at < bytes.length && !isEnd(bytes[at], separator)) return null;
		cells.push(decode(Uint8Array.from(part)));
		if (at < bytes.length && bytes[at] === separator) continue;
		if (escapes === 0 || (width > 0 && cells.length !== width)) return null;
		return { cells, end: at + lineEndAt(bytes, at) };
	}
}

function isEnd(byte: number | undefined, separator: number): boolean {
	return byte === separator || byte === LF || byte === CR;
}
