import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCell, isMessy, visibleText, withMessy } from './clean-cell';
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
		const of = (raw: string) => withMessy(undefined, raw, { aantal: 1, row: 0 });
		expect(of('a  b')).toMatchObject({ onzichtbaar: false, spaties: true });
		expect(of('a\u00a0b')).toMatchObject({ onzichtbaar: true, spaties: false });
	});
});
