import { describe, expect, it } from 'vitest';
import { dagVan } from '../velden/datum';
import {
	kwartaalId,
	kwartaalMetId,
	kwartaalMetNummer,
	kwartaalNummer,
	kwartaalTekst,
	kwartaalVan
} from './kwartaal';

function kwartaalOp(jaar: number, maand: number, dag: number): string {
	return kwartaalId(kwartaalVan(dagVan(jaar, maand, dag) ?? 0));
}

describe('quarters', () => {
	it('begin on the first of January, April, July and October', () => {
		expect(kwartaalOp(2026, 1, 1)).toBe('2026-1');
		expect(kwartaalOp(2026, 3, 31)).toBe('2026-1');
		expect(kwartaalOp(2026, 4, 1)).toBe('2026-2');
		expect(kwartaalOp(2026, 12, 31)).toBe('2026-4');
	});

	it('are written as UWV does', () => {
		expect(kwartaalTekst({ jaar: 2021, kwartaal: 4 })).toBe('Vierde kwartaal 2021');
	});

	it('come back from their name, and nothing else does', () => {
		expect(kwartaalMetId('2026-3')).toEqual({ jaar: 2026, kwartaal: 3 });
		expect(kwartaalMetId('2026-5')).toBeNull();
		expect(kwartaalMetId('')).toBeNull();
	});

	it('follow each other over the year', () => {
		const last = kwartaalNummer({ jaar: 2025, kwartaal: 4 });
		expect(kwartaalNummer({ jaar: 2026, kwartaal: 1 }) - last).toBe(1);
		expect(kwartaalMetNummer(last)).toEqual({ jaar: 2025, kwartaal: 4 });
		expect(kwartaalMetNummer(last + 1)).toEqual({ jaar: 2026, kwartaal: 1 });
	});
});
