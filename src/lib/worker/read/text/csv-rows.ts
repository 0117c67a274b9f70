import type { CellParts } from '../workbook/cell-table';
import type { Leesbaar } from '../bytes/decode';
import type { Delimiting } from './delimiter';
import { lineEndAt } from '../bytes/line-end';
import { readEscapedRow } from './quotes/escaped-row';
import { readOddRow } from './odd-row';

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Reads separated text a row at a time, without making text of it: `next` goes to a row, whose cells are then the
 * parts of `source` from `starts` up to `ends`, `length` of them from `first` on. Each has a hash that is the same
 * for the same bytes. Rows can be kept, and their cells then stand one after the other from the first place on.
 */
export class CsvRows implements CellParts {
	/** What the cells are parts of: the text, or where a cell stands in it otherwise than it reads, a copy. */
	source: Uint8Array;
	starts = new Uint32Array(1024);
	ends = new Uint32Array(1024);
	hashes = new Int32Array(1024);
	/** Place of the row's first cell. */
	first = 0;
	/** Cells in the row. */
	length = 0;
	/** Cells of the rows that are kept. */
	kept = 0;
	/** Where the next row begins. */
	at: number;
	/** Line with a quote that does not close, from one; the rows from there on are worthless and are not given. */
	broken: number | null = null;
	/** Cells that a row should have; 0 = unknown. Only rows with quotes where none should be are read by it. */
	width = 0;
	/** Rows that write a quote as `\"`. */
	escaped = 0;

	readonly #text: Leesbaar;
	readonly #bytes: Uint8Array;
	readonly #teken: string;
	readonly #separator: number;
	#copy = new Uint8Array(1024);

	constructor(text: Leesbaar, { teken, begin }: Delimiting) {
		this.#text = text;
		this.#bytes = text.bytes;
		this.source = text.bytes;
		this.#teken = teken;
		this.#separator = teken.charCodeAt(0);
		this.at = begin;
	}

	/** Goes to the next row, blank ones included; false when there is none. */
	next(): boolean {
		const bytes = this.#bytes;
		const separator = this.#separator;
		const until = bytes.length;
		const begin = this.at;
		if (begin >= until || this.broken !== null) return false;
		this.source = bytes;
		this.first = this.kept;
		let { starts, ends, hashes, first: cell } = this;
		let start = begin;
		let hash = 0;
		for (let at = begin; ; at++) {
			const byte = at < until ? (bytes[at] ?? LF) : LF;
			if (byte !== separator && byte !== LF && byte !== CR) {
				if (byte === QUOTE && start === at) return this.#nextQuoted(begin);
				hash = (Math.imul(hash, 31) + byte) | 0;
				continue;
			}
			if (cell === starts.length) {
				this.#widen();
				({ starts, ends, hashes } = this);
			}
			starts[cell] = start;
			ends[cell] = at;
			hashes[cell++] = hash;
			if (byte !== separator) {
				this.length = cell - this.first;
				this.at = at + lineEndAt(bytes, at);
				return true;
			}
			start = at + 1;
			hash = 0;
		}
	}

	/** Whether the row can be kept: as long as it is no copy. */
	get canKeep(): boolean {
		return this.source === this.#bytes;
	}

	/** The cells of the rows that are kept. */
	get keptParts(): CellParts {
		const { starts, ends, hashes } = this;
		return { source: this.#bytes, starts, ends, hashes };
	}

	/** Keeps the row where it is. */
	keep(): void {
		this.kept = this.first + this.length;
	}

	/** Keeps no row any longer; the one where it is stays until the next. */
	forget(): void {
		this.kept = 0;
	}

	/** The text of a cell of the row. */
	cell(index: number): string {
		const cell = this.first + index;
		return this.#text.decode(this.source.subarray(this.starts[cell], this.ends[cell]));
	}

	/** The texts of all cells of the row. */
	cells(): string[] {
		return Array.from({ length: this.length }, (_, index) => this.cell(index));
	}

	/** Goes to a row with quotes, by a copy without them; line ends between quotes become `\n`. */
	#nextQuoted(begin: number): boolean {
		const bytes = this.#bytes;
		const until = bytes.length;
		let at = begin;
		let to = 0;
		this.length = 0;
		for (;;) {
			const start = to;
			if (bytes[at] === QUOTE) {
				for (at++; ; at++) {
					if (at >= until) return this.#nextOdd(begin);
					let byte = bytes[at] ?? 0;
					if (byte === QUOTE) {
						if (bytes[at + 1] !== QUOTE) break;
						at++;
					} else if (byte === CR) {
						if (bytes[at + 1] === LF) at++;
						byte = LF;
					}
					if (to === this.#copy.length) this.#enlarge(to + 1);
					this.#copy[to++] = byte;
				}
				at++;
				if (at < until && !this.#isEnd(bytes[at])) return this.#nextOdd(begin);
			} else {
				for (; at < until && !this.#isEnd(bytes[at]); at++) {
					if (to === this.#copy.length) this.#enlarge(to + 1);
					this.#copy[to++] = bytes[at] ?? 0;
				}
			}
			this.#add(start, to);
			if (at >= until || bytes[at] !== this.#separator) break;
			at++;
		}
		this.source = this.#copy;
		this.at = at + lineEndAt(bytes, at);
		return true;
	}

	/** Goes to a row whose quotes stand where they should not. */
	#nextOdd(begin: number): boolean {
		const decode = (part: Uint8Array) => this.#text.decode(part);
		const escaped = readEscapedRow(this.#bytes, begin, this.#separator, this.width, decode);
		const row = escaped ?? readOddRow(this.#bytes, begin, this.#teken, decode);
		if (escaped) this.escaped++;
		if (row.cells === null) {
			this.broken = 1 + linesUntil(this.#bytes, begin) + row.line;
			return false;
		}
		let to = 0;
		this.length = 0;
		for (const cell of row.cells) {
			const part = this.#text.encode(cell);
			this.#enlarge(to + part.length);
			this.#copy.set(part, to);
			this.#add(to, to + part.length);
			to += part.length;
		}
		this.source = this.#copy;
		this.at = row.end;
		return true;
	}

	#isEnd(byte: number | undefined): boolean {
		return byte === this.#separator || byte === LF || byte === CR;
	}

	/** Appends a part of the copy as a cell. */
	#add(start: number, end: number): void {
		const cell = this.first + this.length++;
		if (cell === this.starts.length) this.#widen();
		let hash = 0;
		for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (this.#copy[at] ?? 0)) | 0;
		this.starts[cell] = start;
		this.ends[cell] = end;
		this.hashes[cell] = hash;
	}

	#enlarge(length: number): void {
		if (length <= this.#copy.length) return;
		const larger = new Uint8Array(Math.max(length, this.#copy.length * 2));
		larger.set(this.#copy);
		this.#copy = larger;
	}

	#widen(): void {
		const { starts, ends, hashes } = this;
		this.starts = new Uint32Array(starts.length * 2);
		this.ends = new Uint32Array(ends.length * 2);
		this.hashes = new Int32Array(hashes.length * 2);
		this.starts.set(starts);
		this.ends.set(ends);
		this.hashes.set(hashes);
	}
}

/** Line ends before a place. */
function linesUntil(bytes: Uint8Array, until: number): number {
	let lines = 0;
	for (let at = 0; at < until; at++) {
		const length = lineEndAt(bytes, at);
		if (length === 0) continue;
		lines++;
		at += length - 1;
	}
	return lines;
}
