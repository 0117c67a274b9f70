import type { BotsingId } from './botsing-ids';
import { parseTrede } from '../kandidaat/ladder';
import { LADDER_BRON } from '../kandidaat/ladder-uitleg';
import { DOELGROEP } from '../velden/waarden';
import type { Antwoord, Oordeel } from './werkproces';

/** What the rules compare, of one kandidaat: stored codes, '' = not filled in. */
export interface BotsingStand {
	readonly doelgroep: string;
	readonly dgr: string;
	readonly banenafspraken: string;
	readonly status: string;
	readonly ladder: string;
	readonly lks: string;
	/** Whether a placement runs or an employer is named at the peildatum; '' where the source has no placements. */
	readonly aanHetWerk: Antwoord;
}

/** A rule about registrations that can't both be right; each can be switched off. */
export interface Botsing {
	/** Unique; safe in a URL. */
	readonly id: BotsingId;
	readonly label: string;
	/** Why it is told and what the user can do. */
	readonly uitleg: string;
	/** Where the rule comes from, with its year. */
	readonly herkomst: string;
	/** Fields of kandidaten that it compares; without one of them it can't say anything. */
	readonly velden: readonly (keyof BotsingStand)[];
	/** Stands in the Maandverslag, which has room for few. */
	readonly inVerslag?: true;
	/** It needs the table of placements. */
	readonly plaatsingen?: true;
	/** What a kandidaat gets of whom it holds: `ja` = one of both is wrong, `controleer` = both can be right. */
	readonly gevonden: 'ja' | 'controleer';
	/** Whether it holds; null = the source does not say. */
	botst(stand: BotsingStand): boolean | null;
}

const REGISTER_BRON = 'Uitleg doelgroepregister op uwv.nl, gelezen in 2026.';

/** The sentence of UWV's own explanation: who stands in the register without falling under the banenafspraak. */
export const DGR_JA_BANENAFSPRAAK_NEE =
	'Dit kan kloppen. UWV telt in het register ook mensen buiten de banenafspraak. Zij verdienen het minimumloon alleen met een voorziening. Hun ziekte begon voor hun 18e of tijdens hun studie.';

/** A condition: it holds, it does not, or the source can't tell (null). */
type Drie = boolean | null;

const BIJSTAND = ['Client PW', 'Partner PW', 'IOAW', 'IOAZ'];
const BESCHUT = ['Wsw', 'nieuw beschut'];

export const BOTSINGEN: readonly Botsing[] = [
	{
		id: 'dgrVerschilt',
		label: 'DGR nee, Banenafspraken ja',
		uitleg: 'Compas zegt: niet in het doelgroepregister. Sonar zegt: wel. Controleer welke klopt.',
		herkomst: REGISTER_BRON,
		velden: ['dgr', 'banenafspraken'],
		gevonden: 'ja',
		inVerslag: true,
		botst: (stand) => allebei(niet(inRegister(stand)), jaNee(stand.banenafspraken))
	},
	{
		id: 'nugZonderInschrijving',
		label: 'NUG zonder open inschrijving',
		uitleg: 'Een NUG moet bij UWV ingeschreven staan. Controleer de inschrijving in Sonar.',
		herkomst: 'Participatiewet artikel 6, 2015.',
		velden: ['doelgroep', 'status'],
		gevonden: 'ja',
		inVerslag: true,
		botst: (stand) => allebei(belongsTo(stand, ['NUG']), stand.status !== 'Open')
	},
	{
		id: 'lksTredeZes',
		label: 'Loonkostensubsidie op trede 6',
		uitleg: 'Werk met loonkostensubsidie (LKS) is trede 5. Controleer de trede.',
		herkomst: LADDER_BRON,
		velden: ['lks', 'ladder'],
		gevonden: 'ja',
		botst: (stand) => allebei(metLks(stand), opTrede(stand, 6))
	},
	{
		id: 'bijstandTredeZes',
		label: 'Bijstand op trede 6',
		uitleg:
			'Trede 6 is betaald werk zonder uitkering. Deeltijdwerk naast een uitkering is trede 5. Controleer de trede.',
		herkomst: LADDER_BRON,
		velden: ['doelgroep', 'ladder'],
		gevonden: 'ja',
		botst: (stand) => allebei(belongsTo(stand, BIJSTAND), opTrede(stand, 6))
	},
	{
		id: 'beschutAndereTrede',
		label: 'Wsw of nieuw beschut, geen trede 5',
		uitleg: 'Werk in de Wsw of nieuw beschut is trede 5. Controleer de trede.',
		herkomst: LADDER_BRON,
		velden: ['doelgroep', 'ladder'],
		gevonden: 'ja',
		botst: (stand) => allebei(belongsTo(stand, BESCHUT), niet(opTrede(stand, 5)))
	},
	{
		id: 'tredeZonderWerk',
		label: 'Trede 5 of 6 zonder plaatsing',
		uitleg:
			'Trede 5 en 6 zijn betaald werk. Er loopt geen plaatsing en er is geen werkgever. Controleer de trede of de plaatsing.',
		herkomst: LADDER_BRON,
		velden: ['ladder'],
		plaatsingen: true,
		gevonden: 'ja',
		botst: (stand) => allebei(opTrede(stand, 5, 6), niet(jaNee(stand.aanHetWerk)))
	},
	{
		id: 'dgrNeeMetLks',
		label: 'DGR nee, loonkostensubsidie ja',
		uitleg:
			'Wie loonkostensubsidie (LKS) krijgt, staat meestal in het doelgroepregister. Controleer of dat hier klopt.',
		herkomst: 'Participatiewet artikel 10d, 2015.',
		velden: ['dgr', 'lks'],
		gevonden: 'controleer',
		botst: (stand) => allebei(niet(inRegister(stand)), metLks(stand))
	},
	{
		id: 'dgrJaZonderBanenafspraak',
		label: 'DGR ja, Banenafspraken nee',
		uitleg: DGR_JA_BANENAFSPRAAK_NEE,
		herkomst: REGISTER_BRON,
		velden: ['dgr', 'banenafspraken'],
		gevonden: 'controleer',
		botst: (stand) => allebei(inRegister(stand), niet(jaNee(stand.banenafspraken)))
	}
];

/** What a rule says of a kandidaat: what it found, nee, or onbekend. */
export function botsingOordeel({ botst, gevonden }: Botsing, stand: BotsingStand): Oordeel {
	const samen = botst(stand);
	if (samen === null) return 'onbekend';
	return samen ? gevonden : 'nee';
}

/** The rule with that id; undefined for any other text. */
export function botsingVan(id: string | undefined): Botsing | undefined {
	return BOTSINGEN.find((each) => each.id === id);
}

/** One that does not hold is enough to know that both don't. */
function allebei(een: Drie, ander: Drie): Drie {
	if (een === false || ander === false) return false;
	return een === null || ander === null ? null : true;
}

function niet(iets: Drie): Drie {
	return iets === null ? null : !iets;
}

function jaNee(code: string): Drie {
	if (code === 'J' || code === 'ja') return true;
	return code === 'N' || code === 'nee' ? false : null;
}

function inRegister({ dgr }: BotsingStand): Drie {
	return dgr === 'DGR' ? true : jaNee(dgr);
}

function metLks({ lks, doelgroep }: BotsingStand): Drie {
	return doelgroep === 'LKS' ? true : jaNee(lks);
}

/** A doelgroep that nobody knows may be any of them. */
function belongsTo({ doelgroep }: BotsingStand, groepen: readonly string[]): Drie {
	if (groepen.includes(doelgroep)) return true;
	return DOELGROEP.some(({ code }) => code === doelgroep) ? false : null;
}

function opTrede({ ladder }: BotsingStand, ...treden: readonly number[]): Drie {
	const { trede } = parseTrede(ladder);
	return trede === null ? null : treden.includes(trede);
}
