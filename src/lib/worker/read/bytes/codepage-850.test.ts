import { describe, expect, it } from 'vitest';
import { isCodepage850 } from './codepage-850';
import { CODEPAGE_850, WINDOWS_1252 } from './single-byte';

const NAMES = ['Daniëls', 'Çelik', 'René', 'Müller', 'Köster', 'Loïs', 'Zoë', 'Françoise', 'ÉÉN'];

describe('codepage 850', () => {
	it('is known by letters in their words', () => {
		for (const name of NAMES) {
			const alone = /^Ç|[éë]$/.test(name);
			const text = `Epe;01001;${name}, A.\r\n`.repeat(alone ? 3 : 1);
			if (name !== 'Çelik') expect(isCodepage850(CODEPAGE_850.encode(text)), name).toBe(true);
			expect(isCodepage850(WINDOWS_1252.encode(text)), name).toBe(false);
		}
		const list = NAMES.map((name, at) => `Epe;${at};${name}, Ç.`).join('\r\n');
		expect(isCodepage850(CODEPAGE_850.encode(list))).toBe(true);
		expect(isCodepage850(WINDOWS_1252.encode(list))).toBe(false);
	});

	it('is not taken from signs of Windows-1252, where they stand as they should', () => {
		for (const text of [
			'O’Brien',
			'foto’s',
			'‘s-Hertogenbosch',
			'“een” en „twee”',
			'a – b, a–b, 2020–2021',
			'€ 5, 5 €, €5, 12,50€',
			'wacht… en • punt',
			'5‰ en 5 ‰',
			'Microsoft® Excel™ ©2020',
			'21 °C, ½ uur, § 3',
			'« ja »',
			'Šarić, Žižek, Miloš, Œuvre, cœur',
			'Jan\u00a0Jansen,\u00a0A.',
			'fifty–fifty’s “à la carte”',
			'×2 ÷ 3 ± 4'
		])
			expect(isCodepage850(WINDOWS_1252.encode(text)), text).toBe(false);
	});

	it('is not sure of one byte at the end of a word', () => {
		expect(isCodepage850(CODEPAGE_850.encode('Epe;René;x'))).toBe(false);
		expect(isCodepage850(CODEPAGE_850.encode('Epe;René;x\nEpe;André;\nEpe;José;'))).toBe(true);
	});

	it('is not taken from another code page', () => {
		const latin = (label: string, text: string) =>
			Uint8Array.from(text, (each) => {
				for (let byte = 0; byte < 256; byte++)
					if (new TextDecoder(label).decode(Uint8Array.of(byte)) === each) return byte;
				return 63;
			});
		expect(isCodepage850(latin('windows-1251', 'Иванов; Петрова; Ёлкин; Щукин'))).toBe(false);
		expect(isCodepage850(latin('windows-1250', 'Łukasz Śmigły; Wałęsa; Żak; Dvořák'))).toBe(false);
		expect(isCodepage850(latin('macintosh', 'Daniëls; René; Müller; José; Zoë; André'))).toBe(
			false
		);
	});
});
