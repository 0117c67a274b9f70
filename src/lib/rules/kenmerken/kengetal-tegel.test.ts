import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '$lib/engine/star';
import { starSnapshot, type StarWaarden } from '../../../../tests/fixtures/star-snapshot';
import { openDataset } from '$lib/data/dataset';
import { tegelGroepen, uitlegVan, vensterTekst, type Uitleg } from './kengetal-tegel';

const d = 20_775;
const kandidaten = [{ persnr: '00001' }, { persnr: '00002' }];

function tegels(waarden: Omit<StarWaarden, 'kandidaten'>) {
	const dataset = openDataset(starSnapshot({ kandidaten, ...waarden }));
	const groepen = tegelGroepen(dataset, dataset.engine.evaluate(EVERYTHING));
	const uitleg = (id: string): Uitleg => {
		const tegel = groepen.flatMap((groep) => groep.tegels).find((t) => t.kengetal.id === id);
		if (!tegel) throw new RangeError(id);
		return uitlegVan(dataset, tegel);
	};
	return { groepen, uitleg };
}

describe('tegelGroepen', () => {
	test('gives six, six and five tiles in the groups of the report', () => {
		const { groepen } = tegels({});
		expect(groepen.map(({ naam, tegels: each }) => [naam, each.length])).toEqual([
			['Trajecten', 6],
			['Modules', 6],
			['Externe plaatsingen', 5]
		]);
	});

	test('knows no value without the table or the column that a tile needs', () => {
		const { groepen } = tegels({
			trajecten: [{ kandidaat: 0, start: d }],
			plaatsingen: [{ kandidaat: 0, start: d }],
			zonder: ['plaatsingen.signaal']
		});
		expect(groepen.map(({ tegels: each }) => each.map(({ waarde }) => waarde))).toEqual([
			[1, 1, 0, 0, 0, null],
			[null, null, null, null, null, null],
			[1, 1, null, null, 0]
		]);
	});
});

describe('uitlegVan', () => {
	const { uitleg } = tegels({
		trajecten: [
			{ kandidaat: 0, start: d },
			{ kandidaat: 0, start: d - 1 },
			{ kandidaat: 1, start: d - 30, signaal: d - 1 },
			{ kandidaat: 1, start: null }
		],
		plaatsingen: [{ kandidaat: 0, start: d }],
		zonder: ['plaatsingen.signaal', 'plaatsingen.einde']
	});

	test('says the days of the window, the peildatum and the file', () => {
		expect(uitleg('trajectStart')).toMatchObject({
			venster: 'Van 29-10-2026 t/m 18-11-2026',
			peildatum: 'Peildatum 18-11-2026',
			bron: 'Bron: trajecten.csv'
		});
		expect(uitleg('trajectVerstreken').venster).toBe('Tot en met 17-11-2026');
		expect(uitleg('plaatsingVerstreken').venster).toBe('Tot en met 17-11-2026');
		expect(uitleg('moduleSignaal').venster).toBe('Van 18-11-2026 t/m 16-12-2026');
		expect(uitleg('plaatsingEinde').venster).toBe('Van 18-11-2026 t/m 17-02-2027');
		expect(uitleg('trajectActief').venster).toBeNull();
	});

	test('says what is counted', () => {
		expect(uitleg('trajectActief').definitie).toContain('De startdatum is bereikt');
		expect(uitleg('moduleOpgeschort').definitie).toContain('Geteld worden modules, niet perioden');
	});

	test('says how many persons the records belong to', () => {
		expect(uitleg('trajectActief').personen).toBe('3 trajecten van 2 kandidaten');
		expect(uitleg('plaatsingActief').personen).toBe('1 plaatsing van 1 kandidaat');
	});

	test('says how many records have no start', () => {
		expect(uitleg('trajectActief').zonderStart).toBe(
			'Start onbekend: 1 traject in de bron. Die tellen niet mee.'
		);
		expect(uitleg('plaatsingActief').zonderStart).toBeNull();
	});

	test('says what the source lacks when the value is unknown', () => {
		expect(uitleg('moduleActief').reden).toBe('Onbekend: de bron heeft geen tabel Modules.');
		expect(uitleg('trajectZonderModule').reden).toBe('Onbekend: de bron heeft geen tabel Modules.');
		expect(uitleg('plaatsingSignaal').reden).toBe(
			'Onbekend: de bron heeft geen kolom Signaaldatum bij Externe plaatsingen.'
		);
		expect(uitleg('plaatsingActief').reden).toBeNull();
		expect(uitleg('plaatsingSignaal').personen).toBeNull();
	});

	test('always warns against adding up', () => {
		expect(uitleg('moduleActief').overlap).toBe('De getallen overlappen elkaar: tel ze niet op.');
	});
});

test('a window may be open on either side', () => {
	expect(vensterTekst({ van: d, tot: null })).toBe('Vanaf 18-11-2026');
	expect(vensterTekst({ van: null, tot: d })).toBe('Tot en met 18-11-2026');
	expect(vensterTekst({ van: null, tot: null })).toBe('Alle dagen');
});
