import { LADDER } from '$lib/domain/velden/waarden';
import { parseTrede } from '$lib/domain/kandidaat/ladder';
import { BEGELEIDERS, DV_SOORTEN, PROFIEL_VOORSPRONG, type Niveau } from './aanbod';
import type { Cellen } from './csv';
import { drawNaam } from './namen';
import { at, type Random } from './random';

/** One row of the file of kandidaten, by field id; all text as the source has it. */
export interface Kandidaat {
	readonly gemeente: string;
	readonly persnr: string;
	readonly naam: string;
	readonly doelgroep: string;
	readonly dgr: string;
	readonly banenafspraken: string;
	readonly status: string;
	readonly klantprofiel: string;
	readonly ladder: string;
	readonly dvsoort: string;
	readonly begeleider: string;
}

/** The cells of a kandidaat; Acties is empty, as in the report. */
export const KANDIDAAT_CELLEN: Cellen<Kandidaat> = {
	gemeente: ({ gemeente }) => gemeente,
	persnr: ({ persnr }) => persnr,
	naam: ({ naam }) => naam,
	doelgroep: ({ doelgroep }) => doelgroep,
	dgr: ({ dgr }) => dgr,
	banenafspraken: ({ banenafspraken }) => banenafspraken,
	status: ({ status }) => status,
	klantprofiel: ({ klantprofiel }) => klantprofiel,
	ladder: ({ ladder }) => ladder,
	dvsoort: ({ dvsoort }) => dvsoort,
	begeleider: ({ begeleider }) => begeleider,
	acties: () => ''
};

interface GemeenteAantallen {
	readonly naam: string;
	/** Open registrations per klantprofiel: J, N, L, O. */
	readonly open: readonly [number, number, number, number];
	/** The same people per value of LADDER (06, 05 met, 05 zonder … 01 zonder, #), then blank. */
	readonly ladder: readonly number[];
	readonly gesloten: number;
	/** Without a Sonar record. */
	readonly onbekend: number;
}

/** Together 2.847, of whom 2.396 Open; the shares are those of the design's pictures. */
const GEMEENTEN: readonly GemeenteAantallen[] = [
	{
		naam: 'Apeldoorn',
		open: [923, 292, 101, 164],
		ladder: [61, 98, 71, 174, 121, 156, 130, 161, 127, 72, 57, 21, 231],
		gesloten: 190,
		onbekend: 95
	},
	{
		naam: 'Epe',
		open: [232, 172, 74, 39],
		ladder: [26, 15, 19, 57, 31, 48, 38, 57, 33, 22, 25, 17, 129],
		gesloten: 66,
		onbekend: 43
	},
	{
		naam: 'Heerde',
		open: [279, 67, 19, 34],
		ladder: [26, 31, 16, 59, 40, 46, 29, 36, 29, 18, 10, 1, 58],
		gesloten: 39,
		onbekend: 18
	}
];

const LADDER_CODES = [...LADDER.map(({ code }) => code), ''];

/** Log odds of a complete profile per trede, then `#` and blank; 06 always has one. */
const PROFIEL_KANS: Readonly<Record<string, number>> = {
	'6': 20,
	'5': 2.4,
	'4': 1.2,
	'3': 0.7,
	'2': 0.3,
	'1': 0.1,
	'#': -3,
	'': -1.9
};

interface Sonar {
	readonly status: string;
	readonly klantprofiel: string;
	readonly ladder: string;
	readonly begeleider: string;
}

/** All kandidaten in order of Pers. nr. */
export function makeKandidaten(random: Random): readonly Kandidaat[] {
	const mensen = random.shuffle(
		GEMEENTEN.flatMap((gemeente) =>
			makeSonar(random, gemeente).map((sonar) => ({ gemeente: gemeente.naam, ...sonar }))
		)
	);
	let nummer = 7810;
	return mensen.map((mens) => {
		nummer += random.pickWeighted([
			[1, 57],
			[2, 27],
			[3, 11],
			[4, 5]
		]);
		const doelgroep = drawDoelgroep(random, mens.status);
		const dgr = drawDgr(random, doelgroep);
		const bekend = mens.status !== '';
		return {
			...mens,
			persnr: String(nummer).padStart(5, '0'),
			naam: drawNaam(random),
			doelgroep,
			dgr,
			banenafspraken: bekend ? drawBanenafspraken(random, dgr) : '',
			dvsoort: bekend ? random.pickWeighted(DV_SOORTEN[niveauVan(mens.ladder)]) : ''
		};
	});
}

/** How near to work somebody is, for choosing a fitting traject, module or plaatsing. */
export function niveauVan(ladder: string): Niveau {
	const { trede } = parseTrede(ladder);
	if (trede === null) return 'midden';
	return trede <= 2 ? 'laag' : trede <= 4 ? 'midden' : 'hoog';
}

/** The people of one gemeente as Sonar has them: exact numbers per klantprofiel and per trede. */
function makeSonar(random: Random, gemeente: GemeenteAantallen): readonly Sonar[] {
	const open = repeat(LADDER_CODES, gemeente.ladder);
	const gesloten = Array.from({ length: gemeente.gesloten }, () => random.pick(open));
	const [j, n, l, o] = gemeente.open;
	const deel = gemeente.gesloten / open.length;
	const dicht = [j, n, l, o].map((aantal) => Math.round(aantal * deel)) as [
		number,
		number,
		number,
		number
	];
	dicht[1] += gemeente.gesloten - dicht.reduce((som, aantal) => som + aantal, 0);
	return [
		...fillProfielen(random, gemeente, 'Open', open, gemeente.open),
		...fillProfielen(random, gemeente, 'Gesloten', gesloten, dicht),
		...Array.from({ length: gemeente.onbekend }, () => ({
			status: '',
			klantprofiel: '',
			ladder: '',
			begeleider: drawBegeleider(random, gemeente.naam)
		}))
	];
}

/** Gives the likeliest the profiles: J first, then O, the rest N and L; each exactly as often as asked. */
function fillProfielen(
	random: Random,
	gemeente: GemeenteAantallen,
	status: string,
	ladders: readonly string[],
	[j, n, l, o]: readonly [number, number, number, number]
): readonly Sonar[] {
	const kansrijk = ladders
		.map((ladder) => {
			const begeleider = drawBegeleider(random, gemeente.naam);
			const trede = String(parseTrede(ladder).trede ?? ladder);
			const kans = (PROFIEL_KANS[trede] ?? 0) + (PROFIEL_VOORSPRONG[begeleider] ?? 0);
			return { ladder, begeleider, kans, score: kans + random.bell() * 1.8 };
		})
		.sort((een, ander) => ander.score - een.score);
	const rest = kansrijk
		.slice(j)
		.map((mens) => ({ ...mens, score: mens.kans + random.bell() * 2 }))
		.sort((een, ander) => ander.score - een.score);
	const profielen = [...repeat(['O'], [o]), ...random.shuffle(repeat(['N', 'L'], [n, l]))];
	return [
		...kansrijk.slice(0, j).map((mens) => ({ ...mens, klantprofiel: 'J' })),
		...rest.map((mens, index) => ({ ...mens, klantprofiel: at(profielen, index) }))
	].map(({ ladder, begeleider, klantprofiel }) => ({ status, ladder, begeleider, klantprofiel }));
}

/** Mostly somebody of the own gemeente; now and then a colleague, or nobody yet. */
export function drawBegeleider(random: Random, gemeente: string): string {
	if (random.chance(0.014)) return '';
	const elders = random.chance(0.05);
	const team = elders ? random.pick(Object.values(BEGELEIDERS)) : (BEGELEIDERS[gemeente] ?? []);
	return random.pickWeighted(team);
}

function drawDoelgroep(random: Random, status: string): string {
	return random.pickWeighted([
		['Client PW', 630],
		['Partner PW', 130],
		// A NUG has to be registered at UWV, so one without an open registration is rare.
		['NUG', status === 'Open' ? 150 : 70],
		['IOAW', 25],
		['IOAZ', 9],
		['nieuw beschut', 26],
		['Wajong', 20]
	]);
}

function drawDgr(random: Random, doelgroep: string): string {
	if (doelgroep === 'nieuw beschut' || doelgroep === 'Wajong') return 'DGR';
	return random.pickWeighted([
		['DGR', doelgroep === 'NUG' ? 46 : 55],
		['N', 43],
		['', 2]
	]);
}

/** Sonar's copy of the register flag: mostly the same, often blank for a no, sometimes a contradiction. */
function drawBanenafspraken(random: Random, dgr: string): string {
	if (dgr === 'DGR') {
		return random.pickWeighted([
			['J', 94],
			['', 3.5],
			['N', 2.5]
		]);
	}
	return random.pickWeighted([
		['', 74],
		['N', 23.5],
		['J', 2.5]
	]);
}

function repeat<T>(waarden: readonly T[], aantallen: readonly number[]): T[] {
	return waarden.flatMap((waarde, index) => Array<T>(at(aantallen, index)).fill(waarde));
}
