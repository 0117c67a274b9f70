import { describe, expect, it } from 'vitest';
import { buildCodeColumn, buildTextColumn } from '$lib/columns/build';
import type { ColumnTable } from '$lib/columns/column';
import { joinStar } from './join-star';

/** A table of text columns; gemeente is coded. */
function table(columns: Record<string, readonly string[]>): ColumnTable {
	return {
		rows: columns.persnr?.length ?? 0,
		columns: new Map(
			Object.entries(columns).map(([name, cells]) => [
				name,
				name === 'gemeente' ? buildCodeColumn(cells) : buildTextColumn(cells)
			])
		)
	};
}

function rows(joined: ColumnTable | undefined, name: string): number[] {
	const column = joined?.columns.get(name);
	return column?.kind === 'row' ? [...column.rows] : [];
}

describe('joinStar', () => {
	it('finds the kandidaat by number alone where numbers are unique', () => {
		const { tables } = joinStar({
			kandidaten: table({ persnr: ['1', '2'], gemeente: ['Epe', 'Epe'] }),
			plaatsingen: table({ persnr: ['2', '3', '', '1'], gemeente: ['', 'Epe', 'Epe', 'Heerde'] })
		});
		expect(rows(tables.plaatsingen, 'kandidaat')).toEqual([1, -1, -1, 0]);
	});

	it('needs the gemeente where two kandidaten share a number, and does not guess without it', () => {
		const kandidaten = table({ persnr: ['1', '1'], gemeente: ['Epe', 'Heerde'] });
		const joined = joinStar({
			kandidaten,
			trajecten: table({ trajectnr: ['T1', 'T2'], persnr: ['1', '1'], gemeente: ['Heerde', ''] }),
			plaatsingen: table({ persnr: ['1'], gemeente: [''] })
		});
		expect(rows(joined.tables.trajecten, 'kandidaat')).toEqual([1, -1]);
		expect(joined.ambiguous).toEqual({ trajecten: 1, plaatsingen: 1 });
	});

	it('finds the traject of a module, also where each person has a traject 1', () => {
		const { tables } = joinStar({
			trajecten: table({ trajectnr: ['1', '1', ''], persnr: ['07974', '07870', '07870'] }),
			modules: table({
				trajectnr: ['1', '1', '', '2'],
				persnr: ['07870', '07974', '07870', '07974']
			})
		});
		expect(rows(tables.modules, 'traject')).toEqual([1, 0, -1, -1]);
		expect(rows(tables.modules, 'kandidaat')).toEqual([-1, -1, -1, -1]);
	});

	it('lets one number in two gemeenten take nothing from the others', () => {
		const { tables, ambiguous } = joinStar({
			kandidaten: table({
				persnr: ['07001', '07002', '07004', '07004'],
				gemeente: ['Epe', 'Epe', 'Apeldoorn', 'Heerde']
			}),
			trajecten: table({
				trajectnr: ['T1', 'T2', 'T4', 'T5'],
				persnr: ['07001', '07002', '07004', '07004'],
				gemeente: ['Epe', 'Heerde', 'Apeldoorn', 'Heerde']
			}),
			modules: table({
				trajectnr: ['T1', 'T2', 'T4', 'T5', '', 'T9'],
				persnr: ['07001', '07002', '07004', '07004', '07004', '07004'],
				gemeente: ['', '', '', '', '', '']
			})
		});
		expect(rows(tables.trajecten, 'kandidaat')).toEqual([0, 1, 2, 3]);
		expect(rows(tables.modules, 'kandidaat')).toEqual([0, 1, 2, 3, -1, -1]);
		expect(ambiguous).toEqual({ trajecten: 0, modules: 2 });
	});

	it('does not guess the traject where two persons with one number have a traject 1', () => {
		const { tables } = joinStar({
			kandidaten: table({ persnr: ['1', '1'], gemeente: ['Epe', 'Heerde'] }),
			trajecten: table({ trajectnr: ['1', '1'], persnr: ['1', '1'], gemeente: ['Epe', 'Heerde'] }),
			modules: table({ trajectnr: ['1', '1'], persnr: ['1', '1'], gemeente: ['Heerde', ''] })
		});
		expect(rows(tables.modules, 'kandidaat')).toEqual([1, -1]);
		expect(rows(tables.modules, 'traject')).toEqual([1, -1]);
	});
});
