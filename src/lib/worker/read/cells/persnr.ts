/** Digits of a Pers. nr. */
export const PERSNR_CIJFERS = 5;

const ZERO = 48;
const NINE = 57;

/**
 * Whether numbers that are too short have lost their zeros: some have exactly five digits and none has more.
 * Decided over all sources together, so that a number is the same in each of them.
 */
export function lostZeros(numbers: Iterable<string>): boolean {
	let five = false;
	for (const number of numbers) {
		if (!isDigits(number)) continue;
		if (number.length > PERSNR_CIJFERS) return false;
		if (number.length === PERSNR_CIJFERS) five = true;
	}
	return five;
}

/** Whether it has digits only, but too few. */
export function isShort(number: string): boolean {
	return number.length < PERSNR_CIJFERS && isDigits(number);
}

/** With its zeros in front. */
export function withZeros(number: string): string {
	return isShort(number) ? number.padStart(PERSNR_CIJFERS, '0') : number;
}

/** The letters in a number; '' when it has none. */
export function lettersIn(number: string): string {
	return isDigits(number) ? '' : number.replace(/[^\p{L}]/gu, '');
}

/** Read a million times: not with an expression. */
function isDigits(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit < ZERO || unit > NINE) return false;
	}
	return text !== '';
}
