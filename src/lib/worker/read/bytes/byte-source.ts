import { ByteColumn } from '../byte-column';
import { CellTable } from '../workbook/cell-table';
import { visibleText } from '../cells/clean-cell';
import type { CsvRows } from '../text/csv-rows';
import type { Leesbaar } from './decode';
import { RowSifter } from '../text/row-sifter';
import { SourceData, type SourceParts } from '../source-data';
import { mayEndInTotaal } from '../text/rows/openings';
import { withoutAsides } from '../text/rows/title-rows';

/** Cells that are kept before they go into their columns, a column at a time; few enough to stay in the cache. */
const BATCH = 300;

/** Makes a source out of rows in bytes, as `sourceOf` would out of their cells. */
export class ByteSource {
	readonly #sifter: RowSifter;
	readonly #columns: readonly ByteColumn[];
	/** First cells that could be those of a total or a filter, and whether they are not. */
	readonly #openings = new CellTable();
	readonly #isPlain: boolean[] = [];
	readonly #opening = new Uint32Array(1);

	/** With the first rows (`rowsToSift`), and the row of the header if it is known. */
	constructor(first: readonly (readonly string[])[], kopRij?: number) {
		this.#sifter = new RowSifter(first, 'tekst', kopRij);
		this.#columns = this.#sifter.koppen.map(() => new ByteColumn());
	}

	/** Index of the header among the rows; -1 when there is none, and then nothing is to be taken. */
	get kopRij(): number {
		return this.#sifter.kopRij;
	}

	/** Cells of the header. */
	get width(): number {
		return this.#sifter.kop.length;
	}

	/** Takes the row where `rows` is, and may keep it there; call it for each row below the header, in order. */
	take(rows: CsvRows): void {
		const sifter = this.#sifter;
		const width = sifter.kop.length;
		if (!sifter.inFilter && this.#startsPlain(rows)) {
			const odd =
				rows.length !== width
					? isFilled(rows, width)
					: sifter.looksAtEnd && !isFilled(rows, width - 1);
			sifter.addPlain(rows.length, odd);
			if (rows.length === width && rows.canKeep) {
				rows.keep();
				if (rows.kept >= BATCH) this.addKept(rows);
				return;
			}
		} else if (!sifter.isData(rows.cells())) {
			return;
		}
		this.#addRow(rows);
	}

	/** Takes what `rows` keeps: cells go in a column at a time, which is faster than a row at a time. */
	addKept(rows: CsvRows): void {
		const { kept, keptParts } = rows;
		if (kept === 0) return;
		const width = this.#sifter.kop.length;
		this.#columns.forEach((column, index) => column.add(keptParts, index, kept, width));
		rows.forget();
	}

	/** The source, with what `rows` still keeps; the builder is spent. */
	finish(rows: CsvRows, text: Leesbaar, bron: SourceParts['bron']): SourceData {
		this.addKept(rows);
		const found = this.#sifter.finish();
		const columns = this.#columns.map((column) => column.finish(text));
		return new SourceData({ bron, ...withoutAsides({ ...found, columns }) });
	}

	#addRow(rows: CsvRows): void {
		this.addKept(rows);
		const { first, length } = rows;
		this.#columns.forEach((column, index) => {
			if (index < length) column.add(rows, first + index, first + index + 1, 1);
			else column.addBlank();
		});
	}

	/** Whether the row is surely data, by its first cell that is not empty. */
	#startsPlain(rows: CsvRows): boolean {
		const { source, starts, ends, first, length } = rows;
		for (let cell = first; cell < first + length; cell++) {
			const start = starts[cell] ?? 0;
			const size = (ends[cell] ?? 0) - start;
			if (size === 0) continue;
			const end = start + size;
			const second = size > 1 ? (source[start + 1] ?? 0) : 0;
			const isData =
				!this.#sifter.mayOpenAside(source[start] ?? 0, second) &&
				!(size > 1 && mayEndInTotaal(source[end - 1] ?? 0, source[end - 2] ?? 0));
			return isData || this.#isKnownPlain(rows, cell);
		}
		return false;
	}

	#isKnownPlain(rows: CsvRows, cell: number): boolean {
		const { first } = rows;
		this.#openings.take(rows, cell, cell + 1, 1, this.#opening, 0);
		const number = this.#opening[0] ?? 0;
		return (this.#isPlain[number] ??= this.#sifter.startsPlain(rows.cell(cell - first)));
	}
}

function isFilled(rows: CsvRows, from: number): boolean {
	const { starts, ends, first, length } = rows;
	for (let index = from; index < length; index++)
		if (starts[first + index] !== ends[first + index] && visibleText(rows.cell(index)) !== '')
			return true;
	return false;
}
