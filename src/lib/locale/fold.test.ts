import { describe, expect, it } from 'vitest';
import { fold, foldKey } from './fold';

describe('fold', () => {
	it('ignores case and accents', () => {
		expect(fold('Cliënt PW')).toBe('client pw');
		expect(fold('Clie\u0308nt PW')).toBe('client pw');
	});

	it('reads letters without a base form in Unicode as their Latin letter', () => {
		expect(fold('Yıldız')).toBe('yildiz');
		expect(fold('İpek')).toBe('ipek');
		expect(fold('Sørensen')).toBe('sorensen');
		expect(fold('Łukasz')).toBe('lukasz');
		expect(fold('Ĳssel')).toBe('ijssel');
	});

	it('reads a curly apostrophe as a straight one', () => {
		expect(fold('’t Hart')).toBe("'t hart");
	});
});

describe('foldKey', () => {
	it('makes headings equal that differ in spaces and punctuation only', () => {
		expect(foldKey('Pers. nr.')).toBe('persnr');
		expect(foldKey('PERS_NR')).toBe('persnr');
		expect(foldKey('Sonar - Klantprofiel')).toBe('sonarklantprofiel');
	});

	it('keeps # because it is a value of the ladder', () => {
		expect(foldKey(' # ')).toBe('#');
	});
});
