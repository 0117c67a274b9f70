import type { Dag } from '$lib/domain/velden/datum';
import { TABEL_NAAM, type TabelId } from '$lib/domain/velden/velden';
import type { VerversCode } from '$lib/domain/ververs/oordeel';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { formatDatum, formatGetal } from '$lib/locale/format';
import { hoeveel, woordBij } from '$lib/locale/hoeveel';
import { enumerated } from '$lib/domain/velden/enumerated';

/** What a sentence about a look at a remembered place needs to know. */
export interface VerversFeiten {
	/** Files that it is about. */
	readonly namen: readonly string[];
	/** Name of the remembered folder or file. */
	readonly plek: string;
	/** Of what was found; null where it has none or was not read. */
	readonly peildatum: Dag | null;
	/** Of the list in use. */
	readonly inGebruik: Dag | null;
	readonly ontbreekt: readonly TabelId[];
	readonly kandidaten: number | null;
	readonly verschil: { readonly nieuw: number; readonly weg: number } | null;
}

/** What happened, and what to do about it, in Dutch. */
const ZINNEN: Readonly<Record<VerversCode, (feiten: VerversFeiten) => string>> = {
	nieuw: (feiten) => `${kopVan(feiten)}: ${feitenVan(feiten)}.`,
	vraagt: (feiten) => `${kopVan(feiten)}: ${feitenVan(feiten)}. Kijk na wat er verandert.`,
	onvolledig: (feiten) => `${kopVan(feiten)}: ${feitenVan(feiten)}.`,
	kolommen: ({ namen }) =>
		`${kopVan({ namen })}. De kolommen zijn anders dan de vorige keer. Kijk na of alles goed gelezen wordt.`,
	onleesbaar: ({ namen }) =>
		`${kopVan({ namen })} ${woord(namen, 'kan', 'kunnen')} niet worden gelezen. Maak de export opnieuw.`,
	ouder: ({ namen, peildatum, inGebruik }) =>
		`${lijst(namen)} ${woord(namen, 'is', 'zijn')} ouder${dag(' (', peildatum, ')')} dan wat u nu gebruikt${dag(' (', inGebruik, ')')}. Er is niets gewijzigd. Wilt u dit toch, lees het dan zelf in.`,
	zelfde: ({ plek }) =>
		`In ${plek} staat niets nieuws: u gebruikt de laatste lijst al. Bewaar een nieuwe export op dezelfde plek.`,
	schrijft: ({ namen }) =>
		`${lijst(namen)} ${woord(namen, 'wordt', 'worden')} nog geschreven. De app kijkt straks vanzelf opnieuw.`,
	half: ({ namen }) =>
		`${lijst(namen)} ${woord(namen, 'is', 'zijn')} nog niet compleet. De app kijkt straks vanzelf opnieuw. Blijft dit zo, maak de export dan opnieuw.`,
	bezet: ({ namen }) =>
		`${lijst(namen)} ${woord(namen, 'is', 'zijn')} in gebruik door een ander programma. Sluit dat, zoals Excel, en klik op Ververs.`,
	verplaatst: ({ namen }) =>
		`${lijst(namen)} ${woord(namen, 'staat', 'staan')} er niet meer: verplaatst, hernoemd of verwijderd. Zet alles terug, of lees de nieuwe lijst zelf in.`,
	toestemming: ({ plek }) =>
		`De browser wil eerst weten of de app in ${plek} mag kijken. Klik op Ververs en kies Toestaan.`,
	geweigerd: ({ plek }) =>
		`De app mag van de browser niet in ${plek} kijken. Sta dit toe bij het slotje naast het adres. Of lees het bestand zelf in.`,
	leeg: ({ plek }) => `${plek} is leeg. Bewaar de nieuwe export op deze plek en klik op Ververs.`,
	'geen-lijsten': ({ plek }) =>
		`In ${plek} staat geen bestand dat een lijst kan zijn. Bewaar de export daar als .xlsx of .csv.`,
	slot: () => 'De app zit op slot en kijkt nergens naar. Ontgrendel eerst.',
	bezig: () => 'U bent al een bestand aan het inlezen. Rond dat eerst af, of annuleer het.'
};

/** What there is to say about it, in Dutch. */
export function blikTekst(code: VerversCode, feiten: VerversFeiten): string {
	return ZINNEN[code](feiten);
}

/** What the bar begins with, in bold. */
export function kopVan({ namen }: Pick<VerversFeiten, 'namen'>): string {
	return `Nieuwe lijst gevonden: ${lijst(namen)}`;
}

/** The numbers behind it. */
function feitenVan(feiten: VerversFeiten): string {
	return deelFeiten(feiten)
		.map(({ tekst }) => tekst)
		.join('');
}

/** The same in pieces, so that what counts can be in bold. */
export function deelFeiten({
	kandidaten,
	verschil,
	peildatum,
	ontbreekt
}: VerversFeiten): readonly { readonly tekst: string; readonly vet?: boolean }[] {
	const dag = peildatum === null ? 'peildatum onbekend' : `peildatum ${formatDatum(peildatum)}`;
	return [
		...(kandidaten === null
			? []
			: [{ tekst: `${hoeveel(kandidaten, 'kandidaat', 'kandidaten')} · ` }]),
		...(verschil
			? [
					{ tekst: formatGetal(verschil.nieuw), vet: true },
					{ tekst: ' nieuw, ' },
					{ tekst: formatGetal(verschil.weg), vet: true },
					{ tekst: ' weg · ' }
				]
			: []),
		{ tekst: dag },
		...ontbreekt.flatMap((tabel) => [
			{ tekst: ' · ' },
			{ tekst: TABEL_NAAM[tabel], vet: true },
			{ tekst: ' ontbreekt nog' }
		])
	];
}

/** "a.csv en b.csv". */
function lijst(namen: readonly string[]): string {
	return enumerated(namen.map(opScherm)) || 'Dit bestand';
}

function woord(namen: readonly string[], een: string, meer: string): string {
	return woordBij(Math.max(1, namen.length), een, meer);
}

function dag(voor: string, value: Dag | null, na: string): string {
	return value === null ? '' : `${voor}${formatDatum(value)}${na}`;
}
