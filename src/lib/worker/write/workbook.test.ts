import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { UitvoerTabel } from '$lib/domain/momentopname/uitvoer';
import { workbook } from './workbook';

const TABEL: UitvoerTabel = {
	titel: 'Blad "één"',
	rijen: 3,
	kolommen: [
		{
			kop: 'Nummer',
			soort: 'tekst',
			waarden: ['00123', '=HYPERLINK("x")', '<&>"', ''],
			codes: Uint32Array.of(0, 1, 3)
		},
		{ kop: 'Wanneer', soort: 'datum', dagen: Int32Array.of(20778, -2147483648, -30000) },
		{ kop: 'Wat', soort: 'cellen', cellen: ['  Müller\n2', 12.5, null] }
	]
};

async function read(tables: readonly UitvoerTabel[]) {
	return XLSX.read(await workbook(tables), { type: 'array' });
}

describe('a workbook', () => {
	it('is read back as it was: zeros, formulas, marks, spaces, days and numbers', async () => {
		const book = await read([TABEL]);
		const sheet = book.Sheets['Blad "één"'] ?? {};
		expect(sheet.A2).toMatchObject({ t: 's', v: '00123' });
		expect(sheet.A3).toMatchObject({ t: 's', v: '=HYPERLINK("x")' });
		expect(sheet.A3.f).toBeUndefined();
		expect(sheet.B2).toMatchObject({ t: 'n', v: 46347, w: '21-11-2026' });
		expect(sheet.B4).toMatchObject({ t: 's', v: '12-11-1887' });
		expect(sheet.C2).toMatchObject({ t: 's', v: '  Müller\n2' });
		expect(sheet.C3).toMatchObject({ t: 'n', v: 12.5 });
		expect([sheet.A4, sheet.B3, sheet.C4].map((cell) => cell?.v)).toEqual(Array(3).fill(undefined));
	});

	it('has a sheet per table, with a name that Excel allows', async () => {
		const named = (titel: string) => ({ ...TABEL, titel });
		const book = await read([
			named('Klantprofiel per gemeente en per trede'),
			named('a/b'),
			named('A/B')
		]);
		expect(book.SheetNames).toEqual(['Klantprofiel per gemeente en pe', 'a b', 'A B 2']);
	});

	it('filters each table from its headings on, not an explanation nor what has no rows', async () => {
		const wide = Array.from({ length: 28 }, (_, at) => ({
			kop: `Kolom ${at}`,
			soort: 'cellen' as const,
			cellen: [at]
		}));
		const bytes = await workbook(
			[TABEL, { ...TABEL, titel: 'Leeg', rijen: 0 }, { titel: "Jan's", rijen: 1, kolommen: wide }],
			{ ...TABEL, titel: 'Toelichting' }
		);
		const book = XLSX.read(bytes, { type: 'array' });
		expect(book.SheetNames.map((name) => book.Sheets[name]?.['!autofilter']?.ref)).toEqual([
			'A1:C4',
			undefined,
			'A1:AB2',
			undefined
		]);
		expect(book.Workbook?.Names?.map(({ Name, Ref, Sheet }) => [Name, Ref, Sheet])).toEqual([
			['_xlnm._FilterDatabase', `'Blad "één"'!$A$1:$C$4`, 0],
			['_xlnm._FilterDatabase', "'Jan''s'!$A$1:$AB$2", 2]
		]);
	});

	it('keeps a text that looks like the number of a character, and cuts one that Excel would refuse', async () => {
		const long = `${'x'.repeat(32_753)}😀${'y'.repeat(9000)}`;
		const cellen = ['_x0041_', 'a_x000D_b_x0009_', '_x004', '_X0041_', long, 'z'.repeat(32_767)];
		const kolommen = [{ kop: '_x0042_', soort: 'cellen' as const, cellen }];
		const bytes = await workbook([{ titel: 'Blad', rijen: cellen.length, kolommen }]);
		const sheet = XLSX.read(bytes, { type: 'array' }).Sheets['Blad'] ?? {};
		const read = cellen.map((_, row) => String(sheet[`A${row + 2}`]?.v));
		expect(sheet.A1?.v).toBe('_x0042_');
		expect(read.slice(0, 4)).toEqual(cellen.slice(0, 4));
		expect(read[4]).toBe(`${'x'.repeat(32_753)} … (ingekort)`);
		expect(read[5]).toBe(cellen[5]);
	});

	it('says the same bytes for the same table', async () => {
		expect(await workbook([TABEL])).toEqual(await workbook([TABEL]));
	});
});
