import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../../tests/property/runs';
import { hasBsn, isBsn, isBsnColumn } from './bsn';

const BSNS = ['111222333', '123456782', '999990007', '999990019'];

/** Nine digits that pass the elfproef, made by choosing eight and computing the last. */
const bsn = fc
	.array(fc.nat(9), { minLength: 8, maxLength: 8 })
	.map((digits) => {
		const last = digits.reduce((sum, digit, index) => sum + digit * (9 - index), 0) % 11;
		return `${digits.join('')}${last}`;
	})
	.filter((text) => text.length === 9 && !text.startsWith('0'));

const other = fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String);

/** Words without digits, and numbers that are no BSN by their form. */
const harmless = fc.oneof(
	fc.constantFrom('onbekend', '07974', '06-12345678', '0612345678', '055-5271234', 'Jansen'),
	fc.constantFrom('01-02-2026', '2026-11-21', '20261121', '46347', '1.234,50', '7321 AB'),
	fc.constantFrom('NL91ABNA0417164300', '+31 612345678', '21-11-2026 08:30:00')
);

function written(digits: string): string[] {
	const [a, b, c] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
	return [
		digits,
		` ${digits} `,
		`${a} ${b} ${c}`,
		`${a}.${b}.${c}`,
		`${a}-${b}-${c}`,
		`${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`,
		`${digits},00`
	];
}

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
				(number, place, plus) => {
					const digit = (Number(number[place]) + plus) % 10;
					expect(isBsn(`${number.slice(0, place)}${digit}${number.slice(place + 1)}`)).toBe(false);
				}
			)
		);
	});
});

describe('isBsnColumn', () => {
	it('believes the heading whatever the values', () => {
		for (const kop of [
			'BSN',
			'bsn_nummer',
			'Burgerservicenummer',
			'Sofinummer',
			'Klant BSN',
			'KlantBSN',
			'Klant burgerservicenr'
		])
			expect(isBsnColumn(kop, []), kop).toBe(true);
		for (const kop of ['Absent', 'Absneef', 'Sonar - Status'])
			expect(isBsnColumn(kop, ['x']), kop).toBe(false);
	});

	it('recognises the numbers under another heading, in any notation', () => {
		fc.assert(
			fc.property(fc.array(bsn, { minLength: 1, maxLength: 40 }), fc.nat(6), (numbers, style) => {
				const cells = numbers.map((each) => written(each)[style] ?? each);
				expect(isBsnColumn('Relatie', cells), cells.join()).toBe(true);
			})
		);
	});

	it('recognises numbers that lost their zero', () => {
		expect(isBsnColumn('Klantnr', ['10000008'])).toBe(isBsn('10000008'));
		expect(isBsnColumn('Klantnr', ['12345672', '011122236'].filter(isBsn))).toBe(true);
	});

	it('finds one number wherever it stands among other values', () => {
		fc.assert(
			fc.property(
				bsn,
				fc.array(harmless, { minLength: 2, maxLength: 40 }),
				fc.constantFrom('', ' Jansen', ', zie dossier', ' 2025', ' (oud)', ' 01-02-1980'),
				fc.constantFrom('', 'Nr. ', 'Jansen ', 'nr:', '2024 ', '(', 'A'),
				fc.nat(5),
				(number, cells, behind, before, style) => {
					const cell = `${before}${(written(number)[style] ?? number).trim()}${behind}`;
					expect(isBsnColumn('Opmerking', [...cells, cell]), cell).toBe(true);
				}
			)
		);
	});

	it('recognises BSNs among as many other values, or other numbers', () => {
		expect(isBsnColumn('Relatie', [...BSNS, 'a', 'b', 'c', 'd'])).toBe(true);
		expect(isBsnColumn('Relatie', ['111222333', 'x'])).toBe(true);
		const others = Array.from({ length: 60 }, (_, index) => String(500_000_001 + index * 1234));
		const real = Array.from({ length: 300_000 }, (_, index) => String(200_000_000 + index))
			.filter(isBsn)
			.slice(0, 20);
		expect(isBsnColumn('Klantnr', others)).toBe(false);
		expect(isBsnColumn('Klantnr', [...others, ...real])).toBe(true);
	});

	it('knows a number that is called BSN even when it is mistyped', () => {
		expect(isBsnColumn('Opmerking', ['Jansen, bsn: 123456789', 'x', 'y'])).toBe(true);
		expect(isBsnColumn('Opmerking', ['Geen BSN', 'BSN volgt op 01-02-2026'])).toBe(false);
	});

	it('leaves a column alone that holds no number of that form', () => {
		fc.assert(
			fc.property(fc.array(harmless, { maxLength: 60 }), (cells) => {
				expect(isBsnColumn('Kolom', cells), cells.join()).toBe(false);
			})
		);
	});

	it('leaves columns of other numbers of nine digits alone, but for one in a hundred', () => {
		let lost = 0;
		const columns = fc.sample(fc.array(other, { minLength: 8, maxLength: 300 }), {
			numRuns: runs(400)
		});
		for (const numbers of columns) if (isBsnColumn('Dossier', [...new Set(numbers)])) lost++;
		expect(lost).toBeLessThanOrEqual(runs(8));
	});

	it('leaves running numbers alone, wherever they begin', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 100_000_000, max: 900_000_000 }),
				// Of fewer than four both may pass: where one ends in 9 the next passes as well.
				fc.integer({ min: 4, max: 2000 }),
				(first, length) => {
					const numbers = Array.from({ length }, (_, index) => `D${first + index}`);
					expect(isBsnColumn('Dossier', numbers)).toBe(false);
				}
			)
		);
	});

	it('leaves every day of a century alone, with or without dashes', () => {
		const days = Array.from({ length: 36_525 }, (_, index) =>
			new Date(index * 86_400_000).toISOString().slice(0, 10)
		);
		expect(isBsnColumn('Start', days)).toBe(false);
		for (const day of days) {
			const plain = day.replaceAll('-', '');
			expect(isBsnColumn('Start', [plain])).toBe(false);
			expect(
				isBsnColumn('Start', [`${plain.slice(6)}${plain.slice(4, 6)}${plain.slice(0, 4)}`])
			).toBe(false);
			expect(isBsnColumn('Start', [day.split('-').toReversed().join('-')])).toBe(false);
		}
	});

	it('leaves phone numbers alone', () => {
		const telefoons = Array.from(
			{ length: 200 },
			(_, index) => `06123${String(index).padStart(4, '0')}`
		);
		expect(isBsnColumn('Telefoonnummer', telefoons)).toBe(false);
		expect(isBsnColumn('Pers. nr.', ['07974', '08002', '08126'])).toBe(false);
	});
});

describe('hasBsn', () => {
	it('finds one in a title or a heading', () => {
		expect(hasBsn('Lijst van 111222333')).toBe(true);
		expect(hasBsn('Lijst van 21-11-2026')).toBe(false);
	});
});
