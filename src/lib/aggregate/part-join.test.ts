import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../tests/property/runs';
import { coded, codes, texts } from './columns.fixture';
import { joinParts, type PartKey } from './part-join';

/** Rows of number, person and gemeente. */
type Row = readonly [nummer: string, persnr: string, gemeente: string];

const WORDS = ['Heerde', '', 'Epe'];

function keys(rows: readonly Row[]): PartKey {
	return {
		nummer: texts(rows.map(([nummer]) => nummer)),
		persnr: texts(rows.map(([, persnr]) => persnr)),
		gemeente: codes(
			WORDS,
			rows.map(([, , gemeente]) => WORDS.indexOf(gemeente))
		)
	};
}

function asCoded(key: PartKey): PartKey {
	return { ...key, nummer: coded(key.nummer), persnr: coded(key.persnr) };
}

/** By looking at all of the others for each part. */
function plain(parts: readonly Row[], wholes: readonly Row[]) {
	return parts.map(([nummer, persnr, gemeente]) => {
		const same = wholes.flatMap((whole, row) =>
			nummer !== '' && whole[0] === nummer && whole[1] === persnr ? [row] : []
		);
		const exact = same.filter((row) => gemeente !== '' && wholes[row]?.[2] === gemeente);
		const isOne = new Set(same.map((row) => wholes[row]?.[2])).size === 1;
		const row = exact[0] ?? (isOne ? same[0] : undefined) ?? -1;
		return { row, gemeente: gemeente || (wholes[row]?.[2] ?? '') };
	});
}

test('equals a plain search on any parts and wholes', () => {
	const row = fc.tuple(
		fc.constantFrom('', '1', '2', 'T1'),
		fc.constantFrom('', '07001', '7001', '07004'),
		fc.constantFrom(...WORDS)
	);
	fc.assert(
		fc.property(fc.array(row, { maxLength: 12 }), fc.array(row, { maxLength: 12 }), (a, b) => {
			const { whole, gemeente } = joinParts(keys(a), keys(b));
			expect(joinParts(asCoded(keys(a)), asCoded(keys(b)))).toEqual({ whole, gemeente });
			expect(
				Array.from(whole, (found, part) => ({
					row: found,
					gemeente: gemeente?.values[gemeente.codes[part] ?? 0]
				}))
			).toEqual(plain(a, b));
		}),
		{ numRuns: runs(500) }
	);
});

test('without any gemeente there is none', () => {
	const none = { ...keys([['1', '07001', '']]), gemeente: null };
	expect(joinParts(none, none)).toEqual({ whole: Int32Array.of(0), gemeente: null });
});
