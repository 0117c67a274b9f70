import { expect, test } from 'vitest';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { TransparantieBlad } from './transparantie-blad.svelte';
import { wegCode } from '$lib/rules/filters/weg';

const EPE = { gemeente: 'Epe', dgr: 'DGR', status: 'Open', klantprofiel: 'J' };

function dashboardMet(rijen: Parameters<typeof kandidatenSnapshot>[0], zonder: readonly string[]) {
	const { meta, tabellen } = kandidatenSnapshot(rijen);
	const kandidaten = (meta.velden.kandidaten ?? []).filter((veld) => !zonder.includes(veld));
	const dashboard = new Dashboard();
	dashboard.show({ meta: { ...meta, velden: { kandidaten } }, tabellen });
	return dashboard;
}

function blad(
	zonder: readonly string[],
	dashboard = dashboardMet([EPE], zonder)
): TransparantieBlad {
	return new TransparantieBlad(
		dashboard,
		() => [],
		() => Promise.reject(new Error('nothing is kept'))
	);
}

test('a source without DGR or status has no table, and is told what it lacks', () => {
	expect(blad([])).toMatchObject({ ontbreekt: [], tabellen: [{}] });
	expect(blad(['dgr'])).toMatchObject({ ontbreekt: ['DGR'], tabellen: [] });
	const both = blad(['dgr', 'status']);
	expect(both).toMatchObject({ ontbreekt: ['DGR', 'Sonar - Status'], tabellen: [] });
});

test('a chosen gemeente that the data do not have is nobody, and not who has no gemeente', () => {
	const dashboard = dashboardMet([EPE, { ...EPE, gemeente: '' }], []);
	expect(blad([], dashboard).tabellen).toHaveLength(2);
	dashboard.apply({ kind: 'picks', picks: { gemeente: [wegCode('Zutphen')] } });
	expect(blad([], dashboard).tabellen).toEqual([]);
	expect(blad([], dashboard).andereFilters).toBe(false);
});
