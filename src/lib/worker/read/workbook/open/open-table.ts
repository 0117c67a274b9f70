import { Storing } from '$lib/domain/momentopname/storing';
import { spreadMerged, type Samengevoegd } from '$lib/domain/velden/samengevoegd';
import { Bevindingen } from '../bijzonderheden';
import type { OpenWaarde } from './open-cell';
import { evenOut, type Sheet } from '../sheet';
import type { Attributes } from '../xml-tags';

/** A sheet of an OpenDocument spreadsheet. */
export interface OpenSheet extends Sheet {
	readonly naam: string;
	readonly verborgen: boolean;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Cells that a sheet may have by saying of one how often it comes again. */
const MOST_CELLS = 50_000_000;

/** Puts cells of an OpenDocument spreadsheet in rows, in the order in which they stand in the file. */
export class OpenTable {
	readonly #attributes: Attributes;
	readonly #rijen: string[][] = [];
	readonly #numeriek = new Set<number>();
	readonly #merged: Samengevoegd[] = [];
	readonly #bevindingen = new Bevindingen();
	/** Where columns with a style begin, in order. */
	readonly #styles: { readonly from: number; readonly style: string }[] = [];
	#columns = 0;
	#row = 0;
	#column = 0;
	#times = 1;
	#isHidden = false;
	#rowStyle = '';
	#cells: string[] = [];
	/** Columns of the row with something to be said. */
	#asks: { readonly column: number; readonly vraagt: OpenWaarde['vraagt'] }[] = [];
	#count = 0;

	constructor(attributes: Attributes) {
		this.#attributes = attributes;
	}

	/** The style of the cell that comes now, where it names none itself. */
	get styleHere(): string {
		if (this.#rowStyle) return this.#rowStyle;
		return this.#styles.findLast(({ from }) => from <= this.#column)?.style ?? '';
	}

	column(attributes: Attributes): void {
		const from = this.#columns;
		const times = repeats(attributes, 'table:number-columns-repeated');
		this.#columns = Math.min(MOST_COLUMNS, from + times);
		this.#styles.push({ from, style: attributes.get('table:default-cell-style-name') ?? '' });
		if (isHidden(attributes)) this.#bevindingen.hiddenColumns(from, this.#columns);
	}

	openRow(attributes: Attributes): void {
		this.#times = repeats(attributes, 'table:number-rows-repeated');
		this.#isHidden = isHidden(attributes);
		this.#rowStyle = attributes.get('table:default-cell-style-name') ?? '';
		this.#column = 0;
		this.#cells = [];
		this.#asks = [];
	}

	/** Goes over cells without anything in them. */
	skip(times: number): void {
		this.#column = Math.min(MOST_COLUMNS, this.#column + times);
	}

	/** Puts a cell, as often as it comes again. */
	add({ tekst, isGetal, vraagt }: OpenWaarde, times: number, attributes: Attributes): void {
		const begin = this.#column;
		this.skip(times);
		for (let column = begin; column < this.#column; column++) {
			if (vraagt) this.#asks.push({ column, vraagt });
			if (tekst === '') continue;
			while (this.#cells.length < column) this.#cells.push('');
			this.#cells[column] = tekst;
			if (isGetal) this.#numeriek.add(column);
		}
		const kolommen = repeats(attributes, 'table:number-columns-spanned');
		const rijen = repeats(attributes, 'table:number-rows-spanned');
		if (tekst !== '' && kolommen * rijen > 1)
			this.#merged.push({ rij: this.#row, kolom: begin, rijen, kolommen });
	}

	closeRow(): void {
		const begin = this.#row;
		this.#row += this.#times;
		if (this.#cells.length === 0 && this.#asks.length === 0) return;
		const end = Math.min(MOST_ROWS, this.#row);
		this.#count += (end - begin) * Math.max(this.#cells.length, this.#asks.length);
		if (begin >= MOST_ROWS || this.#count > MOST_CELLS) throw new Storing('bestand-te-groot');
		for (let row = begin; row < end; row++) {
			for (const { column, vraagt } of this.#asks)
				if (vraagt === 'formule') this.#bevindingen.formula(row, column);
				else this.#bevindingen.odd(row, column);
			if (this.#cells.length === 0) continue;
			while (this.#rijen.length < row) this.#rijen.push([]);
			this.#rijen.push(this.#cells);
			if (this.#isHidden) this.#bevindingen.hiddenRow(row);
		}
	}

	/** The sheet; the table is spent. `isHiddenStyle` tells whether a style hides it. */
	finish(isHiddenStyle: (style: string) => boolean): OpenSheet {
		// Rows that came again are the same row, until merged cells are written in one of them.
		const rijen = this.#merged.length ? this.#rijen.map((row) => [...row]) : this.#rijen;
		evenOut(rijen);
		spreadMerged(rijen, this.#merged);
		return {
			naam: this.#attributes.get('table:name') ?? '',
			verborgen: isHiddenStyle(this.#attributes.get('table:style-name') ?? ''),
			rijen,
			numeriek: [...this.#numeriek].sort((a, b) => a - b),
			...this.#bevindingen.all(rijen[0]?.length ?? 0)
		};
	}
}

/** How often something comes, at least once. */
export function repeats(attributes: Attributes, name: string): number {
	const times = Number(attributes.get(name) ?? 1);
	return times >= 1 ? Math.floor(times) : 1;
}

function isHidden(attributes: Attributes): boolean {
	const visibility = attributes.get('table:visibility');
	return visibility === 'collapse' || visibility === 'filter';
}
