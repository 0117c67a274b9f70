import { expect, test } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import { ageInDays } from './data-age';

const dag = dagVan(2026, 10, 24) ?? 0;

test('the age changes at midnight of this computer, whichever the hour', () => {
	expect(ageInDays(dag, new Date(2026, 9, 24, 0, 0))).toBe(0);
	expect(ageInDays(dag, new Date(2026, 9, 24, 23, 59))).toBe(0);
	expect(ageInDays(dag, new Date(2026, 9, 25, 0, 30))).toBe(1);
});

test('the night on which the clock goes back is one day like any other', () => {
	expect(ageInDays(dag, new Date(2026, 9, 26, 0, 30))).toBe(2);
	expect(ageInDays(dag, new Date(2027, 2, 29, 0, 30))).toBe(156);
});

test('data of tomorrow are not old', () => {
	expect(ageInDays(dag, new Date(2026, 9, 23, 12))).toBe(-1);
});
