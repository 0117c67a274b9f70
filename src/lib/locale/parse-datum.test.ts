import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDatum } from './format';
import { parseDatum } from './parse-datum';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01 by counting, without Date; null when the calendar has no such day. */
function countDays(year: number, month: number, day: number): number | null {
	const length = month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);
	if (day < 1 || day > length) return null;
	let days = day - 1;
	for (let each = 1; each < month; each++)
		days += each === 2 && isLeap(year) ? 29 : (LENGTHS[each - 1] ?? 0);
	for (let each = 1970; each < year; each++) days += isLeap(each) ? 366 : 365;
	for (let each = year; each < 1970; each++) days -= isLeap(each) ? 366 : 365;
	return days;
}

function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}

const parts = fc.record({
	year: fc.integer({ min: 1901, max: 2200 }),
	month: fc.integer({ min: 1, max: 12 }),
	day: fc.integer({ min: 1, max: 31 })
});

describe('parseDatum', () => {
	it('agrees with counting days, in every notation', () => {
		fc.assert(
			fc.property(
				parts,
				fc.constantFrom(
					'',
					' 00:00',
					' 13:45:10',
					'T00:00:00',
					'T09:30:00.000',
					'T09:30:00+01:00',
					'T00:00:00Z'
				),
				({ year, month, day }, time) => {
					const days = countDays(year, month, day);
					const expected = days === null ? { soort: 'bestaat-niet' } : { soort: 'dag', dag: days };
					for (const text of [
						`${day}-${month}-${year}`,
						`${two(day)}-${two(month)}-${year}`,
						`${two(day)}/${two(month)}/${year}`,
						`${two(day)}.${two(month)}.${year}`,
						`${year}-${two(month)}-${two(day)}`,
						`${year}/${month}/${day}`
					]) {
						expect(parseDatum(` ${text}${time} `), text).toMatchObject(expected);
					}
				}
			)
		);
	});

	it('reads back what formatDatum writes', () => {
		fc.assert(
			fc.property(fc.integer({ min: -25_000, max: 100_000 }), (dag) => {
				expect(parseDatum(formatDatum(dag))).toEqual({ soort: 'dag', dag });
			})
		);
	});

	it('reads an Excel serial, with or without a time', () => {
		expect(parseDatum('46347')).toEqual(parseDatum('21-11-2026'));
		expect(parseDatum('46347,75')).toEqual(parseDatum('21-11-2026'));
		expect(parseDatum('46347.0')).toEqual(parseDatum('21-11-2026'));
	});

	it('does not take a year or a small number for a serial', () => {
		expect(parseDatum('2026')).toEqual({ soort: 'onleesbaar' });
		expect(parseDatum('12')).toEqual({ soort: 'onleesbaar' });
		expect(parseDatum('9999999')).toEqual({ soort: 'onleesbaar' });
	});

	it('reads eight digits as jjjjmmdd only', () => {
		expect(parseDatum('20261121')).toEqual(parseDatum('21-11-2026'));
		expect(parseDatum('21112026')).toEqual({ soort: 'onleesbaar' });
	});

	it('knows the dates that mean none', () => {
		for (const text of [
			'',
			'   ',
			'01-01-1900',
			'1-1-1900',
			'31-12-9999',
			'9999-12-31',
			'1900-01-01T00:00:00',
			'1',
			'2958465'
		]) {
			expect(parseDatum(text), text).toEqual({ soort: 'leeg' });
		}
	});

	it('says that 31-02-2025 does not exist', () => {
		expect(parseDatum('31-02-2025')).toEqual({ soort: 'bestaat-niet', amerikaans: false });
		expect(parseDatum('00-00-0000')).toEqual({ soort: 'bestaat-niet', amerikaans: false });
	});

	it('never guesses month before day, but tells that it would fit', () => {
		expect(parseDatum('12/31/2025')).toEqual({ soort: 'bestaat-niet', amerikaans: true });
		expect(parseDatum('06/01/2025')).toEqual(parseDatum('6-1-2025'));
	});

	it('never guesses a year of two digits', () => {
		expect(parseDatum('06/01/25')).toEqual({ soort: 'onduidelijk', delen: [6, 1, 25] });
	});

	it('reads in the order that somebody gave, also years of two digits', () => {
		fc.assert(
			fc.property(parts, fc.constantFrom('-', '/', '.'), ({ year, month, day }, sign) => {
				const short = two(year % 100);
				const century = year % 100 < 50 ? 2000 : 1900;
				for (const [text, full] of [
					[String(year), year],
					[short, century + (year % 100)]
				] as const) {
					const days = countDays(full, month, day);
					const expected = days === null ? { soort: 'bestaat-niet' } : { soort: 'dag', dag: days };
					const dayFirst = [day, month, text].join(sign);
					const monthFirst = [two(month), two(day), text].join(sign);
					expect(parseDatum(dayFirst, 'dag-maand'), dayFirst).toMatchObject(expected);
					expect(parseDatum(monthFirst, 'maand-dag'), monthFirst).toMatchObject(expected);
				}
			})
		);
		expect(parseDatum('2026-01-06', 'maand-dag')).toEqual(parseDatum('6-1-2026'));
	});

	it('reads the names of months, whole or shortened, and takes no other word for one', () => {
		const spellings =
			'januari/jan/january februari/feb/febr/february maart/mrt/mar/march april/apr mei/may juni/jun/june juli/jul/july augustus/aug/august september/sep/sept oktober/okt/oct/october november/nov december/dec'
				.split(' ')
				.map((names) => names.split('/'));
		fc.assert(
			fc.property(
				parts,
				fc.constantFrom('-', ' ', '/', '. ', ' - '),
				fc.constantFrom('', ' 00:00:00', 'T09:30'),
				({ year, month, day }, sign, time) => {
					const days = countDays(year, month, day);
					const expected = days === null ? { soort: 'bestaat-niet' } : { soort: 'dag', dag: days };
					for (const name of spellings[month - 1] ?? []) {
						const texts = [
							`${day}${sign}${name}${sign}${year}${time}`,
							`${two(day)} ${name.toUpperCase()}. ${year}`,
							`${two(day)}${name.toUpperCase()}${year}${time}`,
							`${name} ${day}, ${year}${time}`,
							`${name}-${two(day)}-${year}`,
							`${year}-${name}-${two(day)}${time}`,
							`zaterdag ${day} ${name} ${year}`,
							`Sat, ${day} ${name} ${year}${time}`
						];
						for (const text of texts) expect(parseDatum(text), text).toMatchObject(expected);
					}
				}
			)
		);
		expect(parseDatum('21-nov-2026')).toEqual(parseDatum('21-11-2026'));
		expect(parseDatum('21 november 2026', 'maand-dag')).toEqual(parseDatum('21-11-2026'));
		expect(parseDatum('1e maart 2026')).toEqual(parseDatum('1-3-2026'));
		for (const text of [
			'21 nova 2026',
			'november 2026',
			'mei 26',
			'21 nov',
			'21 nov 1 2026',
			'mei 2026 21',
			'21 mei 026',
			'wo 2026',
			'dinsdag',
			'12 mrt 2026 of later'
		])
			expect(parseDatum(text), text).toEqual({ soort: 'onleesbaar' });
	});

	it('passes over the name of a day, which says nothing about the order', () => {
		for (const text of ['za 21-11-2026', 'zaterdag 21-11-2026', 'Sat. 21/11/2026', 'ZA 2026-11-21'])
			expect(parseDatum(text), text).toEqual(parseDatum('21-11-2026'));
		expect(parseDatum('do 06/01/25')).toEqual(parseDatum('06/01/25'));
		expect(parseDatum('zo 46347')).toEqual(parseDatum('46347'));
	});

	it('asks about no order where the month has a name and the year two digits', () => {
		expect(parseDatum('5-nov-26')).toEqual({ soort: 'onduidelijk', delen: [5, 11, 26] });
		expect(parseDatum("nov 5, '26")).toEqual(parseDatum('5-nov-26'));
		expect(parseDatum('5-nov-26', 'dag-maand')).toEqual(parseDatum('5-11-2026'));
		expect(parseDatum('5-nov-26', 'maand-dag')).toEqual(parseDatum('5-11-2026'));
	});

	it('refuses a moment in another zone, because its day may differ here', () => {
		expect(parseDatum('2026-11-20T23:00:00Z')).toEqual({ soort: 'onleesbaar' });
	});

	it('refuses what is no date', () => {
		for (const text of ['onbekend', '1-2', '1-2/2025', '12-11-20261', '2026-11'])
			expect(parseDatum(text), text).toEqual({ soort: 'onleesbaar' });
	});
});
