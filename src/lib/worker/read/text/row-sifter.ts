import { visibleText } from '../cells/clean-cell';
import { readHeader, rowsToLookAt } from './header';
import { keyColumnIn } from '../mapping/headings';
import { RepeatedHeading } from './repeated-heading';
import type { SourceParts } from '../source-data';
import { describeFilters, isFilterregel, isTotaalregel } from './totaal';

/** Distinct first cells whose look is remembered; in a source sorted otherwise they are looked at again. */
const MOST_KNOWN = 10_000;

/** Finds the header, and sets the rows below it that are data apart from blank ones, totals and filters. */
export class RowSifter {
	/** Index of the header in the source; -1 when there is none, and then there is no data. */
	readonly kopRij: number;
	readonly kop: readonly string[];
	readonly koppen: readonly string[];
	readonly #eerste: SourceParts['eerste'];
	readonly #padded: boolean;
	readonly #key: number;
	#index: number;
	#found = new Uint32Array(1024);
	#length = 0;
	#totals = 0;
	#filters: number;
	readonly #filterLines: string[] = [];
	#inFilter = false;
	readonly #lengths = new Map<number, number[]>();
	readonly #isPlain = new Map<string, boolean>();
	readonly #heading: RepeatedHeading;
	readonly #headings: number[] = [];

	/**
	 * With the first rows of the source, at least as many as `findHeader` looks at; `padded` for a workbook's. The
	 * header is the row `kopRij`, as Excel numbers it, where the user says so.
	 */
	constructor(first: readonly (readonly string[])[], padded: boolean, kopRij?: number) {
		const header = readHeader(first, kopRij);
		this.kopRij = header.kopRij;
		this.kop = header.kop;
		this.koppen = header.koppen;
		this.#eerste = first.slice(0, rowsToLookAt(kopRij));
		this.#padded = padded;
		this.#key = keyColumnIn(this.koppen);
		this.#heading = new RepeatedHeading(first[header.kopRij] ?? [], this.#key);
		const above = first.slice(0, Math.max(0, this.kopRij));
		this.#filters = above.filter(isFilterregel).length;
		this.#filterLines.push(...filterLines(above));
		this.#index = this.kopRij + 1;
	}

	/** Whether rows are part of a block of filters, so that even one that looks plain may be none. */
	get inFilter(): boolean {
		return this.#inFilter;
	}

	/** Whether the next row is data; call it for each row below the header, in order. */
	isData(cells: readonly string[]): boolean {
		if ((this.#inFilter || !this.startsPlain(cells[0] ?? '')) && this.#isAside(cells)) {
			this.#index++;
			return false;
		}
		this.addPlain(cells.length, isFilled(cells, this.kop.length));
		return true;
	}

	/** Takes the next row as data. `beyond` says whether it has a filled cell behind those of the header. */
	addPlain(cells: number, beyond: boolean): void {
		// A workbook pads its rows; in text a missing cell, or one too many that is not blank, shifts the rest.
		if (!this.#padded && (cells < this.kop.length || beyond))
			this.#listOf(cells).push(this.#length);
		if (this.#length === this.#found.length) this.#grow();
		this.#found[this.#length++] = this.#index++;
	}

	/** Whether a row that begins with these bytes may repeat the header; a `second` of 0 = one byte. */
	mayOpenHeading(first: number, second: number): boolean {
		return this.#heading.mayOpen(first, second);
	}

	/** Whether a row that begins with this cell can be neither blank, nor a total, a filter or the header again. */
	startsPlain(cell: string): boolean {
		const code = cell.charCodeAt(0);
		if (code >= 48 && code <= 57 && !this.#heading.isFigure) return true;
		const known = this.#isPlain.get(cell);
		if (known !== undefined) return known;
		const alone = [cell];
		const plain =
			visibleText(cell) !== '' &&
			!isFilterregel(alone) &&
			!isTotaalregel(alone, -1) &&
			!this.#heading.mayStart(cell);
		if (this.#isPlain.size < MOST_KNOWN) this.#isPlain.set(cell, plain);
		return plain;
	}

	/** What was found; the sifter is spent. */
	finish(): Omit<SourceParts, 'bron' | 'columns'> {
		return {
			kopRij: this.kopRij,
			kop: this.kop,
			koppen: this.koppen,
			eerste: this.#eerste,
			rijen: this.#found.slice(0, this.#length),
			totaalregels: this.#totals,
			filterregels: this.#filters,
			kopregels: this.#headings,
			filters: describeFilters(this.#filterLines),
			wrongLengths: Array.from(this.#lengths, ([cellen, rijen]) => ({ cellen, rijen }))
		};
	}

	/** Whether a row is blank, or else part of a block of filters, the header again or a total, which are counted. */
	#isAside(cells: readonly string[]): boolean {
		const filled = countFilled(cells);
		if (filled === 0) return true;
		this.#inFilter =
			isFilterregel(cells) || (this.#inFilter && filled === 1 && this.koppen.length > 1);
		if (this.#inFilter) {
			this.#filters++;
			this.#filterLines.push(textOf(cells));
			return true;
		}
		if (this.#heading.isIn(cells, filled)) {
			this.#headings.push(this.#index);
			return true;
		}
		const isTotal = isTotaalregel(cells, this.#key);
		if (isTotal) this.#totals++;
		return isTotal;
	}

	#listOf(cellen: number): number[] {
		const known = this.#lengths.get(cellen);
		if (known) return known;
		const made: number[] = [];
		this.#lengths.set(cellen, made);
		return made;
	}

	#grow(): void {
		const larger = new Uint32Array(this.#found.length * 2);
		larger.set(this.#found);
		this.#found = larger;
	}
}

/** The lines of a block of filters above the header: it ends at a row that is blank or fills more cells. */
function filterLines(rows: readonly (readonly string[])[]): string[] {
	const start = rows.findIndex(isFilterregel);
	if (start < 0) return [];
	const length = rows.slice(start).findIndex((cells) => countFilled(cells) !== 1);
	return rows.slice(start, length < 0 ? undefined : start + length).map(textOf);
}

function textOf(cells: readonly string[]): string {
	return cells.filter((cell) => cell.trim() !== '').join(' ');
}

function countFilled(cells: readonly string[]): number {
	let filled = 0;
	for (const cell of cells) if (visibleText(cell) !== '') filled++;
	return filled;
}

function isFilled(cells: readonly string[], from: number): boolean {
	for (let index = from; index < cells.length; index++)
		if (visibleText(cells[index] ?? '') !== '') return true;
	return false;
}
