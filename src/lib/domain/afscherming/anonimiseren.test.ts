import { describe, expect, it } from 'vitest';
import { anonymise } from './anonimiseren';

const VELDEN = [{ gewicht: 4 }, { gewicht: 1 }];

describe('how precise a combination may be told', () => {
	it('is all the way where enough people share it', () => {
		const combinaties = [{ paden: [['Hoog', 'Hbo'], ['Auto']], aantal: 5 }];
		expect(anonymise(combinaties, VELDEN, 5)).toEqual([[2, 1]]);
	});

	it('is wider where they are together enough, and nothing where they are not', () => {
		const combinaties = [
			{ paden: [['Hoog', 'Hbo'], []], aantal: 3 },
			{ paden: [['Hoog', 'Wo'], []], aantal: 2 },
			{ paden: [['Laag', 'Vmbo'], []], aantal: 4 }
		];
		expect(anonymise(combinaties, VELDEN, 5)).toEqual([[1, 0], [1, 0], null]);
	});

	it('keeps back some of many so that the few beside them are not alone', () => {
		const combinaties = [
			{ paden: [['Hoog', 'Hbo'], []], aantal: 20 },
			{ paden: [['Hoog', 'Wo'], []], aantal: 2 },
			{ paden: [['Hoog'], []], aantal: 4 }
		];
		const [hbo, wo, hoog] = anonymise(combinaties, VELDEN, 5);
		expect([hbo, wo, hoog]).toEqual([
			[2, 0],
			[1, 0],
			[1, 0]
		]);
		expect(anonymise(combinaties.slice(0, 2), VELDEN, 5)).toEqual([
			[1, 0],
			[1, 0]
		]);
	});

	it('is nothing for somebody of whom only a side matter is known', () => {
		const velden = [{ gewicht: 4 }, { gewicht: 1, bijkomend: true as const }];
		const combinaties = [
			{ paden: [[], ['Twente']], aantal: 50 },
			{ paden: [['Hoog'], ['Twente']], aantal: 50 }
		];
		expect(anonymise(combinaties, velden, 5)).toEqual([null, [1, 1]]);
	});
});
