import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRow, emptyBitset, fullBitset } from '$lib/columns/bitset';
import { openDataset } from '$lib/data/dataset';
import { dagVan } from '$lib/domain/velden/datum';
import { veldVan } from '$lib/domain/velden/velden';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { runs } from '../../../../tests/property/runs';
import { countVakken, datumVakken, vakVan } from './datum-vakken';

const START = veldVan('trajecten', 'start');
const day = (jaar: number, maand: number, dag: number) => dagVan(jaar, maand, dag) ?? 0;

function withStarts(...starts: readonly (readonly [kandidaat: number, start: number])[]) {
	return openDataset(
		starSnapshot({
			kandidaten: [{}, {}, {}],
			trajecten: starts.map(([kandidaat, start]) => ({ kandidaat, start }))
		})
	);
}

describe('the stretches of a date', () => {
	it('are weeks, months, quarters or years, the smallest of which there are not too many', () => {
		const unit = (to: number) =>
			datumVakken(withStarts([0, day(2026, 11, 18)], [0, to]), START)?.eenheid;
		expect([day(2027, 3, 1), day(2028, 11, 1), day(2034, 1, 1), day(2049, 1, 1)].map(unit)).toEqual(
			['week', 'maand', 'kwartaal', 'jaar']
		);
	});

	it('begin on a Monday, or on the first day of a month', () => {
		const week = datumVakken(withStarts([0, day(2026, 11, 18)]), START);
		expect(week).toEqual({ eenheid: 'week', begin: [day(2026, 11, 16)], einde: day(2026, 11, 23) });
		const months = datumVakken(withStarts([0, day(2025, 1, 31)], [0, day(2026, 11, 18)]), START);
		expect([months?.begin[0], months?.begin.at(-1), months?.einde]).toEqual([
			day(2025, 1, 1),
			day(2026, 11, 1),
			day(2026, 12, 1)
		]);
	});

	it('are none without a date', () => {
		expect(datumVakken(withStarts(), START)).toBeNull();
	});

	it('are not stretched by one date far away, which counts in the last', () => {
		const many = Array.from({ length: 400 }, (_, at) => [0, day(2026, 6, 1) + (at % 90)] as const);
		const dataset = withStarts(...many, [1, day(2099, 12, 31)]);
		const vakken = datumVakken(dataset, START);
		expect(vakken?.eenheid).toBe('week');
		expect(vakken && countVakken(dataset, START, vakken, fullBitset(3)).at(-1)).toBe(2);
	});
});

describe('their counts', () => {
	it('are kandidaten under the filters, each once in a stretch', () => {
		const dataset = withStarts(
			[0, day(2026, 11, 16)],
			[0, day(2026, 11, 17)],
			[1, day(2026, 11, 22)],
			[1, day(2026, 11, 23)],
			[2, day(2026, 11, 30)]
		);
		const vakken = datumVakken(dataset, START);
		if (!vakken) throw new Error('no dates');
		const wie = emptyBitset(3);
		addRow(wie, 0);
		addRow(wie, 1);
		expect(countVakken(dataset, START, vakken, fullBitset(3))).toEqual([2, 1, 1]);
		expect(countVakken(dataset, START, vakken, wie)).toEqual([2, 1, 0]);
	});

	it('find the stretch of any day', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(500), { minLength: 1 }), fc.nat(600), (days, dag) => {
				const begin = days.sort((a, b) => a - b);
				const naive = Math.max(
					0,
					begin.findLastIndex((each) => each <= dag)
				);
				expect(vakVan(begin, dag)).toBe(naive);
			}),
			{ numRuns: runs(200) }
		);
	});
});
