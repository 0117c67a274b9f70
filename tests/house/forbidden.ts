/** A word that no text of the user may have, and what it is called instead. */
interface Forbidden {
	readonly word: string;
	readonly pattern: RegExp;
	readonly instead: string;
}

/** The one list: words with two meanings, words of programmers, and second names of one thing. */
const FORBIDDEN: readonly Forbidden[] = [
	{ word: 'record', pattern: /\brecords?\b/i, instead: 'traject, module of plaatsing' },
	{ word: 'dataset', pattern: /\bdatasets?\b/i, instead: 'gegevens' },
	{ word: 'import', pattern: /\bimport(?:s|eren?|eert)?\b/i, instead: 'momentopname, inlezen' },
	{ word: 'slicer', pattern: /\bslicers?\b/i, instead: 'filter' },
	{ word: 'snapshot', pattern: /\bsnapshots?\b/i, instead: 'momentopname' },
	{ word: 'dagen over', pattern: /\bdagen over\b(?! )/i, instead: 'dagen te laat' },
	{
		word: 'dagen verlopen',
		pattern: /(?<!binnen |[§\d])[§\d]+ (?:dag(?:en)? )?verlopen\b/i,
		instead: 'dagen te laat; verlopen is een inschrijving'
	},
	{
		word: 'verlopen signaal',
		pattern: /\bverlopen signa|\bsigna\p{L}* (?:is |zijn )?verlopen\b/iu,
		instead: 'verstreken'
	},
	{
		word: 'verstreken inschrijving',
		pattern: /\bverstreken inschrijving|\binschrijving(?:en)? (?:is |zijn )?verstreken\b/i,
		instead: 'verlopen'
	},
	{ word: 'stand', pattern: /\bstand (?:per|van|op)\b|\bStand §/i, instead: 'peildatum' },
	{ word: 'kenmerk', pattern: /\bkenmerk(?:en)?\b/i, instead: 'bijzonderheid' },
	{ word: 'klik rechts', pattern: /\bklik rechts\b/i, instead: 'kies rechts in de lijst' },
	{
		word: 'lijst die verloopt',
		pattern:
			// at the head of a sentence it is what was just taken in use
			/\blijst(?:en)? (?:van § )?(?:verloopt|verlopen|in gebruik)\b|\b[Ll]ijst(?:en)? (?:van § )?(?:verloopt|verlopen)\b|\b[Ll]ijst (?:die )?in gebruik\b/,
		instead: 'momentopname'
	},
	{
		word: '# alleen',
		pattern: /(?:^|[\s("“])#(?! niet ingevuld)(?=$|[\s).,:"”])/,
		instead: '# niet ingevuld'
	},
	{ word: '(leeg)', pattern: /\(leeg\)/, instead: '(Leeg)' },
	{
		word: 'onbekend in Sonar',
		pattern: /\b(?:onbekend|niet bekend) in Sonar\b/i,
		instead: 'niet in Sonar'
	},
	{
		word: 'werklijst',
		pattern: /(?<!mijn |\bin )\bwerklijst\b/i,
		instead: 'Mijn werklijst, of te doen'
	},
	{ word: 'diens', pattern: /\bdiens\b/i, instead: 'zijn of haar, of de naam' },
	{
		word: 'middels',
		pattern: /\b(?:middels|teneinde|dient te|dienen te|hetgeen|welke reeds)\b/i,
		instead: 'door, om, moet'
	},
	{ word: 'plaats maken', pattern: /\bmaken plaats\b/i, instead: 'gaan weg' }
];

/** The entries of the list that a text offends against. */
export function forbiddenIn(text: string): readonly Forbidden[] {
	return FORBIDDEN.filter(({ pattern }) => pattern.test(text));
}
