import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedText, unpackedBytes } from './packed-text.js';

const EVERY = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31 + (i >> 8)) & 255);

test('any bytes come back', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			expect(unpackedBytes(packedText(bytes))).toEqual(bytes);
		})
	);
	expect(unpackedBytes(packedText(EVERY))).toEqual(EVERY);
});

test('the text holds nothing that HTML changes in a script, and is a sixth longer', () => {
	const text = packedText(EVERY);
	expect(text).not.toMatch(/[\0\r<]/);
	expect(new TextEncoder().encode(text).length).toBeLessThan(EVERY.length * 1.18);
});
