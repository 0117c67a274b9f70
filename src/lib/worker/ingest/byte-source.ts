import { ByteColumn } from './byte-column';
import { CellTable } from './cell-table';
import type { CsvRows } from './csv-rows';
import type { Leesbaar } from './decode';
import { RowSifter } from './row-sifter';
import { SourceData, type SourceParts } from './source-data';
import { canOpenAside } from './totaal';

/** Makes a source out of rows in bytes, as `sourceOf` would out of their cells. */
export class ByteSource {
	readonly #sifter: RowSifter;
	readonly #columns: readonly ByteColumn[];
	/** First cells that could be those of a total or a filter, and whether they are not. */
	readonly #openings = new CellTable();
	readonly #isPlain: boolean[] = [];

	/** With the first rows, at least as many as `findHeader` looks at, and the row of the header if it is known. */
	constructor(first: readonly (readonly string[])[], kopRij?: number) {
		this.#sifter = new RowSifter(first, false, kopRij);
		this.#columns = this.#sifter.koppen.map(() => new ByteColumn());
	}

	/** Index of the header among the rows; -1 when there is none, and then nothing is to be taken. */
	get kopRij(): number {
		return this.#sifter.kopRij;
	}

	/** Takes the row where `rows` is; call it for each row below the header, in order. */
	take(rows: CsvRows): void {
		const sifter = this.#sifter;
		if (!sifter.inFilter && this.#startsPlain(rows)) {
			sifter.addPlain(rows.length, isFilled(rows, sifter.kop.length));
		} else if (!sifter.isData(rows.cells())) {
			return;
		}
		const { source, starts, ends, hashes, length } = rows;
		const columns = this.#columns;
		for (let index = 0; index < columns.length; index++) {
			if (index < length)
				columns[index]?.add(source, starts[index] ?? 0, ends[index] ?? 0, hashes[index] ?? 0);
			else columns[index]?.addBlank();
		}
	}

	/** The source; the builder is spent. */
	finish(text: Leesbaar, bron: SourceParts['bron']): SourceData {
		return new SourceData({
			bron,
			...this.#sifter.finish(),
			columns: this.#columns.map((column) => column.finish(text))
		});
	}

	/** Whether the row can be neither blank, nor a total, nor a filter, by its first cell that is not empty. */
	#startsPlain(rows: CsvRows): boolean {
		const { source, starts, ends, length } = rows;
		for (let index = 0; index < length; index++) {
			const start = starts[index] ?? 0;
			const end = ends[index] ?? 0;
			if (start === end) continue;
			const second = end - start > 1 ? (source[start + 1] ?? 0) : 0;
			return !canOpenAside(source[start] ?? 0, second) || this.#isKnownPlain(rows, index);
		}
		return false;
	}

	#isKnownPlain(rows: CsvRows, index: number): boolean {
		const { source, starts, ends, hashes } = rows;
		const place = this.#openings.take(
			source,
			starts[index] ?? 0,
			ends[index] ?? 0,
			hashes[index] ?? 0
		);
		return (this.#isPlain[place] ??= this.#sifter.startsPlain(rows.cell(index)));
	}
}

function isFilled(rows: CsvRows, from: number): boolean {
	for (let index = from; index < rows.length; index++)
		if (rows.starts[index] !== rows.ends[index] && rows.cell(index).trim() !== '') return true;
	return false;
}
