import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VELDEN, veldVan } from '$lib/domain/velden/velden';
import { fold } from '$lib/locale/fold';
import { readCode, readTekst } from './values';

const ladder = veldVan('kandidaten', 'ladder');
const klantprofiel = veldVan('kandidaten', 'klantprofiel');
const dgr = veldVan('kandidaten', 'dgr');

describe('a coded value', () => {
	it('is its own code in any spelling that the catalogue knows', () => {
		for (const veld of VELDEN.kandidaten) {
			for (const { code, woord, aliassen = [] } of veld.waarden ?? []) {
				for (const spelling of [code, woord, ...aliassen]) {
					expect(readCode(veld, spelling).waarde, `${veld.id} ${spelling}`).toBe(code);
					expect(readCode(veld, spelling.toUpperCase()).waarde, `${veld.id} ${spelling}`).toBe(
						code
					);
				}
			}
		}
	});

	it('is blank for the three empty words, in any case', () => {
		for (const word of ['', '(Leeg)', '(leeg)', '(Blank)', 'null', 'NULL'])
			expect(readCode(klantprofiel, word)).toEqual({ waarde: '', vondst: null });
	});

	it('keeps Leeg apart from a blank', () => {
		expect(readCode(klantprofiel, 'Leeg').waarde).toBe('L');
		expect(readCode(klantprofiel, 'L').waarde).toBe('L');
	});

	it('reads ja and nee in the numbers of VUM', () => {
		expect(['1', '2', 'Ja', 'nee', 'J', 'N'].map((cell) => readCode(dgr, cell).waarde)).toEqual([
			'DGR',
			'N',
			'DGR',
			'N',
			'DGR',
			'N'
		]);
	});

	it('tells what a digit was taken for, and not that Ja is J', () => {
		expect(readCode(dgr, '2')).toEqual({
			waarde: 'N',
			vondst: { soort: 'vertaald', veld: 'DGR', waarde: '2', als: 'N' }
		});
		expect(readCode(klantprofiel, 'Ja').vondst).toBeNull();
		expect(readCode(ladder, '6').vondst).toBeNull();
	});

	it('keeps NNB and Onbekend as values, without a word about it', () => {
		expect(readCode(klantprofiel, 'NNB')).toEqual({ waarde: 'NNB', vondst: null });
		expect(readCode(ladder, 'Onbekend')).toEqual({ waarde: 'Onbekend', vondst: null });
	});

	it('keeps what it does not know as it is, and says so', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[B-Ik]{4,9}$/), (cell) => {
				expect(readCode(klantprofiel, cell)).toEqual({
					waarde: cell,
					vondst: { soort: 'onbekende-waarde', waarde: cell }
				});
			})
		);
	});
});

describe('the ladder', () => {
	it('reads a trede without its zero, in other case and with other spaces', () => {
		for (const cell of [
			'4 met groeipotentieel',
			'04 Met Groeipotentieel',
			'04  met  groeipotentieel',
			'Trede 4 - met groeipotentieel',
			'04met groeipotentieel'
		]) {
			expect(readCode(ladder, cell), cell).toEqual({
				waarde: '04 met groeipotentieel',
				vondst: null
			});
		}
		expect(readCode(ladder, '6').waarde).toBe('06');
	});

	it('does not invent a trede', () => {
		for (const cell of ['7', '07 met groeipotentieel', '06 met groeipotentieel', '04', '4 met'])
			expect(readCode(ladder, cell).waarde, cell).toBe(cell);
	});

	it('reads = and ?? as # and says so', () => {
		expect(readCode(ladder, '=')).toMatchObject({ waarde: '#', vondst: { soort: 'scanfout' } });
		expect(readCode(ladder, '??')).toMatchObject({
			waarde: '#',
			vondst: { soort: 'ladder-onbekend' }
		});
		expect(readCode(ladder, '#')).toEqual({ waarde: '#', vondst: null });
	});
});

describe('an Excel error', () => {
	it('is blank and counted, in Dutch and in English', () => {
		for (const cell of [
			'#N/B',
			'#N/A',
			'#DEEL/0!',
			'#DIV/0!',
			'#WAARDE!',
			'#VERW!',
			'#NAAM?',
			'#GETAL!',
			'#LEEG!',
			'#REF!'
		]) {
			expect(readTekst(cell), cell).toEqual({ waarde: '', vondst: { soort: 'excel-fout' } });
		}
		expect(readTekst('#1')).toEqual({ waarde: '#1', vondst: null });
	});
});

it('takes a text for blank as a look at the whole of it would, whatever its first character', () => {
	const fault = /^#(?:n\/[ba]|deel\/0!|waarde!|naam\?)$/i;
	const text = fc.oneof(
		fc.constantFrom(
			'(leeg)',
			'(LEEG)',
			'null',
			'NULL',
			'ｎull',
			'\u0301null',
			'n\u0301ull',
			'nul',
			'null ',
			'(x)'
		),
		fc.constantFrom(
			'#N/B',
			'#waarde!',
			'#',
			'# niet ingevuld',
			'Nguyen',
			'T123456',
			'',
			'\u0000',
			'(blank)'
		),
		fc.string({ maxLength: 6, unit: 'binary' })
	);
	fc.assert(
		fc.property(text, (cell) => {
			const isEmpty = cell === '' || ['(leeg)', '(blank)', 'null'].includes(fold(cell));
			expect(readTekst(cell).waarde).toBe(isEmpty || fault.test(cell) ? '' : cell);
		})
	);
});
