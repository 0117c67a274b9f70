import { expect, test } from 'vitest';
import { dagVan } from './datum';
import { dagVanIso, isoVanDag } from './iso-dag';

test('a day goes to the date field and back', () => {
	const dag = dagVan(2026, 3, 1);
	expect(isoVanDag(dag)).toBe('2026-03-01');
	expect(dagVanIso('2026-03-01')).toBe(dag);
});

test('an empty or impossible date is no day', () => {
	expect(isoVanDag(null)).toBe('');
	expect(dagVanIso('')).toBeNull();
	expect(dagVanIso('2026-02-31')).toBeNull();
});
