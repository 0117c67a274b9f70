import { expect, test } from 'vitest';
import { finish } from '$lib/columns/steps';
import { GEEN_DAG } from '$lib/domain/velden/datum';
import {
	columnName,
	columnVia,
	dagKolom,
	screenText,
	tekstKolom,
	wholeText,
	type Kolom
} from './column';
import { listText, joined, rowsOf } from './list';
import { exportColumns } from './list-export';

interface Rij {
	readonly naam: string;
	readonly dag: number;
	readonly code: number;
	readonly aantal: number | null;
}

const RIJEN: readonly Rij[] = [
	{ naam: 'Bos, M.', dag: 20_775, code: 1, aantal: 3 },
	{ naam: '', dag: GEEN_DAG, code: 0, aantal: null }
];
const naam = tekstKolom<Rij>('naam', 'Naam', (rij) => rij.naam, { wie: true });
const code: Kolom<Rij> = {
	id: 'code',
	label: 'Code',
	kop: 'Code van de bron',
	waarde: { soort: 'code', values: ['', 'J'], at: (rij) => rij.code, woord: (w) => w && 'Ja' }
};
const aantal: Kolom<Rij> = {
	id: 'aantal',
	label: 'Aantal',
	waarde: { soort: 'getal', at: (rij) => rij.aantal, tekst: (n) => `${n} keer` },
	scherm: (rij) => (rij.aantal === null ? '' : `wel ${rij.aantal} keer`)
};
const kolommen = [naam, dagKolom<Rij>('dag', 'Dag', (rij) => rij.dag), code, aantal];
const lijst = { kolommen, rijen: RIJEN.length, rijAt: rowsOf(RIJEN) };

test('a copy has the headings of the screen and whole texts', () => {
	expect(listText(lijst)).toBe(
		'Naam\tDag\tCode\tAantal\r\nBos, M.\t18-11-2026\tJa\t3 keer\r\n\t\t\t'
	);
});

test('a file has days and numbers as they are, and each text once', () => {
	const made = exportColumns(lijst).map(({ kop, wie, make }) => ({
		kop,
		wie,
		...finish(make() as ReturnType<typeof make> & Generator<number>)
	}));
	expect(made).toEqual([
		{
			kop: 'Naam',
			wie: true,
			soort: 'tekst',
			waarden: ['Bos, M.', ''],
			codes: Uint32Array.of(0, 1)
		},
		{ kop: 'Dag', wie: false, soort: 'datum', dagen: Int32Array.of(20_775, GEEN_DAG) },
		{
			...{ kop: 'Code van de bron', wie: false },
			...{ soort: 'tekst', waarden: ['', 'Ja'], codes: Uint32Array.of(1, 0) }
		},
		{ kop: 'Aantal', wie: false, soort: 'cellen', cellen: [3, null] }
	]);
});

test('the screen may say it otherwise, and never more than it can show', () => {
	expect(RIJEN.map((rij) => screenText(aantal, rij))).toEqual(['wel 3 keer', '']);
	const long = tekstKolom<Rij>('lang', 'Lang', () => 'a'.repeat(500));
	expect(screenText(long, lijst.rijAt(0)).length).toBeLessThan(210);
	expect(wholeText(long, lijst.rijAt(0))).toHaveLength(500);
});

test('a column about what a row is of says the same of the row', () => {
	const via = kolommen.map((kolom) => columnVia(kolom, (at: number) => lijst.rijAt(at)));
	for (const at of [0, 1])
		expect(via.map((kolom) => screenText(kolom, at))).toEqual(
			kolommen.map((kolom) => screenText(kolom, lijst.rijAt(at)))
		);
});

test('columns in one line of a card leave out their blanks', () => {
	const both = joined('beide', [naam, code]);
	expect(RIJEN.map((rij) => wholeText(both, rij))).toEqual(['Bos, M. · Ja', '']);
});

test('a heading within a sentence has no capital, but for an abbreviation', () => {
	expect(['Pers. nr.', 'DGR', 'DV laatste soort'].map(columnName)).toEqual([
		'pers. nr.',
		'DGR',
		'DV laatste soort'
	]);
});

test('a place outside the list throws', () => {
	expect(() => lijst.rijAt(2)).toThrow(RangeError);
});
