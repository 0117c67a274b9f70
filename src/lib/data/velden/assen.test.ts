import { expect, test } from 'vitest';
import { encodeTable } from '$lib/columns/arrow-encode';
import { decodeTable } from '$lib/columns/arrow';
import { buildCodeColumn, buildTextColumn } from '$lib/columns/build';
import type { Column } from '$lib/columns/column';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import type { KandidaatWaarden } from '../../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { openDataset } from '../dataset';
import { assen, asVan, asWaarden } from './assen';
import { keuzeVelden } from './keuze-velden';
import { numbersOf } from './veld-waarden';

const KANDIDATEN: readonly KandidaatWaarden[] = [
	{ gemeente: 'Epe', ladder: '03 met groeipotentieel', uren: '8', inschrijfdatum: '20775' },
	{ gemeente: 'Epe', ladder: '03 zonder groeipotentieel', uren: '24', inschrijfdatum: '20410' },
	{ gemeente: 'Heerde', ladder: '#', uren: '' },
	{ gemeente: '', ladder: '06', uren: '12,5' }
];

function withOwn(columns: Readonly<Record<string, Column>>) {
	const { meta, tabellen } = aangevuldeSnapshot(KANDIDATEN, ['uren', 'inschrijfdatum']);
	const table = decodeTable(tabellen.kandidaten ?? new Uint8Array());
	const all = new Map([...table.columns, ...Object.entries(columns)]);
	return openDataset({
		meta,
		tabellen: { kandidaten: encodeTable({ rows: table.rows, columns: all }) }
	});
}

const dataset = withOwn({
	'extra:Wijk': buildCodeColumn(['Noord', 'Zuid', '', 'Noord']),
	'extra:Kosten': buildTextColumn(['1.200,5', '', '7', '3']),
	'extra:Postcode': buildCodeColumn(['007', '012', '007', '']),
	'extra:Vorige dag': buildTextColumn(['01-02-2026', '2026-03-04', '', '']),
	'extra:Opmerking': buildTextColumn(['belt terug', '12', '', 'x']),
	'extra:Gemeente': buildCodeColumn(['A', 'B', 'A', 'B'])
});

function counts(id: string): string[] {
	const as = asVan(dataset, 'kandidaten', id);
	if (!as) throw new Error(id);
	const { column, woord } = asWaarden(dataset, 'kandidaten', as);
	return column.values.map(
		(_, code) => `${woord(code)} ${column.codes.filter((each) => each === code).length}`
	);
}

test('own columns are what all of their values are; free text and names are nothing to choose by', () => {
	const own = keuzeVelden(dataset, 'kandidaten').filter(({ eigen }) => eigen);
	expect(own.map(({ naam, soort }) => `${naam} ${soort}`)).toEqual([
		'Wijk code',
		'Kosten getal',
		'Postcode code',
		'Vorige dag datum',
		'Gemeente (2) code'
	]);
	const ids = keuzeVelden(dataset, 'kandidaten').map(({ id }) => id);
	expect(ids).not.toContain('naam');
	expect(ids).not.toContain('persnr');
	const names = assen(dataset, 'kandidaten').map(({ naam }) => naam);
	expect(new Set(names).size).toBe(names.length);
	expect(names).toContain('Uren');
});

test('an axis has its values in the order on screen, the blank last', () => {
	expect(counts('gemeente')).toEqual(['Epe 2', 'Heerde 1', '(Leeg) 1']);
	expect(counts('extra:Wijk')).toEqual(['Noord 2', 'Zuid 1', '(Leeg) 1']);
	expect(counts('ladder~trede')).toEqual([
		'6 Betaald werk 1',
		'3 Georganiseerde activiteiten 2',
		'# niet ingevuld 1'
	]);
	expect(counts('uren')).toEqual(['8 1', '12,5 1', '24 1', '(Leeg) 1']);
	expect(counts('uren~klasse')).toEqual(['8 tot 10 1', '12 tot 14 1', '24 tot 26 1', '(Leeg) 1']);
	expect(counts('inschrijfdatum~jaar')).toEqual(['2025 1', '2026 1', '(Leeg) 2']);
	expect(counts('inschrijfdatum~kwartaal')).toEqual([
		'2025 kwartaal 4 1',
		'2026 kwartaal 4 1',
		'(Leeg) 2'
	]);
	expect(counts('inschrijfdatum~maand')).toEqual(['2025-11 1', '2026-11 1', '(Leeg) 2']);
});

test('numbers are read as they are written', () => {
	const kosten = keuzeVelden(dataset, 'kandidaten').find(({ naam }) => naam === 'Kosten');
	expect(kosten && [...numbersOf(dataset, kosten)]).toEqual([1200.5, NaN, 7, 3]);
});

test('of records there are their own fields and those of their kandidaat', () => {
	const star = openDataset(
		starSnapshot({
			kandidaten: [{ gemeente: 'Epe' }, { gemeente: 'Heerde' }],
			trajecten: [
				{ kandidaat: 0, tekst: { gemeente: 'Ede', soort: 'Taal' } },
				{ kandidaat: 0, tekst: { soort: 'Werk' } },
				{ kandidaat: -1, tekst: { soort: 'Taal' } }
			]
		})
	);
	const of = (id: string) => {
		const as = asVan(star, 'trajecten', id);
		const { column, woord } = as
			? asWaarden(star, 'trajecten', as)
			: { column: null, woord: String };
		return [as?.naam, ...Array.from(column?.codes ?? [], (code) => woord(code))];
	};
	expect(of('gemeente')).toEqual(['Gemeente', 'Epe', 'Epe', '(Leeg)']);
	expect(of('trajecten.gemeente')).toEqual(['Gemeente (traject)', 'Ede', '(Leeg)', '(Leeg)']);
	expect(of('trajecten.soort')).toEqual(['Traject', 'Taal', 'Werk', 'Taal']);
});
