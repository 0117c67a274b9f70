import { Bevindingen } from '../bijzonderheden';
import { onePiece, plainMarkup } from './rich-text';

/** A sheet of an .xlsx as SheetJS can read it, and what SheetJS does not tell about it. */
export interface GescandBlad {
	readonly bytes: Uint8Array;
	readonly bevindingen: Bevindingen;
}

const [OPEN, CLOSE, COLON, SLASH, ASIDE] = [0x3c, 0x3e, 0x3a, 0x2f, 0x21];
const [SPACE, EQUALS, ZERO, NINE] = [0x20, 0x3d, 0x30, 0x39];
const [C, F, H, I, L, O] = [0x63, 0x66, 0x68, 0x69, 0x6c, 0x6f];
const [R, S, T, V, W] = [0x72, 0x73, 0x74, 0x76, 0x77];
const HEAD = 2000;
const PREFIX = /<(\w+:)?worksheet\b/;
const HIDDEN = /\shidden=["'](?:1|true)["']/;
const EMPTY_TEXT = /\st=["']str["']/;
const MOST_COLUMNS = 16_384;
const LETTERS = 26;
const decoder = new TextDecoder();

/** A piece of a sheet that is written otherwise. */
interface Patch {
	readonly from: number;
	readonly until: number;
	readonly text: string;
}

/**
 * Rows and columns that are hidden, formulas without a result, and texts of more than one piece. Looks at each byte once,
 * and at formulas and texts twice.
 */
export function scanSheet(bytes: Uint8Array): GescandBlad {
	const head = decoder.decode(bytes.subarray(0, HEAD));
	const prefix = PREFIX.exec(head)?.[1] ?? '';
	const scan = new SheetScan(bytes, prefix);
	if (scan.run()) return { bytes: scan.patched(), bevindingen: scan.bevindingen };
	return scanSheet(new TextEncoder().encode(plainMarkup(decoder.decode(bytes))));
}

class SheetScan {
	readonly bevindingen = new Bevindingen();
	readonly #bytes: Uint8Array;
	readonly #prefix: string;
	readonly #patches: Patch[] = [];
	#row = -1;
	#rowAt = 0;
	#cellAt = 0;

	constructor(bytes: Uint8Array, prefix: string) {
		this.#bytes = bytes;
		this.#prefix = prefix;
	}

	/** Goes through the sheet; false where it has comments, or text with signs that mean nothing, to be taken out first. */
	run(): boolean {
		const bytes = this.#bytes;
		const skip = this.#prefix.length + 1;
		for (let at = 0; at < bytes.length; at++) {
			if (bytes[at] !== OPEN) continue;
			if (bytes[at + 1] === ASIDE) return false;
			const name = at + skip;
			if (skip > 1 && bytes[name - 1] !== COLON) continue;
			switch (bytes[name]) {
				case C:
					if (!isLetter(bytes[name + 1])) this.#cellAt = at;
					else if (bytes[name + 1] === O) this.#column(at, name);
					break;
				case R:
					if (bytes[name + 1] === O && bytes[name + 2] === W && !isLetter(bytes[name + 3]))
						this.#openRow(at);
					break;
				case F:
					if (!isLetter(bytes[name + 1])) this.#formula(at);
					break;
				case I:
					if (bytes[name + 1] === S && !isLetter(bytes[name + 2])) at = this.#inline(at);
					break;
			}
		}
		return true;
	}

	/** The sheet with its patches. */
	patched(): Uint8Array {
		if (this.#patches.length === 0) return this.#bytes;
		const encoder = new TextEncoder();
		const pieces: Uint8Array[] = [];
		let done = 0;
		for (const { from, until, text } of this.#patches) {
			pieces.push(this.#bytes.subarray(done, from), encoder.encode(text));
			done = until;
		}
		pieces.push(this.#bytes.subarray(done));
		const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
		let at = 0;
		for (const piece of pieces) {
			all.set(piece, at);
			at += piece.length;
		}
		return all;
	}

	/** Its number is read without making text of it: a sheet has many rows, and hides few. */
	#openRow(at: number): void {
		const bytes = this.#bytes;
		let number = 0;
		let mayHide = false;
		for (let next = at + 1; next < bytes.length && bytes[next] !== CLOSE; next++) {
			if ((bytes[next] ?? 0) > SPACE) continue;
			if (bytes[next + 1] === H) mayHide = true;
			if (bytes[next + 1] !== R || bytes[next + 2] !== EQUALS) continue;
			for (let digit = next + 4; isDigit(bytes[digit]); digit++)
				number = number * 10 + (bytes[digit] ?? 0) - ZERO;
		}
		this.#row = number > 0 ? number - 1 : this.#row + 1;
		this.#rowAt = at;
		if (mayHide && HIDDEN.test(this.#tag(at))) this.bevindingen.hiddenRow(this.#row);
	}

	/** A `col` with `hidden`, of which `min` and `max` count from one. */
	#column(at: number, name: number): void {
		const bytes = this.#bytes;
		if (bytes[name + 2] !== L || isLetter(bytes[name + 3])) return;
		const tag = this.#tag(at);
		const [, min = ''] = /\smin=["'](\d+)["']/.exec(tag) ?? [];
		const [, max = ''] = /\smax=["'](\d+)["']/.exec(tag) ?? [];
		if (HIDDEN.test(tag) && min && max)
			this.bevindingen.hiddenColumns(Number(min) - 1, Math.min(MOST_COLUMNS, Number(max)));
	}

	/** A formula whose cell has no value behind it. Excel writes an empty text as such. */
	#formula(at: number): void {
		const bytes = this.#bytes;
		const skip = this.#prefix.length + 1;
		const end = bytes.indexOf(CLOSE, at);
		if (end < 0) return;
		let next = bytes.indexOf(OPEN, end);
		// Its own end.
		if (bytes[end - 1] !== SLASH) next = bytes.indexOf(OPEN, next + 1);
		if (next < 0) return;
		const hasValue = bytes[next + skip] === V && !isLetter(bytes[next + skip + 1]);
		if (!hasValue && bytes[next + 1] !== SLASH) return;
		const close = bytes.indexOf(CLOSE, next);
		const isFilled = hasValue && bytes[close - 1] !== SLASH && bytes[close + 1] !== OPEN;
		if (isFilled) return;
		const tag = this.#tag(this.#cellAt);
		if (hasValue && EMPTY_TEXT.test(tag)) return;
		this.bevindingen.formula(this.#row, this.#columnOf(tag));
	}

	/** The column of the cell that stands open; counted from the last that says where it is. */
	#columnOf(tag: string): number {
		const own = columnIn(tag);
		if (own >= 0) return own;
		const row = decoder.decode(this.#bytes.subarray(this.#rowAt, this.#cellAt));
		let column = -1;
		for (const [cell] of row.matchAll(new RegExp(`<${this.#prefix}c(?:[\\s/][^>]*)?>`, 'g'))) {
			const said = columnIn(cell);
			column = said >= 0 ? said : column + 1;
		}
		return column + 1;
	}

	/** A text in its cell, which is patched unless it is one `t`. Gives where it ends. */
	#inline(at: number): number {
		const bytes = this.#bytes;
		const skip = this.#prefix.length + 1;
		if (bytes[bytes.indexOf(CLOSE, at) - 1] === SLASH) return at;
		const text = bytes.indexOf(OPEN, at + 1);
		if (bytes[text + skip] === T && !isLetter(bytes[text + skip + 1])) {
			const behind = bytes.indexOf(OPEN, text + 1);
			const end = bytes.indexOf(OPEN, behind + 1);
			const isOne = bytes[behind + 1] === SLASH && bytes[end + 1] === SLASH;
			const isWhole =
				bytes[end + 1 + skip] === I && bytes[bytes.indexOf(CLOSE, text) - 1] !== SLASH;
			if (isOne && isWhole) return end;
		}
		const close = `</${this.#prefix}is>`;
		const until = indexOf(bytes, close, at);
		if (until < 0) return at;
		const inner = decoder.decode(bytes.subarray(at, until));
		const begin = `<${this.#prefix}is>`;
		this.#patches.push({
			from: at,
			until,
			text: begin + onePiece(plainMarkup(inner), this.#prefix)
		});
		return until;
	}

	#tag(at: number): string {
		const end = this.#bytes.indexOf(CLOSE, at);
		return decoder.decode(this.#bytes.subarray(at, end < 0 ? at : end + 1));
	}
}

/** The column that a cell says to stand in; -1 where it does not say. */
function columnIn(tag: string): number {
	const [, letters = ''] = /\sr=["']([A-Z]{1,3})\d+["']/i.exec(tag) ?? [];
	return (
		[...letters.toUpperCase()].reduce(
			(sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64,
			0
		) - 1
	);
}

function indexOf(bytes: Uint8Array, text: string, from: number): number {
	const wanted = new TextEncoder().encode(text);
	for (let at = bytes.indexOf(OPEN, from); at >= 0; at = bytes.indexOf(OPEN, at + 1))
		if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
	return -1;
}

function isDigit(byte = 0): boolean {
	return byte >= ZERO && byte <= NINE;
}

function isLetter(byte = 0): boolean {
	return (byte | 32) >= 0x61 && (byte | 32) <= 0x7a;
}
