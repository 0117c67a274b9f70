import { fold } from './fold';

const NOT_SOUGHT = /[^\p{L}\p{N}#]/gu;
const FIGURES = /^\p{N}+$/u;

/** Text as it is searched in: folded, and what is neither letter nor figure is a space, one for one. Costs as `fold`. */
export function searchable(text: string): string {
	return fold(text).replace(NOT_SOUGHT, ' ');
}

/**
 * What must all stand in a searchable text with a space before it, in whatever order; [] = nothing is sought. One word
 * may stand anywhere, of more words each must begin one there; figures always may stand anywhere.
 */
export function searchTerms(query: string): readonly string[] {
	const text = searchable(query);
	const words = text.split(' ').filter((word) => word !== '');
	// "j." is an initial: what is closed by a sign is a whole beginning.
	const isPart = words.length === 1 && text.trim() === fold(query).trim();
	const terms = words.map((word) => (isPart || FIGURES.test(word) ? word : ` ${word}`));
	return [...new Set(terms)];
}

/** Whether all terms stand in the texts together; every text has what nobody seeks. */
export function hasTerms(terms: readonly string[], ...texts: readonly string[]): boolean {
	if (terms.length === 0) return true;
	const sought = texts.map((text) => ` ${searchable(text)}`).join('');
	return terms.every((term) => sought.includes(term));
}

/** Whether a text is found, made once for what is typed. */
export function searchFor(query: string): (text: string) => boolean {
	const terms = searchTerms(query);
	return (text) => hasTerms(terms, text);
}
