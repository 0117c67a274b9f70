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

describe('a total row of another shape', () => {
	const plek = { key: 1, naam: 2, rijen: 9 };

	it('counts under the number, of all rows or of a group, and nothing else is text', () => {
		expect(isTotaalregel(['Totaal', '6', '', '43,2'], plek)).toBe(true);
		expect(isTotaalregel(['Epe Totaal', '2.847', '', '€ 3,00'], plek)).toBe(true);
		expect(isTotaalregel(['Subtotaal', '', '', '12 uur'], plek)).toBe(true);
		expect(isTotaalregel(['', 'Totaal aantal: 31', '', ''], plek)).toBe(true);
		expect(isTotaalregel(['', 'Aantal kandidaten', '', '31'], plek)).toBe(true);
		expect(isTotaalregel(['', '', 'Totaal', '31'], plek)).toBe(true);
	});

	it('is not a row of somebody, nor a record', () => {
		expect(isTotaalregel(['Totaal', '6', '', 'Open'], plek)).toBe(false);
		expect(isTotaalregel(['Totaal', '00006', '', ''], plek)).toBe(false);
		expect(isTotaalregel(['', '', 'Totaal', 'Open'], plek)).toBe(false);
		expect(isTotaalregel(['Totaal taal', '7', '', '01-02-2026'], plek)).toBe(false);
		expect(isTotaalregel(['Aantal', '', '', ''], plek)).toBe(false);
		expect(isTotaalregel(['', '', 'Bos Totaal', ''], plek)).toBe(false);
		expect(isTotaalregel(['', '', 'Epe'], plek)).toBe(false);
	});

	it('is somebody called Totaal where the number is more than there are rows', () => {
		const first = { key: 1, naam: 0, rijen: 9 };
		expect(isTotaalregel(['Totaal', '17974', ''], first)).toBe(false);
		expect(isTotaalregel(['Totaal', '9', ''], first)).toBe(true);
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
