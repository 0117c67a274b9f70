import type { Dag } from '../velden/datum';
import { veldVan } from '../velden/velden';
import type { WerkprocesRegelId } from '../kandidaat/inschrijving';
import {
	WERKPROCES,
	type Antwoord,
	type WerkprocesKeuzes,
	type WerkprocesRegel,
	type WerkprocesStand
} from './werkproces';

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

/** The stand of a kandidaat by the cells of these fields. */
export function werkprocesStand(
	tekst: (veld: string) => string,
	dag: (veld: string) => Dag
): WerkprocesStand {
	const antwoord = (deel: keyof WerkprocesStand) => antwoordVan(tekst(STAND_VELD[deel]));
	return {
		status: tekst(STAND_VELD.status),
		doelgroep: tekst(STAND_VELD.doelgroep),
		geldigTot: dag(STAND_VELD.geldigTot),
		verlengd: dag(STAND_VELD.verlengd),
		inschrijfdatum: dag(STAND_VELD.inschrijfdatum),
		uitkering: uitkeringVan(tekst(STAND_VELD.uitkering)),
		ontheffing: ontheffingVan(tekst(STAND_VELD.ontheffing)),
		ontheffingTot: dag(STAND_VELD.ontheffingTot),
		beschikbaar: antwoord('beschikbaar'),
		beroepsbeeld: antwoord('beroepsbeeld'),
		onderbouwd: antwoord('onderbouwd'),
		digivaardig: antwoord('digivaardig')
	};
}

/** The rule with that id. */
export function regelVan(id: WerkprocesRegelId): WerkprocesRegel {
	const found = WERKPROCES.find((each) => each.id === id);
	if (!found) throw new RangeError(`no rule ${id}`);
	return found;
}

/** The fields of kandidaten that a rule looks at. */
export function regelVelden(id: WerkprocesRegelId): readonly string[] {
	return regelVan(id).leest.map((deel) => STAND_VELD[deel]);
}

/** Labels of what a source lacks for a rule; `alles` = it can't judge, `ja` = it can't say ja. */
export function nietInBron(
	id: WerkprocesRegelId,
	velden: readonly string[],
	{ schatInschrijving }: WerkprocesKeuzes = {}
): { readonly alles: readonly string[]; readonly ja: readonly string[] } {
	const lacking = (lists: readonly (readonly string[])[]) =>
		lists
			.filter((list) => !list.some((veld) => velden.includes(veld)))
			.map((list) => list.map((veld) => veldVan('kandidaten', veld).label).join(' of '));
	const { nodig, voorJa } = regelVan(id);
	// The guess needs no more than the begin, which is in `nodig` already.
	const zeker = id === 'inschrijving' && schatInschrijving ? [] : voorJa;
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
