import { describe, expect, test } from 'vitest';
import { buildCodeColumn } from '$lib/columns/build';
import { SLICERS } from '$lib/domain/velden/velden';
import { KLANTPROFIEL, LADDER, STATUS } from '$lib/domain/velden/waarden';
import { displayOrder, FILTERVELDEN, withOffered, wordsFor } from './slicer-columns';

const shown = (values: readonly string[], known?: Parameters<typeof displayOrder>[1]) =>
	displayOrder(values, known).map((code) => values[code]);

test('filters are the nine slicers of the report, and LKS behind them', () => {
	expect(FILTERVELDEN.slice(0, -1)).toEqual(SLICERS);
	expect(FILTERVELDEN.at(-1)?.id).toBe('lks');
	expect(FILTERVELDEN.every((veld) => veld.soort === 'code')).toBe(true);
});

describe('the values that a slicer offers', () => {
	test('a short list is offered whole, with the blank, also what nobody has', () => {
		const column = withOffered(buildCodeColumn(['O', 'J', 'O']), KLANTPROFIEL);
		expect(column.values).toEqual(['O', 'J', 'N', 'L', '']);
		expect([...column.codes]).toEqual([0, 1, 0]);
	});

	test('a long or open list gets the blank only', () => {
		expect(withOffered(buildCodeColumn(['06']), LADDER).values).toEqual(['06', '']);
		expect(withOffered(buildCodeColumn(['Epe', 'Heerde']), undefined).values).toEqual([
			'Epe',
			'Heerde',
			''
		]);
	});

	test('a column that offers everything already is left as it is', () => {
		const column = buildCodeColumn(['Open', 'Gesloten', '']);
		expect(withOffered(column, STATUS)).toBe(column);
	});

	test('a dictionary that outgrows one byte keeps its codes', () => {
		const names = Array.from({ length: 256 }, (_, index) => `naam ${index}`);
		const column = withOffered(buildCodeColumn(names), undefined);
		expect(column.values).toHaveLength(257);
		expect(Array.from(column.codes, (code) => column.values[code])).toEqual(names);
	});
});

describe('the order on screen', () => {
	test('is that of the catalogue, then unknown values in Dutch order, the blank last', () => {
		expect(shown(['', 'Z', 'N', 'é', 'J', 'd', 'O'], KLANTPROFIEL)).toEqual([
			'J',
			'N',
			'O',
			'd',
			'é',
			'Z',
			''
		]);
	});

	test('puts the highest trede first and # behind the lowest', () => {
		const values = ['#', '01 met groeipotentieel', '', '06', '05 zonder groeipotentieel', '7'];
		expect(shown(values, LADDER)).toEqual([
			'06',
			'05 zonder groeipotentieel',
			'01 met groeipotentieel',
			'#',
			'7',
			''
		]);
	});

	test('sorts numbers by size and names without regard to accents or case', () => {
		expect(shown(['10', '9', 'Öz', 'oss', 'Zwart'])).toEqual(['9', '10', 'oss', 'Öz', 'Zwart']);
	});
});

test('a value reads as its word, an unknown one as itself, a blank as (Leeg)', () => {
	expect(wordsFor(['L', '', 'X'], KLANTPROFIEL)).toEqual(['Leeg', '(Leeg)', 'X']);
});
