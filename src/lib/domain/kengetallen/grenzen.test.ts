import { expect, test } from 'vitest';
import { metOperaties } from '../documenten/document';
import { grensOperatie, grensVan, readGrens } from './grenzen';

test('a limit is kept per kengetal, 0 included, and can be taken away', () => {
	const kept = metOperaties({}, [
		grensOperatie('trajectActief', 100),
		grensOperatie('moduleActief', 0)
	]);
	expect([grensVan(kept, 'trajectActief'), grensVan(kept, 'moduleActief')]).toEqual([100, 0]);
	expect(
		grensVan(metOperaties(kept, [grensOperatie('moduleActief', null)]), 'moduleActief')
	).toBeNull();
	expect([grensVan(null, 'x'), grensVan({ x: 'veel' }, 'x'), grensVan({ x: -1 }, 'x')]).toEqual([
		null,
		null,
		null
	]);
});

test.each([
	['120', 120],
	[' 1.200 ', 1200],
	['0', 0],
	['1,5', null],
	['-3', null],
	['12.5', null],
	['', null]
])('“%s” is read as %j', (tekst, grens) => {
	expect(readGrens(tekst)).toBe(grens);
});
