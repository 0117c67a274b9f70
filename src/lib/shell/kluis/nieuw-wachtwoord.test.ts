import { expect, test } from 'vitest';
import { bezwaarTegen } from './nieuw-wachtwoord';

const typed = (eerste: string, tweede = eerste, zichtbaar = false) =>
	bezwaarTegen({ eerste, tweede, zichtbaar });

test('a new passphrase has ten characters and is typed twice the same', () => {
	expect(typed('tien tekens')).toBeNull();
	expect(typed('')).toMatch(/^Vul een wachtwoord in/);
	expect(typed('negen...9')).toMatch(/te kort/);
	expect(typed('tien tekens', '')).toMatch(/nog een keer/);
	expect(typed('tien tekens', 'tien Tekens')).toMatch(/niet gelijk/);
});

test.each(['aaaaaaaaaa', '1234567890', 'wachtwoord', 'Welkom2026'])(
	'%s can be guessed and is refused',
	(zwak) => {
		expect(typed(zwak)).toMatch(/makkelijk te raden/);
	}
);

test('once is enough for who can read what is typed', () => {
	expect(typed('tien tekens', '', true)).toBeNull();
});

test('a character is what a reader counts as one', () => {
	expect(typed('👍👍👍👍👍')).toMatch(/te kort/);
});
