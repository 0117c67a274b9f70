import fc from 'fast-check';
import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { buildCodedTexts } from '$lib/columns/build';
import type { CodeColumn, TextColumn } from '$lib/columns/column';

export function codes(values: readonly string[], picked: readonly number[]): CodeColumn {
	return { kind: 'code', values, codes: Uint16Array.from(picked) };
}

export function texts(cells: readonly string[]): TextColumn {
	return { kind: 'text', length: cells.length, at: (row) => cells[row] ?? '' };
}

/** The same texts as codes of a list that has texts twice and one for no row, as reading in leaves them. */
export function coded({ length, at }: TextColumn): TextColumn {
	const cells = Array.from({ length }, (_, row) => at(row));
	return buildCodedTexts(
		Uint32Array.from(cells, (_, row) => row + 1),
		['nobody', ...cells]
	);
}

export function bitsetOf(passing: readonly boolean[]): Bitset {
	const bits = emptyBitset(passing.length);
	passing.forEach((passes, row) => passes && addRow(bits, row));
	return bits;
}

/** A code column of `rows` rows; some of its values may not occur. */
export function codeColumns(rows: number): fc.Arbitrary<CodeColumn> {
	return fc
		.uniqueArray(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 6 })
		.chain((values) =>
			fc
				.array(fc.nat(values.length - 1), { minLength: rows, maxLength: rows })
				.map((picked) => codes(values, picked))
		);
}
