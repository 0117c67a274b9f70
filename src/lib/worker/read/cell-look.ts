import { meantTwice } from './bytes/utf8-faults';
import { cleanCell, isMessy, messOf, modern } from './cells/clean-cell';

/** Cells of a column with the same thing to be told. */
interface Cellen {
	readonly aantal: number;
	/** The first row of data, and what its cell has become. */
	readonly row: number;
	readonly voorbeeld: string;
}

/** Cells that were changed without harm: what nobody sees is gone, double spaces are single. */
export interface Opgeschoond extends Cellen {
	readonly onzichtbaar: boolean;
	readonly spaties: boolean;
}

/**
 * Cells in which letters went wrong before they came here: NUL, which no text has (left out); letters by their
 * number in Windows-1252 (read as those); UTF-8 that was taken for Windows-1252 and made UTF-8 once more (as it stands).
 */
export interface Tekenfout extends Cellen {
	readonly soort: 'nul' | 'oud' | 'dubbel';
	/** What was meant, where the cell stays as it stands; else ''. */
	readonly bedoeld: string;
}

/** What a column's cells had wrong; what is absent nothing had. */
export interface Uiterlijk {
	readonly opgeschoond?: Opgeschoond;
	readonly tekenfouten?: readonly Tekenfout[];
}

const NUL = /\0/g;
const OLD = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/;

/** Whether there is something to be told of a cell that became `clean`. */
export function isTold(raw: string, clean: string): boolean {
	return (clean !== raw && isMessy(raw)) || meantTwice(raw) !== null;
}

/** Collects what is to be told of the cells of a column. */
export class CellLook {
	#opgeschoond: Opgeschoond | undefined;
	readonly #fouten = new Map<Tekenfout['soort'], Tekenfout>();

	/** Adds a cell that stands in so many rows, the first of them `row`. */
	add(raw: string, rows: { readonly aantal: number; readonly row: number }): void {
		if (raw.includes('\0')) this.#addFout('nul', raw, rows);
		if (OLD.test(raw)) this.#addFout('oud', raw, rows);
		const bedoeld = meantTwice(raw);
		if (bedoeld !== null) this.#addFout('dubbel', raw, rows, cleanCell(bedoeld));
		const rest = modern(raw).replace(NUL, '');
		if (!isMessy(rest)) return;
		const { onzichtbaar, spaties } = messOf(rest);
		this.#opgeschoond = {
			...together(this.#opgeschoond, raw, rows),
			onzichtbaar: (this.#opgeschoond?.onzichtbaar ?? false) || onzichtbaar,
			spaties: (this.#opgeschoond?.spaties ?? false) || spaties
		};
	}

	/** All that was found. */
	finish(): Uiterlijk {
		return {
			...(this.#opgeschoond ? { opgeschoond: this.#opgeschoond } : {}),
			...(this.#fouten.size ? { tekenfouten: [...this.#fouten.values()] } : {})
		};
	}

	#addFout(
		soort: Tekenfout['soort'],
		raw: string,
		rows: { readonly aantal: number; readonly row: number },
		bedoeld = ''
	): void {
		const known = this.#fouten.get(soort);
		const isFirst = known === undefined || rows.row < known.row;
		this.#fouten.set(soort, {
			soort,
			...together(known, raw, rows),
			bedoeld: isFirst ? bedoeld : known.bedoeld
		});
	}
}

function together(
	known: Cellen | undefined,
	raw: string,
	{ aantal, row }: { readonly aantal: number; readonly row: number }
): Cellen {
	const isFirst = known === undefined || row < known.row;
	return {
		aantal: (known?.aantal ?? 0) + aantal,
		row: isFirst ? row : known.row,
		voorbeeld: isFirst ? cleanCell(raw) : known.voorbeeld
	};
}
