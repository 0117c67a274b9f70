import { describe, expect, it } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import type { TabelId } from '$lib/domain/velden/velden';
import { IngestSession } from '../session';
import { sourceOf } from '../source-builder';
import type { SourceData } from '../source-data';
import type { Bekend } from './bekend';
import { proposeMapping } from './propose';
import { recogniseSource } from './recognise-source';

const NONE: ReadonlySet<number> = new Set();
const BEKEND: Bekend = {
	dag: dagVan(2026, 11, 14) ?? 0,
	kandidaten: 3,
	waarden: new Map([
		['begeleider', new Set(['Test, A.', 'Proef, B.', 'Voorbeeld, C.'])],
		['gemeente', new Set(['Apeldoorn', 'Epe'])],
		['plaats', new Set(['Apeldoorn', 'Epe', 'Vaassen'])],
		['regio', new Set(['A', 'B'])]
	])
};

/** A list with a number and a name, and columns whose cells are given with a space between them. */
function list(kolommen: Readonly<Record<string, string>>, bestand = 'lijst.csv'): SourceData {
	const cells = Object.values(kolommen).map((each) => each.split(/ ?\| ?/));
	const rows = Math.max(...cells.map(({ length }) => length));
	const rijen = Array.from({ length: rows }, (_, row) => cells.map((each) => each[row] ?? ''));
	return sourceOf({
		bestand,
		werkblad: null,
		gewijzigd: 0,
		rijen: [Object.keys(kolommen), ...rijen],
		lezing: '',
		numeriek: []
	});
}

const PERSNR = '00001|00002|00003|00004';
const NAAM = 'Proef, A.|Test, B.|Proef, C.|Test, D.';

/** What is said of the column behind number and name. */
function about(kop: string, cells: string, bekend: Bekend | null = null) {
	const data = list({ 'Pers. nr.': PERSNR, Naam: NAAM, [kop]: cells });
	const { bestemmingen, voorstellen } = proposeMapping(data, 'kandidaten', NONE, bekend);
	const put = bestemmingen[2];
	return { veld: put?.soort === 'veld' ? put.veld : null, reden: voorstellen.get(2)?.reden ?? '' };
}

describe('a column with an unknown heading', () => {
	it('is put on the field whose values it has, with the reason', () => {
		expect(about('Stand', 'J|N|L|O')).toEqual({
			veld: 'klantprofiel',
			reden: 'Alle waarden zijn J, N, L of O, zoals bij Klantprofiel.'
		});
		expect(about('Vak 1', 'Ja|Nee|Leeg|')).toMatchObject({ veld: 'klantprofiel' });
		expect(about('Vak 1', 'Open|Gesloten||Open')).toMatchObject({ veld: 'status' });
		expect(about('Vak 1', '04 met groeipotentieel|06|#|')).toMatchObject({ veld: 'ladder' });
		expect(about('Vak 1', 'DGR|N||DGR')).toMatchObject({ veld: 'dgr' });
		expect(about('Vak 1', 'Client PW|NUG|IOAW|Client PW')).toMatchObject({ veld: 'doelgroep' });
		expect(about('Vak 1', "Epe|APELDOORN|'s-Gravenhage|")).toMatchObject({ veld: 'gemeente' });
	});

	it('is put nowhere while one in ten of its rows says something else', () => {
		const most = Array<string>(97).fill('J').join('|');
		expect(about('Vak', `${most}|L|N|X`)).toEqual({
			veld: 'klantprofiel',
			reden: 'Bijna alle waarden zijn J, N, L of O, zoals bij Klantprofiel.'
		});
		expect(about('Vak', 'J|N|L|X')).toEqual({ veld: null, reden: '' });
		expect(about('Vak', 'Open|Gesloten|Wacht')).toEqual({ veld: null, reden: '' });
	});

	it('is only said what it can be, where that is more than one field', () => {
		expect(about('Vak', 'J|N|J|N')).toEqual({
			veld: null,
			reden: 'Kan Klantprofiel, DGR, Banenafspraken of LKS zijn.'
		});
		// O is "onbekend" elsewhere.
		expect(about('Vak', 'J|N|O|N')).toEqual({ veld: null, reden: 'Kan Klantprofiel zijn.' });
		expect(about('Vak', 'Ja|Nee|Onvolledig|Nee')).toMatchObject({ veld: 'klantprofiel' });
	});

	it('is that field by a word of its heading, when it says nothing else', () => {
		expect(about('Banenafspraken (Compas)', 'J|N|J|')).toMatchObject({ veld: 'banenafspraken' });
		expect(about('Klantprofiel_Compas', 'J|N|J|')).toMatchObject({ veld: 'klantprofiel' });
		expect(about('Klantprofiel besproken', 'J|N|J|')).toMatchObject({ veld: null });
		expect(about('Inschrijving Sonar', '1-2-2026|3-4-2026||')).toEqual({
			veld: 'inschrijfdatum',
			reden: 'De naam lijkt op Inschrijfdatum en de waarden zijn datums.'
		});
		expect(about('Inschrijving Sonar geldig tot', '1-2-2026|3-4-2026')).toMatchObject({
			veld: 'inschrijvingtot'
		});
		expect(about('Eerste inschrijving', '1-2-2026|3-4-2026')).toEqual({
			veld: null,
			reden: 'Kan Inschrijfdatum zijn.'
		});
	});

	it('is not what it was, will be, or is of somebody else', () => {
		for (const kop of [
			'Klantstand vorig kwartaal',
			'Gewenste stand',
			'Stand partner',
			'Oude stand'
		])
			expect(about(kop, 'J|N|L|O'), kop).toEqual({ veld: null, reden: 'Kan Klantprofiel zijn.' });
		for (const kop of ['Vestiging', 'Woongemeente', 'Werklocatie', 'Regiokantoor'])
			expect(about(kop, 'Epe|Apeldoorn|Epe'), kop).toMatchObject({ veld: null });
		for (const kop of ['Dossierstand', 'Stand traject', 'Uitkering'])
			expect(about(kop, 'Open|Gesloten|Open'), kop).not.toMatchObject({ veld: 'status' });
	});

	it('is not what it was at the start, nor an answer or a status of something else', () => {
		for (const kop of ['Trede bij aanvang', 'Intake', 'PL instroom', 'Begintrede'])
			expect(about(kop, '04 met groeipotentieel|06|#'), kop).toMatchObject({ veld: null });
		expect(about('Instroomreden', 'Client PW|NUG')).toMatchObject({ veld: null });
		for (const kop of ['CV', 'Taaltoets', 'Opmerking', 'Document'])
			expect(about(kop, 'J|N|L|O'), kop).toMatchObject({ veld: null });
		for (const kop of ['Begeleiding', 'Inburgering', 'Schuldhulp'])
			expect(about(kop, 'Open|Gesloten'), kop).toMatchObject({ veld: null });
		expect(about('Gebied', 'Epe|Apeldoorn')).toMatchObject({ veld: null });
	});

	it('is not surely that field beside one with a single value of it, unless its heading says so', () => {
		const put = (kop: string, ander: string) => {
			const data = list({
				'Pers. nr.': PERSNR,
				[kop]: '04 met groeipotentieel|06|#|06',
				[ander]: '06|06|06|06'
			});
			return proposeMapping(data, 'kandidaten', NONE).bestemmingen[1]?.soort;
		};
		expect(put('PL 2024', 'PL 2025')).toBe('extra');
		expect(put('Ladder (dd)', 'PL 2025')).toBe('veld');
		expect(put('Vak 1', 'Vorige trede')).toBe('veld');
	});

	it('says nothing with one value, with few cells, or with figures', () => {
		for (const cells of ['J|J|J', 'Open|Open|Open', 'Epe|Epe|Epe', '1|0|2|1', '1-2-2026|3-4-2026'])
			expect(about('Vak', cells), cells).toMatchObject({ veld: null });
		expect(about('Vak', `L|O${'|'.repeat(40)}`)).toEqual({ veld: null, reden: '' });
		expect(about('Vak', 'NNB|Onbekend|(Leeg)')).toEqual({ veld: null, reden: '' });
	});

	it('leaves a field that has a column, or that two columns could have', () => {
		const taken = list({ 'Pers. nr.': PERSNR, Klantprofiel: 'J|N|L|O', Vak: 'J|N|L|O' });
		expect(proposeMapping(taken, 'kandidaten', NONE).voorstellen.size).toBe(0);
		const two = list({ 'Pers. nr.': PERSNR, Vak: 'J|N|L|O', Tel: 'N|L|L|J' });
		expect([...proposeMapping(two, 'kandidaten', NONE).voorstellen.values()]).toEqual(
			Array(2).fill({ veld: null, kan: ['klantprofiel'], reden: 'Kan Klantprofiel zijn.' })
		);
	});

	it('leaves a column with a name of another table, and one with burgerservicenummers', () => {
		expect(about('Status traject', 'Open|Gesloten|Open')).toEqual({ veld: null, reden: '' });
		const data = list({ 'Pers. nr.': PERSNR, Vak: 'J|N|L|O' });
		expect(proposeMapping(data, 'kandidaten', new Set([1])).voorstellen.size).toBe(0);
	});
});

describe('the list in use', () => {
	it('tells whose names and values these are', () => {
		expect(about('Wie', 'TEST, A.|Proef,B.|Test, A.|', BEKEND)).toEqual({
			veld: 'begeleider',
			reden: 'Dezelfde namen als Begeleider Compas in uw lijst van 14-11-2026.'
		});
		expect(about('Wie', 'Test, A.|Proef, B.|Nieuw, E.|Nieuw, F.', BEKEND).veld).toBeNull();
		expect(about('Wie vorig jaar', 'Test, A.|Proef, B.|Test, A.', BEKEND).veld).toBeNull();
		expect(about('Vak', 'A|B|A|B', BEKEND).veld).toBeNull();
	});

	it('does not tell who stands in for them, or was there first', () => {
		for (const kop of ['Vervanger', 'Achtervang', 'Waarnemer', 'Intaker', 'Verwijzer'])
			expect(about(kop, 'Test, A.|Proef, B.|Voorbeeld, C.', BEKEND).veld, kop).toBeNull();
		expect(about('Wie', 'Test, A.|Proef, B.|Voorbeeld, C.', BEKEND).veld).toBe('begeleider');
	});

	it('does not choose between two fields with the same values', () => {
		expect(about('Waar', 'Epe|Apeldoorn|Epe', BEKEND)).toEqual({
			veld: null,
			reden: 'Kan Bet. gemeente of Plaats zijn.'
		});
		expect(about('Waar', 'Epe|Vaassen|Vaassen|Apeldoorn', BEKEND)).toMatchObject({
			veld: 'plaats'
		});
	});
});

describe('the first day of a record', () => {
	const base = { Persoonsnummer: PERSNR, Traject: 'A|B|A|B' };
	const dates = '1-1-2026|2-1-2026|3-1-2026|4-1-2026';
	const later = '1-2-2027|2-2-2027|3-2-2027|';

	function startOf(kolommen: Readonly<Record<string, string>>, tabel: TabelId = 'trajecten') {
		const { bestemmingen } = proposeMapping(list({ ...base, ...kolommen }), tabel, NONE);
		return bestemmingen.findIndex((each) => each.soort === 'veld' && each.veld === 'start');
	}

	it('is the one column of dates that is left, when no other date is lacking', () => {
		const rest = { Einddatum: later, Signaaldatum: later };
		expect(startOf({ ...rest, Loopt: dates })).toBe(4);
		expect(startOf({ ...rest, Loopt: dates, Ook: dates })).toBe(-1);
		expect(startOf({ ...rest, Loopt: '1-1-2026|1-1-2026|1-1-2026|1-1-2026' })).toBe(-1);
		expect(startOf({ ...rest, Loopt: '1-1-2028|2-1-2028|3-1-2028|' })).toBe(-1);
		expect(startOf({ ...rest, Aanmaakdatum: dates })).toBe(-1);
		expect(startOf({ Einddatum: later, Loopt: dates })).toBe(-1);
		expect(startOf({ ...rest, Loopt: '46000|46001|46002|46003' })).toBe(-1);
	});
});

describe('the number of a kandidaat', () => {
	function bronOf(kolommen: Readonly<Record<string, string>>) {
		const session = new IngestSession();
		session.addSource(list(kolommen));
		return session.bronnen()[0];
	}

	it('is never put by its values: the objection names the column', () => {
		const bron = bronOf({ Kenmerk: PERSNR, Naam: NAAM, DGR: 'DGR|N|N|' });
		expect(bron?.kolommen[0]).toMatchObject({
			bestemming: { soort: 'extra' },
			toelichting: 'Onbekende kolom. Wordt bewaard als extra kolom. Kan Pers. nr. zijn.'
		});
		expect(bron?.bezwaar).toBe("Kies bij welke kolom Pers. nr. hoort. Misschien is dat 'Kenmerk'.");
	});

	it('is no year, no repeated number and no word for nothing', () => {
		for (const cells of ['2021|2022|2023|2024', '10001|10001|10001|10002', 'NNB|-|n.v.t.|0']) {
			const bron = bronOf({ Kenmerk: cells, Naam: NAAM, DGR: 'DGR|N|N|' });
			expect(bron?.bezwaar, cells).toBe('Kies bij welke kolom Pers. nr. hoort.');
		}
		const pc = bronOf({ PC4: '7311|8161|8162|8171', Naam: NAAM, DGR: 'DGR|N|N|' });
		expect(pc?.bezwaar).toBe('Kies bij welke kolom Pers. nr. hoort.');
		const some = bronOf({ Kenmerk: '10001|NNB|10003|-|10005', Naam: NAAM, DGR: 'DGR|N' });
		expect(some?.bezwaar).toContain("Misschien is dat 'Kenmerk'.");
	});
});

describe('what the user chose', () => {
	const KOLOMMEN = { 'Pers. nr.': PERSNR, Naam: NAAM, Vak: 'J|N|L|O', Tel: 'a|b|c|d' };

	function started() {
		const session = new IngestSession();
		const id = session.addSource(list(KOLOMMEN));
		const bestemmingen = session.bronnen()[0]?.kolommen.map((each) => each.bestemming) ?? [];
		return { session, id, bestemmingen };
	}

	it('stays: a column that is put back is not asked about again', async () => {
		const { session, id, bestemmingen } = started();
		expect(session.bronnen()[0]?.kolommen[2]).toMatchObject({
			bestemming: { soort: 'veld', veld: 'klantprofiel' },
			resultaat: 'controleer',
			voorstel: 'Alle waarden zijn J, N, L of O, zoals bij Klantprofiel.'
		});
		session.apply([
			{ id, tabel: 'kandidaten', bestemmingen: bestemmingen.with(2, { soort: 'extra' }) }
		]);
		await session.reread(id, {});
		expect(session.bronnen()[0]?.kolommen[2]).toEqual({
			kop: 'Vak',
			bestemming: { soort: 'extra' },
			bsn: false,
			voorbeelden: ['J', 'N', 'L'],
			resultaat: 'controleer',
			toelichting: 'Onbekende kolom. Wordt bewaard als extra kolom.'
		});
	});

	it('keeps the reason of what was left alone, and takes a field from what was only put on it', () => {
		const { session, id, bestemmingen } = started();
		const other = bestemmingen.with(3, { soort: 'geen' });
		session.apply([{ id, tabel: 'kandidaten', bestemmingen: other }]);
		expect(session.bronnen()[0]?.kolommen[2]?.voorstel).toBeDefined();
		const given = other.with(3, { soort: 'veld', veld: 'klantprofiel' });
		session.apply([{ id, tabel: 'kandidaten', bestemmingen: given }]);
		const [bron] = session.bronnen();
		expect(bron?.kolommen[2]).toMatchObject({ bestemming: { soort: 'extra' } });
		expect(bron?.bezwaar).toBeNull();
	});

	it('of an earlier import goes first, and needs no look', () => {
		const { session, id, bestemmingen } = started();
		session.adopt(id, { tabel: 'kandidaten', bestemmingen, leeswijze: {} }, 1);
		const kolom = session.bronnen()[0]?.kolommen[2];
		expect(kolom).toMatchObject({ resultaat: 'herkend', toelichting: '' });
		expect(kolom?.voorstel).toBeUndefined();
	});
});

describe('a list whose headings say too little', () => {
	const WAARDEN = { Nr: PERSNR, Wie: NAAM, Vak: 'J|N|L|O', Trap: '04 met groeipotentieel|06|#|06' };

	it('is one of kandidaten by its values, where that is certain', () => {
		expect(recogniseSource(list(WAARDEN), NONE)).toBe('kandidaten');
		expect(recogniseSource(list({ Persoonsnummer: PERSNR, ...WAARDEN }), NONE)).toBe('kandidaten');
	});

	it('is nothing without numbers, with one such column, or with a name of records', () => {
		const { Nr, ...zonder } = WAARDEN;
		expect(recogniseSource(list(zonder), NONE)).toBeNull();
		expect(recogniseSource(list({ Nr, Wie: NAAM, Vak: 'J|N|L|O' }), NONE)).toBeNull();
		expect(recogniseSource(list({ ...WAARDEN, Nr: '00001|00001|00001|00002' }), NONE)).toBeNull();
		expect(recogniseSource(list(WAARDEN, 'trajecten.csv'), NONE)).toBeNull();
		expect(recogniseSource(list({ Nr, Keuze: 'Open|Gesloten|Open' }), NONE)).toBeNull();
	});
});
