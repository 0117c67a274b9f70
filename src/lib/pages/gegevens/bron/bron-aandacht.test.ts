import { describe, expect, test } from 'vitest';
import { bron, kolom } from '../../../../../tests/fixtures/fake-inleesbrug';
import { aandachtVoor, asksInstellingen } from './bron-aandacht';

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

	test('opens the settings, unless the source is left out', () => {
		const vraag = { soort: 'notatie', kop: 'A', voorbeelden: [] } as const;
		expect(asksInstellingen(bron({ vragen: [vraag], kolommen: TWEE }))).toBe(true);
		expect(asksInstellingen(bron({ kolommen: [kolom('A;B')] }))).toBe(true);
		expect(asksInstellingen(bron({ kopRij: 2, kolommen: TWEE }))).toBe(true);
		expect(asksInstellingen(bron({ kopRij: 2, kolommen: TWEE, tabel: 'geen' }))).toBe(false);
	});
});
