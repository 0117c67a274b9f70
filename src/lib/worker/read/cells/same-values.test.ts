import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../../tests/property/runs';
import { buildCodeColumn, buildTextColumn } from '$lib/columns/build';
import type { Column, ColumnTable } from '$lib/columns/column';
import { withOneSpelling } from './same-values';

function table(columns: Readonly<Record<string, Column>>): ColumnTable {
	const [first] = Object.values(columns);
	const rows = first?.kind === 'code' ? first.codes.length : 0;
	return { rows, columns: new Map(Object.entries(columns)) };
}

function codes(...values: string[]): Column {
	return buildCodeColumn(values);
}

function valuesOf(found: ColumnTable | undefined, naam: string): string[] | undefined {
	const column = found?.columns.get(naam);
	if (column?.kind !== 'code') return undefined;
	return Array.from(column.codes, (code) => column.values[code] ?? '');
}

describe('values that differ in capitals or spaces only', () => {
	it('are one in all tables, in the spelling of most rows, and keep the other', () => {
		const { tables, anders } = withOneSpelling({
			kandidaten: table({ gemeente: codes('EPE', 'Heerde', 'Epe', '') }),
			trajecten: table({ gemeente: codes('Epe', 'epe') })
		});
		expect(valuesOf(tables.kandidaten, 'gemeente')).toEqual(['Epe', 'Heerde', 'Epe', '']);
		expect(valuesOf(tables.kandidaten, 'bron:gemeente')).toEqual(['EPE', '', '', '']);
		expect(valuesOf(tables.trajecten, 'gemeente')).toEqual(['Epe', 'Epe']);
		expect(valuesOf(tables.trajecten, 'bron:gemeente')).toEqual(['', 'epe']);
		expect([...(anders.get('gemeente') ?? [])]).toEqual([
			['EPE', 'Epe'],
			['epe', 'Epe']
		]);
	});

	it('keep the spelling of the list that stays in use, and of the catalogue', () => {
		const { tables } = withOneSpelling(
			{ trajecten: table({ gemeente: codes('EPE', 'EPE') }) },
			{ kandidaten: table({ gemeente: codes('Epe') }) }
		);
		expect(valuesOf(tables.trajecten, 'gemeente')).toEqual(['Epe', 'Epe']);
		const both = { kandidaten: table({ gemeente: codes('Epe', 'Epe', 'EPE') }) };
		const records = { trajecten: table({ gemeente: codes('EPE', 'epe') }) };
		const { tables: old } = withOneSpelling(records, { ...both, ...records });
		expect(valuesOf(old.trajecten, 'gemeente')).toEqual(['EPE', 'Epe']);
		const { tables: own } = withOneSpelling({
			kandidaten: table({ doelgroep: codes('CLIENTPW', 'CLIENTPW') })
		});
		expect(valuesOf(own.kandidaten, 'doelgroep')).toEqual(['Client PW', 'Client PW']);
	});

	it('stay as they are in texts and numbers', () => {
		const built = {
			kandidaten: {
				rows: 2,
				columns: new Map<string, Column>([
					['naam', buildTextColumn(['BOS, A.', 'Bos, A.'])],
					['uren', codes('1 A', '1 a')],
					['begeleider', codes('Bos, A.', 'Vos, B.')]
				])
			}
		};
		expect(withOneSpelling(built).tables).toBe(built);
	});

	it('agree with looking at every pair of rows', () => {
		const value = fc.constantFrom('Epe', 'EPE', 'epe', 'E pe', 'Heerde', 'heerde', 'Ermelo', '');
		fc.assert(
			fc.property(fc.array(value, { minLength: 1, maxLength: 25 }), (values) => {
				const { tables } = withOneSpelling({ kandidaten: table({ gemeente: codes(...values) }) });
				const shown = valuesOf(tables.kandidaten, 'gemeente') ?? [];
				const bare = (text: string) => text.toLowerCase().split(' ').join('');
				const times = (text: string) => values.filter((each) => each === text).length;
				const wrong = values.filter((one, row) => {
					const own = shown[row] ?? '';
					const others = values.filter((other) => bare(other) === bare(one));
					const isMost = others.every((other) => times(own) >= times(other));
					const isOne = values.every(
						(other, at) => (shown[at] === own) === (bare(other) === bare(one))
					);
					return !others.some((other) => other === own) || !isMost || !isOne;
				});
				expect(wrong).toEqual([]);
				const inSource = valuesOf(tables.kandidaten, 'bron:gemeente');
				expect(shown.map((each, row) => inSource?.[row] || each)).toEqual(values);
			}),
			{ numRuns: runs(200) }
		);
	});
});
