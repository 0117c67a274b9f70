import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { storingVan } from '$lib/domain/storing';
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

/** The start of an old Office container with one UTF-16 name in it. */
function ole2(name: string): Uint8Array {
	return Uint8Array.from([
		0xd0,
		0xcf,
		0x11,
		0xe0,
		0xa1,
		0xb1,
		0x1a,
		0xe1,
		0,
		0,
		...Array.from(name, (each) => [each.charCodeAt(0), 0]).flat()
	]);
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

	it('names what cannot be read', () => {
		expect(sniffed(new Uint8Array())).toBe('bestand-leeg');
		expect(sniffed(text(' \r\n'))).toBe('bestand-leeg');
		expect(sniffed(text('%PDF-1.7'))).toBe('bestand-pdf');
		expect(sniffed(text('<!DOCTYPE html><table>'))).toBe('bestand-onbekend');
		expect(sniffed(text('PK\u0003\u0004 cut off'))).toBe('bestand-beschadigd');
		expect(sniffed(ole2('EncryptedPackage'))).toBe('bestand-beveiligd');
		expect(sniffed(ole2('WordDocument'))).toBe('bestand-onbekend');
		expect(sniffed(Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 256))).toBe(
			'bestand-onbekend'
		);
	});
});
