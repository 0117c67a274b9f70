import { plusMaanden, type Dag } from '$lib/domain/velden/datum';
import { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';
import { LADDER } from '$lib/domain/velden/waarden';
import { formatDatum } from '$lib/locale/format';
import { drawProfiel, type Aanvulling } from './aanvullend';
import { DV_SOORTEN } from './aanbod';
import { dagUit } from './csv';
import { drawBegeleider, niveauVan, type Kandidaat } from './kandidaten';
import { drawNaam } from './namen';
import { type Random } from './random';
import type { Mens, VoorbeeldStand } from './stand';
import type { StapTerug } from './verleden';

/** Who was in the earlier list, by who they are in the later one; whoever went since stands under themselves. */
export type Toen = ReadonlyMap<Kandidaat, Mens>;

/** In a quarter: of how many a hundred this was otherwise. */
const ANDERS = { gestegen: 6, gedaald: 1.2, ingevuld: 1, dienst: 4, begeleider: 2, cv: 9 };

/** Treden from low to high, as codes. */
const TREDEN = LADDER.map(({ code }) => code)
	.filter((code) => code !== '#')
	.toReversed();
const DELEN = ONDERDELEN.map(({ veld }) => veld);

/** The kandidaten of an earlier list. */
export function mensenTerug(random: Random, later: VoorbeeldStand, stap: StapTerug): Toen {
	const nieuw = drawNieuw(random, later, stap);
	const blijvers = later.kandidaten.filter((mens) => !nieuw.has(mens));
	const weg = drawWeg(random, blijvers, stap);
	const toen = new Map<Kandidaat, Mens>();
	const deel = (later.dag - stap.dag) / 92 / 100;
	for (const mens of [...weg, ...blijvers]) toen.set(mens, mensTerug(random, mens, stap.dag, deel));
	for (const gemeente of Object.keys(stap.profielgraad))
		profielenTerug(random, toen, gemeente, stap);
	for (const [wie, mens] of toen) toen.set(wie, metDagen(random, mens, stap.dag));
	return toen;
}

/** Who came since: rather those of whom nothing had begun yet. */
function drawNieuw(
	random: Random,
	later: VoorbeeldStand,
	{ dag, nieuw }: StapTerug
): ReadonlySet<Kandidaat> {
	const begonnen = new Set(
		[...later.trajecten, ...later.plaatsingen].flatMap(({ kandidaat, start }) =>
			start <= dag ? [kandidaat] : []
		)
	);
	const vrij = later.kandidaten.filter((mens) => !begonnen.has(mens));
	return new Set(random.shuffle(vrij).slice(0, nieuw));
}

/** Who went since: others like those who stayed. */
function drawWeg(
	random: Random,
	blijvers: readonly Mens[],
	{ weg, bezet }: StapTerug
): readonly Mens[] {
	const hoogste = Number(blijvers.at(-1)?.persnr ?? 0);
	return Array.from({ length: weg }, () => {
		const mens = random.pick(blijvers);
		return {
			...mens,
			persnr: freeNumber(random, '', 7811, hoogste, bezet),
			naam: drawNaam(random)
		};
	});
}

/** A number of five digits that nobody has or had. */
export function freeNumber(
	random: Random,
	letter: string,
	van: number,
	tot: number,
	bezet: Set<string>
): string {
	for (;;) {
		const nummer = `${letter}${String(random.int(van, tot)).padStart(5, '0')}`;
		if (bezet.has(nummer)) continue;
		bezet.add(nummer);
		return nummer;
	}
}

/** Somebody a while ago, but for the profile; `deel` = how much of a hundredth changes in that while. */
function mensTerug(random: Random, mens: Mens, d: Dag, deel: number): Mens {
	const { status, gemeente, aanvulling } = mens;
	if (status === '') return mens;
	const ladder = ladderTerug(random, mens.ladder, deel);
	const begeleider = random.chance(ANDERS.begeleider * deel)
		? drawBegeleider(random, gemeente)
		: mens.begeleider;
	const dvsoort = random.chance(ANDERS.dienst * deel)
		? random.pickWeighted(DV_SOORTEN[niveauVan(ladder)])
		: mens.dvsoort;
	const cv: Aanvulling =
		aanvulling['cvbeschikbaar'] === 'J' && random.chance(ANDERS.cv * deel)
			? { cvbeschikbaar: 'N' }
			: {};
	return {
		...mens,
		ladder,
		begeleider,
		dvsoort,
		aanvulling: { ...aanvulling, ...cv, ...inschrijvingTerug(random, aanvulling, d) }
	};
}

function ladderTerug(random: Random, ladder: string, deel: number): string {
	const plaats = TREDEN.indexOf(ladder);
	if (plaats < 0) return ladder;
	if (random.chance(ANDERS.ingevuld * deel)) return random.chance(0.3) ? '#' : '';
	// With groeipotentieel somebody rises a step, without it nothing is expected.
	if (random.chance(ANDERS.gestegen * deel))
		return TREDEN[Math.max(0, plaats - (plaats % 2 ? 1 : 2))] ?? ladder;
	if (random.chance(ANDERS.gedaald * deel)) return TREDEN[plaats + 2] ?? ladder;
	return ladder;
}

/** A registration that is extended every three months, before its last extensions. */
function inschrijvingTerug(random: Random, nu: Aanvulling, d: Dag): Aanvulling {
	const tot = dagUit(nu['inschrijvingtot'] ?? '');
	const verlengd = dagUit(nu['verlengd'] ?? '');
	const sinds = dagUit(nu['inschrijfdatum'] ?? '');
	let begin = verlengd ?? (tot === null ? null : plusMaanden(tot, -3));
	while (begin !== null && begin > d) begin = plusMaanden(begin, -3);
	const uiterlijk = begin ?? d - random.int(1, 60);
	return {
		...(begin === null || tot === null
			? {}
			: { inschrijvingtot: formatDatum(plusMaanden(begin, 3)) }),
		...(begin === null || verlengd === null ? {} : { verlengd: formatDatum(begin) }),
		...(sinds === null || sinds <= uiterlijk ? {} : { inschrijfdatum: formatDatum(uiterlijk) })
	};
}

/** As many complete profiles in a gemeente as it had then: of some that changed since, the profile was not there yet. */
function profielenTerug(
	random: Random,
	toen: Map<Kandidaat, Mens>,
	gemeente: string,
	{ dag, profielgraad }: StapTerug
): void {
	const inGemeente = [...toen].filter(
		([, mens]) => mens.gemeente === gemeente && mens.klantprofiel !== ''
	);
	const volledig = inGemeente.filter(([, { klantprofiel }]) => klantprofiel === 'J');
	const doel = Math.round((inGemeente.length * (profielgraad[gemeente] ?? 0)) / 100);
	const [recent, eerder] = partition(volledig, ([, mens]) => isGewijzigdNa(mens, dag));
	const rij = [...random.shuffle(recent), ...random.shuffle(eerder)];
	for (const [wie, mens] of rij.slice(0, Math.max(0, volledig.length - doel)))
		toen.set(wie, metProfiel(random, mens, drawEerder(random)));
	for (const [wie, mens] of inGemeente)
		if (mens.klantprofiel === 'O' && isGewijzigdNa(mens, dag) && random.chance(0.4))
			toen.set(wie, metProfiel(random, mens, 'N'));
}

function drawEerder(random: Random): 'O' | 'N' | 'L' {
	return random.pickWeighted([
		['O', 55],
		['N', 30],
		['L', 15]
	]);
}

function metProfiel(random: Random, mens: Mens, klantprofiel: 'O' | 'N' | 'L'): Mens {
	const leeg = Object.fromEntries([...DELEN, 'uren', 'vervoer'].map((veld) => [veld, '']));
	const { aanvulling } = mens;
	const cv: Aanvulling = aanvulling['cvberoepsbeeld'] === 'J' ? { cvberoepsbeeld: 'N' } : {};
	const profiel = drawProfiel(random, klantprofiel);
	return { ...mens, klantprofiel, aanvulling: { ...aanvulling, ...cv, ...leeg, ...profiel } };
}

/** Nothing was changed after the day of the list. */
function metDagen(random: Random, mens: Mens, dag: Dag): Mens {
	if (!isGewijzigdNa(mens, dag)) return mens;
	const profielgewijzigd = formatDatum(dag - random.int(3, 420));
	return { ...mens, aanvulling: { ...mens.aanvulling, profielgewijzigd } };
}

function isGewijzigdNa({ aanvulling }: Mens, dag: Dag): boolean {
	return (dagUit(aanvulling['profielgewijzigd'] ?? '') ?? dag) > dag;
}

/** Those for which it holds, and the others. */
export function partition<T>(lijst: readonly T[], holds: (each: T) => boolean): [T[], T[]] {
	const [ja, nee]: [T[], T[]] = [[], []];
	for (const each of lijst) (holds(each) ? ja : nee).push(each);
	return [ja, nee];
}
