import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { textWorkbook } from './text-workbook';

describe('a workbook of text', () => {
	it('is read back as it was: zeros, formulas, marks and spaces', () => {
		const rows = [
			['Nummer', 'Wat'],
			['00123', '=HYPERLINK("x")'],
			['<&>"', '  Müller\n2'],
			['', 'İ€']
		];
		const book = XLSX.read(textWorkbook('Blad "één"', rows), { type: 'array' });
		expect(book.SheetNames).toEqual(['Blad "één"']);
		const sheet = book.Sheets['Blad "één"'] ?? {};
		expect(XLSX.utils.sheet_to_json(sheet, { header: 1, defval: '' })).toEqual(rows);
		expect(sheet.A2).toMatchObject({ t: 's', v: '00123' });
		expect(sheet.B2.f).toBeUndefined();
	});

	it('says the same bytes for the same rows', () => {
		expect(textWorkbook('Blad', [['a']])).toEqual(textWorkbook('Blad', [['a']]));
	});
});
