import { describe, expect, it } from 'vitest';
import type { Tekenset } from '$lib/domain/momentopname/inlezen';
import { openText } from './decode';

function decode(bytes: Uint8Array): { tekst: string; tekenset: Tekenset } {
	const text = openText(bytes);
	return { tekst: text.decode(text.bytes), tekenset: text.tekenset };
}

function utf16(text: string, mark: boolean, big: boolean): Uint8Array {
	const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (each) => each.charCodeAt(0))];
	return Uint8Array.from(
		units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]))
	);
}

describe('decode', () => {
	it('drops the mark of UTF-8', () => {
		expect(decode(new TextEncoder().encode('\ufeffNaam;Cliënt'))).toEqual({
			tekst: 'Naam;Cliënt',
			tekenset: 'UTF-8'
		});
	});

	it('reads UTF-8 without a mark', () => {
		expect(decode(new TextEncoder().encode('Yıldız'))).toEqual({
			tekst: 'Yıldız',
			tekenset: 'UTF-8'
		});
	});

	it('reads UTF-16 in both orders, with and without a mark', () => {
		for (const mark of [true, false]) {
			for (const big of [true, false]) {
				expect(decode(utf16('Pers. nr.;Naam\nCliënt', mark, big))).toEqual({
					tekst: 'Pers. nr.;Naam\nCliënt',
					tekenset: 'UTF-16'
				});
			}
		}
	});

	it('reads every byte of Windows-1252 that has a letter', () => {
		const high = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
		const { tekst, tekenset } = decode(high);
		expect(tekenset).toBe('Windows-1252');
		expect(tekst.slice(0, 32)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
		expect(tekst.slice(32)).toBe(
			Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('')
		);
	});

	it('reads nothing as nothing', () => {
		expect(decode(new Uint8Array())).toEqual({ tekst: '', tekenset: 'UTF-8' });
	});
});
