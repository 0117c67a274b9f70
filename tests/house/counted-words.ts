/** Plurals that stand behind a number. */
const PLURALS = [
	...['dagen', 'weken', 'maanden', 'jaren', 'minuten', 'seconden', 'kandidaten', 'personen'],
	...['trajecten', 'modules', 'plaatsingen', 'acties', 'taken', 'notities', 'aantekeningen'],
	...['signalen', 'signaaldatums', 'rijen', 'regels', 'kolommen', 'velden', 'cellen', 'waarden'],
	...['gemeenten', 'begeleiders', 'profielen', 'bestanden', 'lijsten', 'meldingen', 'nummers'],
	...['momentopnamen', 'getallen', 'filters', 'verslagen', 'veranderingen', 'combinaties'],
	...['bladzijden', 'metingen', 'punten', 'tekens', 'vragen', 'antwoorden', 'publicaties']
];

const BEHIND_A_HOLE = new RegExp(`§ (?:\\p{Ll}+e )?(?:${PLURALS.join('|')})\\b`, 'u');
const BEHIND_ONE = new RegExp(`(?<![\\d.,-])1 (?:\\p{Ll}+e )?(?:${PLURALS.join('|')})\\b`, 'u');

const VERB_BEHIND_A_HOLE =
	/(?:^|[.:] )§ (?:van (?:de )?[§¤] )?(?:zijn|hebben|worden|staan|gaan|komen|tellen|missen)\b/u;

/** Pieces of texts in which the number is never one, or may not be told: it is shielded, and a singular would say it. */
const NEVER_ONE = ['minder dan § kandidaten', 'Volledig profiel (Ja): § van § kandidaten'];

/** What is wrong with the number of a word: a plural that is one, or that can be one and is not chosen by `hoeveel`. */
export function wrongCount(text: string, counted: boolean): string | null {
	const one = BEHIND_ONE.exec(text)?.[0];
	if (one || counted || NEVER_ONE.some((each) => text.includes(each))) return one ?? null;
	return (BEHIND_A_HOLE.exec(text) ?? VERB_BEHIND_A_HOLE.exec(text))?.[0] ?? null;
}
