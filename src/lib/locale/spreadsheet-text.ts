/** What a spreadsheet takes for the beginning of a formula, once full-width forms (＝ ＋ － ＠) are read as it reads them. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

function looksLikeFormula(text: string): boolean {
	return FORMULA.test(text.slice(0, 1).normalize('NFKC')) && !NUMBER.test(text);
}

/** Text that a spreadsheet shows as it is: what looks like a formula gets an apostrophe. */
export function withoutFormula(text: string): string {
	return looksLikeFormula(text) ? `'${text}` : text;
}

/** The text without the apostrophe that `withoutFormula` put before it. */
export function withFormula(text: string): string {
	return text.startsWith("'") && FORMULA.test(text.slice(1, 2).normalize('NFKC'))
		? text.slice(1)
		: text;
}

/** A row as CSV for Dutch Excel: semicolons, CRLF. */
export function csvLine(row: readonly string[]): string {
	return `${row.map(csvCell).join(';')}\r\n`;
}

export function csvCell(text: string): string {
	const safe = withoutFormula(text);
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell for the clipboard: neither breaks the row nor starts a formula. */
export function tabCell(text: string): string {
	return withoutFormula(text.replace(/[\t\r\n]+/g, ' ').trim());
}
