import { describe, expect, it } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { kwartalenVan } from './transparantie-kwartalen';

function meta(
	id: string,
	[jaar, maand, dag]: readonly [number, number, number],
	rest: Partial<SnapshotMeta> = {}
): SnapshotMeta {
	return {
		id,
		soort: 'bron',
		ingelezen: '2026-11-18T10:00:00Z',
		peildatum: dagVan(jaar, maand, dag) ?? 0,
		bronnen: [],
		velden: {},
		aantallen: { kandidaten: 1, trajecten: null, modules: null, plaatsingen: null },
		...rest
	};
}

describe('quarters of the momentopnamen', () => {
	const gebruikt = meta('gebruikt', [2026, 11, 18]);

	it('have the last peildatum in each, the latest quarter first', () => {
		const keuzes = kwartalenVan(gebruikt, [
			gebruikt,
			meta('begin', [2026, 10, 1]),
			meta('september', [2026, 9, 30]),
			meta('juli', [2026, 7, 1]),
			meta('vorig jaar', [2025, 12, 31])
		]);
		expect(keuzes.map(({ id, meta: { id: naam } }) => [id, naam])).toEqual([
			['2026-4', 'gebruikt'],
			['2026-3', 'september'],
			['2025-4', 'vorig jaar']
		]);
	});

	it('have what was read in last where two have the same peildatum', () => {
		const later = meta('later', [2026, 11, 18], { ingelezen: '2026-11-19T10:00:00Z' });
		expect(kwartalenVan(gebruikt, [later])[0]?.meta.id).toBe('later');
	});

	it('never mix fictional data with real ones', () => {
		const sample = meta('voorbeeld', [2026, 12, 1], { soort: 'voorbeeld' });
		expect(kwartalenVan(gebruikt, [sample])).toHaveLength(1);
		expect(kwartalenVan(sample, [gebruikt, sample]).map(({ meta: { id } }) => id)).toEqual([
			'voorbeeld'
		]);
	});
});
