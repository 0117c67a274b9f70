import { veldVan } from '../velden/velden';
import type { WerkprocesRegelId } from '../kandidaat/inschrijving';
import type { Antwoord, WerkprocesKeuzes, WerkprocesStand } from './werkproces';

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
		voorJa: [['inschrijvingtot', 'verlengd']]
	},
	uitkering: {
		kijktNaar: ['status', 'doelgroep', 'uitkering', 'ontheffing', 'ontheffingTot'],
		nodig: [['status'], ['doelgroep', 'uitkering']],
		voorJa: [['ontheffing', 'ontheffingtot']]
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
	ontheffingTot: 'ontheffingtot',
	beschikbaar: 'cvbeschikbaar',
	beroepsbeeld: 'cvberoepsbeeld',
	onderbouwd: 'cvonderbouwd',
	digivaardig: 'cvdigivaardig'
};

/** Labels of what a source lacks for a rule; `alles` = it can't judge, `ja` = it can't say ja. */
export function nietInBron(
	regel: WerkprocesRegelId,
	velden: readonly string[],
	{ schatInschrijving }: WerkprocesKeuzes = {}
): { readonly alles: readonly string[]; readonly ja: readonly string[] } {
	const lacking = (lists: readonly (readonly string[])[]) =>
		lists
			.filter((list) => !list.some((veld) => velden.includes(veld)))
			.map((list) => list.map((veld) => veldVan('kandidaten', veld).label).join(' of '));
	const { nodig, voorJa } = REGEL_BRON[regel];
	// The guess needs no more than the begin, which is in `nodig` already.
	const zeker = regel === 'inschrijving' && schatInschrijving ? [] : voorJa;
	const alles = lacking(nodig);
	return { alles, ja: lacking(zeker).filter((ja) => !alles.some((all) => all.startsWith(ja))) };
}

/** Whether the source has all that it takes for the rule to say ja. */
export function canSayJa(
	regel: WerkprocesRegelId,
	velden: readonly string[],
	keuzes: WerkprocesKeuzes
): boolean {
	const { alles, ja } = nietInBron(regel, velden, keuzes);
	return alles.length === 0 && ja.length === 0;
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

const GEEN_ONTHEFFING = /^(geen|nee|n\.?\s?v\.?\s?t|afgewezen|ingetrokken|beëindigd|vervallen)\b/;
const ONTHEFFING_ONZEKER =
	/^(onbekend|nnb|misschien|aangevraagd|in aanvraag|in behandeling)\b|^[?–-]/;

/** Whether there is an exemption, by its cell: ja, nee or its kind; the list of kinds is open, so any kind counts. */
export function ontheffingVan(waarde: string): Antwoord {
	const tekst = waarde.trim().toLowerCase();
	const antwoord = antwoordVan(tekst);
	if (antwoord !== '' || tekst === '' || ONTHEFFING_ONZEKER.test(tekst)) return antwoord;
	return GEEN_ONTHEFFING.test(tekst) ? 'nee' : 'ja';
}

/** Kinds of benefit that a gemeente pays. */
const VAN_GEMEENTE = /^(client |cliënt |partner )?(pw|participatiewet|bijstand|ioaw|ioaz|bbz)\b/;

/** Whether a benefit of the gemeente runs, by the cell of Uitkering: ja, nee, geen, or its kind. */
export function uitkeringVan(waarde: string): Antwoord {
	const tekst = waarde.trim().toLowerCase();
	if (VAN_GEMEENTE.test(tekst)) return 'ja';
	return tekst === 'geen' || tekst === 'geen uitkering' ? 'nee' : antwoordVan(tekst);
}
