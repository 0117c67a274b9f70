import { describe, expect, it } from 'vitest';
import { readWeergave, writeWeergave } from './weergave-tekst';

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
		const text = writeWeergave({ weergave: VIEW, zonder: ['Zoeken'] });
		expect(readWeergave(text)).toEqual({ weergave: VIEW, zonder: ['Zoeken'] });
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
		expect(readWeergave(text)).toBeNull();
	});
});
