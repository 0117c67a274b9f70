import { GEEN_DAG, type Dag } from '../velden/datum';
import {
	inschrijvingEinde,
	MAANDEN_GELDIG,
	VERLENGEN_BINNEN,
	type DatumBron,
	type WerkprocesRegelId
} from '../kandidaat/inschrijving';

/** An answer of the source; `''` = the source does not say. */
export type Antwoord = 'ja' | 'nee' | '';

/** What a rule says: it applies, it does not, the source can't tell, or somebody has to look. */
export type Oordeel = 'ja' | 'nee' | 'onbekend' | 'controleer';

/** What the work-process rules look at, of one kandidaat; `GEEN_DAG` = not filled in. */
export interface WerkprocesStand {
	/** Stored code of Sonar - Status; '' = no Sonar record. */
	readonly status: string;
	/** Stored code of Doelgroep. */
	readonly doelgroep: string;
	/** "Datum einde geldigheidstermijn inschrijving UWV". */
	readonly geldigTot: Dag;
	readonly verlengd: Dag;
	readonly inschrijfdatum: Dag;
	/** Whether a benefit runs, where the source has a column for it. */
	readonly uitkering: Antwoord;
	/** Whether there is an exemption (ontheffing) from the duty to register. */
	readonly ontheffing: Antwoord;
	/** The last day of the exemption. */
	readonly ontheffingTot: Dag;
	/** The four questions of the guide before a cv is published. */
	readonly beschikbaar: Antwoord;
	readonly beroepsbeeld: Antwoord;
	readonly onderbouwd: Antwoord;
	readonly digivaardig: Antwoord;
}

export interface Uitspraak {
	readonly oordeel: Oordeel;
	/** The day by which something has to be done; null = no day known. */
	readonly datum: Dag | null;
	/** Why, one or two Dutch sentences without names. */
	readonly waarom: string;
}

/** What the user chose about these rules; nothing chosen = no guesses. */
export interface WerkprocesKeuzes {
	/** Guess the end of a registration of which only the begin is known. */
	readonly schatInschrijving?: boolean;
}

/** What each rule reads: it can't read another part of the stand. */
const LEEST = {
	inschrijving: ['status', 'geldigTot', 'verlengd', 'inschrijfdatum'],
	uitkering: ['status', 'doelgroep', 'uitkering', 'ontheffing', 'ontheffingTot'],
	cv: ['beschikbaar', 'beroepsbeeld', 'onderbouwd', 'digivaardig']
} as const satisfies Readonly<Record<WerkprocesRegelId, readonly (keyof WerkprocesStand)[]>>;
type Gelezen<Id extends WerkprocesRegelId> = Pick<WerkprocesStand, (typeof LEEST)[Id][number]>;

/** A rule of the work process; each can be switched off. */
interface RegelOver<Deel extends keyof WerkprocesStand> {
	/** Unique; safe in a URL. */
	readonly id: WerkprocesRegelId;
	readonly label: string;
	/** What the user has to do, as a verb. */
	readonly actie: string;
	/** The definition in use, and what it guesses. */
	definitie(keuzes: WerkprocesKeuzes): string;
	/** Where the rule comes from, with its year. */
	readonly herkomst: string;
	/** `op` = overdue counts, `let` = needs attention. */
	readonly toon: 'op' | 'let';
	/** Of which its columns and its explanation are made. */
	readonly leest: readonly Deel[];
	/** Fields of kandidaten: of each list at least one; without them the rule can't say anything. */
	readonly nodig: readonly (readonly string[])[];
	/** The same; without them it can't say ja. */
	readonly voorJa: readonly (readonly string[])[];
	/** The rule at peildatum `d`. */
	readonly judge: (
		stand: Pick<WerkprocesStand, NoInfer<Deel>>,
		d: Dag,
		keuzes?: WerkprocesKeuzes
	) => Uitspraak;
}

export type WerkprocesRegel = RegelOver<keyof WerkprocesStand>;

function regel<Deel extends keyof WerkprocesStand>(each: RegelOver<Deel>): WerkprocesRegel {
	return each;
}

const HANDREIKING = 'Handreiking werkproces gemeenten en UWV, 2013.';
/** What overtook the guide: since then nobody of them is registered or renewed by hand. */
const SINDS_2016 =
	'Sinds 2016 schrijft UWV mensen met bijstand zelf in (jaarverslag UWV 2016). Sinds augustus 2017 worden de bestanden elke maand vergeleken.';

/** What the setting is called, and that it is a guess. */
export const SCHATTING = {
	label: 'Schat het einde uit de inschrijfdatum (een schatting)',
	uitleg: `Dit is een schatting: inschrijfdatum plus ${MAANDEN_GELDIG} maanden. Zij telt alleen zonder einddatum en zonder verlenging.`
} as const;

/** Groups that receive a benefit of the gemeente. */
const MET_UITKERING: ReadonlySet<string> = new Set([
	'Client PW',
	'Partner PW',
	'IOAW',
	'IOAZ',
	'Bbz'
]);
/** Groups that are known not to. */
const ZONDER_UITKERING: ReadonlySet<string> = new Set(['NUG', 'Anw', 'WW', 'WIA', 'Wajong', 'Wsw']);

export const DATUM_BRON: Readonly<Record<DatumBron, string>> = {
	einddatum: 'Einddatum in de bron',
	verlenging: `Verlenging + ${MAANDEN_GELDIG} maanden`,
	schatting: `Schatting: inschrijfdatum + ${MAANDEN_GELDIG} maanden`
};

function inschrijvingVerlengen(
	stand: Gelezen<'inschrijving'>,
	d: Dag,
	keuzes?: WerkprocesKeuzes
): Uitspraak {
	if (stand.status !== 'Open')
		return uitspraak('nee', 'Er is geen open inschrijving om te verlengen.');
	const einde = inschrijvingEinde(stand, keuzes);
	if (einde === null)
		return uitspraak(
			'onbekend',
			'De inschrijving is open. De bron heeft geen einddatum en geen verlenging.'
		);
	const { dag, bron } = einde;
	const geschat = bron === 'schatting' ? ' Dit is een schatting.' : '';
	return uitspraak(dag - d <= VERLENGEN_BINNEN ? 'ja' : 'nee', termijnZin(dag - d) + geschat, dag);
}

function termijnZin(dagen: number): string {
	if (dagen < 0) return 'De inschrijving is verlopen.';
	if (dagen <= 14) return 'De inschrijving verloopt binnen 14 dagen.';
	return dagen <= VERLENGEN_BINNEN
		? `De inschrijving verloopt binnen ${VERLENGEN_BINNEN} dagen.`
		: `De inschrijving is nog langer dan ${VERLENGEN_BINNEN} dagen geldig.`;
}

function uitkeringZonderInschrijving(stand: Gelezen<'uitkering'>, d: Dag): Uitspraak {
	if (stand.status === 'Open') return uitspraak('nee', 'De inschrijving is open.');
	const loopt = uitkeringLoopt(stand);
	if (loopt === 'nee') return uitspraak('nee', 'Er loopt geen uitkering van de gemeente.');
	const ontheffing = ontheffingOp(stand, d);
	if (ontheffing === 'ja') return uitspraak('nee', 'Er is een ontheffing.');
	if (loopt === '')
		return uitspraak(
			'onbekend',
			'Onbekend, controleer. De bron zegt niet of er een uitkering van de gemeente loopt.'
		);
	const geen =
		stand.status === '' ? 'Er is geen inschrijving in Sonar' : 'De inschrijving is niet open';
	if (ontheffing === '')
		return uitspraak(
			'controleer',
			`Onbekend, controleer. Er loopt een uitkering. ${geen}. De bron zegt niet of er een ontheffing is.`
		);
	const voorbij = stand.ontheffing === 'nee' ? 'er is geen ontheffing' : 'de ontheffing is voorbij';
	return uitspraak('ja', `Er loopt een uitkering. ${geen}, en ${voorbij}.`);
}

function uitkeringLoopt({ uitkering, doelgroep }: Gelezen<'uitkering'>): Antwoord {
	if (uitkering !== '') return uitkering;
	if (MET_UITKERING.has(doelgroep)) return 'ja';
	return ZONDER_UITKERING.has(doelgroep) ? 'nee' : '';
}

/** An ontheffing holds through its last day; one that is over is none. A last day alone tells that there was one. */
function ontheffingOp({ ontheffing, ontheffingTot }: Gelezen<'uitkering'>, d: Dag): Antwoord {
	if (ontheffing === 'nee' || ontheffingTot === GEEN_DAG) return ontheffing;
	return ontheffingTot >= d ? 'ja' : 'nee';
}

/** Fields with the answers to the four questions. */
const CV_VELDEN = ['cvbeschikbaar', 'cvberoepsbeeld', 'cvonderbouwd', 'cvdigivaardig'] as const;

/** The four questions, each with what it says when the answer is no. */
const CV_VRAGEN = [
	['beschikbaar', 'niet direct beschikbaar voor regulier werk'],
	['beroepsbeeld', 'geen duidelijk beroepsbeeld, of kan niet zelfstandig solliciteren'],
	['onderbouwd', 'het bemiddelingsberoep is niet onderbouwd'],
	['digivaardig', 'niet digivaardig']
] as const;

function cvPubliceren(stand: Gelezen<'cv'>): Uitspraak {
	const nee = CV_VRAGEN.filter(([vraag]) => stand[vraag] === 'nee');
	if (nee.length)
		return uitspraak('nee', `Niet aanraden: ${nee.map(([, waarom]) => waarom).join('; ')}.`);
	const open = CV_VRAGEN.filter(([vraag]) => stand[vraag] === '').length;
	return open
		? uitspraak(
				'onbekend',
				`Onvoldoende gegevens: geen antwoord op ${open} van de ${CV_VRAGEN.length} vragen.`
			)
		: uitspraak('ja', 'Alle vier de vragen zijn met ja beantwoord.');
}

function uitspraak(oordeel: Oordeel, waarom: string, datum: Dag | null = null): Uitspraak {
	return { oordeel, waarom, datum };
}

/** The rules of the work process that can be computed. The driedeling is a judgement: entered by hand, never computed. */
export const WERKPROCES: readonly WerkprocesRegel[] = [
	regel({
		id: 'inschrijving',
		label: `Inschrijving verloopt binnen ${VERLENGEN_BINNEN} dagen of is verlopen`,
		actie: 'Inschrijving verlengen',
		definitie: ({ schatInschrijving }) =>
			`Open inschrijvingen die verlopen zijn of binnen ${VERLENGEN_BINNEN} dagen na de peildatum verlopen. Zonder einddatum geldt: ${MAANDEN_GELDIG} maanden na de laatste verlenging. Een verlenging van vóór de inschrijfdatum telt niet. ${
				schatInschrijving
					? SCHATTING.uitleg
					: 'Met alleen een inschrijfdatum is het einde onbekend.'
			}`,
		herkomst: `${HANDREIKING} ${SINDS_2016}`,
		toon: 'let',
		leest: LEEST.inschrijving,
		nodig: [['status'], ['inschrijvingtot', 'verlengd', 'inschrijfdatum']],
		voorJa: [['inschrijvingtot', 'verlengd']],
		judge: inschrijvingVerlengen
	}),
	regel({
		id: 'uitkering',
		label: 'Uitkering zonder inschrijving',
		actie: 'Controleer de koppeling, meld aan UWV',
		definitie: () =>
			'Er loopt een uitkering (PW, partner PW, IOAW, IOAZ, Bbz). De inschrijving in Sonar is niet open of ontbreekt. Wie een ontheffing heeft, telt niet mee, tot en met de einddatum. Meestal klopt dan de maandelijkse vergelijking met UWV niet.',
		herkomst: `${HANDREIKING} ${SINDS_2016} Soorten ontheffing: Participatiewet in balans, 2026 en 2027.`,
		toon: 'op',
		leest: LEEST.uitkering,
		nodig: [['status'], ['doelgroep', 'uitkering']],
		voorJa: [['ontheffing', 'ontheffingtot']],
		judge: uitkeringZonderInschrijving
	}),
	regel({
		id: 'cv',
		label: 'Cv te publiceren',
		actie: 'Cv publiceren',
		definitie: () =>
			'Vier keer ja: direct beschikbaar voor regulier werk, duidelijk beroepsbeeld, onderbouwd bemiddelingsberoep, digivaardig. Bij het beroepsbeeld hoort zelfstandig solliciteren. Dit volgt nooit uit de participatieladder.',
		herkomst: HANDREIKING,
		toon: 'let',
		leest: LEEST.cv,
		nodig: [CV_VELDEN],
		voorJa: CV_VELDEN.map((veld) => [veld]),
		judge: cvPubliceren
	})
];
