import { PROFIEL } from '../kandidaat/klantprofiel';
import { IN_REGISTER } from '../velden/waarden';
import { ARBEIDSMARKTREGIOS, regioVan, type Arbeidsmarktregio } from './arbeidsmarktregios';
import { TELLING_KOLOMMEN, type PublicatieTelling } from './publicatie';

/**
 * Who a kandidaat is a client of: `uwv` where Sonar names UWV as the organisation, `uwv-doelgroep` where only the
 * doelgroep says so.
 */
const KLANTTYPEN = ['gemeente', 'uwv', 'uwv-doelgroep', 'onbekend'] as const;
export type Klanttype = (typeof KLANTTYPEN)[number];

/** Which klantprofielen count as a profile: Ja only, or Onvolledig as well. */
export const PROFIEL_KEUZES = { ja: PROFIEL.ja, ookOnvolledig: 'J+O' } as const;
export type ProfielKeuze = (typeof PROFIEL_KEUZES)[keyof typeof PROFIEL_KEUZES];

/** Why a share of this table is not the profielgraad. */
export const ANDERE_GROEP =
	'Dit deel is niet de profielgraad. Hier telt alleen wie in het doelgroepregister en in Sonar staat.';

export const PROFIEL_DEFINITIE: Readonly<Record<ProfielKeuze, string>> = {
	[PROFIEL_KEUZES.ja]:
		'Klantprofiel is Ja. Nee, Leeg, Onvolledig en leeg gelaten tellen als geen profiel.',
	[PROFIEL_KEUZES.ookOnvolledig]:
		'Klantprofiel is Ja of Onvolledig. Nee, Leeg en leeg gelaten tellen als geen profiel. UWV telt mogelijk anders.'
};

/** Fields of kandidaten that the table can't do without, and those that the klanttype follows from. */
export const TRANSPARANTIE_VELDEN = ['gemeente', 'dgr', 'status', 'klantprofiel'] as const;
const KLANTTYPE_VELDEN = ['organisatie', 'doelgroep'] as const;

/** What the class of a kandidaat follows from, in the order that `klasseVan` wants the values. */
export const KLASSE_VELDEN = [
	'dgr',
	'status',
	'klantprofiel',
	...KLANTTYPE_VELDEN
] as const satisfies readonly string[];

/** Klantprofielen that are told apart: Ja, Onvolledig, all others. */
const PROFIELEN: readonly string[] = [PROFIEL.ja, PROFIEL.onvolledig, ''];

/** Classes of kandidaten: 0 = not in the table, then per klanttype Ja, Onvolledig and the rest. */
export const KLASSEN = 1 + KLANTTYPEN.length * PROFIELEN.length;

const UWV_DOELGROEPEN = new Set(['wajong', 'ww', 'wia', 'wao', 'zw', 'iva', 'wga']);
const GEMEENTE_DOELGROEPEN = new Set(
	'client pw|cliënt pw|partner pw|pw|nug|ioaw|ioaz|bbz|anw|wsw|nieuw beschut|lks'.split('|')
);
const UWV = /\buwv\b/i;
const VAN_GEMEENTE =
	/\bgemeenten?\b|\bgsd\b|\bisd\b|sociale (dienst|zaken)|werkbedrijf|werk en inkomen|werkorganisatie/i;

/**
 * Whose client somebody is: by the organisation that Sonar names, else by the doelgroep. An organisation or
 * doelgroep that says neither leaves it unknown.
 */
export function klanttypeVan(organisatie: string, doelgroep: string): Klanttype {
	if (UWV.test(organisatie)) return 'uwv';
	if (VAN_GEMEENTE.test(organisatie)) return 'gemeente';
	const groep = doelgroep.trim().toLowerCase();
	if (UWV_DOELGROEPEN.has(groep)) return 'uwv-doelgroep';
	return GEMEENTE_DOELGROEPEN.has(groep) ? 'gemeente' : 'onbekend';
}

/**
 * The class of a kandidaat by the values of `KLASSE_VELDEN`. In the table are those of the doelgroepregister
 * (DGR = ja) with a record in Sonar, open or closed.
 */
export function klasseVan(values: readonly string[]): number {
	const [dgr = '', status = '', klantprofiel = '', organisatie = '', doelgroep = ''] = values;
	if (dgr !== IN_REGISTER || status === '') return 0;
	const type = KLANTTYPEN.indexOf(klanttypeVan(organisatie, doelgroep));
	const profiel = PROFIELEN.indexOf(klantprofiel);
	const rest = PROFIELEN.length - 1;
	return 1 + type * PROFIELEN.length + (profiel < 0 ? rest : profiel);
}

/** Kandidaten of one gemeente per class. */
export interface GemeenteTelling {
	/** As the source has it; '' = blank. */
	readonly gemeente: string;
	readonly perKlasse: readonly number[];
}

/** A number, or null where the source can't know it. */
export type EigenTelling = Readonly<Record<keyof PublicatieTelling, number | null>>;

export interface EigenRij {
	/** As the source has it; '' = blank. */
	readonly gemeente: string;
	readonly telling: EigenTelling;
	/** In the population, but not in the half that the source can fill. */
	readonly uwv: number;
	readonly onbekend: number;
	/** Everybody of the population, whatever the klanttype. */
	readonly bekend: number;
}

/** The table of one region, or of what belongs to no region. */
export interface EigenTabel {
	/** Null = gemeenten that no region has, and blank ones. */
	readonly regio: Arbeidsmarktregio | null;
	readonly rijen: readonly EigenRij[];
	readonly totaal: Omit<EigenRij, 'gemeente'>;
}

/**
 * The own table, a region at a time in the order of UWV's numbers. A source holds the clients of UWV where it names
 * UWV as the organisation of some; else that half and the total are null, and whoever has a doelgroep of UWV is told
 * apart. `choose` says which gemeenten are shown.
 */
export function eigenTabellen(
	tellingen: readonly GemeenteTelling[],
	keuze: ProfielKeuze,
	choose: (gemeente: string) => boolean = () => true
): readonly EigenTabel[] {
	const metUwv = tellingen.some((telling) => perType(telling, 'uwv', keuze).samen > 0);
	const rijen = tellingen
		.filter(({ gemeente }) => choose(gemeente))
		.map((telling) => eigenRij(telling, keuze, metUwv))
		.filter(({ bekend }) => bekend > 0)
		.sort((a, b) => a.gemeente.localeCompare(b.gemeente, 'nl'));
	return [...ARBEIDSMARKTREGIOS, null].flatMap((regio) => {
		const own = rijen.filter(({ gemeente }) => regioVan(gemeente) === regio);
		return own.length === 0 ? [] : [{ regio, rijen: own, totaal: totaalVan(own) }];
	});
}

interface TypeTelling {
	readonly profiel: number;
	readonly geen: number;
	readonly samen: number;
}

function perType(
	{ perKlasse }: GemeenteTelling,
	type: Klanttype,
	keuze: ProfielKeuze
): TypeTelling {
	const at = 1 + KLANTTYPEN.indexOf(type) * PROFIELEN.length;
	const [ja = 0, onvolledig = 0, rest = 0] = perKlasse.slice(at, at + PROFIELEN.length);
	const profiel = keuze === PROFIEL_KEUZES.ja ? ja : ja + onvolledig;
	const samen = ja + onvolledig + rest;
	return { profiel, geen: samen - profiel, samen };
}

function eigenRij(telling: GemeenteTelling, keuze: ProfielKeuze, metUwv: boolean): EigenRij {
	const eigen = perType(telling, 'gemeente', keuze);
	const uwv = perType(telling, 'uwv', keuze);
	const doelgroep = perType(telling, 'uwv-doelgroep', keuze);
	const onbekend = perType(telling, 'onbekend', keuze).samen;
	const samen = eigen.samen + uwv.samen + doelgroep.samen;
	return {
		gemeente: telling.gemeente,
		telling: {
			gemeenteProfiel: eigen.profiel,
			gemeenteGeen: eigen.geen,
			uwvProfiel: metUwv ? uwv.profiel + doelgroep.profiel : null,
			uwvGeen: metUwv ? uwv.geen + doelgroep.geen : null,
			totaal: metUwv ? samen : null
		},
		uwv: uwv.samen + doelgroep.samen,
		onbekend,
		bekend: samen + onbekend
	};
}

function totaalVan(rijen: readonly EigenRij[]): EigenTabel['totaal'] {
	const sum = (of: (rij: EigenRij) => number) => rijen.reduce((all, rij) => all + of(rij), 0);
	const telling = Object.fromEntries(
		TELLING_KOLOMMEN.map((kolom) => [
			kolom,
			rijen.some((rij) => rij.telling[kolom] === null)
				? null
				: sum((rij) => rij.telling[kolom] ?? 0)
		])
	) as EigenTelling;
	return {
		telling,
		uwv: sum((rij) => rij.uwv),
		onbekend: sum((rij) => rij.onbekend),
		bekend: sum((rij) => rij.bekend)
	};
}
