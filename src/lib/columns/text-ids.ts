/** What a text has when it was never added. */
export const NO_ID = -1;

/** Most figures of the numbers that have a place of their own. */
const MOST_DIGITS = 7;
/** By how many figures a number has: the place of its zero, behind all numbers of fewer figures. */
const FIRST = Array.from({ length: MOST_DIGITS + 1 }, (_, digits) => (10 ** digits - 10) / 9);
/** Places that are made at once, so that a few numbers far apart cost little: a power of two. */
const PAGE = 256;
const PAGE_BITS = 8;

/**
 * A small number for each distinct text, in the order in which they come. Made for millions of texts: none becomes the
 * key of a Map or Set, where look-ups among so many texts crawl. Numbers of at most seven figures, zeros in front
 * included, are found by counting; other texts in an open table by what they say.
 */
export class TextIds {
	/** By place of a number: which page it is on, from one. */
	#pageOf = new Uint16Array();
	/** The pages; a number has its id plus one. */
	#pages = new Int32Array();
	#pageCount = 0;
	/** Open table of the other texts, two places a slot: id plus one, and hash; 0 = free. */
	#slots = new Int32Array(16);
	#others: string[] = [];
	/** Id of each of the others. */
	#otherIds: number[] = [];
	#size = 0;

	/** How many distinct texts there are. */
	get size(): number {
		return this.#size;
	}

	/** The number of a text, which is new when it is the size of before. */
	add(text: string): number {
		const place = placeOf(text);
		if (place < 0) return this.#addOther(text);
		const page = place >>> PAGE_BITS;
		// A place behind the end of a list is slow to ask for.
		let known = page < this.#pageOf.length ? (this.#pageOf[page] ?? 0) : 0;
		if (known === 0) known = this.#addPage(page);
		const at = (known - 1) * PAGE + (place & (PAGE - 1));
		const id = this.#pages[at] ?? 0;
		if (id !== 0) return id - 1;
		this.#pages[at] = ++this.#size;
		return this.#size - 1;
	}

	/** The number of a text, `NO_ID` when it was never added. */
	get(text: string): number {
		const place = placeOf(text);
		if (place < 0) {
			const hash = hashOf(text);
			const known = this.#slots[this.#slotOf(text, hash)] ?? 0;
			return known === 0 ? NO_ID : (this.#otherIds[known - 1] ?? NO_ID);
		}
		const page = place >>> PAGE_BITS;
		const known = page < this.#pageOf.length ? (this.#pageOf[page] ?? 0) : 0;
		if (known === 0) return NO_ID;
		return (this.#pages[(known - 1) * PAGE + (place & (PAGE - 1))] ?? 0) - 1;
	}

	/** Both lists grow with what is in them: there may be a thousand columns, each with a few numbers. */
	#addPage(page: number): number {
		const known = ++this.#pageCount;
		if (page >= this.#pageOf.length) {
			const larger = new Uint16Array(Math.max(page + 1, this.#pageOf.length * 2));
			larger.set(this.#pageOf);
			this.#pageOf = larger;
		}
		this.#pageOf[page] = known;
		if (known * PAGE > this.#pages.length) {
			const larger = new Int32Array(Math.max(PAGE, this.#pages.length * 2));
			larger.set(this.#pages);
			this.#pages = larger;
		}
		return known;
	}

	#addOther(text: string): number {
		const hash = hashOf(text);
		const slot = this.#slotOf(text, hash);
		const known = this.#slots[slot] ?? 0;
		if (known !== 0) return this.#otherIds[known - 1] ?? NO_ID;
		const id = this.#size++;
		this.#otherIds.push(id);
		const number = this.#others.push(text);
		this.#slots[slot] = number;
		this.#slots[slot + 1] = hash;
		if (number * 4 > this.#slots.length) this.#grow();
		return id;
	}

	/** Where a text stands, or would. */
	#slotOf(text: string, hash: number): number {
		const slots = this.#slots;
		const mask = slots.length - 2;
		let slot = mixed(hash) & mask;
		for (let number = slots[slot] ?? 0; number !== 0; number = slots[slot] ?? 0) {
			if (slots[slot + 1] === hash && this.#others[number - 1] === text) break;
			slot = (slot + 2) & mask;
		}
		return slot;
	}

	#grow(): void {
		const old = this.#slots;
		const slots = new Int32Array(old.length * 2);
		const mask = slots.length - 2;
		for (let from = 0; from < old.length; from += 2) {
			const number = old[from] ?? 0;
			if (number === 0) continue;
			const hash = old[from + 1] ?? 0;
			let slot = mixed(hash) & mask;
			while (slots[slot] !== 0) slot = (slot + 2) & mask;
			slots[slot] = number;
			slots[slot + 1] = hash;
		}
		this.#slots = slots;
	}
}

/** The place of a number of at most seven figures, each way of writing it its own; -1 for any other text. */
function placeOf(text: string): number {
	const { length } = text;
	if (length === 0 || length > MOST_DIGITS) return -1;
	let number = 0;
	for (let at = 0; at < length; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (digit < 0 || digit > 9) return -1;
		number = number * 10 + digit;
	}
	return (FIRST[length] ?? 0) + number;
}

function hashOf(text: string): number {
	let hash = text.length;
	for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
	return hash;
}

/** Spreads a hash over its low bits, by which a slot is chosen. */
function mixed(hash: number): number {
	const half = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
	return half ^ (half >>> 15);
}
