import { describe, expect, it } from 'vitest';
import { openText } from '../../bytes/decode';
import { CsvRows } from '../csv-rows';
import { plainText } from './plain-text';

function read(text: string) {
	const {
		text: plain,
		delimiting,
		isEnded,
		herschreven
	} = plainText(openText(new TextEncoder().encode(text)));
	const rows = new CsvRows(plain, delimiting);
	const cells: string[][] = [];
	while (rows.next()) cells.push(rows.cells());
	const soorten = herschreven.map(({ soort, aantal }) => `${soort} ${aantal}`);
	return { cells, soorten, isEnded };
}

describe('whole lines between quotes', () => {
	it('are cut into cells, also where only lines with quotes in them are so', () => {
		const all = '"Pers. nr.,Naam"\r\n"1,""A, B"""\r\n"2,C"\r\n';
		expect(read(all).cells).toEqual([
			['Pers. nr.', 'Naam'],
			['1', 'A, B'],
			['2', 'C']
		]);
		expect(read(all).soorten).toEqual(['hele-regel 3']);
		const some = 'Pers. nr.,Naam\r\n"1,""A, B"""\r\n"2,""C, D"""\r\n3,E\r\n';
		expect(read(some).cells.map((row) => row.length)).toEqual([2, 2, 2, 2]);
		expect(read(some).soorten).toEqual(['hele-regel 2']);
	});

	it('stay a list of one column where the first has no separator', () => {
		const text = '"Naam"\r\n"Zandloper, Q."\r\n"Quispel, Z."\r\n';
		expect(read(text)).toMatchObject({
			cells: [['Naam'], ['Zandloper, Q.'], ['Quispel, Z.']],
			soorten: []
		});
	});
});

describe('quotes of another style', () => {
	it('are known behind a space and as single ones', () => {
		const spaced = 'Pers. nr., Naam\n1, "A, ""B"""\n2, "C, D"\n';
		expect(read(spaced)).toMatchObject({
			cells: [
				['Pers. nr.', ' Naam'],
				['1', 'A, "B"'],
				['2', 'C, D']
			],
			soorten: ['spatie 2']
		});
		const single = "'Pers. nr.','Naam'\n'1','A, ''B'''\n'2','O\\'C \"D\"'\n'3','E\\'\n";
		expect(read(single)).toMatchObject({
			cells: [
				['Pers. nr.', 'Naam'],
				['1', "A, 'B'"],
				['2', 'O\'C "D"'],
				['3', 'E\\']
			],
			soorten: ['enkel 4']
		});
	});

	it('are quotes also in one row, where every separator has a space behind it', () => {
		const one = 'Pers. nr.; Naam; Acties\n1; "A, ""B"""; \n2; C; x\n3; D;\n';
		expect(read(one).soorten).toEqual(['spatie 1']);
		expect(read(one).cells[1]).toEqual(['1', 'A, "B"', ' ']);
		const open = 'Pers. nr.; Naam; Acties\n1; "A" B; x\n2; C; x\n';
		expect(read(open).soorten).toEqual([]);
	});

	it('are letters where few cells have them, or an apostrophe opens a name', () => {
		const remark = 'Pers. nr.;Naam;Opmerking\n1;A; "ja"\n2;B;nee\n3;C; "nee"\n4;D;x\n';
		expect(read(remark).soorten).toEqual([]);
		expect(read(remark).cells[1]).toEqual(['1', 'A', ' "ja"']);
		const places = "Pers. nr.;Plaats\n1;'s-Hertogenbosch\n2;'t Harde\n3;'s-Gravenhage\n";
		expect(read(places).soorten).toEqual([]);
	});
});

it('ends before the mark of DOS and what fills the block behind it', () => {
	const text = 'Pers. nr.;Naam\n1;A\n';
	for (const end of ['\u001a', '\u001a\u001a\0\0', '\u001a\r\n']) {
		expect(read(text + end).cells).toHaveLength(2);
		expect(read(text + end).isEnded).toBe(true);
	}
	expect(read('Pers. nr.;Naam\n1;A').isEnded).toBe(false);
	expect(read('Pers. nr.;Naam\n1;A\u001a').cells.at(-1)).toEqual(['1', 'A']);
});
