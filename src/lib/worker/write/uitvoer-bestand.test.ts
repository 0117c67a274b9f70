import * as XLSX from '@e965/xlsx';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Uitvoer } from '$lib/domain/momentopname/uitvoer';
import { uitvoerBestand } from './uitvoer-bestand';

const UITVOER: Uitvoer = {
	bestand: 'kandidaten',
	peildatum: 20778,
	tabellen: [
		{
			titel: 'Kandidaten',
			rijen: 3,
			kolommen: [
				{
					kop: 'Pers. nr.',
					soort: 'tekst',
					waarden: ['07870', '=1+1', "'s-Hertogenbosch"],
					codes: Uint32Array.of(0, 1, 2)
				},
				{ kop: 'Aantal', soort: 'cellen', cellen: [1.5, '<5', '-2'] }
			]
		}
	],
	toelichting: [
		['Lijst', 'Kandidaten'],
		['Toegepaste filters', 'Gemeente: Epe; Heerde']
	],
	weergave: '{"v":1}'
};
const DATA = "Pers. nr.;Aantal\r\n07870;1,5\r\n'=1+1;<5\r\n's-Hertogenbosch;-2\r\n";
const HASH = createHash('sha256').update(DATA).digest('hex');

describe('an export', () => {
	it('is CSV for Dutch Excel with what there is to know below it', async () => {
		const { naam, bytes } = await uitvoerBestand(UITVOER, 'csv');
		expect(naam).toBe('kandidaten-21-11-2026.csv');
		expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
			`\uFEFF${DATA}\r\n"Toegepaste filters: Gemeente: Epe; Heerde"\r\nExport van Kandidaten in beeld\r\nLijst: Kandidaten\r\nSHA-256: ${HASH}\r\n"Weergave: {""v"":1}"\r\n`
		);
	});

	it('is a CSV of the table alone where the explanation is left out; a workbook keeps its sheet', async () => {
		const { bytes } = await uitvoerBestand({ ...UITVOER, kaal: true }, 'csv');
		expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(`\uFEFF${DATA}`);
		const book = await uitvoerBestand({ ...UITVOER, kaal: true }, 'xlsx');
		expect(XLSX.read(book.bytes, { type: 'array' }).SheetNames).toContain('Toelichting');
	});

	it('is a workbook with the same on a sheet of its own, and the same checksum', async () => {
		const { naam, bytes } = await uitvoerBestand(UITVOER, 'xlsx');
		expect(naam).toBe('kandidaten-21-11-2026.xlsx');
		const book = XLSX.read(bytes, { type: 'array' });
		expect(book.SheetNames).toEqual(['Kandidaten', 'Toelichting']);
		expect(book.Sheets.Kandidaten?.A2).toMatchObject({ t: 's', v: '07870' });
		expect(XLSX.utils.sheet_to_json(book.Sheets.Toelichting ?? {}, { header: 1 })).toEqual([
			['Export van Kandidaten in beeld', ''],
			['Lijst', 'Kandidaten'],
			['Toegepaste filters', 'Gemeente: Epe; Heerde'],
			['SHA-256', HASH],
			['Weergave', '{"v":1}']
		]);
	});

	it('has a view that is longer than a cell can be in a workbook, whole when it is read again', async () => {
		const weergave = JSON.stringify({ v: 1, nummers: Array.from({ length: 9000 }, String) });
		const { bytes } = await uitvoerBestand({ ...UITVOER, weergave }, 'xlsx');
		const book = XLSX.read(bytes, { type: 'array' });
		const rijen = XLSX.utils.sheet_to_json<string[]>(book.Sheets.Toelichting ?? {}, { header: 1 });
		expect(rijen.filter(([term]) => term === 'Weergave').length).toBeGreaterThan(1);
		expect(rijen.every(([, tekst = '']) => tekst.length <= 32_767)).toBe(true);
		expect(
			rijen
				.filter(([term]) => term === 'Weergave')
				.map(([, stuk]) => stuk)
				.join('')
		).toBe(weergave);
	});
});
