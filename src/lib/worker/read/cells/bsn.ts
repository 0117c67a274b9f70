const HEADING = /\bbsn|^sofi|burgerservice/i;
const ABBREVIATION = /BSN(?![a-z])/;

/** Nine digits at a stretch, or in groups as people write them; not the rest of a phone number or a larger number. */
const NINE =
	/(?<!\d|\d[.,]|\+31[ -]?|0031[ -]?)(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3})(?!\d|\.\d)/g;
/** Eight digits within a text. */
const EIGHT = /(?<!\d|\d[ .,/-])\d{8}(?!\d|[ .,/-]\d)/g;
/** A whole cell of eight or nine digits in any groups, perhaps with the decimals that a workbook adds. */
const WHOLE =
	/^(\d(?:[ .]?\d){8}|\d{8}|\d{2}([ .])\d{3}\2\d{3}|\d{3}([ .])\d{2}\3\d{3})(?:[.,]0+)?$/;
const NAMED = /(?:\bbsn|burgerservice|\bsofi)[a-z-]*\W{0,3}(?:\d[ .-]?){7,8}\d(?!\d)/i;
const DAY = String.raw`(?:0[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?:0[1-9]|1[0-2])`;
const YEAR = String.raw`(?:19|20)\d{2}`;
const DATE = new RegExp(`^(?:${YEAR}${MONTH}${DAY}|${DAY}${MONTH}${YEAR})$`);

/** Standard deviations above chance from which numbers are taken for BSNs: about one other column in a hundred. */
const SURE = 3;
const FEWEST_DIGITS = 8;
const ZERO = 48;

/** What stands in the place of a BSN. */
export const MASK = '•••';

/**
 * Whether a column holds burgerservicenummers, by its heading or by its distinct values; such a column is never
 * read in. Of other numbers one in eleven passes the elfproef as well, so where numbers of nine digits are what the
 * column is about (at least half of its values), more of them must pass than chance explains: 1 of 1, 2 of 2 or 3,
 * 3 of 4 or 5, 4 of 10, 19 of 100. Where they are rare, in remarks or among other values, one that passes is enough:
 * losing such a column does less harm than keeping a BSN. Dates, phone numbers and numbers of other lengths are not
 * looked at. Scans every value once.
 */
export function isBsnColumn(kop: string, values: readonly string[]): boolean {
	return isBsnHeading(kop) || holdsBsns(values);
}

/** Elfproef: 9A+8B+7C+6D+5E+4F+3G+2H−I is a multiple of eleven. Eight digits miss their zero; only zeros is no number. */
export function isBsn(value: string): boolean {
	const text = value.replace(/[\s.-]/g, '');
	return /^\d{8,9}$/.test(text) && passes(text);
}

/** For eight or nine digits. */
function passes(digits: string): boolean {
	let sum = 0;
	let zeros = true;
	let weight = digits.length;
	for (let at = 0; at < digits.length; at++, weight--) {
		const digit = digits.charCodeAt(at) - ZERO;
		zeros &&= digit === 0;
		sum += digit * (weight === 1 ? -1 : weight);
	}
	return !zeros && sum % 11 === 0;
}

/** Whether a text holds a number that passes for a BSN. */
export function hasBsn(text: string): boolean {
	return hasDigits(text) && (NAMED.test(text) || numbersIn(text).some(passes));
}

function isBsnHeading(kop: string): boolean {
	return HEADING.test(kop.replaceAll('_', ' ').trim()) || ABBREVIATION.test(kop);
}

function holdsBsns(values: readonly string[]): boolean {
	let filled = 0;
	let cells = 0;
	let numbers = 0;
	let passed = 0;
	let rare = 0;
	for (const value of values) {
		if (value === '') continue;
		filled++;
		if (!hasDigits(value)) continue;
		if (isNine(value)) {
			cells++;
			numbers++;
			if (passes(value)) {
				passed++;
				rare++;
			}
			continue;
		}
		if (NAMED.test(value)) return true;
		const found = numbersIn(value);
		if (found.length === 0) continue;
		const valid = found.filter(passes);
		cells++;
		numbers += found.length;
		passed += valid.length;
		// Eight digits in a text are too often another number.
		rare += valid.filter((each) => each.length === 9 || WHOLE.test(value)).length;
	}
	if (cells * 2 < filled) return rare > 0;
	return passed > numbers / 11 + (SURE * Math.sqrt(numbers * 10)) / 11;
}

/** The numbers in a text that have the length of a BSN, as digits only. */
function numbersIn(text: string): string[] {
	const whole = WHOLE.exec(text.trim())?.[1];
	const found = whole === undefined ? [...matches(text, NINE), ...matches(text, EIGHT)] : [whole];
	return found
		.map((each) => each.replace(/\D/g, ''))
		.filter((each) => each.length === 9 || !DATE.test(each));
}

function matches(text: string, pattern: RegExp): readonly string[] {
	return text.match(pattern) ?? [];
}

/** The plain case, that of millions of cells. */
function isNine(text: string): boolean {
	if (text.length !== 9) return false;
	for (let at = 0; at < 9; at++) {
		const code = text.charCodeAt(at) - ZERO;
		if (code < 0 || code > 9) return false;
	}
	return true;
}

function hasDigits(text: string): boolean {
	let digits = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= ZERO && code <= 57 && ++digits === FEWEST_DIGITS) return true;
	}
	return false;
}
