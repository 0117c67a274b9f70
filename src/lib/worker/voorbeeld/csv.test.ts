import { describe, expect, it } from 'vitest';
import { VELDEN } from '$lib/domain/velden';
import { writeCsv } from './csv';

const LEEG = Object.fromEntries(VELDEN.plaatsingen.map(({ id }) => [id, '']));

describe('writeCsv', () => {
	it('quotes a cell with a semicolon or a quote, and no other', () => {
		const tekst = writeCsv('plaatsingen', [
			{ ...LEEG, plaatsingnr: 'P1', soort: 'a; b', werkgever: 'De "Hoek", Epe' }
		]);
		expect(tekst.split('\r\n')[1]).toBe('P1;;;;;;;;;"a; b";"De ""Hoek"", Epe"');
	});

	it('throws when a row lacks a field of the catalogue', () => {
		expect(() => writeCsv('plaatsingen', [{ plaatsingnr: 'P1' }])).toThrow(RangeError);
	});
});
