import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { zipOfParts } from '$lib/columns/zip-parts';
import { inspectZip } from '../../bytes/zip';
import { unzip } from '../../bytes/unzip';
import { plainWorkbook } from './plain-workbook';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function file(naam: string, text: string) {
	return { naam, bytes: new TextEncoder().encode(text) };
}

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
	const each = targets.map(
		([type, target], at) =>
			`<Relationship Id="r${at}" Type="${RELATION}/${type}" Target="${target}"/>`
	);
	return `<Relationships>${each.join('')}</Relationships>`;
}

function textIn({ files }: ReturnType<typeof plainWorkbook>, wanted: string): string {
	return new TextDecoder().decode(files.find(({ naam }) => naam === wanted)?.bytes);
}

const BOOK = '<workbook><sheets><sheet name="A" r:id="r0"/></sheets></workbook>';
const HIDDEN = '<worksheet><sheetData><row hidden="1"/></sheetData></worksheet>';

describe('plainWorkbook', () => {
	it('finds a workbook and its sheets wherever they stand', () => {
		const found = plainWorkbook([
			file('/_rels/.rels', relations(['officeDocument', '/Boek/werk.xml'])),
			file('boek/werk.xml', BOOK),
			file(
				'boek/_rels/werk.xml.rels',
				relations(['worksheet', '../bladen/./een.xml'], ['sharedStrings', 'teksten.xml'])
			),
			file('boek/teksten.xml', '<sst><si/></sst>'),
			file('bladen/een.xml', HIDDEN)
		]);
		expect([...found.bevindingen].map(([place, each]) => [place, each.all(1)])).toEqual([
			[0, { verborgenRijen: [0] }]
		]);
		expect(textIn(found, 'boek/teksten.xml')).toBe(
			'<sst><si><t xml:space="preserve"></t></si></sst>'
		);
		const types = textIn(found, '[Content_Types].xml');
		expect(types).toContain(`PartName="/boek/werk.xml" ContentType="${TYPE}.sheet.main+xml"`);
		expect(types).toContain(`PartName="/boek/teksten.xml" ContentType="${TYPE}.sharedStrings+xml"`);
	});

	it('promises no part that is not there, and keeps what is promised else', () => {
		const override = (part: string, type: string) =>
			`<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`;
		const types = `<Types>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}</Types>`;
		const found = plainWorkbook([
			file('[Content_Types].xml', types),
			file('xl/workbook.xml', BOOK),
			file('META-INF/manifest.xml', '<manifest/>')
		]);
		expect(textIn(found, '[Content_Types].xml')).toBe(
			`<Types>${override('/xl/workbook.xml', 'sheet.main')}</Types>`
		);
		expect(found.files.map(({ naam }) => naam)).toEqual(['[Content_Types].xml', 'xl/workbook.xml']);
	});

	it('knows nothing of what holds no workbook', () => {
		expect(plainWorkbook([file('content.xml', HIDDEN)]).bevindingen.size).toBe(0);
		expect(plainWorkbook([]).files).toHaveLength(0);
	});

	it('tells which rows an .xlsb hides', async () => {
		const sheet = utils.aoa_to_sheet([['Pers. nr.'], ['1'], ['2'], ['3']]);
		sheet['!rows'] = [{}, {}, { hidden: true }, {}];
		const book = utils.book_new();
		utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]), 'Eerst');
		utils.book_append_sheet(book, sheet, 'Lijst');
		const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsb' }) as ArrayBuffer);
		const files = await Promise.all(
			inspectZip(bytes).map(async (deel) => ({ naam: deel.naam, bytes: await unzip(bytes, deel) }))
		);
		const { bevindingen, files: plain } = plainWorkbook(files);
		expect(bevindingen.get(1)?.all(1)).toEqual({ verborgenRijen: [2] });
		expect(zipOfParts(plain).length).toBeGreaterThan(1000);
	});
});
