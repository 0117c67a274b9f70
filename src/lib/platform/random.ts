/** What the browser draws at once at most. */
const CHUNK = 65_536;
const ID_BYTES = 16;

const HEX = '0123456789abcdef';
const LETTERS = 'abcdef';
/** Hexadecimal digits of a UUID by its groups. */
const GROUPS = [8, 4, 4, 4, 12];
const MOST_DIGITS = 3;

/**
 * Random ids (UUID, version 4) that nothing can be derived from; also where `randomUUID` is not offered. Never four
 * digits in a row, so that no number of somebody can be found in one by chance.
 */
export function randomIds(count: number): string[] {
	const bytes = randomBytes(count * ID_BYTES);
	return Array.from({ length: count }, (_, index) =>
		idOf(bytes.subarray(index * ID_BYTES, (index + 1) * ID_BYTES))
	);
}

function idOf(bytes: Uint8Array): string {
	let place = 0;
	return GROUPS.map((length, group) => {
		let text = '';
		for (let digits = 0; text.length < length; place++) {
			const byte = bytes[place >>> 1] ?? 0;
			const drawn = place & 1 ? byte & 15 : byte >>> 4;
			const value = text !== '' ? drawn : group === 2 ? 4 : group === 3 ? 8 | (drawn & 3) : drawn;
			const isDigit = value < 10 && digits < MOST_DIGITS;
			text += isDigit ? HEX[value] : value < 10 ? LETTERS[value % LETTERS.length] : HEX[value];
			digits = isDigit ? digits + 1 : 0;
		}
		return text;
	}).join('-');
}

/** The same items in an order that says nothing of the one before (Fisher and Yates). */
export function shuffled<T>(items: readonly T[]): T[] {
	const order = [...items];
	const draws = new Uint32Array(randomBytes(items.length * 4).buffer);
	for (let at = order.length - 1; at > 0; at--) {
		const other = Math.floor(((draws[at] ?? 0) / 2 ** 32) * (at + 1));
		[order[at], order[other]] = [order[other] as T, order[at] as T];
	}
	return order;
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(count);
	for (let at = 0; at < count; at += CHUNK) crypto.getRandomValues(bytes.subarray(at, at + CHUNK));
	return bytes;
}
