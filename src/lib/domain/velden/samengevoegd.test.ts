import { describe, expect, it } from 'vitest';
import { spreadMerged } from './samengevoegd';

describe('merged cells', () => {
	it('are said of each row and column that they cover', () => {
		const rows = [
			['Nr.', 'Sonar', ''],
			['', 'Status', 'Profiel'],
			['1', 'Epe', 'J'],
			['2', '', 'N']
		];
		spreadMerged(rows, [
			{ rij: 0, kolom: 0, rijen: 2, kolommen: 1 },
			{ rij: 0, kolom: 1, rijen: 1, kolommen: 2 },
			{ rij: 2, kolom: 1, rijen: 2, kolommen: 1 }
		]);
		expect(rows).toEqual([
			['Nr.', 'Sonar', 'Sonar'],
			['Nr.', 'Status', 'Profiel'],
			['1', 'Epe', 'J'],
			['2', 'Epe', 'N']
		]);
	});

	it('stay one cell where a row holds nothing else, as a title does', () => {
		const rows = [
			['Titel', ''],
			['', ''],
			['a', 'b']
		];
		spreadMerged(rows, [{ rij: 0, kolom: 0, rijen: 2, kolommen: 2 }]);
		expect(rows).toEqual([
			['Titel', ''],
			['', ''],
			['a', 'b']
		]);
	});

	it('make no cells outside the rows, and leave what stands there', () => {
		const rows = [['a', 'b', 'c']];
		spreadMerged(rows, [
			{ rij: 0, kolom: 1, rijen: 9, kolommen: 9 },
			{ rij: 5, kolom: 5, rijen: 1, kolommen: 2 }
		]);
		expect(rows).toEqual([['a', 'b', 'c']]);
	});

	it('do not hang when a file says that thousands of them cover everything', () => {
		const rows = Array.from({ length: 1000 }, () => [
			'a',
			...Array.from({ length: 100 }, () => '')
		]);
		const cel = { rij: 0, kolom: 0, rijen: 1000, kolommen: 50 };
		spreadMerged(
			rows,
			Array.from({ length: 10_000 }, () => cel)
		);
		expect(rows).toHaveLength(1000);
	});
});
