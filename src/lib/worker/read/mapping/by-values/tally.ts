import { isOnbekend, readTekst } from '../../cells/values';
import type { SourceColumn } from '../../source-data';

/** What the filled cells of a column were found to be. */
export interface Gevonden {
	/** The different values that are known. */
	readonly waarden: ReadonlySet<string>;
	/** Rows with one of them. */
	readonly aantal: number;
	/** Whether no row has anything else. */
	readonly alle: boolean;
}

/** Longest word for nothing. */
const LONGEST = 12;

/** How often a column has each of its values. Blanks, empty words and "unknown" are no values. */
export class Tally {
	/** Rows with a value. */
	readonly gevuld: number;
	/** Rows in all. */
	readonly rijen: number;
	readonly #values: readonly string[];
	readonly #counts: Uint32Array;

	/** Scans the rows once. */
	constructor({ codes, values }: SourceColumn) {
		const counts = new Uint32Array(values.length);
		for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
		let gevuld = 0;
		values.forEach((value, code) => {
			if (saysNothing(value)) counts[code] = 0;
			else gevuld += counts[code] ?? 0;
		});
		this.gevuld = gevuld;
		this.rijen = codes.length;
		this.#values = values;
		this.#counts = counts;
	}

	/**
	 * What of the column is known, when that is at least `deel` of its filled rows; null when it is not. `read` gives the
	 * known value that a cell is, null for another, '' for one that says nothing. No more than `most` different cells can
	 * be known. Stops as soon as too many are others.
	 */
	known(read: (cell: string) => string | null, deel: number, most = Infinity): Gevonden | null {
		if (this.#values.length - most > this.rijen * (1 - deel)) return null;
		const waarden = new Set<string>();
		let aantal = 0;
		let others = 0;
		for (const [code, value] of this.#values.entries()) {
			const count = this.#counts[code] ?? 0;
			if (count === 0) continue;
			const found = read(value);
			if (found === '') continue;
			if (found === null) {
				others += count;
				if (others > this.gevuld * (1 - deel)) return null;
			} else {
				aantal += count;
				waarden.add(found);
			}
		}
		return aantal > 0 && aantal >= (aantal + others) * deel
			? { waarden, aantal, alle: others === 0 }
			: null;
	}
}

function saysNothing(value: string): boolean {
	return value.length <= LONGEST && (readTekst(value).waarde === '' || isOnbekend(value));
}
