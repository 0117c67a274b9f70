import { describe, expect, it } from 'vitest';
import { dagVan, GEEN_DAG, plusMaanden } from '../velden/datum';
import { regelVelden, werkprocesStand } from './werkproces-bron';
import { inschrijvingEinde, type WerkprocesRegelId } from '../kandidaat/inschrijving';
import {
	SCHATTING,
	WERKPROCES,
	type Oordeel,
	type WerkprocesKeuzes,
	type WerkprocesStand
} from './werkproces';

const D = dagVan(2026, 11, 18) ?? 0;

const NIETS = werkprocesStand(
	() => '',
	() => GEEN_DAG
);

function oordeel(
	id: WerkprocesRegelId,
	stand: Partial<WerkprocesStand>,
	keuzes?: WerkprocesKeuzes
) {
	const regel = WERKPROCES.find((each) => each.id === id);
	return regel?.judge({ ...NIETS, ...stand }, D, keuzes);
}

type Geval = readonly [string, Partial<WerkprocesStand>, Oordeel];

describe('inschrijving verlengen', () => {
	const gevallen: readonly Geval[] = [
		['no Sonar record', {}, 'nee'],
		['closed', { status: 'Gesloten', geldigTot: D - 3 }, 'nee'],
		['open without any date', { status: 'Open' }, 'onbekend'],
		['ended yesterday', { status: 'Open', geldigTot: D - 1 }, 'ja'],
		['ends today', { status: 'Open', geldigTot: D }, 'ja'],
		['ends in 14 days', { status: 'Open', geldigTot: D + 14 }, 'ja'],
		['ends in 15 days', { status: 'Open', geldigTot: D + 15 }, 'ja'],
		['ends in 30 days', { status: 'Open', geldigTot: D + 30 }, 'ja'],
		['ends in 31 days', { status: 'Open', geldigTot: D + 31 }, 'nee'],
		[
			'only a begin, eight years ago',
			{ status: 'Open', inschrijfdatum: dagVan(2018, 3, 12) ?? 0 },
			'onbekend'
		],
		[
			'only a begin, three months ago',
			{ status: 'Open', inschrijfdatum: plusMaanden(D, -3) },
			'onbekend'
		],
		['only a begin, today', { status: 'Open', inschrijfdatum: D }, 'onbekend'],
		[
			'began long ago, renewed a week ago',
			{ status: 'Open', inschrijfdatum: D - 900, verlengd: D - 7 },
			'nee'
		],
		[
			'the last day of the source wins over a renewal',
			{ status: 'Open', verlengd: D - 7, geldigTot: D + 5 },
			'ja'
		],
		[
			'also when it is later: a renewal long ago says nothing then',
			{ status: 'Open', verlengd: D - 900, geldigTot: D + 60 },
			'nee'
		],
		[
			'registered again after an old renewal',
			{ status: 'Open', verlengd: D - 900, inschrijfdatum: D - 7 },
			'onbekend'
		],
		[
			'renewed three months and a day ago',
			{ status: 'Open', verlengd: plusMaanden(D, -3) - 1 },
			'ja'
		],
		[
			'renewed so that 31 days are left',
			{ status: 'Open', verlengd: dagVan(2026, 9, 19) ?? 0 },
			'nee'
		],
		[
			'renewed so that 30 days are left',
			{ status: 'Open', verlengd: dagVan(2026, 9, 18) ?? 0 },
			'ja'
		],
		['closed without any date', { status: 'Gesloten' }, 'nee'],
		['a status nobody knows is not open', { status: 'Opgeschort', geldigTot: D - 3 }, 'nee']
	];

	it.each(gevallen)('%s', (_, stand, verwacht) => {
		expect(oordeel('inschrijving', stand)?.oordeel).toBe(verwacht);
	});

	it('says how soon', () => {
		const waarom = (geldigTot: number) =>
			oordeel('inschrijving', { status: 'Open', geldigTot })?.waarom;
		expect(waarom(D - 1)).toBe('De inschrijving is verlopen.');
		expect(waarom(D + 14)).toBe('De inschrijving verloopt binnen 14 dagen.');
		expect(waarom(D)).toBe('De inschrijving verloopt binnen 14 dagen.');
		expect(waarom(D + 15)).toBe('De inschrijving verloopt binnen 30 dagen.');
		expect(waarom(D + 30)).toBe('De inschrijving verloopt binnen 30 dagen.');
		expect(waarom(D + 31)).toBe('De inschrijving is nog langer dan 30 dagen geldig.');
	});

	it('gives the last day with every verdict that has one, for the list by urgency', () => {
		const datum = (stand: Partial<WerkprocesStand>) => oordeel('inschrijving', stand)?.datum;
		expect(datum({ status: 'Open', geldigTot: D - 1 })).toBe(D - 1);
		expect(datum({ status: 'Open', verlengd: D })).toBe(plusMaanden(D, 3));
		expect(datum({ status: 'Open', inschrijfdatum: D })).toBeNull();
		expect(datum({ status: 'Open' })).toBeNull();
		expect(datum({ status: 'Gesloten', geldigTot: D })).toBeNull();
	});

	it('adds three months to the renewal, clamped to the end of the month', () => {
		const einde = (verlengd: number) => inschrijvingEinde({ ...NIETS, verlengd })?.dag;
		expect(einde(dagVan(2026, 11, 30) ?? 0)).toBe(dagVan(2027, 2, 28));
		expect(einde(dagVan(2027, 11, 30) ?? 0)).toBe(dagVan(2028, 2, 29));
		expect(einde(dagVan(2026, 11, 15) ?? 0)).toBe(dagVan(2027, 2, 15));
	});

	it('guesses only when the user asks for it, after what is known, and says so', () => {
		const schat = { schatInschrijving: true };
		const begon = { status: 'Open', inschrijfdatum: dagVan(2018, 3, 12) ?? 0 };
		const geschat = oordeel('inschrijving', begon, schat);
		expect(geschat).toMatchObject({ oordeel: 'ja', datum: dagVan(2018, 6, 12) });
		expect(geschat?.waarom).toContain('Dit is een schatting.');
		expect(inschrijvingEinde({ ...NIETS, ...begon, verlengd: D }, schat)?.bron).toBe('verlenging');
		expect(inschrijvingEinde({ ...NIETS, ...begon, geldigTot: D }, schat)?.bron).toBe('einddatum');
		const regel = WERKPROCES.find(({ id }) => id === 'inschrijving');
		expect(regel?.definitie(schat)).toContain(SCHATTING.uitleg);
		expect(SCHATTING.uitleg).toContain('schatting');
		expect(regel?.definitie({})).not.toContain('schatting');
	});
});

describe('uitkering zonder inschrijving', () => {
	const gevallen: readonly Geval[] = [
		['open registration', { status: 'Open', doelgroep: 'Client PW' }, 'nee'],
		[
			'PW, closed, ontheffing unknown',
			{ status: 'Gesloten', doelgroep: 'Client PW' },
			'controleer'
		],
		['PW, no record, ontheffing unknown', { doelgroep: 'Client PW' }, 'controleer'],
		['PW, no record, no ontheffing', { doelgroep: 'Client PW', ontheffing: 'nee' }, 'ja'],
		['PW, no record, ontheffing', { doelgroep: 'Client PW', ontheffing: 'ja' }, 'nee'],
		['partner PW', { doelgroep: 'Partner PW', ontheffing: 'nee' }, 'ja'],
		['IOAW', { doelgroep: 'IOAW', ontheffing: 'nee' }, 'ja'],
		['IOAZ', { doelgroep: 'IOAZ', ontheffing: 'nee' }, 'ja'],
		['Bbz', { doelgroep: 'Bbz', ontheffing: 'nee' }, 'ja'],
		['NUG', { doelgroep: 'NUG', ontheffing: 'nee' }, 'nee'],
		['WW', { doelgroep: 'WW' }, 'nee'],
		['WIA', { doelgroep: 'WIA' }, 'nee'],
		['Wajong', { doelgroep: 'Wajong' }, 'nee'],
		['Anw', { doelgroep: 'Anw' }, 'nee'],
		['Wsw', { doelgroep: 'Wsw' }, 'nee'],
		['nieuw beschut says nothing about a benefit', { doelgroep: 'nieuw beschut' }, 'onbekend'],
		['PW, a status nobody knows', { status: 'Opgeschort', doelgroep: 'Client PW' }, 'controleer'],
		[
			'PW, closed, no ontheffing',
			{ status: 'Gesloten', doelgroep: 'Client PW', ontheffing: 'nee' },
			'ja'
		],
		['doelgroep blank, no ontheffing', { ontheffing: 'nee' }, 'onbekend'],
		['the column says ja, ontheffing unknown', { uitkering: 'ja' }, 'controleer'],
		['the column says ja of a NUG', { uitkering: 'ja', doelgroep: 'NUG', ontheffing: 'nee' }, 'ja'],
		['the column says ja, open registration', { uitkering: 'ja', status: 'Open' }, 'nee'],
		['doelgroep blank', {}, 'onbekend'],
		['a doelgroep nobody knows', { doelgroep: 'XYZ' }, 'onbekend'],
		['LKS says nothing about a benefit', { doelgroep: 'LKS' }, 'onbekend'],
		['doelgroep blank, ontheffing', { ontheffing: 'ja' }, 'nee'],
		['the column says that a benefit runs', { uitkering: 'ja', ontheffing: 'nee' }, 'ja'],
		['the column wins over the doelgroep', { uitkering: 'nee', doelgroep: 'Client PW' }, 'nee']
	];

	const PW = { doelgroep: 'Client PW' };
	const metEinde: readonly Geval[] = [
		['an ontheffing that ends today', { ...PW, ontheffing: 'ja', ontheffingTot: D }, 'nee'],
		['an ontheffing that ended', { ...PW, ontheffing: 'ja', ontheffingTot: D - 1 }, 'ja'],
		['only the end of an ontheffing, to come', { ...PW, ontheffingTot: D + 9 }, 'nee'],
		['only the end of an ontheffing, past', { ...PW, ontheffingTot: D - 9 }, 'ja'],
		['none, whatever its end', { ...PW, ontheffing: 'nee', ontheffingTot: D + 9 }, 'ja']
	];

	it.each([...gevallen, ...metEinde])('%s', (_, stand, verwacht) => {
		expect(oordeel('uitkering', stand)?.oordeel).toBe(verwacht);
	});

	it('says what is unknown and what to do about it', () => {
		expect(oordeel('uitkering', {})?.waarom).toMatch(/^Onbekend, controleer\./);
		expect(oordeel('uitkering', PW)?.waarom).toMatch(/^Onbekend, controleer\./);
		const { actie } = WERKPROCES.find(({ id }) => id === 'uitkering') ?? {};
		expect(actie).toBe('Controleer de koppeling, meld aan UWV');
		const voorbij = { ...PW, ontheffing: 'ja', ontheffingTot: D - 1 } as const;
		expect(oordeel('uitkering', voorbij)?.waarom).toContain('de ontheffing is voorbij');
	});
});

it('every rule says where it comes from, with a year', () => {
	for (const { herkomst } of WERKPROCES) expect(herkomst).toMatch(/20\d\d/);
});

describe('cv publiceren', () => {
	const alle = {
		beschikbaar: 'ja',
		beroepsbeeld: 'ja',
		onderbouwd: 'ja',
		digivaardig: 'ja'
	} as const;
	const gevallen: readonly Geval[] = [
		['all four yes', alle, 'ja'],
		['nothing known', {}, 'onbekend'],
		['three yes and one unknown', { ...alle, digivaardig: '' }, 'onbekend'],
		['not available', { ...alle, beschikbaar: 'nee' }, 'nee'],
		['no clear profession', { ...alle, beroepsbeeld: 'nee' }, 'nee'],
		['not substantiated', { ...alle, onderbouwd: 'nee' }, 'nee'],
		['not digitally skilled', { ...alle, digivaardig: 'nee' }, 'nee'],
		['one no among unknowns', { digivaardig: 'nee' }, 'nee']
	];

	it.each(gevallen)('%s', (_, stand, verwacht) => {
		expect(oordeel('cv', stand)?.oordeel).toBe(verwacht);
	});

	it('never looks at the ladder, nor does any rule', () => {
		for (const { id } of WERKPROCES) expect(regelVelden(id)).not.toContain('ladder');
	});

	it('counts what is missing, and names every no', () => {
		expect(oordeel('cv', { ...alle, digivaardig: '', onderbouwd: '' })?.waarom).toBe(
			'Onvoldoende gegevens: geen antwoord op 2 van de 4 vragen.'
		);
		expect(oordeel('cv', { ...alle, digivaardig: 'nee', beschikbaar: 'nee' })?.waarom).toBe(
			'Niet aanraden: niet direct beschikbaar voor regulier werk; niet digivaardig.'
		);
	});
});
