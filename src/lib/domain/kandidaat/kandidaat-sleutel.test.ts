import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rijenPerSleutel, sleutelTekst, sleutelUit } from './kandidaat-sleutel';

const key = (gemeente: string, persnr: string) => sleutelTekst({ gemeente, persnr }) ?? '';

function found(list: readonly (readonly [string, string])[], ...sleutels: readonly string[]) {
	const metNummer = (persnr: string) =>
		list.flatMap(([gemeente, nummer], row) => (nummer === persnr ? [{ row, gemeente }] : []));
	const rows = rijenPerSleutel(sleutels, metNummer);
	return sleutels.map((sleutel) => rows.get(sleutel));
}

describe('the key of a kandidaat', () => {
	it('is one text, whatever stands in it', () => {
		fc.assert(
			fc.property(fc.string(), fc.string({ minLength: 1 }), (gemeente, persnr) => {
				expect(sleutelUit(key(gemeente, persnr))).toEqual({ gemeente, persnr });
			})
		);
		expect(sleutelTekst({ gemeente: 'Epe', persnr: '' })).toBeNull();
		for (const other of ['', '[]', '["Epe"]', '["Epe",""]', '{"a":1}', '["a",1]'])
			expect(sleutelUit(other)).toBeNull();
	});

	it('means the row with its gemeente and number', () => {
		const list = [
			['Epe', '07001'],
			['Heerde', '07001'],
			['Epe', '07002']
		] as const;
		expect(found(list, key('Heerde', '07001'), key('Epe', '07002'))).toEqual([[1], [2]]);
	});

	it('means whoever has its number when that is only one', () => {
		expect(found([['Heerde', '07001']], key('Epe', '07001'))).toEqual([[0]]);
		expect(
			found(
				[
					['Heerde', '07001'],
					['Apeldoorn', '07001']
				],
				key('Epe', '07001')
			)
		).toEqual([[]]);
	});

	it('finds a kandidaat again where the gemeente is only spelled otherwise', () => {
		const list = [
			['EPE', '07001'],
			['Heerde', '07001']
		] as const;
		expect(found(list, key('Epe', '07001'), key('heerde', '07001'))).toEqual([[0], [1]]);
		expect(found(list, key('Epe', '07001'), key('EPE', '07001'))).toEqual([[], [0]]);
		expect(found(list, key('Ermelo', '07001'))).toEqual([[]]);
	});

	it('means all rows of a kandidaat who stands in the list twice', () => {
		expect(
			found(
				[
					['Epe', '07001'],
					['Epe', '07001']
				],
				key('Epe', '07001')
			)
		).toEqual([[0, 1]]);
	});

	it('leaves a row to the key that fits it best, and gives it to one key only', () => {
		const list = [['Heerde', '07001']] as const;
		expect(found(list, key('Epe', '07001'), key('Heerde', '07001'))).toEqual([[], [0]]);
		expect(found(list, key('Epe', '07001'), key('Oldebroek', '07001'))).toEqual([[0], []]);
		expect(found([], key('Epe', '07001'))).toEqual([[]]);
	});
});
