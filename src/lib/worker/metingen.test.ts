import { describe, expect, it } from 'vitest';
import { buildCodeColumn } from '$lib/columns/build';
import type { SnapshotMeta } from '$lib/domain/momentopname';
import { metingVan, teMeten } from './metingen';

function meta(peildatum: number, ingelezen = '2026-11-18', rest: Partial<SnapshotMeta> = {}) {
	return {
		id: `${peildatum} ${ingelezen}`,
		soort: 'bron',
		ingelezen,
		peildatum,
		bronnen: [],
		velden: { kandidaten: ['gemeente', 'klantprofiel'] },
		aantallen: { kandidaten: 4, trajecten: null, modules: null, plaatsingen: null },
		...rest
	} satisfies SnapshotMeta;
}

const TABLE = {
	rows: 4,
	columns: new Map([
		['gemeente', buildCodeColumn(['Epe', 'Epe', 'Heerde', ''])],
		['klantprofiel', buildCodeColumn(['J', 'L', 'J', ''])]
	])
};

describe('earlier momentopnamen', () => {
	it('are real ones before the peildatum, of each day the one that was read in last, oldest first', () => {
		const metas = [
			meta(30),
			meta(20, '2026-11-02'),
			meta(20, '2026-11-03'),
			meta(10),
			meta(5, '2026-11-18', { soort: 'voorbeeld' })
		];
		expect(teMeten(metas, { voor: 30 }).map(({ id }) => id)).toEqual([
			'10 2026-11-18',
			'20 2026-11-03'
		]);
	});

	it('are at most twelve, the latest', () => {
		const metas = Array.from({ length: 20 }, (_, day) => meta(day));
		expect(teMeten(metas, { voor: 19 }).map(({ peildatum }) => peildatum)).toEqual([
			7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18
		]);
	});

	it('count the profiles of the kandidaten that are chosen', () => {
		expect(metingVan(meta(7), TABLE, { kies: {} })).toEqual({ dag: 7, klaar: 2, totaal: 4 });
		expect(metingVan(meta(7), TABLE, { kies: { gemeente: ['Epe'] } })).toEqual({
			dag: 7,
			klaar: 1,
			totaal: 2
		});
		expect(metingVan(meta(7), TABLE, { kies: { gemeente: ['Epe', ''] } })?.totaal).toBe(3);
	});

	it('are left out when they lack a field that is chosen on', () => {
		expect(metingVan(meta(7), TABLE, { kies: { status: ['Open'] } })).toBeNull();
		const without = meta(7, '', { velden: { kandidaten: ['gemeente'] } });
		expect(metingVan(without, TABLE, { kies: {} })).toBeNull();
	});
});
