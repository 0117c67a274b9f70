import { VERLENGEN_BINNEN, type WerkprocesRegelId } from './inschrijving';
import type { KandidaatStand } from './kandidaat-stand';
import { PROFIEL } from './klantprofiel';
import { NIET_IN_SONAR } from '../velden/waarden';

/** A rule that reads these parts of the stand and can't read another. */
interface SignaalOver<Deel extends keyof KandidaatStand> {
	/** Unique; safe in a URL. */
	readonly id: string;
	/** `actie` = something to do for the kandidaat, `kwaliteit` = something that is not registered. */
	readonly soort: 'actie' | 'kwaliteit';
	/** Short Dutch text, an action as a verb: "Profiel starten". */
	readonly label: string;
	/** Why it is shown and what the user can do. */
	readonly uitleg: string;
	/** The rule of the work process that it follows; while that is off it suggests nothing. */
	readonly regel?: WerkprocesRegelId;
	/** Of which its columns, its explanation and "niet in bron" are made. */
	readonly leest: readonly Deel[];
	/** The rule; says nothing about values it does not know. */
	readonly geldt: (stand: Pick<KandidaatStand, NoInfer<Deel>>) => boolean;
}

export type Signaal = SignaalOver<keyof KandidaatStand>;

function signaal<Deel extends keyof KandidaatStand>(each: SignaalOver<Deel>): Signaal {
	return each;
}

/** Codes of a klantprofiel of which nothing is filled in. */
const ZONDER_INHOUD: readonly string[] = [PROFIEL.nee, PROFIEL.leeg, ''];

/** All signalen, actions in order of urgency first. */
export const SIGNALEN: readonly Signaal[] = [
	signaal({
		id: 'profielStarten',
		soort: 'actie',
		label: 'Profiel starten',
		uitleg:
			'De inschrijving is open, maar het klantprofiel ontbreekt of is leeg. Begin het profiel in Sonar.',
		leest: ['status', 'klantprofiel'],
		geldt: ({ status, klantprofiel }) => status === 'Open' && ZONDER_INHOUD.includes(klantprofiel)
	}),
	signaal({
		id: 'profielAanvullen',
		soort: 'actie',
		label: 'Profiel aanvullen',
		uitleg:
			'De inschrijving is open en het klantprofiel is onvolledig. Vul het profiel aan in Sonar.',
		leest: ['status', 'klantprofiel'],
		geldt: ({ status, klantprofiel }) => status === 'Open' && klantprofiel === PROFIEL.onvolledig
	}),
	signaal({
		id: 'inschrijvingVerlengen',
		soort: 'actie',
		label: 'Inschrijving verlengen',
		uitleg: `De open inschrijving is verlopen of verloopt binnen ${VERLENGEN_BINNEN} dagen. Verleng de inschrijving.`,
		regel: 'inschrijving',
		leest: ['inschrijvingVerlengen'],
		geldt: ({ inschrijvingVerlengen }) => inschrijvingVerlengen
	}),
	signaal({
		id: 'signaalOpvolgen',
		soort: 'actie',
		label: 'Signaal opvolgen',
		uitleg:
			'Een signaaldatum van een traject, module of plaatsing is verstreken. Volg het signaal op.',
		leest: ['verstrekenSignalen'],
		geldt: ({ verstrekenSignalen }) => verstrekenSignalen > 0
	}),
	signaal({
		id: 'moduleZoeken',
		soort: 'actie',
		label: 'Module zoeken',
		uitleg: 'Een actief traject heeft geen actieve module. Zoek een passende module.',
		leest: ['trajectenZonderModule'],
		geldt: ({ trajectenZonderModule }) => trajectenZonderModule > 0
	}),
	signaal({
		id: 'ladderNietIngevuld',
		soort: 'kwaliteit',
		label: 'Participatieladder niet ingevuld',
		uitleg: 'De kandidaat staat in Sonar, maar de trede is niet ingevuld. Vul de trede in.',
		leest: ['ladder'],
		geldt: ({ ladder }) => ladder === '#'
	}),
	signaal({
		id: 'nietInSonar',
		soort: 'kwaliteit',
		label: NIET_IN_SONAR,
		uitleg: 'De kandidaat heeft geen status in Sonar. Controleer of een inschrijving nodig is.',
		leest: ['status'],
		geldt: ({ status }) => status === ''
	})
];

/** The actions that are suggested while these rules of the work process are off. */
export function actiesZonder(uit: readonly WerkprocesRegelId[]): readonly Signaal[] {
	return SIGNALEN.filter(
		({ soort, regel }) => soort === 'actie' && !(regel !== undefined && uit.includes(regel))
	);
}
