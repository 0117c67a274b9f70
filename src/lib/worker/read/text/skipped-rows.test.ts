import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from './read-csv';
import { IngestSession } from '../session';
import { skippedCsv } from './skipped-rows';
import type { SourceGrid } from '../source-grid';

function grid(rijen: readonly (readonly string[])[], bestand = 'k.csv'): SourceGrid {
	return { bestand, werkblad: null, gewijzigd: 0, rijen, lezing: 'UTF-8', numeriek: [] };
}

function skipped(...grids: SourceGrid[]): ReturnType<typeof skippedCsv> {
	const session = new IngestSession();
	session.addGrids(grids);
	return skippedCsv(session.tables());
}

const KOP = ['Pers. nr.', 'Naam', 'Kleur'];

describe('the list of skipped rows', () => {
	it('has the cells of the source, the row and the reason, as Dutch Excel reads it', () => {
		const [list, ...more] = skipped(
			grid([
				[...KOP, 'BSN'],
				['07974', 'Jansen; P.', "'s-Hertogenbosch", '123456782'],
				['', '=1+1', '-5', '111222333'],
				['07974', '-Jan', '+316', '']
			])
		);
		expect(more).toEqual([]);
		expect(list).toEqual({
			naam: 'Overgeslagen kandidaten.csv',
			tekst: [
				'\ufeffPers. nr.;Naam;Kleur;Rij in bestand;Reden',
				";'=1+1;-5;3;Persoonsnummer ontbreekt.",
				"07974;'-Jan;+316;4;Staat al op rij 2.",
				''
			].join('\r\n')
		});
	});

	it('is one a table, with the columns of all its files', () => {
		const lists = skipped(
			grid([KOP, ['', 'A', 'rood']]),
			grid(
				[
					['Pers. nr.', 'Naam', 'Maat'],
					['', 'B', 'groot']
				],
				'b.csv'
			),
			grid(
				[
					['Pers. nr.', 'Traject', 'Start'],
					['', 'Taal', '01-01-2026']
				],
				't.csv'
			)
		);
		expect(lists.map(({ naam, tekst }) => [naam, tekst.split('\r\n').slice(0, 3)])).toEqual([
			[
				'Overgeslagen kandidaten.csv',
				[
					'\ufeffPers. nr.;Naam;Kleur;Maat;Rij in bestand;Reden',
					';A;rood;;2;Persoonsnummer ontbreekt.',
					';B;;groot;2;Persoonsnummer ontbreekt.'
				]
			],
			[
				'Overgeslagen trajecten.csv',
				[
					'\ufeffPers. nr.;Traject;Start;Rij in bestand;Reden',
					';Taal;01-01-2026;2;Persoonsnummer ontbreekt.',
					''
				]
			]
		]);
	});

	it('reads in again as it was, without the columns that it added', async () => {
		const cell = fc
			.string({ maxLength: 8, unit: fc.constantFrom(...'=+-@;"\n \'sé1,A') })
			.map((text) => text.trim())
			// What is cleaned away while reading cannot come back.
			.filter((text) => !/^'?[=]?"|^'[=+\-@\t\r]/.test(text) && !text.startsWith('="'));
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
				async (rows) => {
					const filled = rows.map(([een, ander]) => ['', `A${een}`, ander]);
					const [list] = skipped(grid([KOP, ...filled]));
					const bytes = new TextEncoder().encode(list?.tekst ?? '');
					const again = await readSource(bytes, 'weer.csv', 0);
					const session = new IngestSession();
					session.addSource(again);
					const [bron] = session.bronnen();
					expect(bron?.kolommen.map(({ kop, bestemming }) => [kop, bestemming.soort])).toEqual([
						['Pers. nr.', 'veld'],
						['Naam', 'veld'],
						['Kleur', 'extra'],
						['Rij in bestand', 'geen'],
						['Reden', 'geen']
					]);
					const [second] = skippedCsv(session.tables());
					const body = (text = '') =>
						text.replaceAll('\r\n', '\n').replace(/;\d+;Persoonsnummer ontbreekt\.\n/g, '|');
					expect(body(second?.tekst)).toBe(body(list?.tekst));
				}
			)
		);
	});

	it('is not there when no row is skipped', () => {
		expect(skipped(grid([KOP, ['07974', 'A', 'rood']]))).toEqual([]);
	});
});
