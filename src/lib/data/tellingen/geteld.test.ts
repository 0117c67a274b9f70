import { describe, expect, it } from 'vitest';
import { IEDEREEN, schermMetSelectie, standCel } from './geteld';

const keuze = (aantal: number, totaal = 2847, drempel: number | null = 5) => ({
	drempel,
	zonderNamen: false,
	selectie: { aantal, totaal }
});
/** Two gemeenten and their total, of everybody in the selection. */
const tabel = (a: number, b: number) => ({
	cellen: [[a], [b], [a + b]],
	rijen: [{ geheel: 2, delen: [0, 1] }],
	kolommen: [],
	groep: (rij: number) => (rij === 2 ? IEDEREEN : null)
});

describe('the size of a selection beside its tables', () => {
	it('does not tell what the table keeps still', () => {
		const { standen, selectie } = schermMetSelectie([tabel(1, 1)], keuze(2));
		expect(standen).toEqual([[['klein'], ['klein'], ['klein']]]);
		expect(selectie).toBe('<5 van 2.847 kandidaten');
	});

	it('is kept still with a total that is kept still for others', () => {
		const { standen, selectie } = schermMetSelectie([tabel(3, 20)], keuze(23));
		expect(standen[0]?.[0]).toEqual(['klein']);
		const total = standen[0]?.[2]?.[0];
		expect(selectie.startsWith('23 ')).toBe(total === 'getal');
	});

	it('does not tell who few are left out', () => {
		const { selectie } = schermMetSelectie([tabel(1000, 1845)], keuze(2845));
		expect(selectie).not.toBe('2.845 van 2.847 kandidaten');
	});

	it('is told whole without a threshold, and where nothing is small', () => {
		expect(schermMetSelectie([tabel(1, 1)], keuze(2, 2847, null)).selectie).toBe(
			'2 van 2.847 kandidaten'
		);
		expect(schermMetSelectie([tabel(500, 57)], keuze(557)).selectie).toBe(
			'557 van 2.847 kandidaten'
		);
		expect(schermMetSelectie([tabel(2000, 847)], keuze(2847)).selectie).toBe(
			'2.847 van 2.847 kandidaten'
		);
	});

	it('writes a cell that is not in the source as that, never as 0', () => {
		expect([
			standCel(null, 'getal', 5),
			standCel(3, 'klein', 5),
			standCel(30, 'afgeschermd', 5)
		]).toEqual(['niet in bron', '<5', 'x']);
	});
});
