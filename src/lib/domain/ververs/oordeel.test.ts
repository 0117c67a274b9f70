import { describe, expect, test } from 'vitest';
import { TABELLEN, type TabelId } from '../velden/tabellen';
import {
	isVanzelfGezegd,
	kiesbareSet,
	judgeSet,
	teLezen,
	type Blik,
	type Greep,
	type PlekGelezen,
	type VerversVoorstel
} from './oordeel';
import { isLijstNaam, naamPatroon, type Bestandskenmerk, type PlekBekend } from './plek';

const NU = Date.UTC(2026, 10, 25, 9);
const MINUUT = 60_000;
const WEEK = 7 * 24 * 60 * MINUUT;

function kenmerk(naam: string, rest: Partial<Bestandskenmerk> = {}): Bestandskenmerk {
	return { naam, grootte: 1000, gewijzigd: NU - 5 * MINUUT, ...rest };
}

function bekend(...tabellen: readonly TabelId[]): PlekBekend {
	return {
		peildatum: 100,
		bestanden: tabellen.map((tabel) => ({
			...kenmerk(`${tabel}-18-11.csv`, { gewijzigd: NU - WEEK }),
			sha256: 'a',
			tabellen: [tabel]
		}))
	};
}

const OUD = bekend('kandidaten').bestanden;
const map = (bestanden: readonly Bestandskenmerk[], op = NU): Blik => ({
	op,
	isMap: true,
	bestanden,
	overige: 0,
	dicht: []
});
const isGehad = ({ naam }: Bestandskenmerk) => naam === 'kandidaten-18-11.csv';
const look = (blik: Blik, vorige: Blik | null = null) =>
	teLezen(bekend('kandidaten'), blik, vorige, isGehad);

describe('a look from outside', () => {
	const NIEUW = kenmerk('kandidaten-25-11.csv');

	test('finds what was not read in yet, the latest first', () => {
		const later = kenmerk('rapport.xlsx', { gewijzigd: NU - 2 * MINUUT });
		expect(look(map([...OUD, NIEUW, later]))).toEqual([later, NIEUW]);
	});

	test.each([
		['an empty folder', map([]), 'leeg', []],
		['no list', { ...map([]), overige: 2 }, 'geen-lijsten', []],
		['only what was read in', map(OUD), 'zelfde', []],
		[
			'another file of before the last list',
			map([...OUD, kenmerk('rapport.csv', { gewijzigd: NU - 2 * WEEK })]),
			'zelfde',
			[]
		],
		[
			'a file of this moment',
			map([...OUD, kenmerk('kandidaten-25-11.csv', { gewijzigd: NU - 1000 })]),
			'schrijft',
			['kandidaten-25-11.csv']
		],
		[
			'a file of a clock that runs ahead',
			map([kenmerk('kandidaten-25-11.csv', { gewijzigd: NU + WEEK })]),
			'schrijft',
			['kandidaten-25-11.csv']
		]
	] as const)('%s', (_, blik, code, namen) => {
		expect(look(blik)).toEqual({ code, namen });
	});

	test.each(['verplaatst', 'bezet', 'toestemming', 'geweigerd'] as const)('says %s', (reden) => {
		const dicht = [
			{ naam: 'Export', reden },
			{ naam: 'Lijst', reden }
		];
		expect(look({ ...map([NIEUW]), dicht })).toEqual({ code: reden, namen: ['Export', 'Lijst'] });
	});

	test('a file that is the same twice is whole, one that grows is not, also where its moment is old', () => {
		const vers = kenmerk('kandidaten-25-11.csv', { gewijzigd: NU - 1000 });
		expect(look(map([vers], NU + 3000), map([vers]))).toEqual([vers]);
		expect(look(map([vers], NU + 500), map([vers]))).toMatchObject({ code: 'schrijft' });
		const grown = { ...NIEUW, grootte: 2000 };
		expect(look(map([grown], NU + 3000), map([NIEUW]))).toMatchObject({ code: 'schrijft' });
		expect(look(map([grown], NU + 6000), map([grown], NU + 3000))).toEqual([grown]);
	});

	test('a remembered file that was replaced by one with an older moment is read', () => {
		const back = kenmerk('kandidaten-18-11.csv', { gewijzigd: NU - 3 * WEEK });
		const blik = { ...map([back]), isMap: false };
		expect(teLezen(bekend('kandidaten'), blik, null, () => false)).toEqual([back]);
	});
});

describe('what was read', () => {
	function gelezen(naam: string, rest: Partial<PlekGelezen> = {}): PlekGelezen {
		const tabel = TABELLEN.find((each) => naam.startsWith(each));
		return {
			...kenmerk(naam),
			tabellen: tabel ? [tabel] : [],
			kopBekend: true,
			alIngelezen: false,
			fout: null,
			...rest
		};
	}
	const IN_MAP = { isMap: true, op: NU };
	const LOS = { isMap: false, op: NU };
	const ALLEEN = bekend('kandidaten');

	test('of each list the newest file is taken, in the order of the lists', () => {
		const older = gelezen('kandidaten-24-11.csv', { gewijzigd: NU - 30 * MINUUT });
		const newest = gelezen('kandidaten-25-11.csv');
		const modules = gelezen('modules-25-11.csv', { gewijzigd: NU - 2 * MINUUT });
		expect(kiesbareSet(bekend('kandidaten', 'modules'), IN_MAP, [modules, older, newest])).toEqual({
			bestanden: [newest, modules],
			ontbreekt: []
		});
	});

	test('what is missing of the set is said', () => {
		const set = bekend('kandidaten', 'trajecten', 'modules');
		const found = kiesbareSet(set, IN_MAP, [gelezen('kandidaten-25-11.csv')]);
		expect(found).toMatchObject({ ontbreekt: ['trajecten', 'modules'] });
	});

	test('in a folder what is not called alike and has another header is nobody’s list', () => {
		const other = gelezen('kandidaten.csv', { kopBekend: false });
		const vreemd = { ...other, naam: 'leveranciers.csv' };
		expect(kiesbareSet(ALLEEN, IN_MAP, [vreemd])).toMatchObject({ code: 'zelfde' });
		const broken = gelezen('foto.xlsx', { fout: 'bestand-beschadigd' });
		expect(kiesbareSet(ALLEEN, IN_MAP, [broken])).toMatchObject({ code: 'zelfde' });
	});

	test('a list under any name is known by its header', () => {
		const named = gelezen('export.xlsx', { tabellen: ['kandidaten'] });
		expect(kiesbareSet(ALLEEN, IN_MAP, [named])).toMatchObject({ bestanden: [named] });
	});

	test.each([
		['half', { fout: 'bestand-beschadigd' }, LOS],
		['half', { fout: 'bestand-leeg' }, IN_MAP],
		['onleesbaar', { fout: 'bestand-beschadigd', gewijzigd: NU - 11 * MINUUT }, LOS],
		['onleesbaar', { fout: 'bestand-beveiligd' }, LOS],
		['bezet', { fout: 'bestand-niet-te-openen' }, LOS],
		['zelfde', { alIngelezen: true }, LOS],
		['kolommen', { kopBekend: false }, LOS],
		['kolommen', { kopBekend: false }, IN_MAP],
		['kolommen', { kopBekend: false, tabellen: [] }, LOS]
	] as const)('%s: %o', (code, rest, plek) => {
		const one = gelezen('kandidaten-25-11.csv', rest);
		expect(kiesbareSet(ALLEEN, plek, [one])).toEqual({ code, namen: ['kandidaten-25-11.csv'] });
	});
});

describe('a set that can be read in', () => {
	const GREEP: Greep = {
		bestanden: [
			{
				...kenmerk('kandidaten-25-11.csv'),
				tabellen: ['kandidaten'],
				kopBekend: true,
				alIngelezen: false,
				fout: null
			}
		],
		ontbreekt: []
	};
	const VOORSTEL: VerversVoorstel = {
		peildatum: 107,
		inGebruik: { peildatum: 100, kandidaten: 100 },
		weg: 3,
		kolommenWeg: 0,
		vraagt: false
	};

	test.each([
		['nieuw', {}],
		['nieuw', { peildatum: 100 }],
		['nieuw', { weg: 25 }],
		['ouder', { peildatum: 99 }],
		['ouder', { peildatum: 99, vraagt: true }],
		['kolommen', { kolommenWeg: 1 }],
		['vraagt', { peildatum: null }],
		['vraagt', { weg: 26 }],
		['vraagt', { vraagt: true }]
	] as const)('%s: %o', (code, rest) => {
		expect(judgeSet(GREEP, { ...VOORSTEL, ...rest }).code).toBe(code);
	});

	test('is not taken as it is while a list is missing', () => {
		expect(judgeSet({ ...GREEP, ontbreekt: ['modules'] }, VOORSTEL).code).toBe('onvolledig');
	});

	test('only what can be done something about is told by itself', () => {
		expect(
			['nieuw', 'onvolledig', 'onleesbaar'].map((code) => isVanzelfGezegd(code as 'nieuw'))
		).toEqual([true, true, true]);
		expect(
			['zelfde', 'half', 'bezet', 'slot'].map((code) => isVanzelfGezegd(code as 'half'))
		).toEqual([false, false, false, false]);
	});
});

test.each([
	['kandidaten-18-11.xlsx', 'Kandidaten-25-11.csv'],
	['kandidaten 2026-11-18 (2).xlsx', 'kandidaten 2026-11-25.xlsx'],
	['export_20261118.csv', 'export_20261125.csv']
])('%s and %s are called alike', (a, b) => {
	expect(naamPatroon(a)).toBe(naamPatroon(b));
	expect(naamPatroon(a)).not.toBe(naamPatroon('trajecten-18-11.csv'));
});

test('what Excel leaves beside an open workbook is no list, nor what is no table', () => {
	expect(
		['a.xlsx', 'A.CSV', '~$a.xlsx', '.a.csv', 'a.pdf', 'a.xlsx.crdownload'].map(isLijstNaam)
	).toEqual([true, true, false, false, false, false]);
});
