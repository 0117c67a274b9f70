import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bron, controle, melding } from '../../../../tests/fixtures/fake-inleesbrug';
import { gelezenVan, voorstelVan } from './besides';

const FILE = { naam: 'kandidaten.csv', grootte: 10, gewijzigd: 1 };
const META = {
	peildatum: 20_775,
	aantallen: { kandidaten: 31, trajecten: null, modules: null, plaatsingen: null }
};
beforeAll(
	() => void vi.useFakeTimers({ now: Date.parse('2026-11-26T09:00:00Z'), toFake: ['Date'] })
);
afterAll(() => void vi.useRealTimers());

const OPEN = { kluis: { vraagtWachtwoord: false } };

test('what was read of a file is told by its lists, sheets that are left out aside', () => {
	const sheets = [
		bron({ indelingVan: 20_768 }),
		bron({ id: 2, tabel: 'geen', werkblad: 'Toelichting' })
	];
	const [read] = gelezenVan({ bronnen: sheets, geweigerd: [] }, [FILE]);
	expect(read).toMatchObject({ tabellen: ['kandidaten'], kopBekend: true, fout: null });
	const [unknown] = gelezenVan({ bronnen: [bron()], geweigerd: [] }, [FILE]);
	expect(unknown?.kopBekend).toBe(false);
	const refused = [{ naam: FILE.naam, code: 'bestand-beschadigd' as const }];
	const [broken] = gelezenVan({ bronnen: [], geweigerd: refused }, [FILE]);
	expect(broken).toMatchObject({ tabellen: [], kopBekend: false, fout: 'bestand-beschadigd' });
});

test('only all sources of a file that were read in before make it the same', () => {
	const both = (tweede: number | null) => [
		bron({ alIngelezen: 20_768 }),
		bron({ id: 2, alIngelezen: tweede })
	];
	expect(gelezenVan({ bronnen: both(20_768), geweigerd: [] }, [FILE])[0]?.alIngelezen).toBe(true);
	expect(gelezenVan({ bronnen: both(null), geweigerd: [] }, [FILE])[0]?.alIngelezen).toBe(false);
});

const CALM = {
	bezwaar: null,
	bronnen: [bron()],
	controle: controle(),
	geweigerd: [],
	peildatum: 20_782
};
const verschil = { met: 20_775, nieuw: 1, weg: 2, gewijzigd: 3 };
const kolom = { soort: 'notatie' as const, kop: 'Uren', voorbeelden: ['1.234'] };

test('a warning about a row asks nothing; the numbers come from the check', () => {
	const asked = voorstelVan({ ...CALM, controle: controle({ verschil }) }, OPEN, META);
	expect(asked).toEqual({
		peildatum: 20_782,
		inGebruik: { peildatum: 20_775, kandidaten: 31 },
		weg: 2,
		kolommenWeg: 0,
		vraagt: false
	});
});

test.each([
	['an objection', { bezwaar: 'Vul de peildatum in.' }],
	['a file that was refused', { geweigerd: [{ naam: 'a.csv', code: 'bestand-leeg' as const }] }],
	['a question about a column', { bronnen: [bron({ vragen: [kolom] })] }],
	['no check', { controle: null }],
	['rows that are skipped', { controle: controle({ overgeslagen: 1 }) }],
	[
		'numbers that are there twice',
		{ controle: controle({ dubbelen: { aantal: 1, keuze: 'overslaan' } }) }
	],
	['zeros that were lost', { controle: controle({ nullen: { aantal: 3, aanvullen: true } }) }],
	[
		'records that stay or go',
		{
			controle: controle({
				blijft: {
					behouden: true,
					tabellen: [{ tabel: 'trajecten', dag: 20_775, rijen: 4, weg: 1 }]
				}
			})
		}
	],
	['a list that is older', { controle: controle({ ouderDan: 20_789 }) }],
	[
		'files of several days',
		{
			controle: controle({
				dagen: [
					{ bestand: 'a.csv', dag: 20_782 },
					{ bestand: 'b.csv', dag: 20_775 }
				]
			})
		}
	],
	[
		'nobody who was there before',
		{ controle: controle({ verschil: { ...verschil, alles: true } }) }
	],
	[
		'a warning about the list as a whole',
		{ controle: controle({ meldingen: [melding({ rij: null, tabel: null, veld: '' })] }) }
	]
])('%s is asked on the card', (_, rest) => {
	expect(voorstelVan({ ...CALM, ...rest }, OPEN, META).vraagt).toBe(true);
});

test('so is a passphrase that is still to be set', () => {
	expect(voorstelVan(CALM, { kluis: { vraagtWachtwoord: true } }, META).vraagt).toBe(true);
});
