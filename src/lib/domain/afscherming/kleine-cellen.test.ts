import { describe, expect, it } from 'vitest';
import { bescherming, schermAf } from './kleine-cellen';

describe('what is shown of counts that leave', () => {
	it('shows all where nothing is small, zeros as well', () => {
		const stelsel = {
			waarden: [12, 0, 30, 42],
			sommen: [{ geheel: 3, delen: [0, 1, 2] }],
			gedeeld: 4
		};
		expect(schermAf(stelsel, 5)).toEqual(['getal', 'getal', 'getal', 'getal']);
	});

	it('hides a small number, and the smallest other one so that the total does not give it away', () => {
		const stelsel = {
			waarden: [3, 20, 30, 53],
			sommen: [{ geheel: 3, delen: [0, 1, 2] }],
			gedeeld: 4
		};
		expect(schermAf(stelsel, 5)).toEqual(['klein', 'afgeschermd', 'getal', 'getal']);
	});

	it('hides the total where the parts alone leave too little room', () => {
		const stelsel = { waarden: [1, 5, 6], sommen: [{ geheel: 2, delen: [0, 1] }], gedeeld: 3 };
		expect(schermAf(stelsel, 5)).toEqual(['klein', 'afgeschermd', 'afgeschermd']);
	});

	it('says less than "<5" where that already tells the number', () => {
		const stelsel = {
			waarden: [1, 1, 1, 1, 4],
			sommen: [{ geheel: 4, delen: [0, 1, 2, 3] }],
			gedeeld: 5
		};
		expect(schermAf(stelsel, 5)).toEqual(['klein', 'klein', 'klein', 'klein', 'afgeschermd']);
	});

	it('protects a small rest that nobody shows', () => {
		const stelsel = { waarden: [40, 38, 2], sommen: [{ geheel: 0, delen: [1, 2] }], gedeeld: 2 };
		expect(schermAf(stelsel, 5).filter((stand) => stand !== 'getal')).toHaveLength(1);
	});

	it('finds the one hidden cell between two blocks that the sums of whole blocks give away', () => {
		// Two blocks of two by two that are hidden, and one small cell that joins them.
		const grid = [
			[2, 2, 40, 40],
			[2, 2, 3, 40],
			[40, 40, 2, 2],
			[40, 40, 2, 2]
		];
		const standen = schermAf(withTotals(grid), 5);
		const extra = grid.flat().filter((waarde, cel) => waarde === 40 && standen[cel] !== 'getal');
		expect(standen[6]).toBe('klein');
		expect(
			extra.length + standen.slice(16).filter((stand) => stand !== 'getal').length
		).toBeGreaterThan(0);
	});

	it('is ready for all gemeenten at once', () => {
		let seed = 7;
		const draw = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
		const grid = Array.from({ length: 342 }, () =>
			Array.from({ length: 7 }, () => Math.floor(Math.exp(draw() * 6)) - 1)
		);
		const stelsel = withTotals(grid);
		const standen = schermAf(stelsel, 5);
		const small = stelsel.waarden.filter((waarde) => waarde > 0 && waarde < 5).length;
		expect(standen.filter((stand) => stand === 'klein')).toHaveLength(small);
		const hidden = standen.filter((stand) => stand === 'afgeschermd').length;
		expect(hidden).toBeGreaterThan(0);
		expect(hidden).toBeLessThan(1.5 * small);
	});
});

it('wants more room under a higher threshold', () => {
	expect([3, 5, 10].map(bescherming)).toEqual([1, 2, 5]);
});

/** Cells row by row, then the totals of the rows, of the columns, and of all. */
function withTotals(grid: readonly (readonly number[])[]) {
	const [rows, columns] = [grid.length, grid[0]?.length ?? 0];
	const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
	const flat = grid.flat();
	const perRow = grid.map(sum);
	const perColumn = (grid[0] ?? []).map((_, k) => sum(grid.map((row) => row[k] ?? 0)));
	const waarden = [...flat, ...perRow, ...perColumn, sum(flat)];
	const last = waarden.length - 1;
	const row = (r: number) => Array.from({ length: columns }, (_, k) => r * columns + k);
	return {
		waarden,
		gedeeld: waarden.length,
		sommen: [
			...perRow.map((_, r) => ({ geheel: flat.length + r, delen: row(r) })),
			...perColumn.map((_, k) => ({
				geheel: flat.length + rows + k,
				delen: grid.map((_, r) => r * columns + k)
			})),
			{ geheel: last, delen: perRow.map((_, r) => flat.length + r) },
			{ geheel: last, delen: perColumn.map((_, k) => flat.length + rows + k) }
		]
	};
}
