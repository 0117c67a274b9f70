import {
	AFFINITEITEN,
	BEROEPEN,
	OPLEIDING,
	OPLEIDING_LAAG,
	OPLEIDING_MIDDEN,
	RIJBEWIJZEN,
	SECTOREN,
	VERVOERMIDDELEN
} from './profiel-lijsten';
import { ARBEIDSMARKTREGIOS } from '../uwv/arbeidsmarktregios';
import { herkend, type Lijstwoord } from '../velden/woordherkenning';

/**
 * What may be said of somebody, from the widest to the most precise; each says the same as the one before and more.
 * Empty = nothing.
 */
export type Pad = readonly string[];

/** A field of an anonymous profile, as the kandidatenverkenner shows it to employers. */
export interface AnoniemVeld {
	readonly id: string;
	readonly label: string;
	/** Field of kandidaten that it comes from. */
	readonly bron: string;
	/** What is done with a value, in the words of the user. */
	readonly bewerking: string;
	/** How much it tells an employer; what tells most stays precise first. */
	readonly gewicht: number;
	/** Tells nothing of somebody of whom nothing else is told. */
	readonly bijkomend?: true;
	/** Only words of closed lists come out, never a text of the source. */
	read(waarde: string): Pad;
}

export const ANONIEME_VELDEN: readonly AnoniemVeld[] = [
	{
		id: 'opleiding',
		label: 'Opleidingsniveau',
		bron: 'opleidingsniveau',
		bewerking: 'een niveau, of een groep van niveaus',
		gewicht: 4,
		read: readOpleiding
	},
	{
		id: 'sector',
		label: 'Sector',
		bron: 'sector',
		bewerking: 'een sector uit een vaste lijst, of een groep van sectoren',
		gewicht: 4,
		read: (waarde) => readGroep(SECTOREN, waarde)
	},
	{
		id: 'beroep',
		label: 'Bemiddelingsberoep',
		bron: 'beroep',
		bewerking: 'een beroep uit een vaste lijst, of een groep van beroepen',
		gewicht: 4,
		read: (waarde) => readGroep(BEROEPEN, waarde)
	},
	{
		id: 'uren',
		label: 'Uren per week',
		bron: 'uren',
		bewerking: 'een klasse',
		gewicht: 3,
		read: (waarde) => readKlasse(UREN, getalVan(waarde))
	},
	{
		id: 'werkervaring',
		label: 'Werkervaring',
		bron: 'werkervaring',
		bewerking: 'ja of nee, of een klasse van jaren; geen teksten',
		gewicht: 2,
		read: readWerkervaring
	},
	{
		id: 'reisafstand',
		label: 'Reisafstand',
		bron: 'reisafstand',
		bewerking: 'een klasse van kilometers',
		gewicht: 2,
		read: readReisafstand
	},
	{
		id: 'vervoer',
		label: 'Vervoer',
		bron: 'vervoer',
		bewerking: 'vervoermiddelen uit een vaste lijst',
		gewicht: 2,
		read: (waarde) => readAll(VERVOERMIDDELEN, waarde)
	},
	{
		id: 'rijbewijs',
		label: 'Rijbewijs',
		bron: 'rijbewijs',
		bewerking: 'ja of nee, of de categorie',
		gewicht: 2,
		read: readRijbewijs
	},
	{
		id: 'affiniteiten',
		label: 'Affiniteiten',
		bron: 'affiniteiten',
		bewerking: 'woorden uit een vaste lijst; geen teksten',
		gewicht: 1,
		read: (waarde) => readAll(AFFINITEITEN, waarde)
	},
	{
		id: 'regio',
		label: 'Arbeidsmarktregio',
		bron: 'gemeente',
		bewerking: 'de arbeidsmarktregio in plaats van de gemeente',
		gewicht: 1,
		bijkomend: true,
		read: readRegio
	}
];

/** Two widths of classes of a number; `tot` is the first that is too large. */
interface Klassen {
	readonly ruim: readonly Klasse[];
	readonly fijn: readonly Klasse[];
}
export interface Klasse {
	readonly woord: string;
	readonly vanaf: number;
	readonly tot: number;
}

export const UREN: Klassen = {
	ruim: [
		{ woord: 'Minder dan 24 uur', vanaf: 1, tot: 24 },
		{ woord: '24 uur of meer', vanaf: 24, tot: 81 }
	],
	fijn: [
		{ woord: 'Minder dan 16 uur', vanaf: 1, tot: 16 },
		{ woord: '16 tot 24 uur', vanaf: 16, tot: 24 },
		{ woord: '24 tot 32 uur', vanaf: 24, tot: 32 },
		{ woord: '32 uur of meer', vanaf: 32, tot: 81 }
	]
};

export const REISAFSTAND: Klassen = {
	ruim: [
		{ woord: 'Minder dan 25 km', vanaf: 1, tot: 25 },
		{ woord: '25 km of meer', vanaf: 25, tot: 1000 }
	],
	fijn: [
		{ woord: 'Minder dan 10 km', vanaf: 1, tot: 10 },
		{ woord: '10 tot 25 km', vanaf: 10, tot: 25 },
		{ woord: '25 tot 50 km', vanaf: 25, tot: 50 },
		{ woord: '50 km of meer', vanaf: 50, tot: 1000 }
	]
};

/** The class with that word. */
export function klasseVan({ ruim, fijn }: Klassen, woord: string): Klasse | null {
	return [...ruim, ...fijn].find((klasse) => klasse.woord === woord) ?? null;
}

function readKlasse({ ruim, fijn }: Klassen, getal: number | null): Pad {
	if (getal === null) return [];
	return [ruim, fijn].flatMap((klassen) => {
		const klasse = klassen.find(({ vanaf, tot }) => getal >= vanaf && getal < tot);
		return klasse ? [klasse.woord] : [];
	});
}

/** The number that a text in Dutch notation is, or begins with; null = none. */
function getalVan(tekst: string): number | null {
	const cijfers = /^\s*(\d{1,3})(?:,\d+)?(?![\d.])/.exec(tekst)?.[1];
	return cijfers === undefined ? null : Number(cijfers);
}

function readOpleiding(waarde: string): Pad {
	const [hoogste] = herkend(OPLEIDING, waarde);
	if (hoogste) return [hoogste.groep, hoogste.woord];
	const groepVan = (woord: string) => OPLEIDING.find((each) => each.woord === woord)?.groep ?? '';
	if (OPLEIDING_LAAG.test(waarde)) return [groepVan('Vmbo')];
	return OPLEIDING_MIDDEN.test(waarde.trim()) ? [groepVan('Mbo 4')] : [];
}

/** The group of the first, the first, and all where there are more. */
function readGroep(lijst: readonly Lijstwoord[], waarde: string): Pad {
	const gevonden = herkend(lijst, waarde);
	const [eerste] = gevonden;
	return eerste ? [eerste.groep, ...eersteEnAlle(gevonden)] : [];
}

function readAll(lijst: readonly Lijstwoord[], waarde: string): Pad {
	return eersteEnAlle(herkend(lijst, waarde));
}

function eersteEnAlle(woorden: readonly Lijstwoord[]): Pad {
	const [eerste] = woorden;
	if (!eerste) return [];
	return woorden.length === 1
		? [eerste.woord]
		: [eerste.woord, woorden.map(({ woord }) => woord).join('; ')];
}

const GEEN = /^(n|nee|geen|0)\b/i;

function readRijbewijs(waarde: string): Pad {
	if (GEEN.test(waarde.trim())) return ['Nee'];
	const delen = waarde.toUpperCase().split(/[\s,;/|]+/);
	const soorten = RIJBEWIJZEN.filter((soort) => delen.includes(soort));
	if (soorten.length) return ['Ja', soorten.join('; ')];
	return /^(j|ja|1)$/i.test(waarde.trim()) ? ['Ja'] : [];
}

function readWerkervaring(waarde: string): Pad {
	if (GEEN.test(waarde.trim())) return ['Geen werkervaring'];
	const jaren = /(\d{1,2})(?:,\d+)?\s*\+?\s*(?:jaar|jaren|jr)\b/i.exec(waarde)?.[1];
	if (jaren === undefined) return /^(j|ja|1)$/i.test(waarde.trim()) ? ['Met werkervaring'] : [];
	const klasse =
		Number(jaren) < 2 ? 'Minder dan 2 jaar' : Number(jaren) < 5 ? '2 tot 5 jaar' : '5 jaar of meer';
	return ['Met werkervaring', klasse];
}

function readReisafstand(waarde: string): Pad {
	return /min|uur/i.test(waarde) ? [] : readKlasse(REISAFSTAND, getalVan(waarde));
}

function readRegio(gemeente: string): Pad {
	const regio = ARBEIDSMARKTREGIOS.find(({ gemeenten }) => gemeenten.includes(gemeente));
	return regio ? [regio.naam] : [];
}
