import { describe, expect, it } from 'vitest';
import { VELDEN } from '$lib/domain/velden/velden';
import { writeCsv, type Cellen } from './csv';

const CELLEN: Cellen<string> = {
	...Object.fromEntries(VELDEN.plaatsingen.map(({ id }) => [id, () => ''])),
	plaatsingnr: () => 'P1',
	soort: () => 'a; b',
	werkgever: (naam) => naam
};

describe('writeCsv', () => {
	it('quotes a cell with a semicolon or a quote, and no other', () => {
		const tekst = writeCsv('plaatsingen', ['De "Hoek", Epe'], CELLEN);
		expect(tekst.split('\r\n')[1]).toBe('P1;;;;;;;;;"a; b";"De ""Hoek"", Epe"');
	});

	it('throws when a field of the catalogue has no cell', () => {
		expect(() => writeCsv('plaatsingen', [], { plaatsingnr: () => 'P1' })).toThrow(RangeError);
	});
});
