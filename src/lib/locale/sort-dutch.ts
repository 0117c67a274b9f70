import { collator } from './collate';

/** Longest run of digits that is keyed; beyond it the collator itself decides. */
const MOST_DIGITS = 200;

const MARKS = /[\u0300-\u036f]/g;
const KEYABLE = /^[\x20-\x7e]*$/;
/** A mark on a digit: for the collator the number ends there. */
const MARKED_DIGIT = /\d[\u0300-\u036f]/;

const LETTER = letterKeys();
const NUMBER = LETTER.get('0') ?? '';

/**
 * The different texts in the order of `collator`, as a new array. Most texts are compared by a key that is
 * made once, which is about ten times as fast as asking the collator at each comparison.
 */
export function sortDutch(texts: Iterable<string>): readonly string[] {
	const byKey = new Map<string, string[]>();
	const others: string[] = [];
	for (const text of new Set(texts)) {
		const key = primaryKey(text);
		if (key === null) others.push(text);
		else {
			const same = byKey.get(key);
			if (same) same.push(text);
			else byKey.set(key, [text]);
		}
	}
	const keyed = [...byKey.keys()].sort().flatMap((key) => {
		const same = byKey.get(key) ?? [];
		return same.length > 1 ? same.sort(collator.compare) : same;
	});
	return others.length ? merged(keyed, others.sort(collator.compare)) : keyed;
}

/**
 * A text whose order by code unit is that of the collator, but for accents and case, which come last; null
 * for a text with a character that it does not know.
 */
function primaryKey(text: string): string | null {
	const plain = KEYABLE.test(text) ? text : withoutMarks(text.normalize('NFD'));
	if (plain === null || !KEYABLE.test(plain)) return null;
	let key = '';
	for (let i = 0; i < plain.length; i++) {
		const own = LETTER.get(plain.charAt(i)) ?? '';
		key += own;
		if (own !== NUMBER) continue;
		let end = i + 1;
		while (end < plain.length && LETTER.get(plain.charAt(end)) === NUMBER) end++;
		const digits = plain.slice(i, end).replace(/^0+/, '');
		if (digits.length > MOST_DIGITS) return null;
		key += String.fromCharCode(1 + digits.length) + digits;
		i = end - 1;
	}
	return key;
}

function withoutMarks(text: string): string | null {
	return MARKED_DIGIT.test(text) ? null : text.replace(MARKS, '');
}

/** One code unit per ASCII character in collation order, the same for both cases and for all digits. */
function letterKeys(): ReadonlyMap<string, string> {
	const base = new Intl.Collator('nl', { sensitivity: 'base' });
	const characters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
		.filter((character) => !/[1-9]/.test(character))
		.sort(base.compare);
	const keys = new Map<string, string>();
	let place = 0;
	characters.forEach((character, index) => {
		if (index === 0 || base.compare(characters[index - 1] ?? '', character) !== 0) place++;
		keys.set(character, String.fromCharCode(place));
	});
	for (const digit of '123456789') keys.set(digit, keys.get('0') ?? '');
	return keys;
}

function merged(a: readonly string[], b: readonly string[]): readonly string[] {
	const result: string[] = [];
	let next = 0;
	for (const text of a) {
		for (let other = b[next]; other !== undefined; other = b[next]) {
			if (collator.compare(other, text) >= 0) break;
			result.push(other);
			next++;
		}
		result.push(text);
	}
	return [...result, ...b.slice(next)];
}
