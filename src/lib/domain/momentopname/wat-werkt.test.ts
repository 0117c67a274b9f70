import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VELDEN, veldVan, type TabelId } from '../velden/velden';
import { TABBLADEN } from './tabbladen';
import { ontbrekendeVelden, watWerkt, type VeldenPerTabel } from './wat-werkt';

const RAPPORT = VELDEN.kandidaten.filter(({ aanvullend }) => !aanvullend).map(({ id }) => id);
const zonder = (...velden: readonly string[]) => RAPPORT.filter((id) => !velden.includes(id));
const TRAJECTEN = ['persnr', 'start', 'einde', 'signaal', 'uitvoerende'];

function working(velden: VeldenPerTabel): string[] {
	return watWerkt(velden).flatMap(({ pagina, werkt }) => (werkt ? [pagina] : []));
}

function tekstOver(veld: string, velden: VeldenPerTabel): string | undefined {
	return ontbrekendeVelden(velden).find((each) => each.veld === veld)?.tekst;
}

describe('which tabs work with a list', () => {
	it('names the tabs that need a list, as they are called', () => {
		expect(watWerkt({}).map(({ pagina }) => pagina)).toEqual(
			TABBLADEN.map(({ label }) => label).filter(
				(label) => !['Vandaag', 'Draaitabel', 'Gegevens'].includes(label)
			)
		);
	});

	it('the columns of the report fill four, and say what would fill the others', () => {
		expect(watWerkt({ kandidaten: RAPPORT })).toMatchObject([
			{ pagina: 'Kandidaten', werkt: true, nodig: '' },
			{ pagina: 'Klantprofiel & ladder', werkt: true, nodig: '' },
			{
				pagina: 'Trajecten & modules',
				werkt: false,
				nodig: 'Lees daarvoor ook trajecten, modules en plaatsingen in.'
			},
			{ pagina: 'Onvolledige profielen', werkt: true, nodig: '' },
			{ pagina: 'Transparantie', werkt: true, nodig: '' },
			{
				pagina: 'Werkproces',
				werkt: false,
				nodig: 'Daarvoor is een kolom Inschrijving geldig tot of Datum laatste verlenging nodig.'
			}
		]);
	});

	it('trajecten that are read, or kept, fill theirs', () => {
		expect(working({ kandidaten: RAPPORT, trajecten: TRAJECTEN })).toContain('Trajecten & modules');
		expect(working({ kandidaten: RAPPORT, plaatsingen: ['persnr', 'start'] })).toContain(
			'Trajecten & modules'
		);
	});

	it('the end of a registration fills Werkproces', () => {
		expect(working({ kandidaten: [...RAPPORT, 'inschrijvingtot'] })).toContain('Werkproces');
	});

	it('a list of numbers and names fills Kandidaten only', () => {
		const velden = { kandidaten: ['persnr', 'naam'] };
		expect(working(velden)).toEqual(['Kandidaten']);
		expect(watWerkt(velden).find(({ pagina }) => pagina === 'Transparantie')?.nodig).toBe(
			'Daarvoor zijn de kolommen Bet. gemeente, DGR, Status en Klantprofiel nodig.'
		);
	});

	it('without kandidaten nothing works', () => {
		expect(working({ trajecten: TRAJECTEN })).toEqual([]);
		expect(watWerkt({ trajecten: TRAJECTEN })[0]?.nodig).toBe(
			'Lees daarvoor ook de kandidaten in.'
		);
	});

	it('a field more never takes a tab away', () => {
		const ids = VELDEN.kandidaten.map(({ id }) => id);
		fc.assert(
			fc.property(fc.subarray(ids), fc.constantFrom(...ids), (some, more) => {
				const before = working({ kandidaten: some });
				expect(working({ kandidaten: [...some, more] })).toEqual(expect.arrayContaining(before));
			})
		);
	});
});

describe('known fields that are nowhere', () => {
	it('a whole report lacks none, and columns that few sources have are not asked for', () => {
		expect(ontbrekendeVelden({ kandidaten: RAPPORT })).toEqual([]);
	});

	it('says which tabs stay empty', () => {
		expect(tekstOver('klantprofiel', { kandidaten: zonder('klantprofiel') })).toBe(
			'Klantprofiel staat niet in deze lijst. Klantprofiel & ladder, Onvolledige profielen en Transparantie blijven leeg.'
		);
	});

	it('else which tabs show less, else which filter is empty', () => {
		expect(tekstOver('ladder', { kandidaten: zonder('ladder') })).toBe(
			'Participatieladder staat niet in deze lijst. Klantprofiel & ladder en Onvolledige profielen blijven deels leeg.'
		);
		expect(tekstOver('naam', { kandidaten: zonder('naam') })).toBe(
			'Naam staat niet in deze lijst. Kandidaten blijft deels leeg.'
		);
		expect(tekstOver('dvsoort', { kandidaten: zonder('dvsoort') })).toBe(
			'DV laatste soort staat niet in deze lijst. Het filter DV laatste soort blijft leeg.'
		);
	});

	it('says nothing of tables that are not read', () => {
		expect(ontbrekendeVelden({ trajecten: TRAJECTEN })).toEqual([]);
		expect(ontbrekendeVelden({})).toEqual([]);
	});

	it('names the tiles of a table', () => {
		expect(
			ontbrekendeVelden({ kandidaten: RAPPORT, trajecten: ['persnr', 'start'] }).map(
				({ tabel, veld, tekst }) => [tabel, veld, tekst]
			)
		).toEqual([
			[
				'trajecten',
				'signaal',
				'Signaaldatum staat niet in deze lijst. Bij trajecten blijven “Signaaldatum binnen 4 weken” en “Signaaldatum verstreken” leeg.'
			],
			[
				'trajecten',
				'einde',
				'Einde staat niet in deze lijst. Bij trajecten blijft “Einde traject < 3 maanden” leeg.'
			],
			[
				'trajecten',
				'uitvoerende',
				'Uitvoerende staat niet in deze lijst. Het filter Uitvoerende vindt dan geen trajecten.'
			]
		]);
	});

	it('names each missing field once, none that is there, in short sentences', () => {
		const tabel = fc.constantFrom<TabelId>('kandidaten', 'trajecten', 'modules', 'plaatsingen');
		fc.assert(
			fc.property(fc.uniqueArray(tabel), fc.infiniteStream(fc.boolean()), (tabellen, coin) => {
				const velden: Partial<Record<TabelId, readonly string[]>> = {};
				for (const each of tabellen)
					velden[each] = VELDEN[each].filter(() => coin.next().value).map(({ id }) => id);
				const found = ontbrekendeVelden(velden);
				expect(new Set(found.map(({ tabel, veld }) => `${tabel} ${veld}`)).size).toBe(found.length);
				for (const { tabel, veld, tekst } of found) {
					expect(velden[tabel]).not.toContain(veld);
					expect(tekst.startsWith(`${veldVan(tabel, veld).naam} staat niet in deze lijst. `)).toBe(
						true
					);
					for (const zin of tekst.split('. '))
						expect(zin.split(/\s+/).length, zin).toBeLessThanOrEqual(15);
				}
			})
		);
	});
});
