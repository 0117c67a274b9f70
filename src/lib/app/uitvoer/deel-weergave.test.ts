import { describe, expect, it } from 'vitest';
import { buildTextColumn } from '$lib/columns/build';
import type { App } from '../app.svelte';
import { filtersUitInhoud } from '$lib/rules/filters/bewaarde-filters';
import type { Dataset } from '$lib/data/dataset';
import { gedeeldIn } from './deel-adres';
import { DEEL_MERK, deelbaar, gedeeldeWeergave } from './deel-weergave';
import { NO_FILTERS, type FilterState } from '$lib/rules/filters/filter-state';
import { SOORTEN } from '$lib/rules/filters/soorten';

const VALUES: Readonly<Record<string, readonly string[]>> = {
	begeleider: ['Quellhorst, Z.', 'Wubbenhof, X.'],
	uitvoerende: ['Ypeldijk, Q.'],
	gemeente: ['Apeldoorn', "Nuenen, Gerwen c.a. 'é"],
	dvsoort: ['Gesprek', 'Zie 07811'],
	klantprofiel: ['J', 'N', 'L', 'O', '']
};

function dataset(id = 'm1'): Dataset {
	return {
		meta: { id, peildatum: 20775, velden: {} },
		peildatum: 20775,
		kandidaten: { rows: 0, columns: new Map([['persnr', buildTextColumn([])]]) },
		records: {},
		uitvoerenden: [],
		kengetallen: [],
		valuesOf: (slicer: string) => VALUES[slicer] ?? []
	} as unknown as Dataset;
}

const VORM = { volgorde: ['dgr', 'gemeente'], groep: 'ladder~trede', merken: { uren: 'balk' } };

function app(filters: FilterState, ids: readonly string[]): App {
	return {
		pagina: '/klantprofiel',
		preferences: { kolomKeuze: ['dgr'], lijst: VORM, view: 'staven' },
		dashboard: {
			dataset: dataset(),
			filters,
			sort: { column: 'naam', direction: 'descending' },
			bladen: { alle: { onvolledig: { veld: 'gemeente' } } },
			chips: ids.map((id) => ({ id, name: `Filter ${id}`, text: '', ...deelbaarheid(id) }))
		}
	} as unknown as App;
}

function deelbaarheid(id: string) {
	const soort = SOORTEN.find((each) => each.id === id);
	return soort ? { deelbaar: soort.deelbaar } : {};
}

const FILTERS: FilterState = {
	...NO_FILTERS,
	picks: { begeleider: [1], gemeente: [1], klantprofiel: [1, 4], dvsoort: [1] },
	niet: ['begeleider', 'klantprofiel'],
	uitvoerende: [0],
	zoek: 'Xavelaar',
	nummers: ['07811'],
	sinds: { snapshot: 'm0', wat: 'nieuw' },
	peildatum: 20780
};
const IDS = ['gemeente', 'begeleider', 'dvsoort', 'uitvoerende', 'zoek', 'nummers', 'sinds'];

describe('a view that is shared', () => {
	it('holds no name, no number and no search, and says which filters stay behind', () => {
		const deel = deelbaar(app(FILTERS, IDS));
		expect(deel?.weg).toEqual(IDS.slice(1).map((id) => `Filter ${id}`));
		const [, coded = ''] = /deel=(.*)$/.exec(deel?.adres ?? '') ?? [];
		const inside = atob(coded.replaceAll('-', '+').replaceAll('_', '/'));
		for (const text of [deel?.tekst ?? '', inside])
			expect(text).not.toMatch(/Quell|Wubben|Ypeldijk|Xavelaar|07811|m0/);
		expect(deel?.adres).toMatch(/^\/klantprofiel\?deel=[\w-]+$/);
	});

	it.each(['address', 'file'])('comes back the same from its %s', (how) => {
		const deel = deelbaar(app(FILTERS, IDS));
		const text = how === 'file' ? deel?.tekst : gedeeldIn(deel?.adres.split('?')[1] ?? '');
		const { weergave, zonder } = gedeeldeWeergave(text ?? '') ?? {};
		expect(zonder).toEqual(deel?.weg);
		expect(weergave).toMatchObject({
			pagina: '/klantprofiel',
			sort: { column: 'naam', direction: 'descending' },
			bladen: { onvolledig: { veld: 'gemeente' } },
			kolommen: ['dgr'],
			lijst: VORM,
			grafiek: 'staven'
		});
		expect(filtersUitInhoud(weergave?.filters, dataset('elsewhere'), [])).toEqual({
			filters: {
				...NO_FILTERS,
				picks: { gemeente: [1], klantprofiel: [1, 4] },
				niet: ['klantprofiel'],
				peildatum: 20780
			},
			verdwenen: []
		});
	});

	it.each(['', 'x', '{}', `${DEEL_MERK}"v":2,"weergave":{"pagina":"/"}}`, '{"v":1}'])(
		'is not read from %j',
		(text) => expect(gedeeldeWeergave(text)).toBeNull()
	);

	it('goes to no page that is not one of the app', () => {
		const text = JSON.stringify({ v: 1, weergave: { pagina: '/https:' } });
		expect(gedeeldeWeergave(text)).toBeNull();
	});
});
