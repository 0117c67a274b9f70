import { fold } from '$lib/locale/fold';

const VOORVOEGSELS = new Set(
	'van de der den ter ten te het t in op la le du von vd v d'.split(' ')
);

/** A name in parts: "Vries, P. de" and "Piet de Vries" are both of Vries, with a P. */
interface Naam {
	readonly achter: readonly string[];
	readonly letters: string;
}

/**
 * The value that most likely is the same under another name; null where none is near or two are as near. Names of people
 * need the same surname, or a part of it, and initials that do not contradict each other; other words one slip at most.
 */
export function naaste(waarde: string, waarden: readonly string[], isNaam: boolean): string | null {
	const others = waarden.filter((each) => each !== '' && each !== waarde);
	const same = others.filter((each) => plain(each) === plain(waarde));
	if (same.length) return only(same);
	const afstand = isNaam ? naamAfstand(delen(waarde)) : woordAfstand(plain(waarde));
	let best = Infinity;
	let found: string[] = [];
	for (const each of others) {
		const far = afstand(each);
		if (far > best || far === Infinity) continue;
		if (far < best) found = [];
		best = far;
		found.push(each);
	}
	return only(found);
}

function only(found: readonly string[]): string | null {
	return found.length === 1 ? (found[0] ?? null) : null;
}

function plain(text: string): string {
	return fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function delen(naam: string): Naam {
	const [voor = '', ...na] = naam.split(',');
	const words = (text: string) => plain(text).split(' ').filter(Boolean);
	const isLoos = (word: string) => VOORVOEGSELS.has(word);
	if (na.length) {
		const achter = words(voor).filter((word) => !isLoos(word));
		const given = words(na.join(' ')).filter((word) => !isLoos(word) || word.length === 1);
		return { achter, letters: given.map((word) => word[0] ?? '').join('') };
	}
	// "Piet de Vries": what stands before the prefixes, else before the last word, is a given name
	const all = words(naam);
	const at = all.findIndex((word, place) => place > 0 && isLoos(word));
	const end = at > 0 ? at : all.length - 1;
	return {
		achter: all.slice(end).filter((word) => !isLoos(word)),
		letters: all
			.slice(0, end)
			.filter((word) => !isLoos(word))
			.map((word) => word[0] ?? '')
			.join('')
	};
}

function naamAfstand(een: Naam): (naam: string) => number {
	return (naam) => {
		const ander = delen(naam);
		const letters = letterAfstand(een.letters, ander.letters);
		if (letters === Infinity) return Infinity;
		const shared = een.achter.filter((word) => ander.achter.includes(word)).length;
		const most = Math.max(een.achter.length, ander.achter.length);
		if (shared > 0) return (most - shared) * 2 + letters;
		const [a = '', b = ''] = [een.achter.join(' '), ander.achter.join(' ')];
		const isSlip = Math.min(a.length, b.length) >= 5 && slips(a, b) === 1;
		return isSlip ? 10 + letters : Infinity;
	};
}

/** 0 for the same initials, 1 where one has fewer; the first must agree. */
function letterAfstand(a: string, b: string): number {
	if (a === b) return 0;
	if (a === '' || b === '') return 1;
	return a.startsWith(b) || b.startsWith(a) ? 1 : Infinity;
}

function woordAfstand(woord: string): (ander: string) => number {
	return (ander) => {
		const other = plain(ander);
		return Math.min(woord.length, other.length) >= 5 && slips(woord, other) === 1 ? 1 : Infinity;
	};
}

/** 0, 1 or 2 = more: letters that are different, missing or too many. */
function slips(a: string, b: string): number {
	if (a === b) return 0;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (long.length - short.length > 1) return 2;
	let start = 0;
	while (start < short.length && short[start] === long[start]) start++;
	const rest = short.slice(short.length === long.length ? start + 1 : start);
	return rest === long.slice(start + 1) ? 1 : 2;
}
