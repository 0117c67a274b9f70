import { expect, it } from 'vitest';
import { enumerated } from './enumerated';

it('puts "en" before the last word only', () => {
	expect([[], ['a'], ['a', 'b'], ['a', 'b, c', 'd']].map(enumerated)).toEqual([
		'',
		'a',
		'a en b',
		'a, b, c en d'
	]);
});
