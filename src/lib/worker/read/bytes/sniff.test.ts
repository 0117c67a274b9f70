import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { zipOfParts } from '$lib/columns/zip-parts';
import { storingVan } from '$lib/domain/momentopname/storing';
import { sniffSource } from './sniff';

function sniffed(bytes: Uint8Array): string {
	try {
		return sniffSource(bytes);
	} catch (thrown) {
		return storingVan(thrown);
	}
}

function text(value: string): Uint8Array {
	return new TextEncoder().encode(value);
}

function book(bookType: 'xlsx' | 'xls' | 'ods'): Uint8Array {
	const made = utils.book_new();
	utils.book_append_sheet(made, utils.aoa_to_sheet([['Naam'], ['Willems']]), 'Lijst');
	return new Uint8Array(write(made, { type: 'array', bookType }) as ArrayBuffer);
}

/** An old Office container with one file of that name. */
function ole2(name: string): Uint8Array {
	const made = CFB.utils.cfb_new() as unknown;
	CFB.utils.cfb_add(made, `/${name}`, new Uint8Array(5000));
	return Uint8Array.from(CFB.write(made, { type: 'array' }) as number[]);
}

describe('sniffSource', () => {
	it('knows text in any encoding', () => {
		expect(sniffed(text('\ufeffNaam;Status'))).toBe('tekst');
		expect(sniffed(Uint8Array.from([78, 97, 97, 109, 59, 67, 108, 105, 0xeb, 110, 116]))).toBe(
			'tekst'
		);
		expect(
			sniffed(
				Uint8Array.from('Naam;Status\n', (each) => each.charCodeAt(0)).reduce<Uint8Array>(
					(wide, byte, i) => (wide.set([byte, 0], i * 2), wide),
					new Uint8Array(24)
				)
			)
		).toBe('tekst');
	});

	it('knows workbooks', () => {
		expect(sniffed(book('xlsx'))).toBe('werkboek');
		expect(sniffed(book('ods'))).toBe('werkboek');
		expect(sniffed(book('xls'))).toBe('werkboek');
	});

	it('knows web pages and workbooks of one text', () => {
		expect(sniffed(text('<!DOCTYPE html><table>'))).toBe('webtabel');
		expect(sniffed(text('\ufeff\n<style>td {}</style>\n<TABLE border=1>'))).toBe('webtabel');
		expect(
			sniffed(text('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"'))
		).toBe('webtabel');
		expect(
			sniffed(text('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>'))
		).toBe('werkboek');
	});

	it('takes a list for text that only looks a little like something else', () => {
		expect(sniffed(text('<5 jaar;5-10 jaar\n1;2'))).toBe('tekst');
		expect(sniffed(text('Content-type;multipart/related\n1;2'))).toBe('tekst');
		expect(sniffed(text('PDF;%PDF-1.7\n1;2'))).toBe('tekst');
	});

	it('names what cannot be read', () => {
		expect(sniffed(new Uint8Array())).toBe('bestand-leeg');
		expect(sniffed(text(' \r\n'))).toBe('bestand-leeg');
		expect(sniffed(text('\ufeff'))).toBe('bestand-leeg');
		expect(sniffed(Uint8Array.from([0xff, 0xfe, 13, 0, 10, 0]))).toBe('bestand-leeg');
		expect(sniffed(new Uint8Array(2000))).toBe('bestand-beschadigd');
		expect(sniffed(text('%PDF-1.7'))).toBe('bestand-pdf');
		expect(sniffed(text('<?xml version="1.0"?><lijst/>'))).toBe('bestand-onbekend');
		expect(sniffed(text('{\\rtf1 Naam}'))).toBe('bestand-onbekend');
		expect(sniffed(text('PK\u0003\u0004 cut off'))).toBe('bestand-beschadigd');
		expect(sniffed(ole2('EncryptedPackage'))).toBe('bestand-beveiligd');
		expect(sniffed(ole2('WordDocument'))).toBe('bestand-onbekend');
		expect(sniffed(ole2('Workbook'))).toBe('werkboek');
		expect(sniffed(ole2('Workbook').subarray(0, 4000))).toBe('bestand-beschadigd');
		expect(sniffed(Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 256))).toBe(
			'bestand-onbekend'
		);
	});

	it('reads text with a NUL here and there, or whose fields are filled up with them', () => {
		expect(sniffed(text('Naam;Status\nDi\0jk;Open'))).toBe('tekst');
		expect(sniffed(text(`Naam;Status\n${'Bos\0\0\0;Open\n'.repeat(99)}`))).toBe('tekst');
		// A stretch of them is a part that is missing.
		const rows = 'Bos, A.;Open\n'.repeat(800);
		expect(sniffed(text(`Naam;Status\n${rows}${'\0'.repeat(6000)}`))).toBe('bestand-beschadigd');
		expect(sniffed(text(`Naam;Status\n${'\0'.repeat(6000)}`))).toBe('bestand-onbekend');
		expect(sniffed(text(`${'a\0\u0001'.repeat(50)}\n1;2`))).toBe('bestand-onbekend');
		// Whole numbers in a row look like UTF-32, and are none.
		const numbers = Uint32Array.from({ length: 400 }, (_, at) => (at % 7) + 1);
		expect(sniffed(new Uint8Array(numbers.buffer))).toBe('bestand-onbekend');
	});

	it('says what is packed or too old', () => {
		const zip = (naam: string) => zipOfParts([{ naam, bytes: text('Naam;Status') }]);
		expect(sniffed(zip('map/lijst.CSV'))).toBe('bestand-ingepakt');
		expect(sniffed(zip('foto.jpg'))).toBe('bestand-onbekend');
		expect(sniffed(Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3]))).toBe('bestand-ingepakt');
		const tar = new Uint8Array(1024);
		tar.set(text('lijst.csv'));
		tar.set(text('ustar'), 257);
		expect(sniffed(tar)).toBe('bestand-ingepakt');
		for (const [version, length] of [
			[0, 4],
			[2, 6],
			[4, 6]
		] as const)
			expect(
				sniffed(Uint8Array.from([9, version, length, 0, 0, version, 0x10, 0, 0, 0, 10, 0]))
			).toBe('bestand-te-oud');
		expect(sniffed(text('\tNaam;Status\n\tBos;Open'))).toBe('tekst');
	});

	it('knows an old container whose names are in capitals, and a workbook outside xl/', () => {
		for (const name of ['WORKBOOK', 'BOOK', 'workbook'])
			expect(sniffed(ole2(name)), name).toBe('werkboek');
		const parts = (...names: readonly string[]) =>
			zipOfParts(names.map((naam) => ({ naam, bytes: text('<x/>') })));
		expect(sniffed(parts('[Content_Types].xml', 'workbook.xml', 'sheet1.xml'))).toBe('werkboek');
		expect(sniffed(parts('[Content_Types].xml', 'export/workbook.bin'))).toBe('werkboek');
		expect(sniffed(parts('[Content_Types].xml', 'word/document.xml'))).toBe('bestand-onbekend');
	});

	it('knows a text of XML by its first tag', () => {
		const head = '<?xml version="1.0"?>\n<!-- <table> -->\n';
		expect(sniffed(text(`${head}<office:document xmlns:office="x"><table:table>`))).toBe(
			'werkboek'
		);
		expect(sniffed(text(`<!--${'x'.repeat(9000)}--><Workbook xmlns="x">`))).toBe('werkboek');
		expect(
			sniffed(
				text(
					`${head}<office:document office:mimetype="application/vnd.oasis.opendocument.text"><x/>`
				)
			)
		).toBe('bestand-onbekend');
		expect(sniffed(text(`${head}<lijst><Workbook/></lijst>`))).not.toBe('werkboek');
	});
});
