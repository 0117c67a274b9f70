import { expect, test } from 'vitest';
import { kandidatenSnapshot } from '../../../tests/fixtures/kandidaten-snapshot';
import { Dashboard } from './dashboard.svelte';
import { TransparantieBlad } from './transparantie-blad.svelte';

const EPE = { gemeente: 'Epe', dgr: 'DGR', status: 'Open', klantprofiel: 'J' };

function blad(zonder: readonly string[]): TransparantieBlad {
	const { meta, tabellen } = kandidatenSnapshot([EPE]);
	const kandidaten = (meta.velden.kandidaten ?? []).filter((veld) => !zonder.includes(veld));
	const dashboard = new Dashboard();
	dashboard.show({ meta: { ...meta, velden: { kandidaten } }, tabellen });
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
