import { expect, it } from 'vitest';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { FILTERS_TERM } from '$lib/domain/momentopname/uitvoer';
import { Dashboard } from '../dashboard.svelte';
import { toelichtingVan } from './uitvoer-toelichting';
import type { LijstBron, TellingBron } from '$lib/lists/uitvoer-bron';
import { VOLGT } from '$lib/rules/filters/volgt';

const LIJST: LijstBron = {
	soort: 'lijst',
	titel: 'Mijn werklijst',
	bestand: 'werklijst',
	gekozen: [{ naam: 'Gekozen begeleider', waarde: 'Quellhorst, Z.' }],
	rijen: 3,
	kandidaten: 2,
	kolommen: [],
	uitleg: []
};
const TELLING: TellingBron = {
	soort: 'telling',
	titel: 'Transparantie',
	bestand: 'transparantie',
	volgt: VOLGT.transparantie,
	count: () => ({ tabellen: [], selectie: null }),
	uitleg: []
};

function regels(bron: LijstBron | TellingBron, zonderNamen = false): Map<string, string> {
	const dashboard = new Dashboard();
	dashboard.show(kandidatenSnapshot([{ gemeente: 'Epe', status: 'Open' }, { gemeente: 'Heerde' }]));
	const code = (veld: string, waarde: string) =>
		dashboard.dataset?.valuesOf(veld).indexOf(waarde) ?? -1;
	dashboard.apply({
		kind: 'picks',
		picks: { gemeente: [code('gemeente', 'Epe')], status: [code('status', 'Open')] }
	});
	return new Map(toelichtingVan(dashboard, bron, { zonderNamen, drempel: null }, null));
}

it('says what is chosen on the page beside the filters, and keeps it to itself without names', () => {
	expect(regels(LIJST).get(FILTERS_TERM)).toBe(
		'Bet. gemeente: Epe; Status: Open; Gekozen begeleider: Quellhorst, Z.'
	);
	expect(regels(LIJST, true).get(FILTERS_TERM)).toBe(
		'Bet. gemeente: Epe; Status: Open; Gekozen begeleider: (weggelaten)'
	);
});

it('says which filters a table does not follow', () => {
	const telling = regels(TELLING);
	expect(telling.get(FILTERS_TERM)).toBe('Bet. gemeente: Epe');
	expect(telling.get('Telt hier niet mee')).toBe('Status');
	expect(regels({ ...TELLING, volgt: VOLGT.tegels }).has('Telt hier niet mee')).toBe(false);
});
