import { describe, expect, it } from 'vitest';
import { sniffDelimiter } from './delimiter';

describe('sniffDelimiter', () => {
	it('prefers the separator over the comma inside names', () => {
		expect(sniffDelimiter('Pers. nr.;Naam\n07974;Willems, J.\n08002;Jansen, P.\n').teken).toBe(';');
	});

	it('prefers the separator over decimal commas', () => {
		expect(sniffDelimiter('a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n1,5;2,5;3,5\n').teken).toBe(';');
	});

	it('finds comma, tab and bar', () => {
		expect(sniffDelimiter('Pers. nr.,Naam,Status\n07974,"Willems, J.",Open\n').teken).toBe(',');
		expect(sniffDelimiter('Pers. nr.\tNaam\tStatus\n07974\tWillems, J.\tOpen\n').teken).toBe('\t');
		expect(sniffDelimiter('Pers. nr.|Naam|Status\n07974|Willems, J.|Open\n').teken).toBe('|');
	});

	it('does not count separators and line ends between quotes', () => {
		expect(
			sniffDelimiter('Naam,Notitie\nWillems,"a;b;c;d\ne;f;g;h"\nJansen,"a;b;c;d ""x"";y"\n').teken
		).toBe(',');
	});

	it('looks past title rows and a block of filters', () => {
		const text =
			'Lijst van kandidaten\n"Toegepaste filters: Status is Open, Gesloten, of (Leeg)"\n\nPers. nr.;Naam;Status\n1;A, B;Open\n2;C, D;Open\n';
		expect(sniffDelimiter(text).teken).toBe(';');
	});

	it('believes the line sep= and starts behind it', () => {
		expect(sniffDelimiter('sep=,\na;b,c\n')).toEqual({ teken: ',', begin: 6 });
	});

	it('falls back on the semicolon for one column', () => {
		expect(sniffDelimiter('Naam\nWillems\n')).toEqual({ teken: ';', begin: 0 });
	});
});
