import { UITVOER_KOP, WEERGAVE_TERM } from '$lib/domain/momentopname/uitvoer';
import type { SourceGrid } from '../source-grid';

/** How far from the end of a text its view is looked for, in bytes. */
const TAIL = 256 * 1024;
const LINE = new RegExp(`^"?${WEERGAVE_TERM}: (\\{.*\\})"?[;\\s]*$`, 'm');

/** The view that a CSV of this app holds below its rows, also when Excel saved it again; null for another file. */
export function weergaveInTekst(bytes: Uint8Array): string | null {
	const tail = new TextDecoder().decode(bytes.subarray(Math.max(0, bytes.length - TAIL)));
	const found = tail.includes(UITVOER_KOP) ? LINE.exec(tail)?.[1] : undefined;
	return found === undefined ? null : found.replaceAll('""', '"');
}

/** Whether a sheet is the explanation in a workbook of this app. */
export function isToelichting({ rijen }: SourceGrid): boolean {
	return rijen[0]?.[0] === UITVOER_KOP;
}

/** The view on such a sheet, which a long one shares with the rows below; null when it was taken out. */
export function weergaveInGrid({ rijen }: SourceGrid): string | null {
	const stukken = rijen.filter(([term]) => term === WEERGAVE_TERM);
	return stukken.length ? stukken.map(([, stuk]) => stuk ?? '').join('') : null;
}
