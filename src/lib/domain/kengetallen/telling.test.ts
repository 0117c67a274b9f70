import { describe, expect, it } from 'vitest';
import type { SnapshotMeta } from '../momentopname/momentopname';
import { aantalIn, eerdere } from './telling';

function meta(peildatum: number, ingelezen = '2026-11-18') {
	return {
		id: `${peildatum} ${ingelezen}`,
		soort: 'bron',
		ingelezen,
		peildatum,
		bronnen: [],
		velden: {},
		aantallen: { kandidaten: 4, trajecten: null, modules: null, plaatsingen: null }
	} satisfies SnapshotMeta;
}

describe('earlier momentopnamen', () => {
	it('are those before the peildatum, of each day the one that was read in last, oldest first', () => {
		const metas = [meta(30), meta(20, '2026-11-02'), meta(20, '2026-11-03'), meta(10)];
		expect(eerdere(metas, 30).map(({ id }) => id)).toEqual(['10 2026-11-18', '20 2026-11-03']);
	});

	it('are the last twelve, and the last of each quarter before these', () => {
		const metas = Array.from({ length: 60 }, (_, week) => meta(20_360 + 7 * week));
		const dagen = eerdere(metas, 20_775).map(({ peildatum }) => peildatum);
		// 25-09-2025 … 12-11-2026
		expect(dagen.slice(0, -12)).toEqual([20_360, 20_451, 20_542, 20_633]);
		expect(dagen.slice(-12)).toEqual(
			Array.from({ length: 12 }, (_, week) => 20_773 - 7 * (11 - week))
		);
	});

	it('are no more than twelve of one quarter', () => {
		const metas = Array.from({ length: 20 }, (_, day) => meta(day));
		expect(eerdere(metas, 19).map(({ peildatum }) => peildatum)).toEqual([
			7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18
		]);
	});
});

it('a cross count is read by value, in one group or in all', () => {
	const kruis = {
		per: ['Epe', 'Heerde'],
		waarden: ['J', 'N'],
		aantallen: Uint32Array.from([3, 1, 5, 0])
	};
	expect([aantalIn(kruis, 'J'), aantalIn(kruis, 'J', 'Heerde'), aantalIn(kruis, 'L')]).toEqual([
		8, 5, 0
	]);
});
