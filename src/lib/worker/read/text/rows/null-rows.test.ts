import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../../../tests/property/runs';
import { openText } from '../../bytes/decode';
import { rowsWithNulls } from './null-rows';

it('gives the rows that hold a NUL, wherever the bytes begin', () => {
	const line = fc.string({ unit: fc.constantFrom('a', 'b', ';', '\0'), maxLength: 6 });
	fc.assert(
		fc.property(fc.array(line, { maxLength: 8 }), fc.nat(3), (lines, offset) => {
			const bytes = new TextEncoder().encode(`${'x'.repeat(offset)}${lines.join('\n')}\nx`);
			const text = { ...openText(new Uint8Array([65])), bytes: bytes.subarray(offset) };
			const found = lines.flatMap((each, at) => (each.includes('\0') ? [at] : []));
			expect(rowsWithNulls(text, { teken: ';', begin: 0 })).toEqual(found);
		}),
		{ numRuns: runs(500) }
	);
});
