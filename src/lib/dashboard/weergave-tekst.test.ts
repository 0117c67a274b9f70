import { describe, expect, it } from 'vitest';
import { leesWeergave, schrijfWeergave, weergaveZonder } from './weergave-tekst';

const VIEW = {
	pagina: '/werkproces',
	sort: { column: 'naam', direction: 'descending' },
	bladen: { werkproces: { regel: 'cv', oordeel: 'ja' } },
	kolommen: ['dgr'],
	grafiek: 'staven',
	filters: {
		keuzes: { begeleider: ['Quellhorst, Z.'], klantprofiel: ['N', 'L'] },
		niet: ['begeleider', 'klantprofiel'],
		zoek: 'Weber',
		nummers: ['07811'],
		sinds: { snapshot: 'm0', wat: 'nieuw' },
		peildatum: 20780
	}
} as const;

describe('a view as text', () => {
	it('comes back the same', () => {
		const text = schrijfWeergave({ weergave: VIEW, zonder: ['Zoeken'] });
		expect(leesWeergave(text)).toEqual({ weergave: VIEW, zonder: ['Zoeken'] });
	});

	it('holds nothing of the filters that stay behind', () => {
		const blijft = new Set(['begeleider', 'zoek', 'nummers']);
		const chips = ['Zoeken', 'Status'].map((name, at) => ({ id: at ? 'status' : 'zoek', name }));
		const { weergave, zonder } = weergaveZonder(VIEW, blijft, chips);
		expect(zonder).toEqual(['Zoeken']);
		expect(JSON.stringify(weergave)).not.toMatch(/Quellhorst|Weber|07811|begeleider/);
		expect(weergave).toMatchObject({
			filters: { keuzes: { klantprofiel: ['N', 'L'] }, niet: ['klantprofiel'], peildatum: 20780 }
		});
		expect(weergave.filters.sinds).toEqual(VIEW.filters.sinds);
		expect(weergaveZonder(VIEW, new Set(['sinds']), []).weergave.filters.sinds).toBeNull();
	});

	it.each([
		'',
		'{}',
		'[]',
		'null',
		'{"v":2,"weergave":{"pagina":"/"}}',
		'{"v":1,"route":"/"}',
		'{"v":1,"weergave":{"pagina":"https://x.nl"}}'
	])('is not read from %j', (text) => {
		expect(leesWeergave(text)).toBeNull();
	});
});
