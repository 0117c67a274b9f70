import { describe, expect, it } from 'vitest';
import { storingVan } from '$lib/domain/momentopname/storing';
import { webPages } from './web-pages';

function ascii(text: string): Uint8Array {
	return Uint8Array.from(text, (each) => each.charCodeAt(0));
}

function codeOf(text: string): string {
	try {
		webPages(ascii(text));
	} catch (thrown) {
		return storingVan(thrown);
	}
	return 'none';
}

const table = (text: string) => `<table><tr><td>${text}</td></tr></table>`;
const cell = (text: string) => [[`<tr><td>${text}</td></tr>`]];

function archive(...parts: readonly string[]): string {
	return `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="=_x"\r\n\r\nlezer\r\n${parts.map((part) => `--=_x\r\n${part}\r\n`).join('')}--=_x--\r\n`;
}

describe('a web page', () => {
	it('is read in the encoding that its bytes show, else in what it says', () => {
		const said = '<meta charset="windows-1250">';
		expect(webPages(ascii(`${said}${table('\xe8')}`))[0]).toMatchObject({
			tabellen: cell('č'),
			tekenset: 'windows-1250'
		});
		expect(webPages(new TextEncoder().encode(`${said}${table('č')}`))[0]).toMatchObject({
			tabellen: cell('č'),
			tekenset: 'UTF-8'
		});
		expect(
			webPages(
				ascii(
					`<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">${table('\x80')}`
				)
			)[0]
		).toMatchObject({ tekenset: 'Windows-1252', tabellen: cell('€') });
	});

	it('without a table has nothing to read', () => {
		expect(codeOf('<html><body>Niets gevonden</body></html>')).toBe('bestand-zonder-rijen');
		expect(codeOf(`<html><!-- ${table('a')} --></html>`)).toBe('bestand-zonder-rijen');
	});

	it('whose table does not end was cut off', () => {
		expect(codeOf('<html><table><tr><td>a</td></tr>')).toBe('bestand-beschadigd');
		expect(codeOf(`<table><tr><td>${table('a')}</td></tr>`)).toBe('bestand-beschadigd');
		expect(codeOf(`<script>'<table>'</script>${table('a')}`)).toBe('none');
	});
});

describe('a web page with its parts in one file', () => {
	const page = `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: file:///C:/a/lijst.htm\r\n\r\n${table('M=C3=BC=\r\nller')}`;

	it('is decoded part by part', () => {
		expect(webPages(ascii(archive(page)))).toEqual([
			{ naam: null, verborgen: false, tabellen: cell('Müller'), tekenset: 'UTF-8' }
		]);
		const packed = btoa(table('Jansen')).replace(/.{10}/g, '$&\r\n');
		const base64 = `Content-Type: text/html\r\nContent-Transfer-Encoding: BASE64\r\n\r\n${packed}`;
		expect(webPages(ascii(archive(base64)))[0]?.tabellen).toEqual(cell('Jansen'));
	});

	it('may have parts in its parts', () => {
		const inner = `Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\n${page}\r\n--y--`;
		expect(webPages(ascii(archive(inner)))).toHaveLength(1);
	});

	it('is refused when its end, or a page of it, is missing', () => {
		const whole = archive(page);
		for (const length of [whole.length - 8, whole.length - 40, whole.length >> 1])
			expect(codeOf(whole.slice(0, length))).toBe('bestand-beschadigd');
		const frames = `Content-Type: text/html\r\n\r\n<x:ExcelWorksheet><x:Name>Lijst</x:Name><x:WorksheetSource HRef="sheet001.htm"/></x:ExcelWorksheet>`;
		expect(codeOf(archive(frames, page))).toBe('bestand-beschadigd');
	});

	it('is refused when it says that its text is base64 and it is not', () => {
		expect(
			codeOf(archive('Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nabcde'))
		).toBe('bestand-beschadigd');
	});
});
