import { describe, expect, it } from 'vitest';
import { joinPeriode, opschortingRol, readOpschortingen } from './opschortingen';

describe('readOpschortingen', () => {
	it('reads periods in the ways in which people write them', () => {
		for (const text of [
			'01-11-2026 t/m 30-11-2026',
			'1-11-2026 tot en met 30-11-2026',
			'01/11/2026 tot 30/11/2026',
			'2026-11-01/2026-11-30',
			'01-11-2026 - 30-11-2026',
			'van 01-11-2026 t/m 30-11-2026',
			'1 nov 2026 t/m 30 nov. 2026',
			'1-nov-2026 - 30-nov-2026',
			'vanaf 1 november 2026 tot 30 november 2026'
		]) {
			expect(readOpschortingen(text), text).toEqual({
				waarde: '2026-11-01/2026-11-30',
				leesbaar: true
			});
		}
	});

	it('reads more of them, and one without an end', () => {
		for (const text of [
			'01-11-2026 t/m 30-11-2026; 01-01-2027 t/m',
			'01-11-2026 t/m 30-11-2026 | vanaf 01-01-2027',
			'01-11-2026 t/m 30-11-2026\n01-01-2027 t/m 31-12-9999'
		]) {
			expect(readOpschortingen(text), text).toEqual({
				waarde: '2026-11-01/2026-11-30;2027-01-01/',
				leesbaar: true
			});
		}
	});

	it('reads its own stored form', () => {
		const stored = '2026-11-01/2026-11-30;2027-01-01/';
		expect(readOpschortingen(stored)).toEqual({ waarde: stored, leesbaar: true });
	});

	it('keeps what is no period, and says so', () => {
		for (const text of [
			'ja',
			'01-11-2026',
			'31-02-2026 t/m 01-04-2026',
			'30-11-2026 t/m 01-11-2026'
		]) {
			expect(readOpschortingen(text), text).toEqual({ waarde: text, leesbaar: false });
		}
		expect(readOpschortingen('ja; 01-11-2026 t/m')).toEqual({
			waarde: 'ja;2026-11-01/',
			leesbaar: false
		});
	});
});

describe('two columns', () => {
	it('are told apart by their headings', () => {
		expect(
			['Opschorting van', 'Start opschorting', 'Opgeschort vanaf'].map(opschortingRol)
		).toEqual(['van', 'van', 'van']);
		expect(
			['Opschorting t/m', 'Einde opschorting', 'Opgeschort tot', 'Opschorting tot en met'].map(
				opschortingRol
			)
		).toEqual(['tot', 'tot', 'tot', 'tot']);
		expect(['Opschortingen', 'Opschortingsperiode', 'Opgeschort'].map(opschortingRol)).toEqual([
			'periode',
			'periode',
			'periode'
		]);
	});

	it('join to one period', () => {
		expect(joinPeriode('01-11-2026', '30-11-2026')).toBe('2026-11-01/2026-11-30');
		expect(joinPeriode('01-11-2026', '')).toBe('2026-11-01/');
		expect(joinPeriode('', '30-11-2026')).toBeNull();
	});
});
