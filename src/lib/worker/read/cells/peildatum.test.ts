import { describe, expect, it } from 'vitest';
import { dagVan, type Dag } from '$lib/domain/velden/datum';
import { suggestPeildatum } from './peildatum';

const VANDAAG = dag(2026, 12, 1);

function dag(jaar: number, maand: number, day: number): Dag {
	return dagVan(jaar, maand, day) ?? Number.NaN;
}

function from(...names: string[]) {
	return suggestPeildatum(
		names.map((bestand) => ({ bestand, gewijzigd: 0 })),
		VANDAAG
	);
}

describe('suggestPeildatum', () => {
	it('reads a date in the name of a file', () => {
		for (const name of [
			'compas_kandidaten_18112026.xlsx',
			'kandidaten 18-11-2026.csv',
			'2026-11-18 lijst.csv',
			'lijst20261118.csv',
			'lijst_2026_11_18.csv',
			'x18.11.2026.csv',
			'lijst 18 november 2026.csv',
			'lijst_18-nov-2026.csv',
			'lijst 18nov2026.csv'
		]) {
			expect(from(name), name).toEqual({
				dag: dag(2026, 11, 18),
				herkomst: 'Uit de bestandsnaam.'
			});
		}
	});

	it('takes the latest of several', () => {
		expect(from('a 01-11-2026.csv', 'b 18-11-2026.csv')?.dag).toBe(dag(2026, 11, 18));
	});

	it('takes no day that does not exist or is too far away', () => {
		for (const name of [
			'31-02-2026.csv',
			'18111999.csv',
			'18-11-2028.csv',
			'nummer 123456789.csv',
			'12 keer 2026.csv',
			'18 nova 2026.csv',
			'lijst.csv'
		])
			expect(from(name), name).toBeNull();
		expect(from('18-11-2027.csv')?.dag).toBe(dag(2027, 11, 18));
	});

	it('else takes the local day on which the file was changed', () => {
		const halfPastMidnight = Date.UTC(2026, 10, 17, 23, 30);
		expect(
			suggestPeildatum([{ bestand: 'lijst.csv', gewijzigd: halfPastMidnight }], VANDAAG)?.dag
		).toBe(dag(2026, 11, 18));
	});
});
