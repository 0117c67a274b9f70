const HEADING = /\bbsn|^sofi|^burgerservice/i;
/** Share of the distinct values that must pass the test. */
const SHARE = 0.8;
/** Distinct values from which the share is evidence: by chance one number in eleven passes. */
const ENOUGH = 3;

/**
 * Whether a column holds burgerservicenummers: its heading says so, or most of its values pass the elfproef.
 * `values` are the distinct values; fewer than three of them count only when every one has nine digits and passes.
 */
export function isBsnColumn(kop: string, values: readonly string[]): boolean {
	if (HEADING.test(kop.replaceAll('_', ' ').trim())) return true;
	const filled = values.filter((value) => value !== '');
	const valid = filled.filter(isBsn).length;
	if (valid >= ENOUGH) return valid >= filled.length * SHARE;
	return filled.length > 0 && filled.every((value) => digits(value).length === 9 && isBsn(value));
}

/** Elfproef: 9A+8B+7C+6D+5E+4F+3G+2H−I is a multiple of eleven. Eight digits miss their zero; only zeros is no number. */
export function isBsn(value: string): boolean {
	const text = digits(value);
	if (!/^\d{8,9}$/.test(text) || /^0+$/.test(text)) return false;
	let sum = 0;
	Array.from(text.padStart(9, '0'), Number).forEach((digit, index) => {
		sum += digit * (index === 8 ? -1 : 9 - index);
	});
	return sum % 11 === 0;
}

function digits(value: string): string {
	return value.replace(/[\s.-]/g, '');
}
