import { withFormula } from '$lib/locale/spreadsheet-text';

const APOSTROPHE = 39;
const EQUALS = 61;

/** Without outer spaces, Excel's `="07974"`, and the apostrophe that our own export puts before a formula. */
export function cleanCell(raw: string): string {
	const text = raw.trim();
	if (text.startsWith('="') && text.endsWith('"') && text.length > 2)
		return text.slice(2, -1).trim();
	return withFormula(text);
}

/** Whether `cleanCell` surely leaves a cell with this first and last character as it is; else it still may. */
export function isClean(first: number, last: number): boolean {
	return (
		first > 32 && first < 127 && last > 32 && last < 127 && first !== EQUALS && first !== APOSTROPHE
	);
}
