import { isInhoud, type Inhoud, type Operatie } from './document';

/** What was typed in a form and not kept yet, by the name of the field. */
export type Concept = Readonly<Record<string, string>>;

/** The form that it was typed in: a new note, the note with that id, an own action, a judgement. */
export type ConceptVeld = 'notitie' | `notitie/${string}` | 'actie' | 'oordeel';

/** Where one draft is kept: beside the dossier, and no part of it. */
export interface ConceptPlek {
	/** The text of a `KandidaatSleutel`, or `SELECTIE`. */
	readonly sleutel: string;
	readonly veld: ConceptVeld;
}

/** In the place of a kandidaat: a form about everybody who is selected. */
export const SELECTIE = 'selectie';

const GEEN: Inhoud = {};

/** The drafts in the document `dossier`, by the text of the key and the form. */
export function conceptenIn(inhoud: Inhoud): Inhoud {
	const { concepten } = inhoud;
	return isInhoud(concepten) ? concepten : GEEN;
}

/** One draft; null where there is none. */
export function conceptIn(inhoud: Inhoud, { sleutel, veld }: ConceptPlek): Concept | null {
	const alle = conceptenIn(inhoud);
	const van = Object.hasOwn(alle, sleutel) ? alle[sleutel] : undefined;
	const found = isInhoud(van) && Object.hasOwn(van, veld) ? van[veld] : undefined;
	if (!isInhoud(found)) return null;
	return Object.fromEntries(Object.entries(found).filter(isTekst));
}

/** The texts that somebody wrote about this kandidaat and did not keep. */
export function conceptTeksten(inhoud: Inhoud, sleutel: string): readonly string[] {
	const alle = conceptenIn(inhoud);
	const van = Object.hasOwn(alle, sleutel) ? alle[sleutel] : undefined;
	return Object.values(isInhoud(van) ? van : {}).flatMap((each) => {
		const { tekst } = isInhoud(each) ? each : {};
		return typeof tekst === 'string' && tekst !== '' ? [tekst] : [];
	});
}

/** Keeps a draft, or takes it away with null. */
export function setConcept(
	{ sleutel, veld }: ConceptPlek,
	concept: Concept | null
): readonly Operatie[] {
	return [{ pad: ['concepten', sleutel, veld], waarde: concept }];
}

/** Takes all drafts about this kandidaat away. */
export function zonderConcepten(sleutel: string): Operatie {
	return { pad: ['concepten', sleutel], waarde: null };
}

function isTekst(entry: [string, unknown]): entry is [string, string] {
	return typeof entry[1] === 'string';
}
