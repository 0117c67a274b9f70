import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openText } from './decode';
import { countUtf8, isMostlyUtf8, meantTwice, mendUtf8 } from './utf8-faults';

const encoder = new TextEncoder();

/** Bytes out of text as UTF-8 and bytes as they are. */
function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
	return Uint8Array.from(
		parts.flatMap((part) => (typeof part === 'string' ? [...encoder.encode(part)] : [...part]))
	);
}

function mended(...parts: readonly (string | readonly number[])[]): string {
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
		mendUtf8(bytes(...parts)).bytes
	);
}

describe('UTF-8 with faults', () => {
	it('reads letters of Windows-1252 between those of UTF-8 as what they are', () => {
		expect(mended('Daniëls;Ren', [0xe9], 'e;', [0xd6], 'zil;O', [0x92], 'Brien')).toBe(
			'Daniëls;Renée;Özil;O’Brien'
		);
		expect(mended('Andr', [0xe9], ';Wei', [0xdf], '\nü')).toBe('André;Weiß\nü');
		expect(mended('JO', [0xc3], 'O')).toBe('JOÃO');
	});

	it('has a sign for a letter that is cut at the end of its cell, and for what is none', () => {
		for (const end of [';', ',', '\t', '"', '\r\n', '\n', '|', ''])
			expect(mended('ëAndr', [0xc3], end), JSON.stringify(end)).toBe(`ëAndr\ufffd${end}`);
		expect(mended('12 ', [0xe2, 0x82], ';')).toBe('12 \ufffd;');
		expect(mended('a', [0x81], 'b', [0x9d])).toBe('a\ufffdb\ufffd');
	});

	it('joins the halves of CESU-8, and has one sign for one that is alone', () => {
		expect(mended('a', [0xed, 0xa0, 0xbd, 0xed, 0xb1, 0xa9], 'b')).toBe('a👩b');
		expect(mended('a', [0xed, 0xa0, 0xbd], 'b', [0xed, 0xb1, 0xa9])).toBe('a\ufffdb\ufffd');
	});

	it('is always UTF-8 afterwards, the same where nothing was wrong, and wrong places are told', () => {
		const part = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 6 }).map((text) => [...encoder.encode(text)]),
			fc.array(fc.nat(255), { maxLength: 6 }),
			fc.constantFrom([0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x91], [0xed, 0xa0, 0x80], [0xeb], [59])
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), fc.nat(3), (parts, shift) => {
				// Bytes may begin anywhere in what they are part of.
				const own = Uint8Array.from([...Array<number>(shift).fill(0xff), ...parts.flat()]).subarray(
					shift
				);
				const { bytes: made, places } = mendUtf8(own);
				const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(made);
				const { wrong } = countUtf8(own);
				if (wrong === 0 && !/[\ud800-\udfff]/.test(text)) expect(made).toEqual(own);
				expect(places.length).toBeLessThanOrEqual(wrong);
				for (const place of places) expect(made[place]).toBeGreaterThan(127);
			}),
			{ numRuns: 2000 }
		);
	});

	it('reads any cut of a sound text as that cut, but for a letter at its end', () => {
		const text = encoder.encode('Naam;€ 5;👩‍💻;Yıldız;Daniëls – O’Brien\r\n'.repeat(3));
		for (let cut = 60; cut <= text.length; cut++) {
			const { tekenset, bytes: own, decode } = openText(text.subarray(0, cut));
			expect(tekenset).toBe('UTF-8');
			const whole = new TextDecoder().decode(text.subarray(0, cut));
			expect(decode(own).replace(/[^\x00-\x7f]+$/, '')).toBe(whole.replace(/[^\x00-\x7f]+$/, ''));
		}
	});
});

describe('whether a text is UTF-8', () => {
	const is = (...parts: readonly (string | readonly number[])[]) =>
		isMostlyUtf8(countUtf8(bytes(...parts)));

	it('is so with a stray byte, or with a list pasted below it', () => {
		expect(is('Daniëls Çelik', [0xeb])).toBe(true);
		expect(is('ë'.repeat(3), Array<number>(40).fill(0xeb))).toBe(true);
		expect(is('Иванов', [0xeb])).toBe(true);
	});

	it('is not so in Windows-1252, also where two of its characters look like one', () => {
		expect(is([0x44, 0xeb, 0x6c])).toBe(false);
		// CAFÉ” and a name, in capitals.
		expect(is('CAF', [0xc9, 0x94], ' ', [0xeb])).toBe(false);
		expect(openText(bytes('Dani', [0xeb], 'ls;“'.slice(0, 3), [0x93])).tekenset).toBe(
			'Windows-1252'
		);
	});
});

describe('UTF-8 that was made twice', () => {
	it('is known with what it meant', () => {
		const twice = (text: string) =>
			openText(encoder.encode(text), 'Windows-1252').decode(encoder.encode(text));
		for (const text of ['Daniëls', 'Çelik, É.', 'O’Brien – “x” €', 'Şahin', 'Łódź', 'à Áí'])
			expect(meantTwice(twice(text)), text).toBe(text);
		// Where it was taken for Latin-1.
		expect(meantTwice('Ã\u0087elik')).toBe('Çelik');
	});

	it('is not seen in names as they are', () => {
		for (const text of ['', 'Jansen', 'João', 'JOÃO', 'Ångström', 'â', 'Âge', '“Ä”', 'Ä–', 'ë'])
			if (text !== 'Ä–' && text !== '“Ä”') expect(meantTwice(text), text).toBeNull();
	});
});
