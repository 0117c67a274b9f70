import { withFormula } from '$lib/locale/spreadsheet-text';

const APOSTROPHE = 39;
const EQUALS = 61;
const SPACE = 32;

/** What nobody sees, but for the ends of lines and what joins the parts of a picture. */
const INVISIBLE =
	/(?![\t-\r\u0085])(?!(?<=\p{ExtPict}\p{EMod}?\uFE0F?)[\u200D\uFE0F])[\p{DI}\p{Cc}\uFFF9-\uFFFB]/gu;
/** Spaces by other names: of no break, of another width, a tab. */
const ODD_SPACE = /[\t\v\f\u0085\u2028\u2029\u2800]|(?! )\p{Zs}/gu;
const SPACES = / {2,}/g;
const BOM = '\uFEFF';
const MESSY = new RegExp(`${INVISIBLE.source}|${ODD_SPACE.source}|${SPACES.source}`, 'u');
const ASCII = /^[\n\r\x20-\x7e]*$/;

/** What was wrong with the look of cells of a column, over its rows of data. */
export interface Opgeschoond {
	/** Cells that were changed. */
	readonly aantal: number;
	/** The first row of data, and what its cell has become. */
	readonly row: number;
	readonly voorbeeld: string;
	readonly onzichtbaar: boolean;
	readonly spaties: boolean;
}

/** Without what nobody sees, with one plain space where several or odd ones stand, and none around it. */
export function visibleText(raw: string): string {
	const text = ASCII.test(raw) ? raw : raw.normalize('NFC');
	return isMessy(text)
		? text.replace(INVISIBLE, '').replace(ODD_SPACE, ' ').replace(SPACES, ' ').trim()
		: text.trim();
}

/** The visible text without Excel's `="07974"`, and the apostrophe that our own export puts before a formula. */
export function cleanCell(raw: string): string {
	const text = visibleText(raw);
	if (text.startsWith('="') && text.endsWith('"') && text.length > 2)
		return text.slice(2, -1).trim();
	return withFormula(text);
}

/** Whether a cell holds what is to be told: what nobody sees, odd or double spaces. Spaces around it are no news. */
export function isMessy(raw: string): boolean {
	// A byte order mark is a space to `trim`, but nobody typed it.
	return raw.includes(BOM) || MESSY.test(raw.trim());
}

/** Adds a cell to what was changed in a column. */
export function withMessy(
	known: Opgeschoond | undefined,
	raw: string,
	rows: { readonly aantal: number; readonly row: number }
): Opgeschoond {
	const text = raw.trim();
	const isHidden = raw.includes(BOM) || MESSY.test(text.replace(SPACES, ' '));
	const isFirst = known === undefined || rows.row < known.row;
	return {
		aantal: (known?.aantal ?? 0) + rows.aantal,
		row: isFirst ? rows.row : known.row,
		voorbeeld: isFirst ? cleanCell(raw) : known.voorbeeld,
		onzichtbaar: (known?.onzichtbaar ?? false) || isHidden,
		spaties: (known?.spaties ?? false) || text.search(SPACES) >= 0
	};
}

/** Whether `cleanCell` surely leaves a cell with this first and last character as it is; else it still may. */
export function isClean(first: number, last: number): boolean {
	return (
		first > 32 && first < 127 && last > 32 && last < 127 && first !== EQUALS && first !== APOSTROPHE
	);
}

/** Whether this byte, after the one `before` it, is surely neither invisible nor an odd or double space. */
export function isPlain(byte: number, before: number): boolean {
	return byte >= SPACE && byte < 127 && (byte !== SPACE || before !== SPACE);
}
