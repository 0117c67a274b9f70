import { visibleText } from '../cells/clean-cell';
import { columnNames, readHeader, rowsToLookAt } from './header';
import { isNaamHeading, keyColumnIn } from '../mapping/headings';
import { Openings } from './rows/openings';
import { RepeatedHeading } from './repeated-heading';
import { RowLengths, type Breedte } from './rows/row-lengths';
import { headingPlace } from './rows/short-heading';
import type { SourceParts } from '../source-data';
import {
	ASIDE_WORDS,
	describeFilters,
	isFilterregel,
	isOngefilterd,
	isTotaalregel,
	isUitvoerKop,
	mayBeTotaal
} from './totaal';

type Cells = readonly string[];

/** Distinct first cells whose look is remembered; in a source sorted otherwise they are looked at again. */
const MOST_KNOWN = 10_000;
/** Rows below those among which the header must be, that show how rows look here. */
const SHAPE = 100;

/** Where the rows come from: text gives each its own length, a sheet or a web page makes them all as wide. */
export type RijVorm = 'tekst' | 'web' | 'blad';

/** How many rows `RowSifter` wants to see first, when the user points at a header or not. */
export function rowsToSift(kopRij?: number): number {
	return rowsToLookAt(kopRij) + SHAPE;
}

/** Finds the header, and sets the rows below it that are data apart from blank ones, totals and filters. */
export class RowSifter {
	/** Index of the header in the source; -1 when there is none, and then there is no data. */
	readonly kopRij: number;
	readonly kop: Cells;
	readonly koppen: Cells;
	/** Whether rows that are as long as the header are looked at for a blank end. */
	readonly looksAtEnd: boolean;
	readonly #eerste: SourceParts['eerste'];
	readonly #vorm: RijVorm;
	readonly #rijnummers: boolean;
	readonly #key: number;
	readonly #naam: number;
	readonly #breedte: Breedte;
	readonly #lengths: RowLengths;
	readonly #openings: Openings;
	readonly #heading: RepeatedHeading;
	readonly #headings: number[] = [];
	readonly #isPlain = new Map<string, boolean>();
	#index: number;
	#found = new Uint32Array(1024);
	#length = 0;
	#totals = 0;
	#filters: number;
	#own = 0;
	readonly #filterLines: string[] = [];
	#block: 'filter' | 'eigen' | null = null;
	#andereKop: number | null = null;

	/** With the first rows of the source (`rowsToSift`). The header is the row `kopRij`, as Excel numbers it, where the user says so. */
	constructor(first: readonly Cells[], vorm: RijVorm, kopRij?: number) {
		const header = readHeader(first, kopRij);
		const below = first.slice(header.kopRij + 1).filter((cells) => countFilled(cells) > 0);
		const place = headingPlace(header.koppen, below);
		this.#rijnummers = place === 'rijnummers';
		this.kopRij = header.kopRij;
		this.kop = this.#rijnummers ? ['', ...header.kop] : header.kop;
		this.koppen = this.#rijnummers ? columnNames(this.kop) : header.koppen;
		this.#eerste = first.slice(0, rowsToLookAt(kopRij));
		this.#vorm = vorm;
		this.#key = keyColumnIn(this.koppen);
		this.#naam = this.koppen.findIndex(isNaamHeading);
		const raw = first[header.kopRij] ?? [];
		this.#heading = new RepeatedHeading(raw, keyColumnIn(header.koppen));
		this.#openings = new Openings([...ASIDE_WORDS, ...this.#heading.names]);
		const namen = this.koppen.length;
		const isDoubted = place === 'onduidelijk';
		this.#breedte = { kop: vorm === 'web' ? namen : this.kop.length, namen, isDoubted };
		this.#lengths = new RowLengths(
			this.#breedte,
			below.map((cells) => cells.length)
		);
		this.looksAtEnd = vorm === 'tekst' && this.#lengths.isTrailing;
		const above = first.slice(0, Math.max(0, this.kopRij));
		this.#filters = above.filter(isFilterregel).length;
		this.#filterLines.push(...filterLines(above));
		this.#index = this.kopRij + 1;
	}

	/** Whether rows are part of a block of filters, so that even one that looks plain may be none. */
	get inFilter(): boolean {
		return this.#block !== null;
	}

	/** Whether the next row is data; call it for each row below the header, in order. */
	isData(cells: Cells): boolean {
		if ((this.inFilter || !this.startsPlain(cells[0] ?? '')) && this.#isAside(cells)) {
			this.#index++;
			return false;
		}
		const { kop } = this.#breedte;
		if (this.#vorm === 'blad') this.addPlain(kop, false);
		else if (this.#vorm === 'web') this.#addFilledUp(cells);
		else if (cells.length === kop)
			this.addPlain(kop, this.looksAtEnd && visibleText(cells[kop - 1] ?? '') === '');
		else this.addPlain(cells.length, isFilled(cells, kop));
		return true;
	}

	/**
	 * Takes the next row as data. `odd` says whether it has a filled cell behind those of the header; of one as long
	 * as the header, where it is looked at, whether its last is blank.
	 */
	addPlain(cells: number, odd: boolean): void {
		if (odd || cells !== this.#breedte.kop) this.#lengths.add(this.#length, cells, odd);
		if (this.#length === this.#found.length) this.#grow();
		this.#found[this.#length++] = this.#index++;
	}

	/** Whether a row that begins with these bytes may be none of data; a `second` of 0 = one byte. */
	mayOpenAside(first: number, second: number): boolean {
		return this.#openings.mayOpen(first, second);
	}

	/** Whether a row that begins with this cell can be neither blank, nor a total, a filter or the header again. */
	startsPlain(cell: string): boolean {
		const code = cell.charCodeAt(0);
		if (code >= 48 && code <= 57 && !this.#heading.hasFigure && !/al[:\s]*$/i.test(cell))
			return true;
		const known = this.#isPlain.get(cell);
		if (known !== undefined) return known;
		const alone = [cell];
		const plain =
			visibleText(cell) !== '' &&
			!isFilterregel(alone) &&
			!isUitvoerKop(alone) &&
			!mayBeTotaal(cell) &&
			!this.#heading.mayStart(cell);
		if (this.#isPlain.size < MOST_KNOWN) this.#isPlain.set(cell, plain);
		return plain;
	}

	/** What was found; the sifter is spent. */
	finish(): Omit<SourceParts, 'bron' | 'columns' | 'titels'> {
		const filters = describeFilters(this.#filterLines);
		// Our own export says that there was no filter: no row was left out, and there is nothing to tell.
		const isWhole = this.#own > 0 && isOngefilterd(filters);
		return {
			kopRij: this.kopRij,
			kop: this.kop,
			koppen: this.koppen,
			rijnummers: this.#rijnummers,
			eerste: this.#eerste,
			rijen: this.#found.slice(0, this.#length),
			totaalregels: this.#totals,
			filterregels: isWhole ? 0 : this.#filters,
			eigenregels: isWhole ? this.#own + this.#filters : this.#own,
			kopregels: this.#headings,
			andereKop: this.#andereKop,
			filters,
			wrongLengths: this.#vorm === 'blad' ? [] : this.#wrongLengths()
		};
	}

	/** A page fills its rows up: only a filled cell behind the names shows that one is too long. */
	#addFilledUp(cells: Cells): void {
		const { kop } = this.#breedte;
		const isLonger = isFilled(cells, kop);
		this.addPlain(isLonger ? kop + 1 : kop, isLonger);
	}

	#wrongLengths(): SourceParts['wrongLengths'] {
		const wrong = this.#lengths.finish(this.#length);
		// A column without a name on a page, of buttons perhaps, is no fault of its rows.
		return this.#vorm === 'web' && wrong.some(({ rijen }) => rijen.length * 2 > this.#length)
			? []
			: wrong;
	}

	/** Whether a row is blank, or else part of a block of filters, the header again or a total, which are counted. */
	#isAside(cells: Cells): boolean {
		const filled = countFilled(cells);
		if (filled === 0) return true;
		if (this.#isOfBlock(cells, filled)) return true;
		if (this.#heading.isIn(cells, filled)) {
			this.#headings.push(this.#index);
			return true;
		}
		if (this.#heading.isOther(cells, filled)) {
			this.#andereKop ??= this.#index;
			return true;
		}
		const plek = { key: this.#key, naam: this.#naam, rijen: this.#length };
		const isTotal = isTotaalregel(cells, plek);
		if (isTotal) this.#totals++;
		return isTotal;
	}

	/** Whether a row explains the list: of Power BI's filters, or of our own export. */
	#isOfBlock(cells: Cells, filled: number): boolean {
		if (isUitvoerKop(cells)) this.#block = 'eigen';
		else if (isFilterregel(cells)) this.#block = 'filter';
		else if (filled > 1 || this.koppen.length < 2) this.#block = null;
		if (this.#block === null) return false;
		if (this.#block === 'eigen') {
			this.#own++;
		} else {
			this.#filters++;
			this.#filterLines.push(textOf(cells));
		}
		return true;
	}

	#grow(): void {
		const larger = new Uint32Array(this.#found.length * 2);
		larger.set(this.#found);
		this.#found = larger;
	}
}

/** The lines of a block of filters above the header: it ends at a row that is blank or fills more cells. */
function filterLines(rows: readonly Cells[]): string[] {
	const start = rows.findIndex(isFilterregel);
	if (start < 0) return [];
	const length = rows.slice(start).findIndex((cells) => countFilled(cells) !== 1);
	return rows.slice(start, length < 0 ? undefined : start + length).map(textOf);
}

function textOf(cells: Cells): string {
	return cells.filter((cell) => cell.trim() !== '').join(' ');
}

function countFilled(cells: Cells): number {
	let filled = 0;
	for (const cell of cells) if (visibleText(cell) !== '') filled++;
	return filled;
}

function isFilled(cells: Cells, from: number): boolean {
	for (let index = from; index < cells.length; index++)
		if (visibleText(cells[index] ?? '') !== '') return true;
	return false;
}
