import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixesNotaties, notatieOordeel, readGetallen } from './read-getallen';

const NL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const EN = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const number = fc.integer({ min: 0, max: 5_000_000 }).map((hundredths) => hundredths / 100);

describe('the notation of a column', () => {
	it('is unknown when two stand beside each other', () => {
		expect(notatieOordeel(['1.234,5', '8', '1,234.5'])).toEqual({
			notatie: null,
			voorbeelden: ['1.234,5', '1,234.5']
		});
	});

	it('is unknown when a comma before three digits can be either, or a dot beside English numbers', () => {
		expect(notatieOordeel(['1,234', '12']).notatie).toBeNull();
		expect(notatieOordeel(['1.234', '32.5']).notatie).toBeNull();
	});

	it('is Dutch for a dot between thousands, and otherwise as it shows', () => {
		expect(notatieOordeel(['1.664', '12']).notatie).toBe('nl');
		expect(notatieOordeel(['1,234', '12,5']).notatie).toBe('nl');
		expect(notatieOordeel(['32.5', '16']).notatie).toBe('en');
		expect(notatieOordeel(['veel', '']).notatie).toBe('nl');
	});
});

describe('readGetallen', () => {
	const waarden = (cells: readonly string[], notatie?: 'nl' | 'en') =>
		readGetallen(cells, 'Uren', notatie).map(({ waarde }) => waarde);

	it('reads what Intl writes in the notation that is given', () => {
		fc.assert(
			fc.property(fc.array(number), (numbers) => {
				const expected = numbers.map((each) => String(each).replace('.', ','));
				expect(
					waarden(
						numbers.map((each) => NL.format(each)),
						'nl'
					)
				).toEqual(expected);
				expect(
					waarden(
						numbers.map((each) => EN.format(each)),
						'en'
					)
				).toEqual(expected);
			})
		);
	});

	it('reads the right number or asks, when nobody gave a notation', () => {
		fc.assert(
			fc.property(fc.array(number), fc.boolean(), (numbers, english) => {
				const cells = numbers.map((each) => (english ? EN : NL).format(each));
				if (notatieOordeel(cells).notatie === null) return;
				expect(waarden(cells)).toEqual(numbers.map((each) => String(each).replace('.', ',')));
			})
		);
	});

	it('says that it took a dot for a mark between thousands', () => {
		expect(readGetallen(['1.664'], 'Uren')).toEqual([
			{ waarde: '1664', vondst: { soort: 'duizendtal', waarde: '1.664', gelezen: '1664' } }
		]);
	});

	it('drops a unit, keeps what is no number and reads unknown as blank', () => {
		expect(waarden(['32 uur', '24u', '36 uur per week', 'n.t.b.', 'NNB', '#N/B'])).toEqual([
			'32',
			'24',
			'36',
			'n.t.b.',
			'',
			''
		]);
	});

	it('touches nothing while the notation is unknown', () => {
		expect(waarden(['1.234,5', '1,234.5', '8'])).toEqual(['1.234,5', '1,234.5', '8']);
	});
});

it('a column that is no field is asked about only when it is all numbers, in two notations', () => {
	expect(mixesNotaties(['1.234,5', '1,234.5', '', '7'])).toBe(true);
	expect(mixesNotaties(['1.234,5', '1,234.5', 'versie'])).toBe(false);
	expect(mixesNotaties(['1.234,5', '1.234'])).toBe(false);
});
