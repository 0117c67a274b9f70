import type { StandCodes, StandVeld } from '../kandidaat/kandidaat-stand';
import { parseTrede } from '../kandidaat/ladder';
import { LADDER_BRON } from '../kandidaat/ladder-uitleg';
import { DOELGROEP, IN_REGISTER, JA, NEE } from '../velden/waarden';
import type { Antwoord, Oordeel } from './werkproces';

/** What the rules compare, of one kandidaat. */
export interface BotsingStand extends StandCodes {
	/** Whether a placement runs or an employer is named at the peildatum; '' where the source has no placements. */
	readonly aanHetWerk: Antwoord;
}

/** A condition: it holds, it does not, or the source can't tell (null). */
type Drie = boolean | null;

/** A rule about registrations that can't both be right; each can be switched off. It can read these parts only. */
interface BotsingOver<Id extends string, Deel extends keyof BotsingStand> {
	/** Unique; safe in a URL. */
	readonly id: Id;
	readonly label: string;
	/** Why it is told and what the user can do. */
	readonly uitleg: string;
	/** Where the rule comes from, with its year. */
	readonly herkomst: string;
	/** What it compares; without one of them it can't say anything. */
	readonly leest: readonly Deel[];
	/** Those that it can do without: another of them says the same. */
	readonly kanZonder?: readonly NoInfer<Deel>[];
	/** Stands in the Maandverslag, which has room for few. */
	readonly inVerslag?: true;
	/** Is told while a source is read in, with the rows. */
	readonly bijInlezen?: true;
	/** What a kandidaat gets of whom it holds: `ja` = one of both is wrong, `controleer` = both can be right. */
	readonly gevonden: 'ja' | 'controleer';
	/** Whether it holds; null = the source does not say. */
	readonly geldt: (stand: Pick<BotsingStand, NoInfer<Deel>>) => Drie;
}

function botsing<const Id extends string, Deel extends keyof BotsingStand>(
	each: BotsingOver<Id, Deel>
): BotsingOver<Id, keyof BotsingStand> {
	return each;
}

const REGISTER_BRON = 'Uitleg doelgroepregister op uwv.nl, gelezen in 2026.';

/** The sentence of UWV's own explanation: who stands in the register without falling under the banenafspraak. */
const DGR_JA_BANENAFSPRAAK_NEE =
	'Dit kan kloppen. UWV telt in het register ook mensen buiten de banenafspraak. Zij verdienen het minimumloon alleen met een voorziening. Hun ziekte begon voor hun 18e of tijdens hun studie.';

const BIJSTAND = ['Client PW', 'Partner PW', 'IOAW', 'IOAZ'];
const BESCHUT = ['Wsw', 'nieuw beschut'];

/** Rules about registrations that contradict each other, in the order of the page. */
export const BOTSINGEN = [
	botsing({
		id: 'dgrVerschilt',
		label: 'DGR nee, Banenafspraken ja',
		uitleg: 'Compas zegt: niet in het doelgroepregister. Sonar zegt: wel. Controleer welke klopt.',
		herkomst: REGISTER_BRON,
		leest: ['dgr', 'banenafspraken'],
		gevonden: 'ja',
		inVerslag: true,
		bijInlezen: true,
		geldt: (stand) => allebei(niet(inRegister(stand)), jaNee(stand.banenafspraken))
	}),
	botsing({
		id: 'nugZonderInschrijving',
		label: 'NUG zonder open inschrijving',
		uitleg: 'Een NUG moet bij UWV ingeschreven staan. Controleer de inschrijving in Sonar.',
		herkomst: 'Participatiewet artikel 6, 2015.',
		leest: ['doelgroep', 'status'],
		gevonden: 'ja',
		inVerslag: true,
		bijInlezen: true,
		geldt: (stand) => allebei(belongsTo(stand, ['NUG']), stand.status !== 'Open')
	}),
	botsing({
		id: 'lksTredeZes',
		label: 'Loonkostensubsidie op trede 6',
		uitleg: 'Werk met loonkostensubsidie (LKS) is trede 5. Controleer de trede.',
		herkomst: LADDER_BRON,
		leest: ['lks', 'ladder', 'doelgroep'],
		kanZonder: ['doelgroep'],
		gevonden: 'ja',
		geldt: (stand) => allebei(metLks(stand), opTrede(stand, 6))
	}),
	botsing({
		id: 'bijstandTredeZes',
		label: 'Bijstand op trede 6',
		uitleg:
			'Trede 6 is betaald werk zonder uitkering. Deeltijdwerk naast een uitkering is trede 5. Controleer de trede.',
		herkomst: LADDER_BRON,
		leest: ['doelgroep', 'ladder'],
		gevonden: 'ja',
		geldt: (stand) => allebei(belongsTo(stand, BIJSTAND), opTrede(stand, 6))
	}),
	botsing({
		id: 'beschutAndereTrede',
		label: 'Wsw of nieuw beschut, geen trede 5',
		uitleg: 'Werk in de Wsw of nieuw beschut is trede 5. Controleer de trede.',
		herkomst: LADDER_BRON,
		leest: ['doelgroep', 'ladder'],
		gevonden: 'ja',
		geldt: (stand) => allebei(belongsTo(stand, BESCHUT), niet(opTrede(stand, 5)))
	}),
	botsing({
		id: 'tredeZonderWerk',
		label: 'Trede 5 of 6 zonder plaatsing',
		uitleg:
			'Trede 5 en 6 zijn betaald werk. Er loopt geen plaatsing en er is geen werkgever. Controleer de trede of de plaatsing.',
		herkomst: LADDER_BRON,
		leest: ['ladder', 'aanHetWerk'],
		gevonden: 'ja',
		geldt: (stand) => allebei(opTrede(stand, 5, 6), niet(jaNee(stand.aanHetWerk)))
	}),
	botsing({
		id: 'dgrNeeMetLks',
		label: 'DGR nee, loonkostensubsidie ja',
		uitleg:
			'Wie loonkostensubsidie (LKS) krijgt, staat meestal in het doelgroepregister. Controleer of dat hier klopt.',
		herkomst: 'Participatiewet artikel 10d, 2015.',
		leest: ['dgr', 'lks', 'doelgroep'],
		kanZonder: ['doelgroep'],
		gevonden: 'controleer',
		geldt: (stand) => allebei(niet(inRegister(stand)), metLks(stand))
	}),
	botsing({
		id: 'dgrJaZonderBanenafspraak',
		label: 'DGR ja, Banenafspraken nee',
		uitleg: DGR_JA_BANENAFSPRAAK_NEE,
		herkomst: REGISTER_BRON,
		leest: ['dgr', 'banenafspraken'],
		gevonden: 'controleer',
		geldt: (stand) => allebei(inRegister(stand), niet(jaNee(stand.banenafspraken)))
	})
] as const;

export type BotsingId = (typeof BOTSINGEN)[number]['id'];
export type Botsing = BotsingOver<BotsingId, keyof BotsingStand>;

/** What a rule says of a kandidaat: what it found, nee, or onbekend. */
export function botsingOordeel({ geldt, gevonden }: Botsing, stand: BotsingStand): Oordeel {
	const samen = geldt(stand);
	if (samen === null) return 'onbekend';
	return samen ? gevonden : 'nee';
}

/** The fields of kandidaten that a rule compares. */
export function fieldsOf({ leest }: Botsing): readonly StandVeld[] {
	return leest.filter((deel) => deel !== 'aanHetWerk');
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
	if (code === JA || code === 'ja') return true;
	return code === NEE || code === 'nee' ? false : null;
}

function inRegister({ dgr }: Pick<BotsingStand, 'dgr'>): Drie {
	return dgr === IN_REGISTER ? true : jaNee(dgr);
}

function metLks({ lks, doelgroep }: Pick<BotsingStand, 'lks' | 'doelgroep'>): Drie {
	return doelgroep === 'LKS' ? true : jaNee(lks);
}

/** A doelgroep that nobody knows may be any of them. */
function belongsTo(
	{ doelgroep }: Pick<BotsingStand, 'doelgroep'>,
	groepen: readonly string[]
): Drie {
	if (groepen.includes(doelgroep)) return true;
	return DOELGROEP.some(({ code }) => code === doelgroep) ? false : null;
}

function opTrede({ ladder }: Pick<BotsingStand, 'ladder'>, ...treden: readonly number[]): Drie {
	const { trede } = parseTrede(ladder);
	return trede === null ? null : treden.includes(trede);
}
