import type { Steps } from '$lib/columns/steps';
import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import {
	actieRegels,
	isTeDoen,
	STAND_WOORD,
	type ActieRegel,
	type ActieStand
} from '$lib/domain/documenten/dossier';
import { VERLENGEN_BINNEN } from '$lib/domain/kandidaat/inschrijving';
import type { StandTelling } from '$lib/domain/kandidaat/kandidaat-stand';
import type { ProfielDeel } from '$lib/domain/kandidaat/klantprofiel';
import { formatDatum } from '$lib/locale/format';
import type { Dataset } from '../dataset';
import { recordRij, type RecordRij } from '../record-rij';
import { standRecords, standRecordsAhead } from '../stand-records';
import { profielInhouden } from '../tellingen/profiel-inhoud';
import { termijnTekst } from '../termijn-tekst';
import { actieLabel } from './actie-tekst';
import { voorstellenNu } from './voorstellen';

/** How much time is left, or what is filled in; `laat` = too late, `let` = soon. */
export interface Termijn {
	readonly tekst: string;
	readonly toon: 'laat' | 'let' | 'rust';
}

/** One thing that an action is about: a signal, a traject, a profile, a registration. */
export interface TaakDeel {
	/** "Signaal traject Naar werk". */
	readonly titel: string;
	/** The same with whom it is done and its day: "Signaal traject Naar werk (Alrijde I): 15-08-2026". */
	readonly wat: string;
	/** For a cell: "Signaal Naar werk". */
	readonly kort: string;
	readonly uitvoerende?: string;
	readonly datum: Dag | null;
	/** Days left, below 0 too late; null without a day. */
	readonly dagen: number | null;
	readonly termijn: Termijn;
}

/** What an action is about, to show it. */
export type TaakSoort =
	'signaal' | 'inschrijving' | 'module' | 'aanvullen' | 'starten' | 'bron' | 'eigen';

/** An action of a kandidaat with what it is about exactly; of several signals the longest overdue one. */
export interface Taak extends TaakDeel {
	readonly actieId: string;
	readonly soort: TaakSoort;
	readonly regel: ActieRegel;
	/** Everything that it is about, itself first; one tick is for all of them. */
	readonly delen: readonly [TaakDeel, ...TaakDeel[]];
	/** Parts of the profile that miss, and those that are filled in; absent where the source can't tell. */
	readonly mist?: readonly string[];
	readonly gevuld?: readonly string[];
}

const SOORTEN: Readonly<Record<string, TaakSoort>> = {
	profielStarten: 'starten',
	profielAanvullen: 'aanvullen',
	inschrijvingVerlengen: 'inschrijving',
	signaalOpvolgen: 'signaal',
	moduleZoeken: 'module'
};
const RECORD_NAAM = { trajecten: 'traject', modules: 'module', plaatsingen: 'plaatsing' } as const;
/** Letters of the missing parts that a cell has room for. */
const RUIMTE = 24;
/** Later than any day; within it what the source or the user wrote comes first, then a module, then profiles. */
const ZONDER_DATUM = 1e8;
const ZONDER_ORDE = ['bron', 'eigen', 'signaal', 'inschrijving', 'module'];
/** What was put off comes after what is to be done, what is done after that. */
const LATER = { open: 0, opgepakt: 0, uitgesteld: 1e9, gereed: 2e9 } as const;
/** Candidates judged in one step: a few milliseconds. */
const STEP = 1 << 13;
/** More than the parts of a profile. */
const ALLE_DELEN = 10;

/** What is suggested for a kandidaat, as long as the user did nothing about it. */
export function suggestedRegels(dataset: Dataset, row: number): readonly ActieRegel[] {
	return actieRegels(voorstellenNu(dataset, row), null, 0, dataset.meta.peildatum);
}

/** The actions of a kandidaat with what exactly: the longest overdue first, then days left, then missing parts. */
export function readTeDoen(
	dataset: Dataset,
	row: number,
	regels: readonly ActieRegel[],
	vandaag: Dag
): readonly Taak[] {
	return regels
		.map((regel) => ({ regel, urgentie: urgencyOf(dataset, row, regel, regel.stand, vandaag) }))
		.sort((a, b) => a.urgentie - b.urgentie)
		.map(({ regel }) => teDoenVan(dataset, row, regel, vandaag));
}

/** The most urgent of these with what exactly; null for none. */
export function mostUrgent(
	dataset: Dataset,
	row: number,
	regels: readonly ActieRegel[],
	vandaag: Dag
): Taak | null {
	return readTeDoen(dataset, row, regels, vandaag)[0] ?? null;
}

/** The place of an action among all: the lower, the earlier it has to be done. */
export function urgencyOf(
	dataset: Dataset,
	row: number,
	regel: Pick<ActieRegel, 'id' | 'soort' | 'datum'>,
	stand: ActieStand,
	vandaag: Dag
): number {
	const later = LATER[stand];
	if (regel.datum !== null) return later + regel.datum - dagVoor(dataset, regel, vandaag);
	const soort = soortVan(regel);
	const plaats = ZONDER_ORDE.indexOf(soort);
	if (plaats >= 0) return later + ZONDER_DATUM + plaats;
	const mist = inhoudVan(dataset, row)?.mist.length ?? ALLE_DELEN - 1;
	const basis = ZONDER_ORDE.length + (soort === 'starten' ? ALLE_DELEN : 0);
	return later + ZONDER_DATUM + basis + mist;
}

/** The place of the most urgent of these actions; `Infinity` without any. */
export function leastUrgency(
	dataset: Dataset,
	row: number,
	regels: readonly ActieRegel[],
	vandaag: Dag
): number {
	const each = regels.map((regel) => urgencyOf(dataset, row, regel, regel.stand, vandaag));
	return Math.min(...each);
}

/** The same of what is suggested, for everybody; judges each of them, in steps. */
export function* suggestedUrgencies(dataset: Dataset): Steps<Float64Array> {
	yield* standRecordsAhead(dataset, 'verstrekenSignalen');
	const all = new Float64Array(dataset.kandidaten.rows);
	for (let from = 0; from < all.length; from += STEP) {
		const to = Math.min(all.length, from + STEP);
		for (let row = from; row < to; row++) {
			let least = Infinity;
			for (const voorstel of voorstellenNu(dataset, row))
				least = Math.min(least, urgencyOf(dataset, row, voorstel, 'open', 0));
			all[row] = least;
		}
		yield to - from;
	}
	return all;
}

/** The places of some kandidaten, by row. */
export function urgentiesVan(
	rows: readonly number[],
	urgentie: (row: number) => number
): ReadonlyMap<number, number> {
	return new Map(rows.map((row) => [row, urgentie(row)]));
}

/** In a line: "Signaal Naar werk, 95 dagen te laat", "Opgepakt: Profiel starten". */
export function teDoenTekst({ regel, kort, datum, termijn }: Taak): string {
	const tot = regel.tot === null ? '' : ` tot ${formatDatum(regel.tot)}`;
	const voor = regel.stand === 'open' ? '' : `${STAND_WOORD[regel.stand]}${tot}: `;
	const na = datum === null || !isTeDoen(regel) ? '' : `, ${termijn.tekst}`;
	return `${voor}${kort}${na}`;
}

function teDoenVan(dataset: Dataset, row: number, regel: ActieRegel, vandaag: Dag): Taak {
	const soort = soortVan(regel);
	const inhoud = soort === 'aanvullen' || soort === 'starten' ? inhoudVan(dataset, row) : null;
	const delen = delenVan(dataset, row, regel, vandaag);
	const [eerste] = delen;
	return {
		...eerste,
		kort: delen.length > 1 ? `${eerste.kort} +${delen.length - 1}` : eerste.kort,
		actieId: regel.id,
		soort,
		regel,
		delen,
		...(inhoud && { mist: woorden(inhoud.mist), gevuld: woorden(inhoud.gevuld) })
	};
}

function delenVan(dataset: Dataset, row: number, regel: ActieRegel, vandaag: Dag): Taak['delen'] {
	const d = dagVoor(dataset, regel, vandaag);
	const { datum } = regel;
	switch (soortVan(regel)) {
		case 'signaal': {
			const [eerste, ...rest] = recordsVan(dataset, row, 'verstrekenSignalen');
			if (!eerste) break;
			const deel = (rij: RecordRij) => signaalDeel(rij, d);
			return [deel(eerste), ...rest.map(deel)];
		}
		case 'module': {
			const [eerste, ...rest] = recordsVan(dataset, row, 'trajectenZonderModule');
			if (!eerste) break;
			return [moduleDeel(eerste), ...rest.map(moduleDeel)];
		}
		case 'inschrijving': {
			if (datum === null) break;
			const titel = 'Inschrijving verlengen';
			const wat = `${titel}: t/m ${formatDatum(datum)}`;
			return [{ titel, wat, kort: titel, ...metDatum(datum, d) }];
		}
		case 'aanvullen':
		case 'starten':
			return [profielDeel(dataset, row, soortVan(regel) === 'starten')];
	}
	const titel = actieLabel(regel);
	const wat = datum === null ? titel : `${titel}: ${formatDatum(datum)}`;
	return [{ titel, wat, kort: titel, ...metDatum(datum, d) }];
}

function signaalDeel(rij: RecordRij, d: Dag): TaakDeel {
	const titel = `Signaal ${naamVan(rij)}`;
	const datum = rij.signaal === GEEN_DAG ? null : rij.signaal;
	const wat = `${titel}${metWie(rij)}${datum === null ? '' : `: ${formatDatum(datum)}`}`;
	const kort = `Signaal ${rij.soort || RECORD_NAAM[rij.groep]}`;
	return { titel, wat, kort, ...uitvoerendeVan(rij), ...metDatum(datum, d) };
}

function moduleDeel(rij: RecordRij): TaakDeel {
	const titel = `Module zoeken bij ${naamVan(rij)}`;
	const wat = `${titel}${metWie(rij)}`;
	return {
		titel,
		wat,
		kort: 'Module zoeken',
		...uitvoerendeVan(rij),
		...metDatum(null, 0)
	};
}

function profielDeel(dataset: Dataset, row: number, isBegin: boolean): TaakDeel {
	const inhoud = inhoudVan(dataset, row);
	const gevuld = inhoud
		? `${inhoud.gevuld.length} van ${inhoud.mist.length + inhoud.gevuld.length} gevuld`
		: '';
	const rest = { datum: null, dagen: null, termijn: { tekst: gevuld, toon: 'rust' } } as const;
	if (isBegin)
		return {
			titel: 'Start het profiel in Sonar',
			wat: 'Profiel starten',
			kort: 'Profiel starten',
			...rest
		};
	const titel = 'Vul het profiel aan in Sonar';
	if (!inhoud?.mist.length)
		return { titel, wat: 'Profiel aanvullen', kort: 'Profiel aanvullen', ...rest };
	return {
		titel,
		wat: `Vul aan: ${woorden(inhoud.mist).join(', ')}`,
		kort: `Vul aan: ${inKort(inhoud.mist)}`,
		...rest
	};
}

/** As many of the missing parts as there is room for, and how many more. */
function inKort(mist: readonly ProfielDeel[]): string {
	let tekst = '';
	for (const [at, { kort }] of mist.entries()) {
		const langer = at === 0 ? kort : `${tekst}, ${kort}`;
		if (at > 0 && langer.length > RUIMTE) return `${tekst} +${mist.length - at}`;
		tekst = langer;
	}
	return tekst;
}

function inhoudVan(dataset: Dataset, row: number) {
	const { bekend, combinatie, delenIn } = profielInhouden(dataset);
	return bekend.length ? delenIn(combinatie.codes[row] ?? 0) : null;
}

function recordsVan(dataset: Dataset, row: number, telling: StandTelling): readonly RecordRij[] {
	return standRecords(dataset, telling, row).map(({ groep, record }) =>
		recordRij(dataset, groep, record)
	);
}

function naamVan({ groep, soort }: RecordRij): string {
	return soort === '' ? RECORD_NAAM[groep] : `${RECORD_NAAM[groep]} ${soort}`;
}

function metWie({ uitvoerende }: RecordRij): string {
	return uitvoerende === '' ? '' : ` (${uitvoerende})`;
}

function uitvoerendeVan({ uitvoerende }: RecordRij): Pick<TaakDeel, 'uitvoerende'> {
	return uitvoerende === '' ? {} : { uitvoerende };
}

function metDatum(datum: Dag | null, d: Dag): Pick<TaakDeel, 'datum' | 'dagen' | 'termijn'> {
	if (datum === null) return { datum, dagen: null, termijn: { tekst: '', toon: 'rust' } };
	const dagen = datum - d;
	const toon = dagen < 0 ? 'laat' : dagen <= VERLENGEN_BINNEN ? 'let' : 'rust';
	return { datum, dagen, termijn: { tekst: termijnTekst(datum, d), toon } };
}

/** The day that an action is counted from: the calendar for the user's own, else that of the list. */
function dagVoor(dataset: Dataset, { soort }: Pick<ActieRegel, 'soort'>, vandaag: Dag): Dag {
	return soort === 'eigen' ? vandaag : dataset.peildatum;
}

function soortVan({ id, soort }: Pick<ActieRegel, 'id' | 'soort'>): TaakSoort {
	return soort === 'regel' ? (SOORTEN[id] ?? 'bron') : soort;
}

function woorden(delen: readonly ProfielDeel[]): readonly string[] {
	return delen.map(({ woord }) => woord);
}
