import { describe, expect, it } from 'vitest';
import { mayGo, metGebruik } from './bewaartermijn';

const EINDE = '2026-12-01T10:00:00.000Z';
const op = (dag: string) => `${dag}T12:00:00.000Z`;

describe('days of use', () => {
	it('are remembered once each, and those to come are forgotten', () => {
		expect(metGebruik(['2026-11-01', '2026-11-02'], '2026-11-02')).toEqual([
			'2026-11-01',
			'2026-11-02'
		]);
		expect(metGebruik(['2026-11-01', '2027-01-01'], '2026-11-02')).toEqual([
			'2026-11-01',
			'2026-11-02'
		]);
		expect(metGebruik([], '2026-11-02')).toEqual(['2026-11-02']);
	});
});

describe('what is kept too long may go', () => {
	it('never on the first day past its date, whatever the clock says', () => {
		for (const dag of ['2026-12-02', '2027-01-10', '2099-01-01'])
			expect(mayGo(EINDE, ['2026-11-02', '2026-11-30'], op(dag))).toBe(false);
	});

	it('on another day after one past its date, and not on the day of the date itself', () => {
		expect(mayGo(EINDE, ['2026-12-02'], op('2026-12-03'))).toBe(true);
		expect(mayGo(EINDE, ['2026-12-01'], op('2026-12-02'))).toBe(false);
		expect(mayGo(EINDE, ['2026-12-02'], op('2026-12-02'))).toBe(false);
	});

	it('not because of days that were still to come, and never without an end', () => {
		expect(mayGo(EINDE, ['2027-03-01'], op('2026-12-02'))).toBe(false);
		expect(mayGo(EINDE, ['2026-12-02', '2026-12-03'], op('2026-11-20'))).toBe(false);
		expect(mayGo(null, ['2026-12-02'], op('2099-12-03'))).toBe(false);
	});
});
