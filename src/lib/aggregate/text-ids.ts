/** A number of at most so many digits is held exactly, with a 1 in front that keeps its zeros. */
const MOST_DIGITS = 14;

/** What a text has when it was never added. */
export const NO_ID = -1;

/** Whole numbers of zero or more with a small number each, in one open table: no object or text a key. */
export class NumberTable {
	#keys = new Float64Array(1024).fill(-1);
	#values = new Int32Array(1024);
	#size = 0;

	/** The number kept with the key; -1 when there is none. */
	get(key: number): number {
		const at = this.#place(key);
		return this.#keys[at] === key ? (this.#values[at] ?? -1) : -1;
	}

	set(key: number, value: number): void {
		const at = this.#place(key);
		if (this.#keys[at] !== key && ++this.#size * 2 > this.#keys.length) {
			this.#grow();
			this.set(key, value);
			return;
		}
		this.#keys[at] = key;
		this.#values[at] = value;
	}

	/** Where the key stands, or would. */
	#place(key: number): number {
		const mask = this.#keys.length - 1;
		const high = Math.floor(key / 0x100000000);
		let at = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0;
		at = (at ^ (at >>> 15)) & mask;
		while (this.#keys[at] !== -1 && this.#keys[at] !== key) at = (at + 1) & mask;
		return at;
	}

	#grow(): void {
		const [keys, values] = [this.#keys, this.#values];
		this.#keys = new Float64Array(keys.length * 2).fill(-1);
		this.#values = new Int32Array(keys.length * 2);
		this.#size = 0;
		keys.forEach((key, at) => {
			if (key !== -1) this.set(key, values[at] ?? -1);
		});
	}
}

/**
 * A small number for each distinct text, in the order in which they come. Made for millions of texts that are mostly
 * digits: those never become the key of a Map, where look-ups among so many digit texts crawl.
 */
export class TextIds {
	readonly #digits = new NumberTable();
	readonly #others = new Map<string, number>();
	#size = 0;

	/** How many distinct texts there are. */
	get size(): number {
		return this.#size;
	}

	/** The number of a text, which is new when it is the size of before. */
	add(text: string): number {
		const known = this.get(text);
		if (known !== NO_ID) return known;
		const number = digitsOf(text);
		if (number < 0) this.#others.set(text, this.#size);
		else this.#digits.set(number, this.#size);
		return this.#size++;
	}

	/** The number of a text, `NO_ID` when it was never added. */
	get(text: string): number {
		const number = digitsOf(text);
		return number < 0 ? (this.#others.get(text) ?? NO_ID) : this.#digits.get(number);
	}
}

/** The digits with a 1 in front, as a number; -1 where there is anything else, or nothing. */
function digitsOf(text: string): number {
	if (text.length === 0 || text.length > MOST_DIGITS) return -1;
	let number = 1;
	for (let at = 0; at < text.length; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (digit < 0 || digit > 9) return -1;
		number = number * 10 + digit;
	}
	return number;
}
