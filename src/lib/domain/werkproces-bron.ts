import { veldVan } from './velden';
import type { Antwoord, WerkprocesRegelId, WerkprocesStand } from './werkproces';

/** What a rule reads: parts of the stand, and the fields of kandidaten that it can't do without. */
interface RegelBron {
	readonly kijktNaar: readonly (keyof WerkprocesStand)[];
	/** Of each list at least one; without them the rule can't say anything. */
	readonly nodig: readonly (readonly string[])[];
	/** Of each list at least one; without them it can't say ja. */
	readonly voorJa: readonly (readonly string[])[];
}

const CV = ['cvbeschikbaar', 'cvberoepsbeeld', 'cvonderbouwd', 'cvdigivaardig'] as const;

export const REGEL_BRON: Readonly<Record<WerkprocesRegelId, RegelBron>> = {
	inschrijving: {
		kijktNaar: ['status', 'geldigTot', 'verlengd', 'inschrijfdatum'],
		nodig: [['status'], ['inschrijvingtot', 'verlengd', 'inschrijfdatum']],
		voorJa: []
	},
	uitkering: {
		kijktNaar: ['status', 'doelgroep', 'uitkering', 'ontheffing'],
		nodig: [['status'], ['doelgroep', 'uitkering']],
		voorJa: [['ontheffing']]
	},
	cv: {
		kijktNaar: ['beschikbaar', 'beroepsbeeld', 'onderbouwd', 'digivaardig'],
		nodig: [CV],
		voorJa: CV.map((veld) => [veld])
	}
};

/** Field of kandidaten behind each part of the stand. */
export const STAND_VELD: Readonly<Record<keyof WerkprocesStand, string>> = {
	status: 'status',
	doelgroep: 'doelgroep',
	geldigTot: 'inschrijvingtot',
	verlengd: 'verlengd',
	inschrijfdatum: 'inschrijfdatum',
	uitkering: 'uitkering',
	ontheffing: 'ontheffing',
	beschikbaar: 'cvbeschikbaar',
	beroepsbeeld: 'cvberoepsbeeld',
	onderbouwd: 'cvonderbouwd',
	digivaardig: 'cvdigivaardig'
};

/** Labels of what a source lacks for a rule; `alles` = it can't judge, `ja` = it can't say ja. */
export function nietInBron(
	regel: WerkprocesRegelId,
	velden: readonly string[]
): { readonly alles: readonly string[]; readonly ja: readonly string[] } {
	const lacking = (lists: readonly (readonly string[])[]) =>
		lists
			.filter((list) => !list.some((veld) => velden.includes(veld)))
			.map((list) => list.map((veld) => veldVan('kandidaten', veld).label).join(' of '));
	const { nodig, voorJa } = REGEL_BRON[regel];
	return { alles: lacking(nodig), ja: lacking(voorJa) };
}

/** The answer in a cell of a question with ja or nee; anything else is no answer. */
export function antwoordVan(waarde: string): Antwoord {
	switch (waarde.trim().toLowerCase()) {
		case 'j':
		case 'ja':
		case '1':
			return 'ja';
		case 'n':
		case 'nee':
		case '0':
		case '2':
			return 'nee';
		default:
			return '';
	}
}

/** Kinds of benefit that a gemeente pays. */
const VAN_GEMEENTE = /^(client |cliënt |partner )?(pw|participatiewet|bijstand|ioaw|ioaz|bbz)\b/;

/** Whether a benefit of the gemeente runs, by the cell of Uitkering: ja, nee, geen, or its kind. */
export function uitkeringVan(waarde: string): Antwoord {
	const tekst = waarde.trim().toLowerCase();
	if (VAN_GEMEENTE.test(tekst)) return 'ja';
	return tekst === 'geen' || tekst === 'geen uitkering' ? 'nee' : antwoordVan(tekst);
}
