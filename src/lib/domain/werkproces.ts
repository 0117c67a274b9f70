import { GEEN_DAG, plusMaanden, type Dag } from './datum';

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

export const WERKPROCES_REGELS = ['inschrijving', 'uitkering', 'cv'] as const;
export type WerkprocesRegelId = (typeof WERKPROCES_REGELS)[number];

/** A rule of the work process; each can be switched off. */
export interface WerkprocesRegel {
	/** Unique; safe in a URL. */
	readonly id: WerkprocesRegelId;
	readonly label: string;
	/** What the user has to do, as a verb. */
	readonly actie: string;
	readonly definitie: string;
	/** Where the rule comes from, with its year. */
	readonly herkomst: string;
	/** `op` = overdue counts, `let` = needs attention. */
	readonly toon: 'op' | 'let';
	/** The rule at peildatum `d`. */
	beoordeel(stand: WerkprocesStand, d: Dag): Uitspraak;
}

/** Days before the end of a registration from which it has to be renewed. */
export const VERLENGEN_BINNEN = 30;
/** Months that a registration is valid after it began or was renewed, when the source has no last day. */
const MAANDEN_GELDIG = 3;

const HERKOMST =
	'Handreiking werkproces gemeenten en UWV, 2013. Deels achterhaald sinds 2016 en 2017.';

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

/**
 * The last day of a registration: as the source has it, else three months after it was renewed or began,
 * whichever is later; null when the source has none of the dates.
 */
export function inschrijvingGeldigTot(
	stand: Pick<WerkprocesStand, 'geldigTot' | 'verlengd' | 'inschrijfdatum'>
): Dag | null {
	if (stand.geldigTot !== GEEN_DAG) return stand.geldigTot;
	const last = Math.max(stand.verlengd, stand.inschrijfdatum);
	return last === GEEN_DAG ? null : plusMaanden(last, MAANDEN_GELDIG);
}

function inschrijvingVerlengen(stand: WerkprocesStand, d: Dag): Uitspraak {
	if (stand.status !== 'Open')
		return uitspraak('nee', 'Er is geen open inschrijving om te verlengen.');
	const datum = inschrijvingGeldigTot(stand);
	if (datum === null)
		return uitspraak('onbekend', 'De inschrijving is open, maar de bron heeft geen datum.');
	const dagen = datum - d;
	if (dagen < 0) return uitspraak('ja', 'De inschrijving is verlopen.', datum);
	if (dagen <= 14) return uitspraak('ja', 'De inschrijving verloopt binnen 14 dagen.', datum);
	if (dagen <= VERLENGEN_BINNEN)
		return uitspraak('ja', `De inschrijving verloopt binnen ${VERLENGEN_BINNEN} dagen.`, datum);
	return uitspraak(
		'nee',
		`De inschrijving is nog langer dan ${VERLENGEN_BINNEN} dagen geldig.`,
		datum
	);
}

function uitkeringZonderInschrijving(stand: WerkprocesStand): Uitspraak {
	if (stand.status === 'Open') return uitspraak('nee', 'De inschrijving is open.');
	const loopt = uitkeringLoopt(stand);
	if (loopt === 'nee') return uitspraak('nee', 'Er loopt geen uitkering van de gemeente.');
	if (stand.ontheffing === 'ja') return uitspraak('nee', 'Er is een ontheffing.');
	if (loopt === '')
		return uitspraak('onbekend', 'De bron zegt niet of er een uitkering van de gemeente loopt.');
	const geen =
		stand.status === '' ? 'Er is geen inschrijving in Sonar' : 'De inschrijving is niet open';
	return stand.ontheffing === 'nee'
		? uitspraak('ja', `Er loopt een uitkering. ${geen}, en er is geen ontheffing.`)
		: uitspraak(
				'controleer',
				`Er loopt een uitkering. ${geen}. Controleer of er een ontheffing is.`
			);
}

function uitkeringLoopt({ uitkering, doelgroep }: WerkprocesStand): Antwoord {
	if (uitkering !== '') return uitkering;
	if (MET_UITKERING.has(doelgroep)) return 'ja';
	return ZONDER_UITKERING.has(doelgroep) ? 'nee' : '';
}

/** The four questions, each with what it says when the answer is no. */
const CV_VRAGEN = [
	['beschikbaar', 'niet direct beschikbaar voor regulier werk'],
	['beroepsbeeld', 'geen duidelijk beroepsbeeld, of kan niet zelfstandig solliciteren'],
	['onderbouwd', 'het bemiddelingsberoep is niet onderbouwd'],
	['digivaardig', 'niet digivaardig']
] as const;

function cvPubliceren(stand: WerkprocesStand): Uitspraak {
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
	{
		id: 'inschrijving',
		label: `Inschrijving verloopt binnen ${VERLENGEN_BINNEN} dagen of is verlopen`,
		actie: 'Inschrijving verlengen',
		definitie: `Open inschrijvingen die verlopen zijn of binnen ${VERLENGEN_BINNEN} dagen na de peildatum verlopen. Zonder einddatum geldt: ${MAANDEN_GELDIG} maanden na de laatste verlenging of de inschrijfdatum.`,
		herkomst: HERKOMST,
		toon: 'let',
		beoordeel: inschrijvingVerlengen
	},
	{
		id: 'uitkering',
		label: 'Uitkering zonder inschrijving',
		actie: 'Inschrijving controleren',
		definitie:
			'Er loopt een uitkering (PW, partner PW, IOAW, IOAZ, Bbz). De inschrijving in Sonar is niet open of ontbreekt. Wie een ontheffing heeft, telt niet mee.',
		herkomst: HERKOMST,
		toon: 'op',
		beoordeel: uitkeringZonderInschrijving
	},
	{
		id: 'cv',
		label: 'Cv te publiceren',
		actie: 'Cv publiceren',
		definitie:
			'Vier keer ja: direct beschikbaar voor regulier werk, duidelijk beroepsbeeld, onderbouwd bemiddelingsberoep, digivaardig. Bij het beroepsbeeld hoort zelfstandig solliciteren. Dit volgt nooit uit de participatieladder.',
		herkomst: HERKOMST,
		toon: 'let',
		beoordeel: cvPubliceren
	}
];
