import { VERLENGEN_BINNEN, type WerkprocesRegelId } from './inschrijving';
import { NIET_IN_SONAR } from '../velden/waarden';

/** What the signalen look at: one kandidaat's stored codes, and counts over the own records. */
export interface KandidaatStand {
	readonly doelgroep: string;
	readonly dgr: string;
	readonly banenafspraken: string;
	readonly status: string;
	readonly klantprofiel: string;
	readonly ladder: string;
	/** Active trajecten, modules and plaatsingen whose signal is overdue and not dealt with. */
	readonly verstrekenSignalen: number;
	readonly actieveTrajecten: number;
	/** Active trajecten without an active module. */
	readonly trajectenZonderModule: number;
	/** The open registration has ended or ends within the days of the work process. */
	readonly inschrijvingVerlengen: boolean;
}

export interface Signaal {
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
	/** The rule; says nothing about values it does not know. */
	geldt(stand: KandidaatStand): boolean;
}

/** All signalen, actions in order of urgency first. */
export const SIGNALEN: readonly Signaal[] = [
	{
		id: 'profielStarten',
		soort: 'actie',
		label: 'Profiel starten',
		uitleg:
			'De inschrijving is open, maar het klantprofiel ontbreekt of is leeg. Begin het profiel in Sonar.',
		geldt: ({ status, klantprofiel }) => status === 'Open' && ['N', 'L', ''].includes(klantprofiel)
	},
	{
		id: 'profielAanvullen',
		soort: 'actie',
		label: 'Profiel aanvullen',
		uitleg:
			'De inschrijving is open en het klantprofiel is onvolledig. Vul het profiel aan in Sonar.',
		geldt: ({ status, klantprofiel }) => status === 'Open' && klantprofiel === 'O'
	},
	{
		id: 'inschrijvingVerlengen',
		soort: 'actie',
		label: 'Inschrijving verlengen',
		uitleg: `De open inschrijving is verlopen of verloopt binnen ${VERLENGEN_BINNEN} dagen. Verleng de inschrijving.`,
		regel: 'inschrijving',
		geldt: ({ inschrijvingVerlengen }) => inschrijvingVerlengen
	},
	{
		id: 'signaalOpvolgen',
		soort: 'actie',
		label: 'Signaal opvolgen',
		uitleg:
			'Een signaaldatum van een traject, module of plaatsing is verstreken. Volg het signaal op.',
		geldt: ({ verstrekenSignalen }) => verstrekenSignalen > 0
	},
	{
		id: 'moduleZoeken',
		soort: 'actie',
		label: 'Module zoeken',
		uitleg: 'Een actief traject heeft geen actieve module. Zoek een passende module.',
		geldt: ({ trajectenZonderModule }) => trajectenZonderModule > 0
	},
	{
		id: 'ladderNietIngevuld',
		soort: 'kwaliteit',
		label: 'Participatieladder niet ingevuld',
		uitleg: 'De kandidaat staat in Sonar, maar de trede is niet ingevuld. Vul de trede in.',
		geldt: ({ ladder }) => ladder === '#'
	},
	{
		id: 'nietInSonar',
		soort: 'kwaliteit',
		label: NIET_IN_SONAR,
		uitleg: 'De kandidaat heeft geen status in Sonar. Controleer of een inschrijving nodig is.',
		geldt: ({ status }) => status === ''
	}
];

/** The signalen that apply, in catalogue order. */
export function signalenVan(stand: KandidaatStand): readonly Signaal[] {
	return SIGNALEN.filter((signaal) => signaal.geldt(stand));
}

/** The actions that are suggested while these rules of the work process are off. */
export function actiesZonder(uit: readonly WerkprocesRegelId[]): readonly Signaal[] {
	return SIGNALEN.filter(
		({ soort, regel }) => soort === 'actie' && !(regel !== undefined && uit.includes(regel))
	);
}

/** The first of the actions that applies, `null` when there is nothing to do. */
export function voorgesteldeActie(
	stand: KandidaatStand,
	acties: readonly Signaal[] = actiesZonder([])
): Signaal | null {
	return acties.find((signaal) => signaal.geldt(stand)) ?? null;
}
