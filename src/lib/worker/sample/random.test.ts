import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, makeRandom } from './random';

describe('makeRandom', () => {
	it('draws the same with the same seed, and something else with another', () => {
		const draw = (seed: number) => {
			const random = makeRandom(seed);
			return Array.from({ length: 20 }, () => random.int(0, 1000));
		};
		expect(draw(7)).toEqual(draw(7));
		expect(draw(7)).not.toEqual(draw(8));
	});

	it('keeps to its ends, in either direction', () => {
		fc.assert(
			fc.property(
				fc.integer(),
				fc.integer({ min: -50, max: 50 }),
				fc.nat(80),
				(seed, van, lengte) => {
					const random = makeRandom(seed);
					for (const waarde of [
						random.int(van, van + lengte),
						random.near(van, van + lengte),
						random.near(van + lengte, van)
					]) {
						expect(Number.isInteger(waarde)).toBe(true);
						expect(waarde).toBeGreaterThanOrEqual(van);
						expect(waarde).toBeLessThanOrEqual(van + lengte);
					}
				}
			)
		);
	});

	it('draws near its first end more often', () => {
		const random = makeRandom(1);
		const getallen = Array.from({ length: 1000 }, () => random.near(99, 0));
		expect(getallen.filter((getal) => getal >= 75).length).toBeGreaterThan(450);
	});

	it('throws when there is nothing to draw', () => {
		const random = makeRandom(1);
		expect(() => random.int(2, 1)).toThrow(RangeError);
		expect(() => random.pick([])).toThrow(RangeError);
		expect(() => at([1], 1)).toThrow(RangeError);
	});

	it('shuffles a copy that holds the same', () => {
		const lijst = Array.from({ length: 50 }, (_, index) => index);
		const geschud = makeRandom(3).shuffle(lijst);
		expect(geschud).not.toEqual(lijst);
		expect(geschud.toSorted((a, b) => a - b)).toEqual(lijst);
	});

	it('picks in proportion to the weights, and never what weighs nothing', () => {
		const random = makeRandom(5);
		const gekozen = Array.from({ length: 1000 }, () =>
			random.pickWeighted([
				['vaak', 9],
				['nooit', 0],
				['soms', 1]
			])
		);
		expect(gekozen).not.toContain('nooit');
		expect(gekozen.filter((each) => each === 'vaak').length).toBeGreaterThan(850);
	});
});
