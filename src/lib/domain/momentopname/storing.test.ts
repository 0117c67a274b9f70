import { expect, test } from 'vitest';
import { Storing, STORING_CODES, storingTekst, storingVan } from './storing';

/** Words of the machinery, and English: the user knows neither. */
const JARGON =
	/\b(?:indexeddb|database|worker|werker|thread|bytes?|buffer|null|undefined|exception|error|fout(?:code)?|failed|quota|cache|parser?|parsen|sheet|upload|online|server|token|checksum|code)\b/i;

test.each(STORING_CODES)('%s has one or more whole sentences in plain Dutch', (code) => {
	const tekst = storingTekst(code);
	expect(tekst).toMatch(/^\p{Lu}.*\.$/u);
	expect(tekst).not.toMatch(JARGON);
	expect(tekst).not.toContain(code === 'intern' ? 'intern' : code);
	expect(tekst).not.toMatch(/ {2}|!|\b(?:je|jij|jouw)\b/);
});

test('every code has a sentence of its own, so that it says what is the matter', () => {
	expect(new Set(STORING_CODES.map(storingTekst)).size).toBe(STORING_CODES.length);
});

test('a Storing keeps its code and its cause, and says nothing but the code', () => {
	const cause = new Error('Willems, J. staat op regel 7');
	const storing = new Storing('opslag-vol', cause);
	expect(storingVan(storing)).toBe('opslag-vol');
	expect(storing.cause).toBe(cause);
	expect(storing.message).toBe('opslag-vol');
});

test('whatever else was thrown is intern', () => {
	for (const thrown of [
		new Error('opslag-vol'),
		'opslag-vol',
		null,
		undefined,
		{ code: 'afgebroken' }
	])
		expect(storingVan(thrown)).toBe('intern');
});
