import { describe, expect, it } from 'vitest';
import { schermCijfersAf } from './cijfers';

describe('numbers that leave by name', () => {
	it('are shown without a threshold', () => {
		expect(schermCijfersAf([{ totaal: 3, ja: 1 }], [], null)).toEqual([
			{ totaal: 'getal', ja: 'getal' }
		]);
	});

	it('hide a small one with another that it would follow from', () => {
		const [standen] = schermCijfersAf(
			[{ totaal: 53, ja: 3, nee: 20, leeg: 30 }],
			[[{ geheel: 'totaal', delen: ['ja', 'nee', 'leeg'] }]],
			5
		);
		expect(standen).toEqual({ totaal: 'getal', ja: 'klein', nee: 'afgeschermd', leeg: 'getal' });
	});

	it('hide a part whose rest is small', () => {
		const [standen = {}] = schermCijfersAf(
			[{ onvolledig: 40, opleiding: 38 }],
			[[{ geheel: 'onvolledig', delen: ['opleiding'], open: true }]],
			5
		);
		expect(Object.values(standen)).toContain('afgeschermd');
	});

	it('know no relation where the numbers have none, or the source does not tell', () => {
		const bladen = [{ totaal: 10, meer: 12, weg: null }];
		const delingen = [
			[
				{ geheel: 'totaal', delen: ['meer'] },
				{ geheel: 'totaal', delen: ['weg', 'nergens'] },
				{ geheel: 'weg', delen: ['meer'] }
			]
		];
		expect(schermCijfersAf(bladen, delingen, 5)).toEqual([
			{ totaal: 'getal', meer: 'getal', weg: 'getal' }
		]);
	});

	it('take what should add up but does not as parts of a whole', () => {
		const [standen = {}] = schermCijfersAf(
			[{ totaal: 50, ja: 20, nee: 28 }],
			[[{ geheel: 'totaal', delen: ['ja', 'nee'] }]],
			5
		);
		expect(Object.values(standen)).toContain('afgeschermd');
	});

	it('go by the relations of their own page', () => {
		const blad = { totaal: 53, ja: 3, nee: 50 };
		const standen = schermCijfersAf(
			[blad, blad],
			[[{ geheel: 'totaal', delen: ['ja', 'nee'] }], []],
			5
		);
		expect(standen[0]?.['nee']).toBe('afgeschermd');
		expect(standen[1]).toEqual({ totaal: 'getal', ja: 'klein', nee: 'getal' });
	});
});
