import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagVan, GEEN_DAG } from '$lib/domain/velden/datum';
import { datumTwijfel, readDatums } from './read-datums';

const parts = fc.record({
	jaar: fc.integer({ min: 1950, max: 2049 }),
	maand: fc.integer({ min: 1, max: 12 }),
	dag: fc.integer({ min: 1, max: 28 })
});

describe('a column of dates', () => {
	it('is blank where a day does not exist or is not clear', () => {
		expect(
			readDatums(['31-02-2025', '06/01/25', 'morgen', '', '(Leeg)', '#N/B', 'NNB']).map(
				({ waarde, vondst }) => [waarde === GEEN_DAG, vondst?.soort]
			)
		).toEqual([
			[true, 'datum-bestaat-niet'],
			[true, 'datum-volgorde'],
			[true, 'geen-datum'],
			[true, undefined],
			[true, undefined],
			[true, 'excel-fout'],
			[true, 'onbekend-woord']
		]);
	});

	it('reads a year of two digits where nothing can change places, and says so', () => {
		expect(readDatums(['25/12/25', '06/06/25'])).toEqual([
			{
				waarde: dagVan(2025, 12, 25),
				vondst: { soort: 'datum-jaartal', waarde: '25/12/25', gelezen: '25-12-2025' }
			},
			{
				waarde: dagVan(2025, 6, 6),
				vondst: { soort: 'datum-jaartal', waarde: '06/06/25', gelezen: '06-06-2025' }
			}
		]);
		expect(datumTwijfel(['25/12/25', '06/06/25'])).toBeNull();
	});

	it('reads the names of months, whatever the other cells are like', () => {
		const cells = ['21-nov-2026', '21 november 2026', '5-nov-26', '12/31/2025', '31 feb 2026'];
		expect(readDatums(cells).map(({ waarde, vondst }) => [waarde, vondst?.soort])).toEqual([
			[dagVan(2026, 11, 21), undefined],
			[dagVan(2026, 11, 21), undefined],
			[dagVan(2026, 11, 5), 'datum-jaartal'],
			[GEEN_DAG, 'datum-bestaat-niet'],
			[GEEN_DAG, 'datum-bestaat-niet']
		]);
		expect(datumTwijfel(cells)).toBeNull();
	});

	it('asks about the order behind the name of a day too', () => {
		expect(datumTwijfel(['za 06/01/25'])).toEqual({ voorbeeld: 'za 06/01/25', delen: [6, 1] });
		expect(readDatums(['za 06/01/25'])[0]?.vondst?.soort).toBe('datum-volgorde');
	});

	it('trusts no day that could be a month once one cell has the month first', () => {
		const read = readDatums(['01/06/2026', '12/31/2025', '06/06/2026', '2026-06-01', '25-06-2026']);
		expect(read.map(({ waarde }) => waarde)).toEqual([
			GEEN_DAG,
			GEEN_DAG,
			dagVan(2026, 6, 6),
			dagVan(2026, 6, 1),
			dagVan(2026, 6, 25)
		]);
		expect(read[0]?.vondst).toEqual({ soort: 'datum-volgorde', dag: 1, maand: 6 });
	});

	it('reads day first otherwise', () => {
		expect(readDatums(['06/01/2026'])).toEqual([{ waarde: dagVan(2026, 1, 6), vondst: null }]);
		expect(datumTwijfel(['06/01/2026', '13/01/2026'])).toBeNull();
	});

	it('asks about the first cell in which day and month could change places', () => {
		expect(datumTwijfel(['25/12/25', '06/01/25', '07/01/25'])).toEqual({
			voorbeeld: '06/01/25',
			delen: [6, 1]
		});
		expect(datumTwijfel(['01/06/2026', '12/31/2025'])).toEqual({
			voorbeeld: '01/06/2026',
			delen: [1, 6]
		});
		expect(datumTwijfel(['12/31/2025', '2026-06-01', ''])).toBeNull();
	});

	it('follows the answer, for every cell', () => {
		fc.assert(
			fc.property(fc.array(parts, { maxLength: 20 }), fc.boolean(), (days, short) => {
				const year = (jaar: number) => (short ? String(jaar).slice(2) : String(jaar));
				const dagen = days.map(({ jaar, maand, dag }) => dagVan(jaar, maand, dag));
				const dayFirst = days.map(({ jaar, maand, dag }) => `${dag}-${maand}-${year(jaar)}`);
				const monthFirst = days.map(({ jaar, maand, dag }) => `${maand}/${dag}/${year(jaar)}`);
				const read = (cells: readonly string[], volgorde: 'dag-maand' | 'maand-dag') =>
					readDatums(cells, volgorde).map(({ waarde }) => waarde);
				expect(read(dayFirst, 'dag-maand')).toEqual(dagen);
				expect(read(monthFirst, 'maand-dag')).toEqual(dagen);
			})
		);
	});

	it('never reads a year of two digits as another day than was meant, in whatever order', () => {
		fc.assert(
			fc.property(
				fc.array(parts, { minLength: 1, maxLength: 20 }),
				fc.boolean(),
				(days, american) => {
					const cells = days.map(({ jaar, maand, dag }) => {
						const year = String(jaar).slice(2);
						return american ? `${maand}/${dag}/${year}` : `${dag}/${maand}/${year}`;
					});
					readDatums(cells).forEach(({ waarde }, index) => {
						const { jaar = 0, maand = 0, dag = 0 } = days[index] ?? {};
						expect([GEEN_DAG, dagVan(jaar, maand, dag)], cells[index]).toContain(waarde);
					});
					const isUnclear = days.some(({ maand, dag }) => dag <= 12 && maand !== dag);
					expect(datumTwijfel(cells) !== null).toBe(isUnclear);
				}
			)
		);
	});
});
