import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '$lib/locale/collate';
import { isNaamInDelen, joinNaam, naamDelenIn, naamRol } from './naam-delen';
import { proposeBestemmingen } from './recognise';

function joined(achternaam: string, voor = '', tussenvoegsel = ''): string {
	return joinNaam({ achternaam, voor, tussenvoegsel });
}

/** Positions of the columns that go to the name. */
function naamKolommen(...koppen: readonly string[]): number[] {
	return proposeBestemmingen(koppen, 'kandidaten').flatMap((each, index) =>
		each.soort === 'veld' && each.veld === 'naam' ? [index] : []
	);
}

describe('a name in parts', () => {
	it('is joined in Dutch order', () => {
		expect(joined('Horst', 'J.', 'van der')).toBe('Horst, J. van der');
		expect(joined('Willems', 'J.')).toBe('Willems, J.');
		expect(joined('Horst', 'Jan', 'van der')).toBe('Horst, Jan van der');
		expect(joined('Hart', 'A.B.', "van 't")).toBe("Hart, A.B. van 't");
	});

	it('leaves no sign of a part that is blank', () => {
		expect(joined('Horst')).toBe('Horst');
		expect(joined('Horst', '', 'van der')).toBe('Horst, van der');
		expect(joined('', 'J.', 'van')).toBe('J. van');
		expect(joined('Horst', 'J.', '-')).toBe('Horst, J.');
		expect(joined('')).toBe('');
	});

	it('has the prefix once, wherever the source has it', () => {
		expect(joined('van der Horst', 'J.', 'van der')).toBe('Horst, J. van der');
		expect(joined('Horst, van der', 'J.')).toBe('Horst, J. van der');
		expect(joined('Horst, van der', 'J.', 'van der')).toBe('Horst, J. van der');
		expect(joined('Vandersteen', 'J.', 'van')).toBe('Vandersteen, J. van');
	});

	it('stays as it is where the surname is the whole name', () => {
		expect(joined('Horst, J. van der', 'J.')).toBe('Horst, J. van der');
	});

	it('is found by its core, and loses no letter', () => {
		const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
		fc.assert(
			fc.property(
				word,
				fc.stringMatching(/^([A-Z]\.){1,3}$/),
				fc.constantFrom('', 'van', 'van der', 'de', "van 't", 'ter'),
				(kern, voor, tussen) => {
					const naam = joined(kern, voor, tussen);
					expect(nameKey(naam)).toBe(naam);
					expect(naam.replace(/[ ,]/g, '')).toBe(`${kern}${voor}${tussen}`.replace(/ /g, ''));
					expect(naam).not.toMatch(/,\s*$|^,| {2}/);
				}
			)
		);
	});
});

describe('the columns of a name', () => {
	it('are a surname, letters before a first name, and a prefix', () => {
		expect(naamKolommen('Roepnaam', 'Voorletters', 'Tussenvoegsel', 'Achternaam')).toEqual([
			1, 2, 3
		]);
		expect(naamKolommen('Voornaam', 'Voorvoegsels', 'Geslachtsnaam')).toEqual([0, 1, 2]);
		expect(naamKolommen('Achternaam')).toEqual([0]);
	});

	it('give way to one with the whole name, wherever it stands', () => {
		expect(naamKolommen('Achternaam', 'Voorletters', 'Volledige naam')).toEqual([2]);
		expect(naamKolommen('Achternaam', 'Voorletters', 'Klantnaam')).toEqual([2]);
	});

	it('are no name without a surname, and none of somebody else', () => {
		expect(naamKolommen('Voorletters', 'Tussenvoegsel')).toEqual([]);
		expect(naamKolommen('Achternaam partner', 'Voorletters')).toEqual([]);
		expect(naamKolommen('Achternaam', 'Achternaam (2)', 'Geboortenaam', 'Voorletters')).toEqual([
			0, 3
		]);
	});

	it('may stand together as the parts of one name only', () => {
		expect(isNaamInDelen(['Achternaam', 'Voorletters'])).toBe(true);
		expect(isNaamInDelen(['Achternaam', 'Voorletters', 'Roepnaam'])).toBe(false);
		expect(isNaamInDelen(['Achternaam', 'Kandidaat'])).toBe(false);
		expect(isNaamInDelen(['Voorletters', 'Tussenvoegsel'])).toBe(false);
		expect(naamRol('Voorvoegsel geslachtsnaam (2)')).toBe('tussenvoegsel');
		expect(naamDelenIn(['Kolom', 'Achternaam'])).toEqual(new Set([1]));
	});
});
