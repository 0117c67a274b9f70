import { describe, expect, it } from 'vitest';
import { describeFilters, isFilterregel, isTotaalregel } from './totaal';

describe('a total row', () => {
	it('says so in its first filled cell while the key is blank or says so too', () => {
		expect(isTotaalregel(['Totaal', '', ''], { key: 1, naam: -1, rijen: 9 })).toBe(true);
		expect(isTotaalregel(['', 'Totaal', '', '2.847'], { key: 1, naam: -1, rijen: 9 })).toBe(true);
		expect(isTotaalregel(['Eindtotaal:', '', '2.847'], { key: 1, naam: -1, rijen: 9 })).toBe(true);
		expect(isTotaalregel(['TOTAL', '', '2.847'], { key: -1, naam: -1, rijen: 9 })).toBe(true);
	});

	it('is not a person who happens to be called so', () => {
		expect(isTotaalregel(['Totaal', '07974'], { key: 1, naam: -1, rijen: 9 })).toBe(false);
		expect(isTotaalregel(['07974', 'Totaal'], { key: 0, naam: -1, rijen: 9 })).toBe(false);
		expect(isTotaalregel(['Totaal, J.', ''], { key: 1, naam: -1, rijen: 9 })).toBe(false);
	});
});

describe('a filter row', () => {
	it('starts with Toegepaste filters', () => {
		expect(isFilterregel(['', 'Toegepaste filters:\nStatus is Open'])).toBe(true);
		expect(isFilterregel(['Applied filters: none'])).toBe(true);
		expect(isFilterregel(['Filters'])).toBe(false);
	});
});

describe('describeFilters', () => {
	it('says what a list was filtered by, without the heading', () => {
		expect(
			describeFilters(['Toegepaste filters:\nStatus is Open\n\nDGR is  DGR', 'Jaar is 2026'])
		).toBe('Status is Open; DGR is DGR; Jaar is 2026');
		expect(describeFilters(['Applied filters: Status is Open'])).toBe('Status is Open');
		expect(describeFilters(['Toegepaste filters:'])).toBe('');
	});

	it('says nothing where a burgerservicenummer stands', () => {
		expect(describeFilters(['Toegepaste filters:', 'Nummer is 111222333'])).toBe('');
	});
});
