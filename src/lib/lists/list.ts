import { tabCell } from '$lib/locale/spreadsheet-text';
import { screenText, tekstKolom, wholeText, type Kolom } from './column';

/** A place of a card. What is blank is left out of it. */
export interface KaartPlek<Rij> {
	readonly op: 'links' | 'rechts' | 'breed';
	readonly kolommen: readonly Kolom<Rij>[];
	readonly toon?: 'muted' | 'meta' | 'accent';
	/** Words around it. */
	readonly voor?: string;
	readonly na?: string;
	/** Its text may take more lines. */
	readonly lang?: true;
	/** A blank is drawn as one. */
	readonly leeg?: boolean;
}

/** A list of rows: table, cards, order, copy, export and print follow from its columns. */
export interface Lijst<Rij> {
	/** Of the table, of a copy and of an export, in order. */
	readonly kolommen: readonly Kolom<Rij>[];
	readonly rijen: number;
	/** The row at a place; throws a `RangeError` outside the list. */
	rijAt(index: number): Rij;
	/** What tells a row from others, whatever place it has. */
	sleutel(index: number): string;
	/** Row of its kandidaat in the dataset, -1 for none. */
	kandidaat(rij: Rij): number;
	/** The places of its card, two beside each other. */
	kaart(rij: Rij): readonly KaartPlek<Rij>[];
	/** Whether it stands under the row above it. */
	onder?(rij: Rij): boolean;
}

/** All rows as tab-separated text with headings, whole. */
export function listText<Rij>({
	kolommen,
	rijen,
	rijAt
}: Pick<Lijst<Rij>, 'kolommen' | 'rijen' | 'rijAt'>): string {
	const lines = [kolommen.map(({ label }) => tabCell(label)).join('\t')];
	for (let index = 0; index < rijen; index++) {
		const rij = rijAt(index);
		lines.push(kolommen.map((kolom) => tabCell(wholeText(kolom, rij))).join('\t'));
	}
	return lines.join('\r\n');
}

/** What a card says of several columns in one line, without their blanks. */
export function joined<Rij>(id: string, kolommen: readonly Kolom<Rij>[]): Kolom<Rij> {
	const at = (rij: Rij) =>
		kolommen
			.map((kolom) => screenText(kolom, rij))
			.filter(Boolean)
			.join(' · ');
	return tekstKolom(id, '', at);
}

/** Reads the rows of an array by place. */
export function rowsOf<Rij>(rijen: readonly Rij[]): (index: number) => Rij {
	return (index) => {
		const rij = rijen[index];
		if (rij === undefined) throw new RangeError(`row ${index} is not in 0–${rijen.length - 1}`);
		return rij;
	};
}
