import { describe, expect, it } from 'vitest';
import {
	bronZin,
	filterZin,
	metGekozen,
	terzijdeZin,
	uitgangVan,
	verzwegen,
	type FiltersOpScherm
} from './uitgaand';
import { uitgaandeWeergave } from './uitgaande-weergave';

const slicer = (id: string, chosen: readonly string[], niet = false) => ({ id, niet, chosen });
const FILTERS: FiltersOpScherm = {
	chips: [
		{ id: 'gemeente', name: 'Bet. gemeente', text: 'Epe' },
		{ id: 'dvsoort', name: 'DV laatste soort', text: 'Zie 07811' },
		{ id: 'begeleider', name: 'Begeleider', text: 'Quellhorst, Z.' },
		{ id: 'uitvoerende', name: 'Uitvoerende', text: 'Ypeldijk, Q.' },
		{ id: 'zoek', name: 'Zoeken', text: '“Weber”' },
		{ id: 'nummers', name: 'Nummers', text: '7', deelbaar: false },
		{ id: 'datums:trajecten.signaal', name: 'Signaal', text: '01-01-2026 tot 01-02-2026' },
		{ id: 'sinds', name: 'Sinds 11-11-2026', text: 'nieuw', deelbaar: 'hier' }
	],
	slicers: [
		slicer('gemeente', ['Epe', 'Heerde'], true),
		slicer('dvsoort', ['Zie 07811']),
		slicer('begeleider', ['Quellhorst, Z.']),
		slicer('uitvoerende', ['Ypeldijk, Q.'])
	]
};
const WEERGAVE = {
	pagina: '/werkproces',
	sort: { column: 'extra:Telefoon', direction: 'descending' },
	bladen: { werkproces: { regel: 'cv', oordeel: 'ja' } },
	kolommen: ['dgr', '+extra:Telefoon', 'extra:07811'],
	lijst: {
		volgorde: ['dgr', 'extra:07811', 'extra:Telefoon', 'status'],
		groep: 'extra:07811~klasse',
		merken: { 'extra:07811': 'balk', uren: 'kleur' }
	},
	grafiek: 'staven',
	filters: {
		keuzes: {
			begeleider: ['Quellhorst, Z.'],
			dvsoort: ['Zie 07811'],
			klantprofiel: ['N', 'L'],
			uitvoerende: ['Ypeldijk, Q.']
		},
		niet: ['begeleider', 'klantprofiel'],
		zoek: 'Weber',
		nummers: ['07811'],
		sinds: { snapshot: 'm0', wat: 'nieuw' },
		peildatum: 20780
	}
} as const;
const NEEDLES = /Quellhorst|Ypeldijk|Weber|07811|Telefoon/;

describe('what may leave', () => {
	it('names kandidaten in a list with names only', () => {
		expect(uitgangVan('lijst', false)).toBe('personen');
		expect(uitgangVan('lijst', true)).toBe('niemand');
		expect(uitgangVan('telling', false)).toBe('niemand');
	});

	it('says no name, number, search or size of a pasted list in the sentence of filters of counts', () => {
		const zin = filterZin(FILTERS, 'niemand');
		expect(zin).not.toMatch(NEEDLES);
		expect(zin).toBe(
			'Bet. gemeente: niet Epe, Heerde; DV laatste soort: (weggelaten); Begeleider: (weggelaten); Uitvoerende: (weggelaten); Zoeken: (weggelaten); Nummers: (weggelaten); Signaal: 01-01-2026 tot 01-02-2026; Sinds 11-11-2026: nieuw'
		);
		expect(filterZin(FILTERS, 'personen')).toContain('Zoeken: “Weber”; Nummers: 7');
		expect([...verzwegen(FILTERS, 'niemand')]).toEqual([
			'dvsoort',
			'begeleider',
			'uitvoerende',
			'zoek',
			'nummers'
		]);
		expect(verzwegen(FILTERS, 'personen').size).toBe(0);
	});

	it('says the filters that a table follows, and no others', () => {
		expect(filterZin(FILTERS, 'niemand', { alleen: ['gemeente'] })).toBe(
			'Bet. gemeente: niet Epe, Heerde'
		);
		expect(filterZin(FILTERS, 'niemand', { alleen: ['status'] })).toBe('geen');
	});

	it('names the filters that do not count, without what is chosen in them', () => {
		const volgt = { behalve: ['begeleider', 'zoek'] };
		expect(terzijdeZin(FILTERS, volgt)).toBe('Begeleider, Zoeken');
		expect(filterZin(FILTERS, 'personen', volgt)).not.toMatch(/Quellhorst|Weber/);
		expect(terzijdeZin(FILTERS, undefined)).toBe('');
	});

	it('says what is chosen on the page itself, but in a list with names only', () => {
		const leeg: FiltersOpScherm = { chips: [], slicers: FILTERS.slicers };
		const eigen = metGekozen(leeg, [{ naam: 'Gekozen begeleider', waarde: 'Quellhorst, Z.' }]);
		expect(filterZin(eigen, 'personen')).toBe('Gekozen begeleider: Quellhorst, Z.');
		expect(filterZin(eigen, 'niemand')).toBe('Gekozen begeleider: (weggelaten)');
	});

	it('names no file of the source beside counts', () => {
		const bronnen = [{ bestand: 'Weber 07811.csv', rijen: 3 }];
		expect(bronZin(bronnen, 'niemand')).toBe('1 bestand');
		expect(bronZin([...bronnen, ...bronnen], 'niemand')).toBe('2 bestanden');
		expect(bronZin(bronnen, 'personen')).toBe('Weber 07811.csv (3 rijen)');
	});

	it.each(['niemand', 'elders'] as const)('leaves a view (%s) without anybody in it', (uitgang) => {
		const { weergave, zonder } = uitgaandeWeergave(WEERGAVE, FILTERS.chips, uitgang);
		const tekst = JSON.stringify(weergave);
		expect(tekst).not.toMatch(/Quellhorst|Ypeldijk|Weber|07811|begeleider/);
		expect(weergave.filters).toMatchObject({
			keuzes: { klantprofiel: ['N', 'L'] },
			niet: ['klantprofiel'],
			peildatum: 20780
		});
		// a heading that somebody typed is known where the same list is, and tells nobody's number
		expect(weergave.kolommen).toEqual(uitgang === 'niemand' ? ['dgr'] : ['dgr', '+extra:Telefoon']);
		expect(weergave.lijst).toEqual({
			volgorde: uitgang === 'niemand' ? ['dgr', 'status'] : ['dgr', 'extra:Telefoon', 'status'],
			groep: null,
			merken: { uren: 'kleur' }
		});
		expect(weergave.filters.sinds).toEqual(uitgang === 'niemand' ? WEERGAVE.filters.sinds : null);
		expect(zonder.slice(0, 5)).toEqual([
			'DV laatste soort',
			'Begeleider',
			'Uitvoerende',
			'Zoeken',
			'Nummers'
		]);
	});

	it('takes all of a view along in a list with names', () => {
		expect(uitgaandeWeergave(WEERGAVE, FILTERS.chips, 'personen')).toEqual({
			weergave: WEERGAVE,
			zonder: []
		});
	});
});
