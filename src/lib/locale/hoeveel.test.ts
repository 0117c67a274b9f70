import { expect, test } from 'vitest';
import { hoeveel, woordBij } from './hoeveel';

test('one is singular, every other number plural, nothing too', () => {
	expect([0, 1, 2, 2847].map((aantal) => hoeveel(aantal, 'dag geleden', 'dagen geleden'))).toEqual([
		'0 dagen geleden',
		'1 dag geleden',
		'2 dagen geleden',
		'2.847 dagen geleden'
	]);
});

test('a word without its number goes with it too', () => {
	expect([woordBij(1, 'wordt', 'worden'), woordBij(0, 'wordt', 'worden')]).toEqual([
		'wordt',
		'worden'
	]);
});
