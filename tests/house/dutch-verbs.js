/**
 * Dutch verbs as a function may not be called: nouns of the domain are Dutch, what is done is English. The figures and
 * the lint know them from here. Left out is what is a noun as well wherever this code uses it (`vraag`, `stap`,
 * `plaats`, `verloop`, `kruis`, `stand`, `keuze`, `deel`) or an English word (`begin`, `let`, `open`, `start`, `stop`).
 */
export const DUTCH_VERBS = [
	...[
		'annuleer',
		'anonimiseer',
		'beantwoord',
		'beoordeel',
		'bereid',
		'bereken',
		'bevestig',
		'bewaar'
	],
	...['controleer', 'doe', 'dring', 'druk', 'eindig', 'exporteer', 'ga', 'gebruik', 'geef', 'haal'],
	...[
		'herken',
		'herlaad',
		'hernoem',
		'herstel',
		'hoor',
		'importeer',
		'kies',
		'kijk',
		'klap',
		'kopieer'
	],
	...[
		'koppel',
		'laad',
		'laat',
		'lees',
		'leid',
		'luister',
		'maak',
		'markeer',
		'meld',
		'merk',
		'natel'
	],
	...['neem', 'noem', 'noteer', 'onthoud', 'ontgrendel', 'pas', 'plak', 'probeer', 'scheid'],
	...[
		'schakel',
		'schrijf',
		'schuif',
		'signaleer',
		'sla',
		'sleep',
		'sluit',
		'sorteer',
		'splits',
		'spoel'
	],
	...[
		'stel',
		'stuur',
		'tel',
		'toon',
		'typ',
		'verberg',
		'verdeel',
		'vergeet',
		'vergelijk',
		'vergrendel'
	],
	...[
		'verklaar',
		'verschuif',
		'vertel',
		'vervang',
		'ververs',
		'verwijder',
		'verzamel',
		'vind',
		'voeg'
	],
	...['voegtoe', 'volg', 'vouw', 'vul', 'waak', 'wijzig', 'wis', 'zet', 'zie', 'zoek'],
	...[
		'aftellen',
		'bewaren',
		'horen',
		'instellen',
		'terugzetten',
		'vergrendelen',
		'verwijderen',
		'wijzigen'
	],
	'wissen'
];

/** Dutch verbs in the third person, as a question that is answered with yes or no begins with. */
export const DUTCH_PREDICATES = [
	...[
		'begint',
		'blijft',
		'botst',
		'gaat',
		'geldt',
		'heeft',
		'hoort',
		'kan',
		'kent',
		'kijkt',
		'komt'
	],
	...[
		'leest',
		'ligt',
		'loopt',
		'mag',
		'mengt',
		'moet',
		'ontbreekt',
		'slaagt',
		'staat',
		'telt',
		'verliest'
	],
	...['verloopt', 'vraagt', 'wijkt', 'zegt']
];

/** Names that begin as a verb and are nouns. */
const NOUNS = ['schuifTekst', 'sorteerTekst', 'zoekRegel'];

/** A function with a Dutch verb, also a handler (`onkies`) and a private one (`#kies`). */
export const DUTCH_VERB = pattern(DUTCH_VERBS);

/** A function with a Dutch verb in the third person. */
export const DUTCH_PREDICATE = pattern(DUTCH_PREDICATES);

/**
 * The name of a function that begins with one of the words, followed by a new word or nothing.
 * @param {readonly string[]} words
 */
function pattern(words) {
	return new RegExp(`^#?(?!(?:${NOUNS.join('|')})$)(?:on)?(?:${words.join('|')})(?![a-z])`);
}
