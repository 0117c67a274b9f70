import { describe, expect, it } from 'vitest';
import { dagVan } from './datum';
import { isAfgehandeld, isGesloten, isOpgeschort, parseOpschortingen } from './record-stand';

function dag(jaar: number, maand: number, nummer: number): number {
	return dagVan(jaar, maand, nummer) ?? Number.NaN;
}

describe('isGesloten', () => {
	it.each([
		'Afgesloten',
		'GEANNULEERD',
		'Beëindigd',
		'beeindigd',
		'Be\u0065\u0308indigd',
		'Vervallen',
		' afgesloten ',
		'Afgesloten (doel bereikt)',
		'Geannuleerd door kandidaat'
	])('is closed with %j', (status) => {
		expect(isGesloten(status)).toBe(true);
	});

	it.each(['Lopend', 'Gepland', '', 'Opgeschort', 'Open', 'Niet afgesloten', 'Wordt beëindigd'])(
		'is not closed with %j',
		(status) => {
			expect(isGesloten(status)).toBe(false);
		}
	);
});

describe('isAfgehandeld', () => {
	it.each([
		'Ja',
		'j',
		'JA ',
		'1',
		'x',
		'18-11-2026',
		'3-1-2026',
		'2026-11-18',
		'2026-11-18T09:00',
		'46344'
	])('is dealt with for %j', (value) => {
		expect(isAfgehandeld(value)).toBe(true);
	});

	it.each([
		'Nee',
		'n',
		'0',
		'',
		' ',
		'Onbekend',
		'01-01-1900',
		'1-1-1900',
		'31-12-9999',
		'9999-12-31'
	])('is not dealt with for %j', (value) => {
		expect(isAfgehandeld(value)).toBe(false);
	});
});

describe('parseOpschortingen', () => {
	it('reads several periods, the last without an end', () => {
		expect(parseOpschortingen('2026-11-01/2026-11-30;2027-01-01/')).toEqual([
			{ van: dag(2026, 11, 1), tot: dag(2026, 11, 30) },
			{ van: dag(2027, 1, 1), tot: null }
		]);
	});

	it('has no periods in an empty cell', () => {
		expect(parseOpschortingen('')).toEqual([]);
	});

	it('reads a space after the semicolon', () => {
		expect(parseOpschortingen('2026-11-01/; 2027-01-01/')).toHaveLength(2);
	});

	it.each([
		'november',
		'/2026-11-30',
		'2026-11-31/2026-12-01',
		'2026-11-01/2026-11-31',
		'2026-11-01'
	])('leaves out %j, and keeps the period beside it', (part) => {
		expect(parseOpschortingen(`${part};2027-01-01/`)).toEqual([
			{ van: dag(2027, 1, 1), tot: null }
		]);
	});
});

describe('isOpgeschort', () => {
	const november = parseOpschortingen('2026-11-01/2026-11-30');

	it('covers the first and the last day, not the days around', () => {
		expect(isOpgeschort(november, dag(2026, 10, 31))).toBe(false);
		expect(isOpgeschort(november, dag(2026, 11, 1))).toBe(true);
		expect(isOpgeschort(november, dag(2026, 11, 30))).toBe(true);
		expect(isOpgeschort(november, dag(2026, 12, 1))).toBe(false);
	});

	it('runs on without an end', () => {
		expect(isOpgeschort(parseOpschortingen('2026-11-01/'), dag(2099, 1, 1))).toBe(true);
	});

	it('is one of several periods', () => {
		const perioden = parseOpschortingen('2026-01-01/2026-01-31;2026-11-18/2026-11-18');
		expect(isOpgeschort(perioden, dag(2026, 11, 18))).toBe(true);
		expect(isOpgeschort(perioden, dag(2026, 6, 1))).toBe(false);
	});

	it('covers no day when the end lies before the start', () => {
		expect(isOpgeschort(parseOpschortingen('2026-11-30/2026-11-01'), dag(2026, 11, 15))).toBe(
			false
		);
	});

	it('does not hold without periods', () => {
		expect(isOpgeschort([], dag(2026, 11, 18))).toBe(false);
	});
});
