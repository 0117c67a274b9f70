import { foldKey } from '$lib/locale/fold';
import { TABELLEN, VELDEN, type TabelId, type Veld } from '$lib/domain/velden/velden';

/** A field that a heading names, and how far that is from saying so exactly: 0 = label, below 1 = name or alias of the catalogue. */
export interface Genoemd {
	readonly veld: Veld;
	readonly rang: number;
}

/** The field that a heading names in that table; null when it names none. A number behind a repeated name is no part of it. */
export function fieldNamed(kop: string, tabel: TabelId): Genoemd | null {
	const { exact, alike } = BY_TABLE[tabel];
	const name = unnumbered(kop);
	const named = exact.get(foldKey(name)) ?? alike.get(likeKey(name)) ?? null;
	return named && VALUES_BEHIND.test(name) && !isJaNee(named.veld) ? null : named;
}

/** Whether a field has yes for a value: "Sonar (J/N)" is not its status. */
function isJaNee({ waarden, open }: Veld): boolean {
	return open === true || (waarden?.some(({ woord }) => woord === 'Ja') ?? false);
}

/** Whether any table has a field with this heading. */
export function isKnownHeading(kop: string): boolean {
	return KNOWN.has(foldKey(kop)) || KNOWN_ALIKE.has(likeKey(kop));
}

/** Whether this is a heading of the candidate's number in any table. */
export function isKeyHeading(kop: string): boolean {
	return fieldNamed(kop, 'kandidaten')?.veld.id === 'persnr';
}

/** The column of the candidate's number: of more headings that mean it the most exact one; -1 where none does. */
export function keyColumnIn(koppen: readonly string[]): number {
	let best = -1;
	let least = Infinity;
	koppen.forEach((kop, index) => {
		const named = fieldNamed(kop, 'kandidaten');
		if (named?.veld.id !== 'persnr' || named.rang >= least) return;
		best = index;
		least = named.rang;
	});
	return best;
}

/** A heading without the number that a repeated name got: "Gemeente (2)". */
export function unnumbered(kop: string): string {
	return kop.replace(/ \(\d+\)$/, '');
}

/** Whether this is a heading of the candidate's name in any table. */
export function isNaamHeading(kop: string): boolean {
	const named = fieldNamed(kop, 'kandidaten');
	return named?.veld.id === 'naam' && named.rang < 1;
}

/** Headings that the list of skipped rows adds; read in again, these columns go nowhere. */
export const EIGEN_KOPPEN = { rij: 'Rij in bestand', reden: 'Reden' } as const;

/** Ways to reach or to find somebody. */
const BEREIKBAAR =
	/telefoon|^mobiel(?:nummer|nr)?$|^gsm(?:nummer|nr)?$|e?mailadres|^e?mail$|^(?:postcode|postadres|adres|woonadres|adresregel|straat|straatnaam|huisnr|huisnummer|huisletter|toevoeging)(?!.*afstand)|^iban|rekeningnummer/;
/** Who somebody is, besides a name and a number; a surname is called geslachtsnaam as well. */
const PERSOONLIJK =
	/^geb(?:oorte)?(?:dat(?:um)?|dt|dag|jaar|plaats|land|gemeente)|^datum(?:van)?geboorte|^(?:jaar|land|plaats)(?:van)?geboorte|^geboren|^(?:geslacht|geslachts?(?:code|aanduiding)|sekse|gender|mv|manvrouw)$|^(?:\d(?:e|ste)?)?nationaliteit(?:en)?(?:code)?$|^(?:soort|code)?(?:leefvorm|leefsituatie|gezinssituatie|gezinssamenstelling|huishoudtype|woonsituatie)(?:code)?$|^burg(?:erlijke)?(?:staat|st)$|^huwelijkse?(?:staat|status)$|^landvanherkomst$|^herkomstland$|^etni|^(?:geloof|religie|godsdienst)$|^moedertaal$|^(?:aantal)?kinderen$|^aantalkinderen|^(?:anummer|vnummer|anr|vnr)$|^(?:id|identiteits)bewijs|^paspoort|^verblijfs(?:status|titel|vergunning)/;
/** Another person than the kandidaat. */
const ANDER =
	/^(?:achter|voor|roep|geslachts)?naam(?:van)?(?:de)?partner$|^partner(?:s)?(?:achter|voor|geslachts)?naam$|^(?:voorletters?|tussenvoegsels?|voorvoegsels?|geslachtsnaam)(?:van)?(?:de)?partner$|^meisjesnaam$/;

/**
 * Why a column is not read in unless the user wants it, Dutch; null when it is. People can be reached and found in
 * the source itself, and the source knows who they are: what the dashboard does not use it does not keep.
 */
export function needlessReason(kop: string): string | null {
	const key = foldKey(unnumbered(kop));
	if ([BEREIKBAAR, PERSOONLIJK, ANDER].some((each) => each.test(key)))
		return 'Niet nodig voor dit dashboard en wordt daarom niet bewaard.';
	if (key === 'aantal') return 'Een telling van de bron; het dashboard telt zelf.';
	return null;
}

/** What a heading says of its values behind its name. */
const VALUES_BEHIND = /[\s(]*\b(?:j\s*\/\s*n(?:\s*\/\s*l\s*\/\s*o)?|ja\s*\/\s*nee)\)?\s*$/i;
/** Words that sources shorten or write in more ways than one; of a folded heading. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
	[/num(?:mers?)?/g, 'nr'],
	[/indicat(?:ie|or)/g, 'ind'],
	[/clienten/g, 'client'],
	[/personen|persoons?/g, 'pers'],
	[/participatie/g, 'part'],
	[/^dat(?!um|a)/, 'datum'],
	[/inschr(?!ijf|ijv)/, 'inschrijf'],
	[/begel(?!eid)/, 'begeleider'],
	[/klantprof(?!iel)/, 'klantprofiel'],
	[/^gem(?=bet)|gem$/, 'gemeente'],
	[/^bet(?=gemeente)/, 'betalende'],
	[/(?<=gemeente)bet$/, 'betalend']
];

/** The same for headings that say the same in other words: "Persoonsnr", "Persoonsnummer" and "Pers. nr.". */
export function likeKey(kop: string): string {
	let key = foldKey(kop.replace(VALUES_BEHIND, ''));
	for (const [pattern, word] of ALIKE) key = key.replace(pattern, word);
	return key;
}

/** What a heading is behind the label of the report: the short name, an alias, one that only means the same. */
const SHORT = 0.1;
const ALIAS = 0.2;
const ALMOST = 0.5;

interface Names {
	readonly exact: ReadonlyMap<string, Genoemd>;
	readonly alike: ReadonlyMap<string, Genoemd>;
}

const BY_TABLE: Readonly<Record<TabelId, Names>> = {
	kandidaten: named('kandidaten'),
	trajecten: named('trajecten'),
	modules: named('modules'),
	plaatsingen: named('plaatsingen')
};
const KNOWN = keysOf('exact');
const KNOWN_ALIKE = keysOf('alike');

/** The fields of a table by their possible headings; a more exact name of another field goes first. */
function named(tabel: TabelId): Names {
	const names = VELDEN[tabel].flatMap((veld) => [
		{ veld, name: veld.label, rang: 0 },
		{ veld, name: veld.naam, rang: SHORT },
		// "Naam klant" says whose name it is, which "Naam" does not.
		...veld.aliassen.map((name) => ({ veld, name, rang: veld.id === 'naam' ? 0 : ALIAS })),
		...(veld.ook ?? []).map((name, index) => ({ veld, name, rang: index + 1 }))
	]);
	const exact = new Map<string, Genoemd>();
	const alike = new Map<string, Genoemd>();
	for (const { veld, name, rang } of names.toSorted((a, b) => a.rang - b.rang)) {
		if (!exact.has(foldKey(name))) exact.set(foldKey(name), { veld, rang });
		if (!alike.has(likeKey(name))) alike.set(likeKey(name), { veld, rang: rang + ALMOST });
	}
	return { exact, alike };
}

function keysOf(kind: keyof Names): ReadonlySet<string> {
	return new Set(TABELLEN.flatMap((tabel) => [...BY_TABLE[tabel][kind].keys()]));
}
