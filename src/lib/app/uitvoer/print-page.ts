import type { App } from '../app.svelte';

/** Rows of a list on a sheet of paper, A4 across. */
const ROWS_PER_SHEET = 27;
/** With more sheets than this somebody may not have meant to print them. */
const MOST_SHEETS = 20;

/** What would be printed, where that is a lot. */
export interface VeelPapier {
	readonly rijen: number;
	/** About. */
	readonly vellen: number;
}

/** Prints the page on screen; a pile of paper only after asking. */
export function printPage({ vensters }: Pick<App, 'vensters'>): void {
	const papier = paperFor(rowsOnScreen());
	if (papier) vensters.open('afdrukken', papier);
	else printNow();
}

/**
 * Without asking. A script that prints stops the page until it is done, and no element of a new kind can be made then: what
 * makes itself ready for paper is told beforehand.
 */
export function printNow(): void {
	dispatchEvent(new Event('beforeprint'));
	try {
		print();
	} finally {
		dispatchEvent(new Event('afterprint'));
	}
}

/** null where nobody has to be asked. */
export function paperFor(rijen: number): VeelPapier | null {
	const vellen = Math.ceil(rijen / ROWS_PER_SHEET);
	return vellen > MOST_SHEETS ? { rijen, vellen } : null;
}

/** Rows of the lists on the page: all of them are printed, the few that are in sight as well as the others. */
function rowsOnScreen(): number {
	const lists = document.querySelectorAll<HTMLTableElement>('main table[aria-rowcount]');
	return Array.from(lists).reduce(
		(sum, list) => sum + Number(list.ariaRowCount ?? 0) - (list.tHead?.rows.length ?? 0),
		0
	);
}
