/** Dutch order of texts that are not blank; for blanks use `compareDutch`. */
export const collator = new Intl.Collator('nl', { numeric: true });

const TUSSENVOEGSEL =
	/^(?:(?:van|von|de|den|der|het|ten|ter|te|tot|op|aan|in|bij|uit|over|onder|voor|la|le|du|des|el|al|da|dos|di|ibn|ben|d'|l'|'s|'t|t')(?:\s+|(?<=')))+(?=\S)/iu;
const VOORLETTERS = /^(?:\p{Lu}\p{Ll}?\.\s*)+/u;

/** Dutch order of two texts: numbers by size, accents and case last, a blank behind everything. */
export function compareDutch(a: string, b: string): number {
	if (a === b) return 0;
	if (a === '') return 1;
	if (b === '') return -1;
	return collator.compare(a, b);
}

/**
 * What a name is sorted by: the core word first, whatever precedes it behind. "Horst, J. van der",
 * "van der Horst, J." and "J. van der Horst" all give "Horst, J. van der". Costs two regular expressions.
 */
export function nameKey(name: string): string {
	const text = name.trim().replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
	const comma = text.indexOf(',');
	if (comma >= 0) {
		const [core, prefix] = splitPrefix(text.slice(0, comma).trim());
		return join(core, text.slice(comma + 1).trim(), prefix);
	}
	const letters = VOORLETTERS.exec(text)?.[0] ?? '';
	const [core, prefix] = splitPrefix(text.slice(letters.length));
	return core === '' ? text : join(core, letters.trim(), prefix);
}

function splitPrefix(text: string): [core: string, prefix: string] {
	const prefix = TUSSENVOEGSEL.exec(text)?.[0] ?? '';
	return [text.slice(prefix.length), prefix.trim()];
}

function join(core: string, first: string, prefix: string): string {
	const rest = [first, prefix].filter((part) => part !== '').join(' ');
	return rest === '' ? core : `${core}, ${rest}`;
}
