import { describe, expect, test } from 'vitest';
import { bron, kolom } from '../../../../../tests/fixtures/fake-inleesbrug';
import { aandachtVoor, asksInstellingen, vraagtAandacht } from './bron-aandacht';

const TWEE = [kolom('A'), kolom('B')];

describe('what to look at in a source', () => {
	test('is nothing when it reads as most do', () => {
		expect(aandachtVoor(bron())).toEqual([]);
		expect(asksInstellingen(bron({ kolommen: TWEE }))).toBe(false);
	});

	test('is said in whole sentences', () => {
		expect(
			aandachtVoor(bron({ tekenset: 'Windows-1252', kopRij: 4, alIngelezen: 20_769 }))
		).toEqual([
			'Dit bestand is al ingelezen op 12-11-2026.',
			'Tekenset: Windows-1252. Kloppen de letters niet? Kies een andere.',
			'De kolomnamen staan op rij 4. Klopt dit?'
		]);
	});

	test('is not what the user chose, nor what was so the last time', () => {
		const chosen = { tekenset: 'Windows-1252', kopRij: 4 } as const;
		expect(aandachtVoor(bron({ ...chosen, leeswijze: chosen }))).toEqual([]);
		expect(aandachtVoor(bron({ kopRij: 4, indelingVan: 20_769 }))).toEqual([]);
	});

	test('is the settings where one column or the header says so, unless the source is left out', () => {
		expect(asksInstellingen(bron({ kolommen: [kolom('A;B')] }))).toBe(true);
		expect(asksInstellingen(bron({ kopRij: 2, kolommen: TWEE }))).toBe(true);
		expect(asksInstellingen(bron({ kopRij: 2, kolommen: TWEE, tabel: 'geen' }))).toBe(false);
		expect(asksInstellingen(bron({ alIngelezen: 20_769, kolommen: TWEE }))).toBe(false);
	});
});

describe('a source', () => {
	const gemeente = { soort: 'veld', veld: 'gemeente' } as const;

	test('that is recognised whole asks for nothing, and so does one that was read in before', () => {
		expect(vraagtAandacht(bron({ kolommen: TWEE }))).toBe(false);
		expect(vraagtAandacht(bron({ alIngelezen: 20_769, kolommen: TWEE }))).toBe(false);
		const extra = [kolom('A'), kolom('B', { resultaat: 'controleer' })];
		expect(vraagtAandacht(bron({ kolommen: extra, indelingVan: 20_769 }))).toBe(false);
	});

	test.each([
		[
			'a column that is not known',
			{ kolommen: [kolom('A'), kolom('B', { resultaat: 'controleer' })] }
		],
		[
			'a column that is guessed',
			{ kolommen: [kolom('A'), kolom('B', { bestemming: gemeente, voorstel: 'x' })] }
		],
		['a question', { kolommen: TWEE, vragen: [{ soort: 'notatie', kop: 'A', voorbeelden: [] }] }],
		['something in the way', { kolommen: TWEE, bezwaar: 'Kies een kolom.' }],
		['no kind of list', { kolommen: TWEE, tabel: null }]
	] as const)('asks for a look at %s', (_, rest) => {
		expect(vraagtAandacht(bron(rest))).toBe(true);
		expect(vraagtAandacht(bron({ ...rest, tabel: 'geen' }))).toBe(false);
	});

	test('values of a known column are for the rows', () => {
		const odd = kolom('B', { bestemming: gemeente, resultaat: 'controleer' });
		expect(vraagtAandacht(bron({ kolommen: [kolom('A'), odd] }))).toBe(false);
	});
});
