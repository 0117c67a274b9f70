import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRow, emptyBitset } from '$lib/columns/bitset';
import type { CodeColumn } from '$lib/columns/column';
import { crossCodes } from './cross-codes';

function column(codes: readonly number[], size: number): CodeColumn {
	return { kind: 'code', codes: Uint8Array.from(codes), values: Array(size).fill('').map(String) };
}

describe('crossCodes', () => {
	it('counts each pair of the set, as a naive count does', () => {
		const rows = fc.array(fc.tuple(fc.nat(4), fc.nat(2), fc.boolean()), { maxLength: 90 });
		fc.assert(
			fc.property(rows, (all) => {
				const set = emptyBitset(all.length);
				const naive = new Uint32Array(15);
				all.forEach(([a, b, inside], row) => {
					if (!inside) return;
					addRow(set, row);
					naive[a * 3 + b] = (naive[a * 3 + b] ?? 0) + 1;
				});
				const a = column(
					all.map(([code]) => code),
					5
				);
				const b = column(
					all.map(([, code]) => code),
					3
				);
				expect(crossCodes(set, a, b)).toEqual(naive);
			})
		);
	});
});
