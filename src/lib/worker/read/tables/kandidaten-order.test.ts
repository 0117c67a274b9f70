import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCodeColumn, buildCodedTexts, buildTextColumn } from '$lib/columns/build';
import type { Column } from '$lib/columns/column';
import { kandidatenOrder } from './kandidaten-order';

type Rij = readonly [gemeente: string, begeleider: string, persnr: string];

const persnr = fc.oneof(
	fc.stringMatching(/^0{0,2}[0-9]{0,5}$/),
	fc.constantFrom(
		'A1',
		'a1',
		'16777216',
		'16777217',
		'4294967297',
		'99999999999999999999',
		'Ñ1',
		'10',
		'9'
	)
);
const row = fc.tuple(fc.constantFrom('Epe', 'Heerde', ''), fc.constantFrom('x', 'y'), persnr);

/** By comparing the rows with each other. */
function plain(rows: readonly Rij[], gemeenten: readonly string[], begeleiders: readonly string[]) {
	return rows
		.map((_, at) => at)
		.sort((a, b) => {
			const [one, other] = [rows[a] ?? ['', '', ''], rows[b] ?? ['', '', '']];
			return (
				gemeenten.indexOf(one[0]) - gemeenten.indexOf(other[0]) ||
				begeleiders.indexOf(one[1]) - begeleiders.indexOf(other[1]) ||
				(one[2] < other[2] ? -1 : one[2] > other[2] ? 1 : a - b)
			);
		});
}

test('gemeente, begeleider, number as text; equal rows as they stand', () => {
	fc.assert(
		fc.property(fc.array(row, { maxLength: 40 }), fc.boolean(), (rows, isCoded) => {
			const numbers = rows.map(([, , each]) => each);
			const gemeente = buildCodeColumn(rows.map(([each]) => each));
			const begeleider = buildCodeColumn(rows.map(([, each]) => each));
			const columns = new Map<string, Column>([
				['gemeente', gemeente],
				['begeleider', begeleider],
				[
					'persnr',
					isCoded
						? buildCodedTexts(Uint32Array.from(numbers.keys()), numbers)
						: buildTextColumn(numbers)
				]
			]);
			const order = kandidatenOrder({ rows: rows.length, columns });
			expect([...order]).toEqual(plain(rows, gemeente.values, begeleider.values));
		})
	);
});
