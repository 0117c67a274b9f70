import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { storingVan } from '$lib/domain/momentopname/storing';
import { readWorkbook } from './workbook';

function bookOf(sheets: Record<string, WorkSheet>, hidden: readonly string[] = []): Uint8Array {
	const book = utils.book_new();
	for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
	book.Workbook = {
		Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 }))
	};
	return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function codeOf(reading: Promise<unknown>): Promise<string> {
	return reading.then(() => 'none', storingVan);
}

describe('readWorkbook', () => {
	it('turns dates, numbers, booleans and errors into Dutch text', async () => {
		const sheet = utils.aoa_to_sheet(
			[
				['Pers. nr.', 'Start', 'Uren', 'Ja?'],
				['07974', new Date(Date.UTC(2026, 10, 21)), 12.5, true],
				[8002, new Date(Date.UTC(1999, 11, 31)), 0.1 + 0.2, false]
			],
			{ UTC: true }
		);
		sheet['D4'] = { t: 'e', v: 0x2a } satisfies CellObject;
		sheet['A4'] = { t: 'n', v: 123456789012 } satisfies CellObject;
		sheet['!ref'] = 'A1:D4';
		const [grid] = await readWorkbook(bookOf({ Lijst: sheet }), 'lijst.xlsx', 5);
		expect(grid).toEqual({
			bestand: 'lijst.xlsx',
			werkblad: 'Lijst',
			gewijzigd: 5,
			lezing: 'Excel, werkblad Lijst',
			numeriek: [0, 2],
			rijen: [
				['Pers. nr.', 'Start', 'Uren', 'Ja?'],
				['07974', '21-11-2026', '12,5', 'Ja'],
				['8002', '31-12-1999', '0,3', 'Nee'],
				['123456789012', '', '', '#N/B']
			]
		});
	});

	it('keeps zeros that a number format shows', async () => {
		const sheet = utils.aoa_to_sheet([['Pers. nr.'], [7974]]);
		sheet['A2'] = { t: 'n', v: 7974, z: '00000' } satisfies CellObject;
		const [grid] = await readWorkbook(bookOf({ Lijst: sheet }), 'a.xlsx', 0);
		expect(grid?.rijen[1]).toEqual(['07974']);
		expect(grid?.numeriek).toEqual([]);
	});

	it('says which rows are hidden, of each sheet its own', async () => {
		const rows = [['Pers. nr.'], ['1'], ['2'], [], ['4']];
		const filtered = utils.aoa_to_sheet(rows);
		filtered['!rows'] = [{}, {}, { hidden: true }, { hidden: true }, { hpt: 30 }];
		const bytes = bookOf({ Alles: utils.aoa_to_sheet(rows), Deel: filtered });
		const grids = await readWorkbook(bytes, 'a.xlsx', 0);
		expect(grids.map(({ verborgenRijen }) => verborgenRijen)).toEqual([undefined, [2, 3]]);
	});

	it('reads each sheet with something in it, and says which are hidden', async () => {
		const bytes = bookOf(
			{
				Een: utils.aoa_to_sheet([['a']]),
				Leeg: utils.aoa_to_sheet([]),
				Bron: utils.aoa_to_sheet([['geheim']]),
				Twee: utils.aoa_to_sheet([['b']])
			},
			['Bron']
		);
		const grids = await readWorkbook(bytes, 'a.xlsx', 0);
		expect(grids.map(({ werkblad, verborgen = false }) => [werkblad, verborgen])).toEqual([
			['Een', false],
			['Bron', true],
			['Twee', false]
		]);
	});

	it('keeps row numbers when the table begins lower and cuts off blank edges', async () => {
		const sheet = utils.sheet_add_aoa(
			utils.aoa_to_sheet([]),
			[
				['Naam', '', ''],
				['Willems', '', ''],
				['', '', '']
			],
			{ origin: 'B3' }
		);
		const [grid] = await readWorkbook(bookOf({ Lijst: sheet }), 'a.xlsx', 0);
		expect(grid?.rijen).toEqual([
			['', ''],
			['', ''],
			['', 'Naam'],
			['', 'Willems']
		]);
	});

	it('refuses a workbook without rows', async () => {
		expect(await codeOf(readWorkbook(bookOf({ Leeg: utils.aoa_to_sheet([]) }), 'a.xlsx', 0))).toBe(
			'bestand-zonder-rijen'
		);
	});

	it('refuses a zip that is cut off', async () => {
		const bytes = bookOf({ Een: utils.aoa_to_sheet([['a']]) });
		expect(await codeOf(readWorkbook(bytes.slice(0, bytes.length - 40), 'a.xlsx', 0))).toBe(
			'bestand-beschadigd'
		);
	});

	it('refuses what unpacks above 600 MB before unpacking it', async () => {
		const bytes = bookOf({ Een: utils.aoa_to_sheet([['a']]) });
		const view = new DataView(bytes.buffer);
		const entry = bytes.findIndex(
			(_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50
		);
		view.setUint32(entry + 24, 700_000_000, true);
		expect(await codeOf(readWorkbook(bytes, 'a.xlsx', 0))).toBe('bestand-te-groot');
	});
});
