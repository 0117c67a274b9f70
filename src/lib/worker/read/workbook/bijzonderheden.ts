/** Cells of a column (by index) about which something is to be said, by row (by index). */
export interface CellenVan {
	readonly kolom: number;
	readonly rijen: readonly number[];
}

/** What the user is told about a sheet besides its cells; each is absent where there is nothing to tell. */
export interface Bijzonderheden {
	/** Rows (by index) that the workbook hides, by a filter or by hand. */
	readonly verborgenRijen?: readonly number[];
	/** Columns (by index) that it hides. */
	readonly verborgenKolommen?: readonly number[];
	/** Formulas of which the file has no result: no program has calculated them. */
	readonly zonderUitkomst?: readonly CellenVan[];
	/** Cells whose value is not what it says to be; their text was read. */
	readonly onleesbareCellen?: readonly CellenVan[];
}

/** Collects what there is to tell about a sheet. */
export class Bevindingen {
	readonly #rows: number[] = [];
	readonly #columns: number[] = [];
	readonly #formulas = new Map<number, number[]>();
	readonly #odd = new Map<number, number[]>();

	hiddenRow(row: number): void {
		this.#rows.push(row);
	}

	/** `until` is not hidden itself. */
	hiddenColumns(from: number, until: number): void {
		for (let column = from; column < until; column++) this.#columns.push(column);
	}

	/** A formula without a result. */
	formula(row: number, column: number): void {
		add(this.#formulas, row, column);
	}

	/** A cell whose value cannot be what it says to be. */
	odd(row: number, column: number): void {
		add(this.#odd, row, column);
	}

	/** What was found; of columns those that hold something, which the sheet has `width` of. */
	all(width: number): Bijzonderheden {
		const columns = this.#columns.filter((column) => column < width);
		const [formulas, odd] = [cellsOf(this.#formulas), cellsOf(this.#odd)];
		return {
			...(this.#rows.length ? { verborgenRijen: this.#rows } : {}),
			...(columns.length ? { verborgenKolommen: columns } : {}),
			...(formulas.length ? { zonderUitkomst: formulas } : {}),
			...(odd.length ? { onleesbareCellen: odd } : {})
		};
	}
}

function add(found: Map<number, number[]>, row: number, column: number): void {
	const rows = found.get(column);
	if (rows) rows.push(row);
	else found.set(column, [row]);
}

function cellsOf(found: ReadonlyMap<number, readonly number[]>): CellenVan[] {
	return [...found].map(([kolom, rijen]) => ({ kolom, rijen })).sort((a, b) => a.kolom - b.kolom);
}
