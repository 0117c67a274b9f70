import { expect, test } from 'vitest';
import { naaste } from './naaste-naam';

test('the same begeleider under another name is the nearest', () => {
	const near = (naam: string, ...namen: string[]) => naaste(naam, ['', 'Kok, R.', ...namen], true);
	expect(near('Vries, P. de', 'Vries-Bos, P. de')).toBe('Vries-Bos, P. de');
	expect(near('Vries, P. de', 'de Vries, Piet')).toBe('de Vries, Piet');
	expect(near('Vries, P. de', 'Piet de Vries')).toBe('Piet de Vries');
	expect(near('Vries, P. de', 'VRIES, P. DE')).toBe('VRIES, P. DE');
	expect(near('Vries, P. de', 'Vries,  P de')).toBe('Vries,  P de');
	expect(near('Vries, P. de', 'Vries, P.J. de')).toBe('Vries, P.J. de');
	expect(near('Çelik, Ş.', 'Celik, S.')).toBe('Celik, S.');
	expect(near('Jansen, A.', 'Janssen, A.')).toBe('Janssen, A.');
});

test('another person is not, and of two that are as near neither', () => {
	const near = (naam: string, ...namen: string[]) => naaste(naam, namen, true);
	expect(near('Kok, R.', 'Kok, B.')).toBeNull();
	expect(near('Kok, R.', 'Bok, R.')).toBeNull();
	expect(near('Vries, P. de', 'Vries, K. de', 'Bos, P.')).toBeNull();
	expect(near('Vries, P. de', 'Vries-Bos, P. de', 'Vries-Vos, P. de')).toBeNull();
	expect(near('Vries, P. de', 'Vries, Piet de', 'Vries-Vos, P. de')).toBe('Vries, Piet de');
	expect(near('Vries, P. de')).toBeNull();
	expect(near('', 'Kok, R.')).toBeNull();
});

test('a word may differ by case or one slip', () => {
	expect(naaste('EPE', ['Epe', 'Heerde'], false)).toBe('Epe');
	expect(naaste('Apeldorn', ['Apeldoorn', 'Epe'], false)).toBe('Apeldoorn');
	expect(naaste('Epe', ['Ede', 'Heerde'], false)).toBeNull();
});
