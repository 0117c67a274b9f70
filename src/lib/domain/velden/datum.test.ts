import { describe, expect, it } from 'vitest';
import { dagVan, delenVan, plusMaanden } from './datum';

describe('calendar days', () => {
	it('refuses a date that does not exist', () => {
		expect(dagVan(2025, 2, 31)).toBeNull();
		expect(dagVan(2023, 2, 29)).toBeNull();
		expect(dagVan(2024, 2, 29)).not.toBeNull();
	});

	it('clamps months to the end of the month', () => {
		const d = dagVan(2026, 11, 30) ?? 0;
		expect(delenVan(plusMaanden(d, 3))).toEqual({ jaar: 2027, maand: 2, dag: 28 });
	});
});
