import { expect, it } from 'vitest';
import { voorletters } from './voorletters';

it.each([
	['C. Brouwer', 'CB'],
	['Brouwer, C.', 'CB'],
	['D. van Ommen', 'DO'],
	['Berg, A. van den', 'AB'],
	['Özlem Şahin', 'ÖŞ'],
	['Anna', 'A'],
	['team west', 'TW'],
	['007', '?'],
	['', '?']
])('%s is shown as %s', (naam, letters) => {
	expect(voorletters(naam)).toBe(letters);
});
