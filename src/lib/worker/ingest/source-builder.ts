import { ColumnEncoder } from './column-encoder';
import { columnNames, findHeader, LOOK_AT } from './header';
import { isKeyHeading } from './headings';
import { SourceData, type SourceParts } from './source-data';
import type { SourceGrid } from './source-grid';
import { isFilterregel, isTotaalregel } from './totaal';

type Rows = readonly (readonly string[])[];

/** Distinct first cells whose look is remembered; in a source sorted otherwise they are looked at again. */
const MOST_KNOWN = 10_000;

const NEWLINE = 10;

/** Makes a source out of rows as they come in; the rows themselves are not kept. */
export class SourceBuilder {
	readonly #werkblad: string | null;
	/** The first rows, until there are enough to find the header among. */
	#first: (readonly string[])[] = [];
	#started = false;
	#kopRij = -1;
	#kop: readonly string[] = [];
	#koppen: readonly string[] = [];
	#key = -1;
	#encoders: readonly ColumnEncoder[] = [];
	#index = 0;
	#found = new Uint32Array(1024);
	#length = 0;
	#totals = 0;
	#filters = 0;
	#inFilter = false;
	readonly #lengths = new Map<number, number[]>();
	readonly #isPlain = new Map<string, boolean>();

	/** For a sheet of that name, or for text. */
	constructor(werkblad: string | null) {
		this.#werkblad = werkblad;
	}

	/** Takes the next rows, from the first of the source on. Looks at each cell once. */
	add(rows: Rows): void {
		if (this.#started) {
			this.#take(rows);
			return;
		}
		const missing = LOOK_AT - this.#first.length;
		this.#first.push(...rows.slice(0, missing));
		if (this.#first.length < LOOK_AT) return;
		this.#start();
		this.#take(rows.slice(missing));
	}

	/**
	 * Takes whole lines of text without quotes, as `add` would take their rows; returns how many they are, or null
	 * when it cannot, because the header is not known yet. Makes rows only of lines that are not as the header is.
	 */
	addLines(text: string, teken: string): number | null {
		if (!this.#started || this.#kopRij < 0 || this.#koppen.length !== this.#kop.length) return null;
		const width = this.#kop.length;
		const separator = teken.charCodeAt(0);
		const ends = new Uint32Array(width);
		let lines = 0;
		for (let start = 0; start < text.length; lines++) {
			let cells = 0;
			let at = start;
			for (; at < text.length; at++) {
				const code = text.charCodeAt(at);
				if (code === NEWLINE) break;
				if (code === separator) ends[cells++] = at;
			}
			ends[cells++] = at;
			if (cells === width && !this.#inFilter && this.#startsPlain(text.slice(start, ends[0])))
				this.#takeLine(text, start, ends);
			else this.#take([text.slice(start, at).split(teken)]);
			start = at + 1;
		}
		return lines;
	}

	#takeLine(text: string, start: number, ends: Uint32Array): void {
		this.#reserve(this.#length + 1);
		this.#found[this.#length++] = this.#index++;
		let from = start;
		for (let index = 0; index < ends.length; index++) {
			const end = ends[index] ?? 0;
			this.#encoders[index]?.addPart(text, from, end);
			from = end + 1;
		}
	}

	/** The source; the builder is spent. */
	finish(bron: Omit<SourceParts['bron'], 'werkblad'>): SourceData {
		if (!this.#started) this.#start();
		return new SourceData({
			bron: { ...bron, werkblad: this.#werkblad },
			kopRij: this.#kopRij,
			kop: this.#kop,
			koppen: this.#koppen,
			rijen: this.#found.slice(0, this.#length),
			totaalregels: this.#totals,
			filterregels: this.#filters,
			wrongLengths: Array.from(this.#lengths, ([cellen, rijen]) => ({ cellen, rijen })),
			columns: this.#encoders.map((encoder) => encoder.finish())
		});
	}

	#start(): void {
		const first = this.#first;
		this.#first = [];
		this.#started = true;
		this.#kopRij = findHeader(first);
		this.#kop = first[this.#kopRij] ?? [];
		this.#koppen = columnNames(this.#kop);
		this.#key = this.#koppen.findIndex(isKeyHeading);
		this.#encoders = this.#koppen.map(() => new ColumnEncoder());
		this.#filters = first.slice(0, Math.max(0, this.#kopRij)).filter(isFilterregel).length;
		this.#index = this.#kopRij + 1;
		this.#take(first.slice(this.#index));
	}

	#take(rows: Rows): void {
		if (this.#kopRij < 0) return;
		this.#reserve(this.#length + rows.length);
		const data = rows.filter((cells) => this.#isData(cells));
		this.#encoders.forEach((encoder, index) => encoder.add(data, index));
	}

	#isData(cells: readonly string[]): boolean {
		const index = this.#index++;
		if (this.#inFilter || !this.#startsPlain(cells[0] ?? '')) {
			const filled = countFilled(cells);
			if (filled === 0) return false;
			this.#inFilter =
				isFilterregel(cells) || (this.#inFilter && filled === 1 && this.#koppen.length > 1);
			if (this.#inFilter) {
				this.#filters++;
				return false;
			}
			if (isTotaalregel(cells, this.#key)) {
				this.#totals++;
				return false;
			}
		}
		if (this.#isWrongLength(cells)) this.#listOf(cells.length).push(this.#length);
		this.#found[this.#length++] = index;
		return true;
	}

	/** Whether a row that begins with this cell can be neither blank, nor a total, nor a filter. */
	#startsPlain(cell: string): boolean {
		const code = cell.charCodeAt(0);
		if (code >= 48 && code <= 57) return true;
		const known = this.#isPlain.get(cell);
		if (known !== undefined) return known;
		const alone = [cell];
		const plain = cell.trim() !== '' && !isFilterregel(alone) && !isTotaalregel(alone, -1);
		if (this.#isPlain.size < MOST_KNOWN) this.#isPlain.set(cell, plain);
		return plain;
	}

	/** A workbook pads its rows; in text a missing cell, or one too many that is not blank, shifts the rest. */
	#isWrongLength(cells: readonly string[]): boolean {
		const width = this.#kop.length;
		if (this.#werkblad !== null || cells.length === width) return false;
		return cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '');
	}

	#listOf(cellen: number): number[] {
		const known = this.#lengths.get(cellen);
		if (known) return known;
		const made: number[] = [];
		this.#lengths.set(cellen, made);
		return made;
	}

	#reserve(length: number): void {
		if (length <= this.#found.length) return;
		const larger = new Uint32Array(Math.max(length, this.#found.length * 2));
		larger.set(this.#found);
		this.#found = larger;
	}
}

/** The source of a grid that is there already. Looks at each cell once. */
export function sourceOf({ rijen, werkblad, ...bron }: SourceGrid): SourceData {
	const builder = new SourceBuilder(werkblad);
	builder.add(rijen);
	return builder.finish(bron);
}

function countFilled(cells: readonly string[]): number {
	let filled = 0;
	for (const cell of cells) if (cell.trim() !== '') filled++;
	return filled;
}
