import { describe, expect, it } from 'vitest';
import { isFilterregel, isTotaalregel } from './totaal';

describe('a total row', () => {
	it('says so in its first filled cell while the key is blank or says so too', () => {
		expect(isTotaalregel(['Totaal', '', ''], 1)).toBe(true);
		expect(isTotaalregel(['', 'Totaal', '', '2.847'], 1)).toBe(true);
		expect(isTotaalregel(['Eindtotaal:', '', '2.847'], 1)).toBe(true);
		expect(isTotaalregel(['TOTAL', '', '2.847'], -1)).toBe(true);
	});

	it('is not a person who happens to be called so', () => {
		expect(isTotaalregel(['Totaal', '07974'], 1)).toBe(false);
		expect(isTotaalregel(['07974', 'Totaal'], 0)).toBe(false);
		expect(isTotaalregel(['Totaal, J.', ''], 1)).toBe(false);
	});
});

describe('a filter row', () => {
	it('starts with Toegepaste filters', () => {
		expect(isFilterregel(['', 'Toegepaste filters:\nStatus is Open'])).toBe(true);
		expect(isFilterregel(['Applied filters: none'])).toBe(true);
		expect(isFilterregel(['Filters'])).toBe(false);
	});
});
