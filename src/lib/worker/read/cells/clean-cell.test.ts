import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCell, isMessy, visibleText } from './clean-cell';
import { ColumnEncoder } from './column-encoder';

describe('a cell', () => {
	it('loses what nobody sees, wherever it stands', () => {
		for (const sign of '\u200b\u200c\u200d\u200e\u200f\u00ad\ufeff\u2060\u202a\u034f\u0007\u007f\u0090\u3164') {
			expect(visibleText(`Jan${sign}sen, P.${sign}`), escape(sign)).toBe('Jansen, P.');
			expect(visibleText(sign), escape(sign)).toBe('');
			expect(isMessy(`Jan${sign}sen`), escape(sign)).toBe(true);
			expect(isMessy(`${sign}Jansen`), escape(sign)).toBe(true);
		}
	});

	it('has one plain space where several or odd ones stood, and none around it', () => {
		for (const sign of [
			'  ',
			'\u00a0',
			'\u202f',
			'\u2009',
			'\u3000',
			'\t',
			' \u200b ',
			'\u00a0 '
		]) {
			expect(visibleText(`${sign}Jansen,${sign}P.${sign}`), escape(sign)).toBe('Jansen, P.');
			expect(isMessy(`Jansen,${sign}P.`), escape(sign)).toBe(true);
		}
		expect(isMessy('\u00a0 Jansen, P. ')).toBe(false);
	});

	it('has letters where only their numbers in Windows-1252 stand', () => {
		expect(cleanCell('O\u0092Brien, \u0080 5 \u0085')).toBe('O’Brien, € 5 …');
		// Five numbers have no letter.
		expect(cleanCell('a\u0081\u008d\u008f\u0090\u009db')).toBe('ab');
	});

	it('keeps what is seen: lines, accents, pictures, signs', () => {
		for (const text of [
			'een\r\ntwee\ndrie',
			'Yılmaz, Ş.',
			'❤\ufe0f',
			'👩\u200d💻',
			'👩🏽\u200d💻',
			'ሰላም'
		])
			expect(cleanCell(text), escape(text)).toBe(text);
		expect(cleanCell('Clie\u0308nt')).toBe('Cliënt');
		expect(cleanCell('="07974"')).toBe('07974');
		expect(cleanCell("'-\u00a0geen")).toBe('- geen');
	});

	it('agrees with looking at each sign by itself', () => {
		const HIDDEN = '\u200b\u00ad\ufeff\u2060\u0001';
		const ODD = '\u00a0\u2003\t';
		const unit = fc.constantFrom(...HIDDEN, ...ODD, ...' abé.\n');
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 12 }), (raw) => {
				let naive = '';
				for (const sign of raw) {
					if (HIDDEN.includes(sign)) continue;
					const shown = ODD.includes(sign) ? ' ' : sign;
					if (shown !== ' ' || !naive.endsWith(' ')) naive += shown;
				}
				expect(visibleText(raw)).toBe(naive.trim());
				expect(visibleText(visibleText(raw))).toBe(visibleText(raw));
				expect(isMessy(visibleText(raw))).toBe(false);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('what is told of a column', () => {
	it('counts the cells, of each kind, with the first as an example', () => {
		const column = new ColumnEncoder(6);
		const cells = ['Bos, A.', 'Bos,  A.', ' Bos, A. ', '\u200b', 'Bos,  A.', 'Bos, A.\u00ad'];
		for (const cell of cells) column.add(cell);
		expect(column.finish()).toEqual({
			codes: Uint32Array.of(0, 0, 0, 1, 0, 0),
			values: ['Bos, A.', ''],
			opgeschoond: { aantal: 4, row: 1, voorbeeld: 'Bos, A.', onzichtbaar: true, spaties: true }
		});
	});

	it('tells double spaces and what nobody sees apart', () => {
		expect(told('a  b').opgeschoond).toMatchObject({ onzichtbaar: false, spaties: true });
		expect(told('a\u00a0b').opgeschoond).toMatchObject({ onzichtbaar: true, spaties: false });
	});

	it('tells letters that went wrong apart from what nobody sees', () => {
		expect(told('Di\0jk')).toEqual({
			tekenfouten: [{ soort: 'nul', aantal: 1, row: 0, voorbeeld: 'Dijk', bedoeld: '' }]
		});
		expect(told('O\u0092Brien \u0096 Smit').tekenfouten).toEqual([
			{ soort: 'oud', aantal: 1, row: 0, voorbeeld: 'O’Brien – Smit', bedoeld: '' }
		]);
		expect(told('DaniÃ«ls Ã‡elik').tekenfouten).toEqual([
			{ soort: 'dubbel', aantal: 1, row: 0, voorbeeld: 'DaniÃ«ls Ã‡elik', bedoeld: 'Daniëls Çelik' }
		]);
		const all = told('Di\0jk\u00a0\u0091x\u0092');
		expect(all.opgeschoond).toMatchObject({ onzichtbaar: true, spaties: false });
		expect(all.tekenfouten?.map(({ soort }) => soort)).toEqual(['nul', 'oud']);
	});

	it('takes no letter of a name for one that was encoded twice', () => {
		for (const name of [
			'João',
			'JOÃO',
			'Ångström',
			'SYRJÄLÄ',
			'CAFÉ”',
			'Ä',
			'Âl',
			'5 Â',
			'â',
			'Ç’a'
		])
			expect(told(name), name).toEqual({});
	});

	it('counts in a column, with the first row of each kind', () => {
		const column = new ColumnEncoder(5);
		for (const cell of ['Bos', 'O\u0092Br', 'FranÃ§ois', 'O\u0092Br', 'ChloÃ«']) column.add(cell);
		expect(column.finish().tekenfouten).toEqual([
			{ soort: 'oud', aantal: 2, row: 1, voorbeeld: 'O’Br', bedoeld: '' },
			{ soort: 'dubbel', aantal: 2, row: 2, voorbeeld: 'FranÃ§ois', bedoeld: 'François' }
		]);
	});
});

function told(raw: string) {
	const column = new ColumnEncoder(1);
	column.add(raw);
	const { opgeschoond, tekenfouten } = column.finish();
	return { ...(opgeschoond ? { opgeschoond } : {}), ...(tekenfouten ? { tekenfouten } : {}) };
}
