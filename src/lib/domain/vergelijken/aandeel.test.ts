import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verschilGrenzen, wilson } from './aandeel';

/** The interval by trying: shares from which the counted one is less than 1,96 standard deviations away. */
function naive(teller: number, noemer: number): readonly [number, number] {
	const fits = Array.from({ length: 20_001 }, (_, at) => at / 20_000).filter((share) => {
		const sigma = Math.sqrt((share * (1 - share)) / noemer);
		return Math.abs(teller / noemer - share) <= 1.959963984540054 * sigma + 1e-12;
	});
	return [fits[0] ?? NaN, fits.at(-1) ?? NaN];
}

describe('the interval of a share', () => {
	it.each([
		// Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('of %i of %i is as it was published', (teller, noemer, onder, boven) => {
		const found = wilson({ teller, noemer });
		expect(found?.onder).toBeCloseTo(onder, 4);
		expect(found?.boven).toBeCloseTo(boven, 4);
	});

	it('holds the shares that fit, tried one by one', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (noemer, some) => {
				const teller = Math.min(some, noemer);
				const [low, high] = naive(teller, noemer);
				const found = wilson({ teller, noemer });
				expect(Math.abs((found?.onder ?? NaN) - low)).toBeLessThan(1e-4);
				expect(Math.abs((found?.boven ?? NaN) - high)).toBeLessThan(1e-4);
			}),
			{ numRuns: 60 }
		);
	});

	it('is not known of nobody', () => {
		expect(wilson({ teller: 0, noemer: 0 })).toBeNull();
	});
});

describe('the interval of a difference', () => {
	it.each([
		// Newcombe 1998, "Interval estimation for the difference …", table II, method 10
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[0, 10, 0, 10, -0.2775, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
		[10, 10, 0, 10, 0.6075, 1]
	])('of %i/%i and %i/%i is as it was published', (a, m, b, n, onder, boven) => {
		const found = verschilGrenzen({ teller: b, noemer: n }, { teller: a, noemer: m });
		expect(found?.onder).toBeCloseTo(onder, 4);
		expect(found?.boven).toBeCloseTo(boven, 4);
	});

	it('turns around with the two moments', () => {
		const [een, ander] = [
			{ teller: 30, noemer: 70 },
			{ teller: 44, noemer: 81 }
		];
		const [heen, terug] = [verschilGrenzen(een, ander), verschilGrenzen(ander, een)];
		expect(heen?.onder).toBeCloseTo(-(terug?.boven ?? NaN), 12);
		expect(verschilGrenzen(een, { teller: 0, noemer: 0 })).toBeNull();
	});
});
