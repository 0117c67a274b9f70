import { plaatsVan } from '$lib/domain/velden/schrijfwijze';
import type { Dataset } from '$lib/data/dataset';

/**
 * Chosen values that the data on screen do not have. Each has a code that no row has, so that it selects nobody for the
 * engine, and keeps its value, so that it means the same again in data that do have it.
 */
const EERSTE = 2 ** 30;

/** What is chosen by a place in a list that is not on screen: nobody can tell which value that was. */
export const ELDERS = 'een keuze uit een andere lijst';

/** Stands behind each such value wherever it is shown. */
export const NIET_HIER = 'niet in deze lijst';

const waarden: string[] = [];

type Waarden = Pick<Dataset, 'valuesOf'>;

/** Whether a code stands for a value that the data on screen do not have. */
export function isWeg(code: number): boolean {
	return code >= EERSTE;
}

/** The code of a value that no row has. */
export function wegCode(waarde: string): number {
	const known = waarden.indexOf(waarde);
	return EERSTE + (known < 0 ? waarden.push(waarde) - 1 : known);
}

/** The code of a value of a slicer, also in another spelling of it, and of one that the data do not have. */
export function codeVoor(dataset: Waarden, slicer: string, waarde: string): number {
	const code = plaatsVan(dataset.valuesOf(slicer), waarde);
	return code < 0 ? wegCode(waarde) : code;
}

/** The value of a code of a slicer, also where the data do not have it; undefined for a code that never was. */
export function waardeVoor(dataset: Waarden, slicer: string, code: number): string | undefined {
	return isWeg(code) ? waarden[code - EERSTE] : dataset.valuesOf(slicer)[code];
}

/** The same of several codes, without those that never were. */
export function waardenVoor(dataset: Waarden, slicer: string, codes: readonly number[]): string[] {
	return codes.flatMap((code) => waardeVoor(dataset, slicer, code) ?? []);
}

/** Forgets all such values; no filters may be left that hold one. */
export function forgetWeg(): void {
	waarden.length = 0;
}
