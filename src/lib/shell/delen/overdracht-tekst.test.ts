import { expect, test } from 'vitest';
import { caseloadTekst, groepTekst } from './overdracht-tekst';

test('one is singular in each group', () => {
	expect([
		groepTekst('trajecten', 1),
		groepTekst('modules', 1),
		groepTekst('plaatsingen', 1)
	]).toEqual(['1 traject', '1 module', '1 externe plaatsing']);
	expect(groepTekst('trajecten', 1538)).toBe('1.538 trajecten');
});

test('a caseload names the tables that are there', () => {
	expect(caseloadTekst({ kandidaten: 1, records: { trajecten: 2, modules: null } })).toBe(
		'1 kandidaat en 2 trajecten'
	);
	expect(caseloadTekst({ kandidaten: 0, records: {} })).toBe('0 kandidaten');
});
