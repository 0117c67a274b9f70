import { describe, expect, it } from 'vitest';
import { parseTrede, TREDEN, tredeNaam } from './ladder';
import { LADDER } from '../velden/waarden';

describe('parseTrede', () => {
	it('reads the step and the growth', () => {
		expect(parseTrede('04 met groeipotentieel')).toEqual({
			trede: 4,
			groei: 'met',
			soort: 'trede'
		});
		expect(parseTrede('01 zonder groeipotentieel')).toEqual({
			trede: 1,
			groei: 'zonder',
			soort: 'trede'
		});
	});

	it('reads step 6, which has no growth', () => {
		expect(parseTrede('06')).toEqual({ trede: 6, groei: null, soort: 'trede' });
	});

	it('keeps a step whose growth is not stated', () => {
		expect(parseTrede('03')).toEqual({ trede: 3, groei: null, soort: 'trede' });
	});

	it('tells a step that is not filled in from a blank', () => {
		expect(parseTrede('#')).toEqual({ trede: null, groei: null, soort: 'onbekend' });
		expect(parseTrede('')).toEqual({ trede: null, groei: null, soort: 'leeg' });
	});

	it.each(['07', '00', '04 misschien', '06 met groeipotentieel', '??', '44', '4,5'])(
		'calls %s a value outside the ladder',
		(code) => {
			expect(parseTrede(code)).toEqual({ trede: null, groei: null, soort: 'overig' });
		}
	);

	it('knows every value of the catalogue, each as something different', () => {
		const standen = LADDER.map(({ code }) => JSON.stringify(parseTrede(code)));
		expect(new Set(standen).size).toBe(LADDER.length);
		expect(standen.some((stand) => stand.includes('overig'))).toBe(false);
	});
});

describe('tredeNaam', () => {
	it('names each step once', () => {
		expect(TREDEN.map(tredeNaam)).toEqual([
			'Geïsoleerd',
			'Sociale contacten',
			'Georganiseerde activiteiten',
			'Onbetaald werk',
			'Werk met steun',
			'Betaald werk'
		]);
	});
});
