import { plusMaanden, type Dag } from '$lib/domain/velden/datum';
import { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';
import { formatDatum } from '$lib/locale/format';
import { ONDERDEEL_WAARDEN, VERVOER } from './aanbod-profiel';
import type { Cellen } from './csv';
import type { Kandidaat } from './kandidaten';
import { at, type Random } from './random';

/** Cells of one kandidaat besides those of the report, by field id; what is absent is blank. */
export type Aanvulling = Readonly<Record<string, string>>;

/** The fields that the fictional source has besides those of the report. */
const VELDEN = [
	'inschrijfdatum',
	'inschrijvingtot',
	'verlengd',
	'ontheffing',
	'ontheffingtot',
	'opleidingsniveau',
	'sector',
	'uren',
	'vervoer',
	'vaardigheden',
	'competenties',
	'affiniteiten',
	'taaksoorten',
	'profielgewijzigd',
	'cvbeschikbaar',
	'cvberoepsbeeld',
	'cvonderbouwd',
	'cvdigivaardig'
] as const;
type VeldId = (typeof VELDEN)[number];

export const AANVULLENDE_CELLEN: Cellen<{ readonly aanvulling: Aanvulling }> = Object.fromEntries(
	VELDEN.map((id) => [
		id,
		({ aanvulling }: { readonly aanvulling: Aanvulling }) => aanvulling[id] ?? ''
	])
);

/** How many of each kind there are, exactly: the numbers of the design's pictures. */
const VERLOPEN = 6;
const VERLOOPT_BINNENKORT = 58;
const ZONDER_DATUM = 15;
const ZONDER_ONTHEFFING = 27;
const ONTHEFFING_ONBEKEND = 18;
/** Kinds of exemption that the source names besides J; the list is open. */
const SOORTEN_ONTHEFFING = ['J', 'Zorgtaken', 'Medische redenen'];
const CV_KLAAR = 112;
/** Profiles of which the code and the parts disagree, of those with the code J and of those with N. */
const AFWIJKEND = { J: 7, N: 4 };

const MET_UITKERING: readonly string[] = ['Client PW', 'Partner PW', 'IOAW', 'IOAZ'];
const DELEN = ONDERDELEN.map(({ veld }) => veld);
const CV_VELDEN = ['cvbeschikbaar', 'cvberoepsbeeld', 'cvonderbouwd', 'cvdigivaardig'] as const;

type Cellenrij = Partial<Record<VeldId, string>>;

/**
 * What the fictional source knows besides the report, in the order of the kandidaten: registration at UWV, the
 * parts of the klantprofiel in keeping with its code, and the answers of the work process.
 */
export function makeAanvullingen(
	random: Random,
	kandidaten: readonly Kandidaat[],
	d: Dag
): readonly Aanvulling[] {
	const rijen = kandidaten.map((): Cellenrij => ({}));
	const waar = (test: (kandidaat: Kandidaat) => boolean): number[] =>
		kandidaten.flatMap((kandidaat, row) => (test(kandidaat) ? [row] : []));
	const open = random.shuffle(waar(({ status }) => status === 'Open'));
	open.forEach((row, plaats) => Object.assign(at(rijen, row), drawInschrijving(random, plaats, d)));
	for (const row of waar(({ status }) => status === 'Gesloten'))
		at(rijen, row).inschrijfdatum = formatDatum(d - random.int(200, 2600));
	fillOntheffing(random, kandidaten, rijen, d);
	fillProfielen(random, kandidaten, rijen, d);
	fillCv(random, kandidaten, rijen);
	return rijen;
}

/** A registration by its place in the shuffled list: overdue, soon, without a date, or later. */
function drawInschrijving(random: Random, plaats: number, d: Dag): Cellenrij {
	if (plaats >= VERLOPEN + VERLOOPT_BINNENKORT) {
		const rest = plaats - VERLOPEN - VERLOOPT_BINNENKORT;
		return rest < ZONDER_DATUM ? zonderEinde(rest, d) : geldigTot(random, d + random.int(31, 90));
	}
	return geldigTot(random, plaats < VERLOPEN ? d - random.int(1, 24) : d + random.int(1, 30));
}

/** Nothing, or only the day on which it began: that says nothing about its end. */
function zonderEinde(plaats: number, d: Dag): Cellenrij {
	return plaats % 3 === 0 ? {} : { inschrijfdatum: formatDatum(d - 400 - 180 * plaats) };
}

/** Dates that make a registration valid until `tot`: that day itself, or what it follows from. */
function geldigTot(random: Random, tot: Dag): Cellenrij {
	const begin = plusMaanden(tot, -3);
	const volgt = plusMaanden(begin, 3) === tot;
	if (!volgt || random.chance(0.55)) {
		return {
			inschrijfdatum: formatDatum(begin - random.int(20, 1500)),
			inschrijvingtot: formatDatum(tot)
		};
	}
	if (random.chance(0.25)) return { verlengd: formatDatum(begin) };
	return {
		inschrijfdatum: formatDatum(begin - random.int(20, 1500)),
		verlengd: formatDatum(begin)
	};
}

function fillOntheffing(
	random: Random,
	kandidaten: readonly Kandidaat[],
	rijen: readonly Cellenrij[],
	d: Dag
): void {
	const zonder = random.shuffle(
		kandidaten.flatMap(({ status, doelgroep }, row) =>
			status !== 'Open' && MET_UITKERING.includes(doelgroep) ? [row] : []
		)
	);
	kandidaten.forEach((_, row) => {
		at(rijen, row).ontheffing = random.pickWeighted([
			['N', 88],
			['J', 8],
			['', 4]
		]);
	});
	zonder.forEach((row, plaats) => {
		Object.assign(at(rijen, row), ontheffingVan(plaats, d));
	});
}

/** By place in the shuffled list: none or one that is over, unknown, or one that runs, of a kind and with an end. */
function ontheffingVan(plaats: number, d: Dag): Cellenrij {
	if (plaats >= ZONDER_ONTHEFFING + ONTHEFFING_ONBEKEND)
		return {
			ontheffing: at(SOORTEN_ONTHEFFING, plaats % SOORTEN_ONTHEFFING.length),
			ontheffingtot: plaats % 3 === 0 ? '' : formatDatum(d + 40 + plaats)
		};
	if (plaats >= ZONDER_ONTHEFFING) return { ontheffing: '' };
	return plaats % 9 === 0
		? { ontheffing: 'Zorgtaken', ontheffingtot: formatDatum(d - 10 - plaats) }
		: { ontheffing: 'N' };
}

/** Parts by the code: all or nearly all for J, some for O, none for N and L; a few that contradict it. */
function fillProfielen(
	random: Random,
	kandidaten: readonly Kandidaat[],
	rijen: readonly Cellenrij[],
	d: Dag
): void {
	const eerste = { J: 0, N: 0 };
	for (const row of random.shuffle(kandidaten.map((_, index) => index))) {
		const rij = at(rijen, row);
		const { klantprofiel: code } = at(kandidaten, row);
		if (code === '') continue;
		if (!random.chance(0.03)) rij.profielgewijzigd = formatDatum(d - random.int(3, 420));
		if (code === 'J') {
			const gevuld = random.chance(0.7)
				? DELEN
				: zonderDeel(random, ['competenties', 'affiniteiten']);
			fillDelen(random, rij, gevuld);
			rij.uren = drawUren(random);
			rij.vervoer = random.pick(VERVOER);
			if (eerste.J++ < AFWIJKEND.J) rij.sector = '';
		} else if (code === 'O') {
			fillOnvolledig(random, rij);
		} else if (code === 'N' && eerste.N++ < AFWIJKEND.N) {
			fillDelen(random, rij, ['opleidingsniveau', 'sector']);
		}
	}
}

/** The parts of a profile with that code that is not complete. */
export function drawProfiel(random: Random, code: 'O' | 'N' | 'L'): Aanvulling {
	const rij: Cellenrij = {};
	if (code === 'O') fillOnvolledig(random, rij);
	return rij;
}

function fillOnvolledig(random: Random, rij: Cellenrij): void {
	const geschud = random.shuffle(DELEN);
	fillDelen(random, rij, geschud.slice(0, random.int(2, 5)));
	if (random.chance(0.5)) rij.uren = drawUren(random);
	if (random.chance(0.6)) rij.vervoer = random.pick(VERVOER);
}

function zonderDeel(random: Random, delen: readonly (typeof DELEN)[number][]) {
	const weg = random.pick(delen);
	return DELEN.filter((deel) => deel !== weg);
}

function fillDelen(random: Random, rij: Cellenrij, delen: readonly (typeof DELEN)[number][]): void {
	for (const deel of DELEN) {
		// Drawn for all, so that the parts that are filled in don't shift the others.
		const waarde = random.pick(ONDERDEEL_WAARDEN[deel]);
		if (delen.includes(deel)) rij[deel] = waarde;
	}
}

function drawUren(random: Random): string {
	return String(random.pick([12, 16, 20, 24, 24, 28, 32, 32, 36, 40]));
}

/** The four questions before a cv is published: exactly `CV_KLAAR` times all yes. */
function fillCv(
	random: Random,
	kandidaten: readonly Kandidaat[],
	rijen: readonly Cellenrij[]
): void {
	const metProfiel = kandidaten.flatMap(({ status, klantprofiel }, row) =>
		status === 'Open' && klantprofiel === 'J' ? [row] : []
	);
	const klaar = new Set(random.shuffle(metProfiel).slice(0, CV_KLAAR));
	kandidaten.forEach(({ status }, row) => {
		const rij = at(rijen, row);
		const antwoorden: string[] = CV_VELDEN.map((_, vraag) =>
			random.pickWeighted<string>([
				['J', vraag === 3 ? 62 : 45],
				['N', vraag === 3 ? 30 : 33],
				['', vraag === 3 ? 8 : 22]
			])
		);
		if (antwoorden.every((antwoord): boolean => antwoord === 'J')) antwoorden[0] = 'N';
		CV_VELDEN.forEach((veld, vraag) => {
			if (klaar.has(row)) rij[veld] = 'J';
			else if (status === 'Open' || (status !== '' && vraag === 3))
				rij[veld] = at(antwoorden, vraag);
		});
	});
}
