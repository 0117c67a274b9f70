import { describe, expect, it } from 'vitest';
import type { SnapshotMeta } from '../momentopname/momentopname';
import { zelfdeLijst } from './overdracht';
import { standaardPaar } from '../momentopname/verschil';

function meta(id: string, peildatum: number, begeleider?: string): SnapshotMeta {
	return {
		id,
		soort: 'bron',
		ingelezen: '2026-11-20T10:00:00.000Z',
		peildatum,
		bronnen: [],
		velden: {},
		aantallen: { kandidaten: 1, trajecten: null, modules: null, plaatsingen: null },
		...(begeleider ? { overdracht: { begeleider, gemaakt: '2026-11-20T10:00:00.000Z' } } : {})
	};
}

describe('a momentopname that was handed over', () => {
	it('is about other people than a whole list or another caseload', () => {
		expect(zelfdeLijst(meta('a', 1), meta('b', 2))).toBe(true);
		expect(zelfdeLijst(meta('a', 1, 'Quell'), meta('b', 2, 'Quell'))).toBe(true);
		expect(zelfdeLijst(meta('a', 1), meta('b', 2, 'Quell'))).toBe(false);
		expect(zelfdeLijst(meta('a', 1, 'Wubben'), meta('b', 2, 'Quell'))).toBe(false);
		expect(zelfdeLijst(meta('a', 1), { soort: 'voorbeeld' })).toBe(false);
	});

	it('is compared with the caseload before it, not with the list between', () => {
		const all = [meta('k1', 1, 'Quell'), meta('lijst', 2), meta('k2', 3, 'Quell')];
		expect(standaardPaar(all, 'k2')?.map(({ id }) => id)).toEqual(['k1', 'k2']);
		expect(standaardPaar(all.slice(1), 'k2')).toBeNull();
		expect(standaardPaar(all, 'lijst')).toBeNull();
	});
});
