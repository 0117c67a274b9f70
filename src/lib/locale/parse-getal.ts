/** How a number is written: 1.234,5 or 1,234.5. */
export type Getalnotatie = 'nl' | 'en';

const PATTERN: Readonly<Record<Getalnotatie, RegExp>> = {
	nl: /^([+-]?)(\d+|[1-9]\d{0,2}(?:([. ])\d{3})(?:\3\d{3})*)(?:,(\d+))?$/,
	en: /^([+-]?)(\d+|[1-9]\d{0,2}(?:([, ])\d{3})(?:\3\d{3})*)(?:\.(\d+))?$/
};
const SPACES = /[\u00a0\u2009\u202f]/g;

/** The number in that notation, with or without marks between thousands; null when it is not written so. */
export function parseGetal(text: string, notatie: Getalnotatie): number | null {
	const found = PATTERN[notatie].exec(text.replace(SPACES, ' ').trim());
	if (!found) return null;
	const [, sign = '', whole = '', , fraction = '0'] = found;
	return Number(`${sign}${whole.replace(/\D/g, '')}.${fraction}`);
}

/**
 * The notation in which a number can have been written: `beide` when it is the same number in both, `onduidelijk`
 * when it is another number in each (1.234), null when it is no number.
 */
export function notatieVan(text: string): Getalnotatie | 'beide' | 'onduidelijk' | null {
	const [nl, en] = [parseGetal(text, 'nl'), parseGetal(text, 'en')];
	if (nl === null) return en === null ? null : 'en';
	if (en === null) return 'nl';
	return nl === en ? 'beide' : 'onduidelijk';
}
