import { collator } from './collate';
import { sortByteKeys, type ByteKeys } from './sort-byte-keys';

/** Longest run of digits that is keyed; beyond it the collator itself decides. */
const MOST_DIGITS = 200;

const MARKS = /[\u0300-\u036f]/g;
const KEYABLE = /^[\x20-\x7e]*$/;
/** A mark on a digit: for the collator the number ends there. */
const MARKED_DIGIT = /\d[\u0300-\u036f]/;
const ZERO = 48;
const NINE = 57;

const LETTER = letterKeys();

/**
 * The places of the texts in the order of `collator`. Most texts are compared by bytes that are made once, which is some
 * thirty times as fast as asking the collator at each comparison; no text becomes a key.
 */
export function dutchOrder(texts: readonly string[]): Uint32Array {
	const keys = new KeyWriter(texts.length);
	const others: number[] = [];
	const keyed = new Uint32Array(texts.length);
	let size = 0;
	texts.forEach((text, place) => {
		if (keys.add(text)) keyed[size++] = place;
		else others.push(place);
	});
	const compare = (a: number, b: number): number =>
		(texts[a] === texts[b] ? 0 : collator.compare(texts[a] ?? '', texts[b] ?? '')) || a - b;
	const sorted = sortByteKeys(keyed.subarray(0, size), keys, compare);
	return others.length ? merged(sorted, others.sort(compare), texts) : sorted;
}

/**
 * For each text bytes whose order is that of the collator, but for accents and case, which come last; none for a text
 * with a character that it does not know.
 */
class KeyWriter implements ByteKeys {
	bytes: Uint8Array;
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
	#size = 0;
	#end = 0;

	constructor(texts: number) {
		this.bytes = new Uint8Array(16 * texts + 64);
		this.starts = new Uint32Array(texts);
		this.ends = new Uint32Array(texts);
	}

	/** Adds the next text; false when it has no key. */
	add(text: string): boolean {
		const place = this.#size++;
		const start = (this.starts[place] = this.#end);
		const plain = KEYABLE.test(text) ? text : withoutMarks(text.normalize('NFD'));
		const isKeyed = plain !== null && KEYABLE.test(plain) && this.#write(plain);
		if (!isKeyed) this.#end = start;
		this.ends[place] = this.#end;
		return isKeyed;
	}

	#write(text: string): boolean {
		const { length } = text;
		this.#reserve(3 * length);
		const { bytes } = this;
		let end = this.#end;
		for (let at = 0; at < length;) {
			const unit = text.charCodeAt(at);
			bytes[end++] = LETTER[unit] ?? 0;
			at++;
			if (unit < ZERO || unit > NINE) continue;
			let first = at - 1;
			while (at < length && isDigit(text.charCodeAt(at))) at++;
			while (first < at && text.charCodeAt(first) === ZERO) first++;
			if (at - first > MOST_DIGITS) return false;
			// A number with more digits is larger.
			bytes[end++] = 1 + at - first;
			for (; first < at; first++) bytes[end++] = text.charCodeAt(first);
		}
		this.#end = end;
		return true;
	}

	#reserve(more: number): void {
		if (this.#end + more <= this.bytes.length) return;
		const larger = new Uint8Array(Math.max(this.#end + more, this.bytes.length * 2));
		larger.set(this.bytes);
		this.bytes = larger;
	}
}

function isDigit(unit: number): boolean {
	return unit >= ZERO && unit <= NINE;
}

function withoutMarks(text: string): string | null {
	return MARKED_DIGIT.test(text) ? null : text.replace(MARKS, '');
}

/** One byte per ASCII character in collation order, from one, the same for both cases and for all digits. */
function letterKeys(): Uint8Array {
	const base = new Intl.Collator('nl', { sensitivity: 'base' });
	const characters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
		.filter((character) => !/[1-9]/.test(character))
		.sort(base.compare);
	const keys = new Uint8Array(128);
	let place = 0;
	characters.forEach((character, index) => {
		if (index === 0 || base.compare(characters[index - 1] ?? '', character) !== 0) place++;
		keys[character.charCodeAt(0)] = place;
	});
	keys.fill(keys[ZERO] ?? 0, ZERO, NINE + 1);
	return keys;
}

function merged(a: Uint32Array, b: readonly number[], texts: readonly string[]): Uint32Array {
	const result = new Uint32Array(a.length + b.length);
	let next = 0;
	let end = 0;
	for (const place of a) {
		for (let other = b[next]; other !== undefined; other = b[next]) {
			if (collator.compare(texts[other] ?? '', texts[place] ?? '') >= 0) break;
			result[end++] = other;
			next++;
		}
		result[end++] = place;
	}
	result.set(b.slice(next), end);
	return result;
}
