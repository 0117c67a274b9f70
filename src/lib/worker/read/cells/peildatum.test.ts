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

	it('says so when other files are of another day', () => {
		expect(from('a 24-10-2026.csv', 'b 18-11-2026.csv')?.herkomst).toBe(
			'Uit de bestandsnaam. Er is ook een bestand van 24-10-2026.'
		);
		expect(from('a 24-10-2026.csv', 'b 18-11-2026.csv', 'c 01-09-2026.csv')?.herkomst).toBe(
			'Uit de bestandsnaam. Er zijn ook bestanden van andere dagen, zoals 24-10-2026.'
		);
		expect(from('a 18-11-2026.csv', 'b 18-11-2026.csv', 'c.csv')?.herkomst).toBe(
			'Uit de bestandsnaam.'
		);
	});

	it('says so when the day is in the future or more than a year back', () => {
		expect(from('lijst 02-12-2026.csv')?.herkomst).toBe(
			'Uit de bestandsnaam. Deze dag ligt in de toekomst.'
		);
		expect(from('lijst 30-11-2025.csv')?.herkomst).toBe(
			'Uit de bestandsnaam. Deze dag ligt meer dan een jaar terug.'
		);
		for (const naam of ['lijst 01-12-2026.csv', 'lijst 01-12-2025.csv'])
			expect(from(naam)?.herkomst, naam).toBe('Uit de bestandsnaam.');
	});
});

describe('an export of this app', () => {
	const JUNI = dag(2026, 6, 15);
	const bij = (namen: readonly string[], dagen: Readonly<Record<string, Dag>>) =>
		suggestPeildatum(
			namen.map((bestand) => ({ bestand, gewijzigd: Date.UTC(2026, 10, 30) })),
			VANDAAG,
			new Map(Object.entries(dagen))
		);

	it('has the day of its explanation, before that of its name and that on which it was saved', () => {
		for (const naam of ['export.csv', 'export-29-11-2026.csv'])
			expect(bij([naam], { [naam]: JUNI })).toEqual({
				dag: JUNI,
				herkomst: 'Uit de toelichting van deze export.'
			});
	});

	it('of two days: the newest, and it is said', () => {
		const dagen = { 'a.csv': JUNI, 'b.csv': dag(2026, 9, 1) };
		expect(bij(['a.csv', 'b.csv'], dagen)).toEqual({
			dag: dag(2026, 9, 1),
			herkomst: 'Uit de toelichting van deze export. Er is ook een bestand van 15-06-2026.'
		});
	});

	it('beside a newer list: that of the list', () => {
		expect(bij(['a.csv', 'lijst 18-11-2026.csv'], { 'a.csv': JUNI })).toEqual({
			dag: dag(2026, 11, 18),
			herkomst: 'Uit de bestandsnaam. Er is ook een bestand van 15-06-2026.'
		});
	});
});
