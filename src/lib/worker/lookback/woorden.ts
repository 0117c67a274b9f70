import { NO_DAY, type CodeColumn, type Column } from '$lib/columns/column';
import { formatDatum } from '$lib/locale/format';

/** One growing dictionary of texts, for the values of many columns together. */
export class Woorden {
	readonly #places = new Map<string, number>([['', 0]]);

	place(text: string): number {
		const known = this.#places.get(text);
		if (known !== undefined) return known;
		const place = this.#places.size;
		this.#places.set(text, place);
		return place;
	}

	/** Tells the place of the value in each row of a column; a value of a dictionary is looked up once. */
	placesOf(column: Column | undefined): (row: number) => number {
		switch (column?.kind) {
			case 'code': {
				const places = new Int32Array(column.values.length).fill(-1);
				return (row) => {
					const code = column.codes[row] ?? 0;
					if ((places[code] ?? 0) < 0) places[code] = this.place(column.values[code] ?? '');
					return places[code] ?? 0;
				};
			}
			case 'text':
				return (row) => this.place(column.at(row));
			case 'day':
				return (row) => {
					const day = column.days[row] ?? NO_DAY;
					return this.place(day === NO_DAY ? '' : formatDatum(day));
				};
			default:
				return () => 0;
		}
	}

	/** A column of these places. */
	column(codes: Uint32Array): CodeColumn {
		return { kind: 'code', codes, values: [...this.#places.keys()] };
	}
}
