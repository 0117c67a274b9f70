import { expect, test } from 'vitest';
import { GEEN_DAG } from '$lib/domain/velden/datum';
import { dagKolom, tekstKolom, type Kolom } from './column';
import { markAt } from './merken';
import { spreadOf } from './spreiding';

function numbers(...all: readonly (number | null)[]): Kolom<number> {
	return {
		id: 'uren',
		label: 'Uren',
		waarde: { soort: 'getal', at: (row) => all[row] ?? null, tekst: String }
	};
}

const rowsOf = (count: number) => Uint32Array.from({ length: count }, (_, row) => row);

function marks(kolom: Kolom<number>, count: number) {
	const spreiding = spreadOf(kolom, rowsOf(count));
	return [...rowsOf(count)].map((row) => spreiding && markAt(kolom, row, spreiding));
}

test('the spread of numbers is that of those that are filled', () => {
	expect(spreadOf(numbers(24, null, 8, 36, 12), rowsOf(5))).toEqual({
		laagste: 8,
		kwart: 8,
		mediaan: 18,
		driekwart: 36,
		hoogste: 36
	});
	expect(spreadOf(numbers(null, null), rowsOf(2))).toBeNull();
	expect(
		spreadOf(
			tekstKolom('naam', 'Naam', () => 'x'),
			rowsOf(2)
		)
	).toBeNull();
});

test('words are of the lowest and highest quarter, none in between or where all are alike', () => {
	const words = (kolom: Kolom<number>, count: number) =>
		marks(kolom, count).map((merk) => merk?.woord ?? null);
	expect(words(numbers(24, null, 8, 36, 12, 20), 6)).toEqual([
		'hoog',
		null,
		'laag',
		'hoog',
		'laag',
		''
	]);
	expect(words(numbers(8, 8, 8), 3)).toEqual(['', '', '']);
	const dagen = [20_000, GEEN_DAG, 20_100, 20_050];
	const dag = dagKolom<number>('dag', 'Dag', (row) => dagen[row] ?? GEEN_DAG);
	expect(words(dag, 4)).toEqual(['vroeg', null, 'laat', '']);
});

test('a share goes from nothing to the highest, of days from the first to the last', () => {
	const shares = (kolom: Kolom<number>, count: number) =>
		marks(kolom, count).map((merk) => merk?.deel ?? null);
	expect(shares(numbers(10, 40, null, 20), 4)).toEqual([0.25, 1, null, 0.5]);
	expect(shares(numbers(-10, 0, 10), 3)).toEqual([0, 0.5, 1]);
	expect(shares(numbers(5), 1)).toEqual([1]);
	expect(shares(numbers(0), 1)).toEqual([1]);
	const dag = dagKolom<number>('dag', 'Dag', (row) => 20_000 + 10 * row);
	expect(shares(dag, 3)).toEqual([0, 0.5, 1]);
});
