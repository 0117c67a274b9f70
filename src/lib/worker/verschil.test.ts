import { describe, expect, test } from 'vitest';
import { buildCodeColumn, buildTextColumn } from '$lib/columns/build';
import type { Column, ColumnTable } from '$lib/columns/column';
import { verschilVan } from './verschil';

/** Kandidaten written as "number gemeente". */
function kandidaten(...rows: readonly string[]): ColumnTable {
	const cells = rows.map((row) => row.split(' '));
	return {
		rows: rows.length,
		columns: new Map<string, Column>([
			['persnr', buildTextColumn(cells.map(([persnr = '']) => persnr))],
			['naam', buildTextColumn(cells.map(([persnr = '']) => `N${persnr}`))],
			['gemeente', buildCodeColumn(cells.map(([, gemeente = '']) => gemeente))]
		])
	};
}

describe('what changed between two lists', () => {
	test('is who came and who went; a move to another gemeente is neither', () => {
		const nu = kandidaten('1 Epe', '2 Heerde', '4 Epe');
		const toen = kandidaten('1 Epe', '2 Epe', '3 Epe');
		expect(verschilVan(nu, toen)).toEqual({
			nieuw: 1,
			weg: 1,
			wieNieuw: ['4 N4'],
			wieWeg: ['3 N3']
		});
	});

	test('counts number and gemeente together where a number occurs more than once', () => {
		const nu = kandidaten('1 Epe', '1 Heerde', '2 Epe');
		const toen = kandidaten('1 Epe', '2 Heerde');
		expect(verschilVan(nu, toen)).toMatchObject({ nieuw: 2, weg: 1 });
		expect(verschilVan(nu, nu)).toMatchObject({ nieuw: 0, weg: 0 });
	});

	test('names fifty at most', () => {
		const nu = kandidaten(...Array.from({ length: 80 }, (_, row) => `${row} Epe`));
		const { nieuw, wieNieuw } = verschilVan(nu, kandidaten());
		expect([nieuw, wieNieuw.length]).toEqual([80, 50]);
	});
});
