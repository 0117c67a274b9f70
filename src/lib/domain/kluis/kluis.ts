import type { Verlopen } from '../momentopname/bewaartermijn';

/** The vault: `geen` = no passphrase was set, `dicht` = locked, `open` = unlocked in this tab. */
export type KluisStand = 'geen' | 'dicht' | 'open';

/** What an organisation decides about keeping data; set when the app is built. */
export interface Organisatie {
	/** Real data are never kept without a passphrase. */
	readonly wachtwoordVerplicht: boolean;
	/** Minutes without use after which the app locks itself. */
	readonly vergrendelNaMinuten: number;
	/** Days after reading in that real data are removed; 0 = never. */
	readonly verlooptNaDagen: number;
	/** Years after reading in that the counts of a list are kept, without anybody in them; 0 = not at all. */
	readonly geheugenJaren: number;
	/** Days before that removal from which the user is reminded. */
	readonly herinnerDagen: number;
	/** Months after the last list with a kandidaat that notes about them are asked about; 0 = never. */
	readonly aantekeningenMaanden: number;
}

/** The shortest passphrase that is taken, in characters. */
export const KORTSTE_WACHTWOORD = 10;

/** The settings in the environment of a build (`VITE_KIB_…`); what is absent or no number stays at its default. */
export function organisatieVan(omgeving: Readonly<Record<string, unknown>>): Organisatie {
	const getal = (naam: string, anders: number, minste: number) => {
		const tekst = omgeving[`VITE_KIB_${naam}`];
		const waarde = typeof tekst === 'string' && tekst.trim() !== '' ? Number(tekst) : Number.NaN;
		return Number.isFinite(waarde) && waarde >= minste ? waarde : anders;
	};
	return {
		wachtwoordVerplicht:
			omgeving.MODE === 'portable' || omgeving.VITE_KIB_WACHTWOORD_VERPLICHT === 'ja',
		vergrendelNaMinuten: getal('VERGRENDEL_NA_MINUTEN', 10, 1),
		verlooptNaDagen: getal('VERLOOPT_NA_DAGEN', 30, 0),
		herinnerDagen: getal('HERINNER_DAGEN', 7, 0),
		aantekeningenMaanden: getal('AANTEKENINGEN_MAANDEN', 12, 0),
		geheugenJaren: getal('GEHEUGEN_JAREN', 5, 0)
	};
}

/** The settings of this build. The portable file always asks for a passphrase: other files can see its storage. */
export const ORGANISATIE: Organisatie = organisatieVan(import.meta.env ?? {});

/** What the log keeps; never more than this word, a time and a count. */
export const LOG_SOORTEN = [
	'ingelezen',
	'import-teruggedraaid',
	'voorbeeld',
	'verwijderd',
	'peildatum-aangepast',
	'aantekeningen-verwijderd',
	'aantekeningen-langer',
	'verlopen',
	'aantallen-verwijderd',
	'gewist',
	'export',
	'afbeelding',
	'verslag',
	'wachtwoord-ingesteld',
	'wachtwoord-gewijzigd',
	'ontgrendeld',
	'ontgrendelen-mislukt',
	'back-up',
	'teruggezet',
	'overdracht-gemaakt',
	'overdracht-geopend'
] as const;
export type LogSoort = (typeof LOG_SOORTEN)[number];

export interface LogRegel {
	/** ISO time. */
	readonly wanneer: string;
	readonly wat: LogSoort;
	/** Rows, snapshots, files or kandidaten, whichever the kind counts. */
	readonly aantal?: number;
}

/** How fresh and how safe the stored data are; holds nothing personal, so that it can be told while locked. */
export interface Bewaring {
	/** ISO time of the last back-up made here; null = never. */
	readonly laatsteBackup: string | null;
	/** What was removed because its term was over, the latest last. */
	readonly verlopen: readonly Verlopen[];
	/** ISO time from which a snapshot may be removed, by its id; fictional data never expire. */
	readonly verloopt: Readonly<Record<string, string>>;
	/** The browser promised not to clear the storage by itself. */
	readonly opslagVast: boolean;
}

const MS_PER_DAG = 86_400_000;

/**
 * When a snapshot is removed, as ISO time; null = never. One that was put back from a back-up stays at least as
 * long as the user is reminded beforehand.
 */
export function expiresOn(
	ingelezen: string,
	teruggezet: string | null,
	organisatie: Organisatie = ORGANISATIE
): string | null {
	const { verlooptNaDagen, herinnerDagen } = organisatie;
	if (!verlooptNaDagen) return null;
	const moment = (van: string, dagen: number) => Date.parse(van) + dagen * MS_PER_DAG;
	const einde = moment(ingelezen, verlooptNaDagen);
	const gunst = teruggezet ? moment(teruggezet, Math.min(herinnerDagen, verlooptNaDagen)) : einde;
	const laatste = Math.max(einde, gunst);
	return Number.isFinite(laatste) ? new Date(laatste).toISOString() : null;
}
