import { describe, expect, it } from 'vitest';
import type { Tekenset } from '$lib/domain/momentopname/inlezen';
import { openText } from './decode';
import { asUtf8 } from './wide';

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

function utf32(text: string, mark: boolean, big: boolean): Uint8Array {
	const points = Array.from(`${mark ? '\ufeff' : ''}${text}`, (each) => each.codePointAt(0) ?? 0);
	const view = new DataView(new ArrayBuffer(points.length * 4));
	points.forEach((point, at) => view.setUint32(at * 4, point, !big));
	return new Uint8Array(view.buffer);
}

function joined(...parts: readonly (string | readonly number[])[]): Uint8Array {
	return Uint8Array.from(
		parts.flatMap((part) =>
			typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part]
		)
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

	it('reads UTF-32 in both orders, with and without a mark, and says what is no character', () => {
		for (const mark of [true, false]) {
			for (const big of [true, false]) {
				expect(decode(utf32('Pers. nr.;Naam\nCliënt 👩', mark, big))).toEqual({
					tekst: 'Pers. nr.;Naam\nCliënt 👩',
					tekenset: 'UTF-32'
				});
			}
		}
		const made = utf32(`Pers. nr.;Naam${'x'.repeat(30)}`, true, false);
		made[6 * 4 + 3] = 1;
		const text = openText(Uint8Array.from([...made, 65, 0]));
		expect(text.decode(text.bytes)).toBe(`Pers.\ufffdnr.;Naam${'x'.repeat(30)}\ufffd`);
		expect(text.onleesbaar).toEqual([5, 46]);
	});

	it('knows UTF-16 that begins with a zero from UTF-32 with its mark', () => {
		const text = '\0Pers. nr.;Naam';
		expect(decode(utf16(text, true, false))).toEqual({ tekst: text, tekenset: 'UTF-16' });
	});

	it('reads wide text in pieces as at once, wherever they are cut', () => {
		const text = 'a👩;Cliënt\ud800\r\n\ufeffb';
		for (const [wide, bytes] of [
			['utf-16le', utf16(text, true, false)],
			['utf-16be', utf16(text, false, true)],
			['utf-32le', utf32(text, true, false)],
			['utf-32be', utf32(text, false, true)]
		] as const) {
			for (let cut = 0; cut <= bytes.length; cut++) {
				const part = bytes.subarray(0, cut);
				const whole = asUtf8(part, wide);
				for (let piece = 1; piece <= part.length; piece++)
					expect(asUtf8(part, wide, piece), `${wide} ${cut} ${piece}`).toEqual(whole);
			}
		}
	});

	it('reads every byte of codepage 850 as it is asked to', () => {
		const high = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
		const text = openText(high, 'Codepage 850');
		// As Python's cp850 has it.
		expect(text.decode(text.bytes)).toBe(
			'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
				'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'
		);
		expect(text.encode(text.decode(high))).toEqual(high);
	});

	it('says where characters could not be read, and where they were lost before', () => {
		const text = openText(joined('Daniëls;', [0xe9], ';', [0xc3], ';b\ufffd'));
		expect(text.tekenset).toBe('UTF-8');
		expect(text.decode(text.bytes)).toBe('Daniëls;é;\ufffd;b\ufffd');
		expect(text.onleesbaar).toEqual([9, 12, 17]);
	});

	it('reads nothing as nothing', () => {
		expect(decode(new Uint8Array())).toEqual({ tekst: '', tekenset: 'UTF-8' });
	});
});
