import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textKeys } from './text-keys';

test('keys stand as the texts do by code unit', () => {
	const text = fc.oneof(
		fc.stringMatching(/^[0-9]{0,7}$/),
		fc.stringMatching(/^[A-C]?[0-9]{0,5}$/),
		fc.constantFrom('', '1', '10', '9', '09', '00009', 'a', 'A', '\u0000', '~')
	);
	fc.assert(
		fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
			const keys = textKeys(texts);
			if (!keys) throw new Error('these are short enough');
			texts.forEach((one, a) =>
				texts.forEach((other, b) => {
					const difference = (keys[a] ?? 0) - (keys[b] ?? 0);
					expect(Math.sign(difference)).toBe(one < other ? -1 : one > other ? 1 : 0);
				})
			);
		})
	);
});

test('fifteen figures have a key; what is longer, or no ASCII, has none', () => {
	expect(textKeys(['123456789012345', '0'])).not.toBeNull();
	expect(textKeys(['12345678901234567', '0'])).toBeNull();
	expect(textKeys(['Ñ1'])).toBeNull();
});
