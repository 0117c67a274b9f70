import { describe, expect, it } from 'vitest';
import { drempelLegenda, drempelUitleg, drempelWoord } from './drempel';
import { celTekst, mayShowAandeel, schermTabellenAf, type Teltabel } from './teltabel';

function rij(...cellen: (number | null)[]): Teltabel {
	return {
		cellen: [cellen],
		rijen: [],
		kolommen: [{ geheel: cellen.length - 1, delen: cellen.slice(1).map((_, k) => k) }]
	};
}

describe('tables that leave', () => {
	it('are shown as they are without a threshold', () => {
		expect(schermTabellenAf([rij(1, 2, 3)], null)).toEqual([[['getal', 'getal', 'getal']]]);
	});

	it('hide a small number with one that it would follow from', () => {
		expect(schermTabellenAf([rij(3, 20, 30, 53)], 5)).toEqual([
			[['klein', 'afgeschermd', 'getal', 'getal']]
		]);
	});

	it('know of no sum where a part is not in the source, only of a rest', () => {
		expect(schermTabellenAf([rij(30, null, 53)], 5)).toEqual([[['getal', 'getal', 'getal']]]);
		const [standen = []] = schermTabellenAf([rij(50, null, 53)], 5);
		expect(standen[0]?.filter((stand) => stand !== 'getal')).toHaveLength(1);
	});

	it('hide the same people in both', () => {
		const groep = (_: number, kolom: number) => (kolom === 3 ? 'Epe' : null);
		const [een = [], ander = []] = schermTabellenAf(
			[
				{ ...rij(1, 1, 1, 3), groep },
				{ ...rij(1, 2, 0, 3), groep }
			],
			5
		);
		expect(een[0]?.[3]).toBe(ander[0]?.[3]);
		expect(een[0]?.[3]).not.toBe('getal');
	});

	it('hide what a filter leaves out when that is small, two filters deep as well', () => {
		const tables = [40, 38, 36].map((aantal): Teltabel => ({
			cellen: [[aantal]],
			rijen: [],
			kolommen: []
		}));
		const standen = schermTabellenAf(tables, 5, {
			splitsingen: [
				{ geheel: 0, delen: [1], open: true },
				{ geheel: 1, delen: [2], open: true }
			]
		}).flat(2);
		expect(standen.filter((stand) => stand === 'getal').length).toBeLessThanOrEqual(1);
	});

	it('hide what follows from a group in one and its parts in another', () => {
		const tables = [
			{
				...rij(3, 40, 9, 52),
				groep: (_: number, k: number) => ['met', 'zonder', null, null][k] ?? null
			},
			{ ...rij(43, 9, 52), groep: (_: number, k: number) => (k === 0 ? 'trede 4' : null) }
		];
		const groepen = [{ geheel: 'trede 4', delen: ['met', 'zonder'] }];
		const [een = [], ander = []] = schermTabellenAf(tables, 5, { groepen });
		expect(een[0]?.[0]).toBe('klein');
		expect([een[0]?.[1], ander[0]?.[0]]).toContain('afgeschermd');
		const [los = []] = schermTabellenAf(tables, 5);
		expect(los[0]?.slice(0, 3)).toEqual(['klein', 'getal', 'afgeschermd']);
	});

	it('refuse a total that is not the sum', () => {
		expect(() => schermTabellenAf([rij(1, 2, 4)], 5)).toThrow(RangeError);
	});
});

it('writes what is hidden, and a percentage of shown numbers only', () => {
	const write = (waarde: number) => `${waarde}!`;
	expect(celTekst(12, 'getal', 5, write)).toBe('12!');
	expect(celTekst(2, 'klein', 10, write)).toBe('<10');
	expect(celTekst(12, 'afgeschermd', 5, write)).toBe('x');
	expect(mayShowAandeel('getal', 'getal')).toBe(true);
	expect(mayShowAandeel('klein', 'getal')).toBe(false);
	expect(mayShowAandeel('getal', 'afgeschermd')).toBe(false);
});

it('explains each threshold', () => {
	expect([5, 10, null].map(drempelWoord)).toEqual(['5', '10', 'uit']);
	expect(drempelUitleg(5)).toContain('1 tot en met 4');
	expect(drempelUitleg(null)).toContain('binnen uw team');
	expect(drempelLegenda(10)).toContain('<10');
	expect(drempelLegenda(null)).toBe('');
});
