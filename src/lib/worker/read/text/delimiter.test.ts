import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../../tests/property/runs';
import { sniffDelimiter, type Delimiting } from './delimiter';

function sniff(text: string): Delimiting {
	return sniffDelimiter(new TextEncoder().encode(text));
}

describe('sniffDelimiter', () => {
	it('prefers the separator over the comma inside names', () => {
		expect(sniff('Pers. nr.;Naam\n07974;Willems, J.\n08002;Jansen, P.\n').teken).toBe(';');
	});

	it('prefers the separator over decimal commas', () => {
		expect(sniff('a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n1,5;2,5;3,5\n').teken).toBe(';');
	});

	it('finds comma, tab and bar', () => {
		expect(sniff('Pers. nr.,Naam,Status\n07974,"Willems, J.",Open\n').teken).toBe(',');
		expect(sniff('Pers. nr.\tNaam\tStatus\n07974\tWillems, J.\tOpen\n').teken).toBe('\t');
		expect(sniff('Pers. nr.|Naam|Status\n07974|Willems, J.|Open\n').teken).toBe('|');
	});

	it('does not count separators and line ends between quotes', () => {
		expect(
			sniff('Naam,Notitie\nWillems,"a;b;c;d\ne;f;g;h"\nJansen,"a;b;c;d ""x"";y"\n').teken
		).toBe(',');
	});

	it('looks past title rows and a block of filters', () => {
		const text =
			'Lijst van kandidaten\n"Toegepaste filters: Status is Open, Gesloten, of (Leeg)"\n\nPers. nr.;Naam;Status\n1;A, B;Open\n2;C, D;Open\n';
		expect(sniff(text).teken).toBe(';');
	});

	it('weighs known column names above commas in every name', () => {
		const rows = Array.from({ length: 30 }, (_, at) => `0${at};Bos, A, B, C, D, E, F, G, H, I, J.`);
		expect(sniff(['Pers. nr.;Naam', ...rows, ''].join('\n')).teken).toBe(';');
	});

	it('takes a line of names above rows with fewer cells for a remark', () => {
		const text =
			'Overzicht\nNaam, Status, Trede\nNummer;Wie;Waar\n1;Bos, A.;x\n2;Eik, B.;y\n3;Es, C.;z\n';
		expect(sniff(text).teken).toBe(';');
	});

	it('finds signs that are seldom separators by the column names, and those that no text has without', () => {
		for (const teken of ['^', '~', ':', '#'])
			expect(sniff(`Pers. nr.${teken}Naam\n1${teken}Bos, A.\n`).teken).toBe(teken);
		expect(sniff('a^b^c\n1^2^3\n').teken).toBe('^');
		expect(sniff('Wat\n09:30\n10:45\n11:15\n').teken).toBe(';');
		expect(sniff('a#b\n1#2\n').teken).toBe(';');
		expect(sniff('Pers. nr.;Van;Tot\n1;09:30:00;10:00:00\n2;09:30:00;11:00:00\n').teken).toBe(';');
	});

	it('believes the line sep= and starts behind it', () => {
		expect(sniff('sep=,\na;b,c\n')).toEqual({ teken: ',', begin: 6 });
	});

	it('finds the same with a quote inside a word, which makes it look a byte at a time', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'aé', ';', ',', '|', '\t', '\r', '\n') });
		fc.assert(
			fc.property(text, (each) => {
				expect(sniff(each)).toEqual(sniff(each.replaceAll('é', '"')));
			}),
			{ numRuns: runs(1000) }
		);
	});

	it('finds the same with any line end', () => {
		for (const end of ['\n', '\r\n', '\r']) {
			const text = ['a,b;c', '', '1;2', '3;4', ''].join(end);
			expect(sniff(text)).toEqual({ teken: ';', begin: 0 });
			expect(sniff(`SEP=\t${end}${text}`)).toEqual({ teken: '\t', begin: 5 + end.length });
		}
	});

	it('falls back on the semicolon for one column', () => {
		expect(sniff('Naam\nWillems\n')).toEqual({ teken: ';', begin: 0 });
	});
});
