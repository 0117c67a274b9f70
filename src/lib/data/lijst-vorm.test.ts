import { expect, test } from 'vitest';
import { GEWONE_VORM, isGewoon, lijstVormUit } from './lijst-vorm';

const VORM = {
	volgorde: ['status', 'extra:Wijk'],
	groep: 'extra:Wijk',
	merken: { uren: 'balk' }
} as const;

test('a shape comes back as it was kept', () => {
	expect(lijstVormUit(JSON.parse(JSON.stringify(VORM)))).toEqual(VORM);
	expect(isGewoon(VORM)).toBe(false);
});

test.each([
	undefined,
	null,
	'x',
	[],
	{ volgorde: 'status', groep: 3, merken: { uren: 'knal', dgr: null } }
])('what is none is as a list begins: %j', (waarde) => {
	expect(lijstVormUit(waarde)).toEqual(GEWONE_VORM);
	expect(isGewoon(lijstVormUit(waarde))).toBe(true);
});

test('a column named twice stands once', () => {
	expect(lijstVormUit({ volgorde: ['a', 'b', 'a'] }).volgorde).toEqual(['a', 'b']);
});
