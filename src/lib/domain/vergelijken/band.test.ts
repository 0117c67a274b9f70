import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAND, bandLijn, bandVoor, RUIME_BAND } from './band';
import { oordeelOver } from './oordeel';

/** Numbers of chance that are the same each time (mulberry32). */
function chance(seed: number): () => number {
	let at = seed;
	return () => {
		at = (at + 0x6d2b79f5) | 0;
		let t = Math.imul(at ^ (at >>> 15), 1 | at);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Chances of 0, 1, 2, … of n, by the triangle: every draw one by one. */
function chances(n: number, doel: number): readonly number[] {
	let row = [1];
	for (let draw = 0; draw < n; draw++)
		row = Array.from(
			{ length: row.length + 1 },
			(_, k) => (row[k] ?? 0) * (1 - doel) + (row[k - 1] ?? 0) * doel
		);
	return row;
}

/** Which counts lie beyond the band, lowest and highest within it. */
function within(n: number, doel: number, deel?: number): readonly [number, number] {
	const { onder, boven } = bandVoor(n, doel, deel);
	const counts = Array.from({ length: n + 1 }, (_, k) => k).filter(
		(k) => k / n >= onder - 1e-9 && k / n <= boven + 1e-9
	);
	return [counts[0] ?? NaN, counts.at(-1) ?? NaN];
}

describe('the band of a funnel', () => {
	it('is that of the printed tables of the binomial distribution', () => {
		// P(X ≤ 1) = 0,0107 and P(X ≤ 2) = 0,0547 for n = 10 and a half
		expect(within(10, 0.5)).toEqual([2, 8]);
		// P(X ≤ 5) = 0,0207 and P(X ≤ 6) = 0,0577 for n = 20 and a half
		expect(within(20, 0.5)).toEqual([6, 14]);
		// P(X ≤ 1) = 0,0076, P(X ≤ 2) = 0,0355, P(X ≥ 11) = 0,0171 and P(X ≥ 10) = 0,0480 for n = 20 and 0,3
		expect(within(20, 0.3)).toEqual([2, 10]);
	});

	it('leaves at most half of the rest beyond either side, and no count more than it must', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 160 }),
				fc.integer({ min: 1, max: 99 }),
				fc.constantFrom(BAND, RUIME_BAND),
				(n, procent, deel) => {
					const doel = procent / 100;
					const each = chances(n, doel);
					const [low, high] = within(n, doel, deel);
					const tail = (from: number, to: number) =>
						each.slice(from, to).reduce((sum, chance) => sum + chance, 0);
					const most = (1 - deel) / 2;
					expect(tail(0, low)).toBeLessThanOrEqual(most + 1e-9);
					expect(tail(high + 1, n + 1)).toBeLessThanOrEqual(most + 1e-9);
					expect(tail(0, low + 1)).toBeGreaterThan(most - 1e-9);
					expect(tail(high, n + 1)).toBeGreaterThan(most - 1e-9);
				}
			),
			{ numRuns: 150 }
		);
	});

	it('stays right for groups larger than anybody has', () => {
		const { onder, boven } = bandVoor(400_000, 0.6);
		const sigma = Math.sqrt((0.6 * 0.4) / 400_000);
		expect(onder).toBeCloseTo(0.6 - 1.96 * sigma, 5);
		expect(boven).toBeCloseTo(0.6 + 1.96 * sigma, 5);
	});

	it('is nothing where everybody or nobody is meant', () => {
		expect(bandVoor(20, 0)).toEqual({ onder: 0, boven: 0 });
		expect(bandVoor(20, 1)).toEqual({ onder: 1, boven: 1 });
	});

	it('is drawn from the smallest group to the largest, without a size twice', () => {
		const lijn = bandLijn(10, 1000, 0.6);
		expect([lijn[0]?.noemer, lijn.at(-1)?.noemer]).toEqual([10, 1000]);
		expect(new Set(lijn.map(({ noemer }) => noemer)).size).toBe(lijn.length);
		expect(bandLijn(40, 40, 0.6).map(({ noemer }) => noemer)).toEqual([40]);
	});

	it('has at most 5% of equal gemeenten outside it, in a thousand regions', () => {
		const draw = chance(19);
		let [outside, all] = [0, 0];
		for (let region = 0; region < 1000; region++) {
			const doel = 0.2 + 0.6 * draw();
			const gemeenten = Array.from({ length: 15 }, () => {
				const noemer = Math.round(12 * (1000 / 12) ** draw());
				let teller = 0;
				for (let each = 0; each < noemer; each++) if (draw() < doel) teller++;
				return { teller, noemer };
			});
			for (const each of gemeenten) {
				all++;
				if (['boven', 'onder'].includes(oordeelOver(each, doel).ligging)) outside++;
			}
		}
		expect(outside / all).toBeLessThanOrEqual(0.05);
		expect(outside / all).toBeGreaterThan(0.01);
	});

	it('has no more of them outside it around what the region itself counts', () => {
		const draw = chance(2026);
		let [outside, all] = [0, 0];
		for (let region = 0; region < 300; region++) {
			const gemeenten = Array.from({ length: 15 }, () => {
				const noemer = 20 + Math.floor(400 * draw());
				let teller = 0;
				for (let each = 0; each < noemer; each++) if (draw() < 0.6) teller++;
				return { teller, noemer };
			});
			const sum = (of: 'teller' | 'noemer') => gemeenten.reduce((som, each) => som + each[of], 0);
			for (const each of gemeenten) {
				all++;
				if (['boven', 'onder'].includes(oordeelOver(each, sum('teller') / sum('noemer')).ligging))
					outside++;
			}
		}
		expect(outside / all).toBeLessThanOrEqual(0.05);
		expect(outside / all).toBeGreaterThan(0.01);
	});
});
