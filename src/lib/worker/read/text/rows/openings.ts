const NEVER = 0;
const ALWAYS = 1;
const BY_PAIR = 2;

const LOWER_A = 97;
const LOWER_L = 108;

/**
 * Knows by the first two bytes of a row's first filled cell, and its last two, whether it may be something else than
 * data: most can't, and need not be looked at further.
 */
export class Openings {
	readonly #first = new Uint8Array(256).fill(ALWAYS);
	readonly #pairs = new Set<number>();

	/** With the keys (`foldKey`) of what those rows begin with. */
	constructor(keys: Iterable<string>) {
		for (let byte = 0; byte < 128; byte++) if (isWord(byte)) this.#first[byte] = NEVER;
		for (const key of keys) {
			const first = key.charCodeAt(0);
			if (!isWord(first)) continue;
			const isAlone = key.length === 1;
			for (const byte of [first, first & ~(isLetter(first) ? 32 : 0)])
				this.#first[byte] = isAlone || this.#first[byte] === ALWAYS ? ALWAYS : BY_PAIR;
			this.#pairs.add(pairOf(first, key.charCodeAt(1)));
		}
	}

	/** Whether a cell with these first bytes may begin such a row; a `second` of 0 says that it is one byte long. */
	mayOpen(first: number, second: number): boolean {
		const kind = this.#first[first];
		if (kind !== BY_PAIR) return kind === ALWAYS || (isLetter(first) && !isWord(second));
		// A sign or a space is no part of the key: what follows is not known.
		return !isWord(second) || this.#pairs.has(pairOf(first, second));
	}
}

/** Whether a cell with these last bytes may end in "totaal" or "total". */
export function mayEndInTotaal(last: number, before: number): boolean {
	return (last | 32) === LOWER_L && (before | 32) === LOWER_A;
}

function isLetter(byte: number): boolean {
	return (byte | 32) >= 97 && (byte | 32) <= 122;
}

function isWord(byte: number): boolean {
	return (byte >= 48 && byte <= 57) || isLetter(byte);
}

/** The same for capitals. */
function pairOf(first: number, second: number): number {
	return ((first | 32) << 8) | second | 32;
}
