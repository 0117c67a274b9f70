import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBsn, isBsnColumn } from './bsn';

const BSNS = ['111222333', '123456782', '999990007', '999990019'];

describe('isBsn', () => {
	it('does the elfproef on nine digits, and on eight with their zero', () => {
		expect(BSNS.every(isBsn)).toBe(true);
		expect(isBsn('123456789')).toBe(false);
		expect(isBsn('10000008')).toBe(isBsn('010000008'));
		expect(isBsn('1112.22.333')).toBe(true);
	});

	it('refuses only zeros and other lengths', () => {
		expect(isBsn('000000000')).toBe(false);
		expect(isBsn('07974')).toBe(false);
	});

	it('notices every change of one digit', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...BSNS),
				fc.nat(8),
				fc.integer({ min: 1, max: 9 }),
				(bsn, place, plus) => {
					const digit = (Number(bsn[place]) + plus) % 10;
					expect(isBsn(`${bsn.slice(0, place)}${digit}${bsn.slice(place + 1)}`)).toBe(false);
				}
			)
		);
	});
});

describe('isBsnColumn', () => {
	it('believes the heading whatever the values', () => {
		for (const kop of ['BSN', 'bsn_nummer', 'Burgerservicenummer', 'Sofinummer', 'Klant BSN'])
			expect(isBsnColumn(kop, []), kop).toBe(true);
		expect(isBsnColumn('Bsnijder', ['x'])).toBe(true);
		expect(isBsnColumn('Absent', ['x'])).toBe(false);
	});

	it('recognises the numbers under another heading, among a few other values', () => {
		expect(isBsnColumn('Relatie', [...BSNS, '', 'onbekend'])).toBe(true);
		expect(isBsnColumn('Relatie', [...BSNS, 'a', 'b'])).toBe(false);
	});

	it('recognises the one number of a list of one person', () => {
		expect(isBsnColumn('Relatie', ['111222333'])).toBe(true);
		expect(isBsnColumn('Relatie', ['111222333', 'x'])).toBe(false);
	});

	it('leaves numbers alone that pass by chance only', () => {
		const telefoons = Array.from(
			{ length: 200 },
			(_, index) => `06123${String(index).padStart(4, '0')}`
		);
		expect(isBsnColumn('Telefoonnummer', telefoons)).toBe(false);
		expect(isBsnColumn('Pers. nr.', ['07974', '08002', '08126'])).toBe(false);
	});
});
