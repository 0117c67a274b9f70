import type { Dag } from '../velden/datum';
import type { TabelId } from '../velden/tabellen';

/** A file as it looks from outside. */
export interface Bestandskenmerk {
	readonly naam: string;
	/** Bytes. */
	readonly grootte: number;
	/** Milliseconds since 1970. */
	readonly gewijzigd: number;
}

/** A file of the set that was read in last from a remembered place. */
export interface PlekBestand extends Bestandskenmerk {
	/** SHA-256; '' where it was not known. */
	readonly sha256: string;
	readonly tabellen: readonly TabelId[];
}

/** What was read in last from a remembered place. */
export interface PlekBekend {
	readonly peildatum: Dag;
	readonly bestanden: readonly PlekBestand[];
}

/** Where a list comes from each week: one folder, or the files themselves, and what was read from it last. */
export interface VastePlek {
	readonly handles: readonly FileSystemHandle[];
	readonly bekend: PlekBekend;
}

/** How a file that can be a list ends. */
const LIJST = /\.(csv|txt|tsv|tab|xlsx|xlsm|xls|ods|html?|mht|mhtml)$/i;

/** Whether a file can be a list by its name; what Excel leaves beside an open one is none. */
export function isLijstNaam(naam: string): boolean {
	return LIJST.test(naam) && !/^(~\$|\.)/.test(naam);
}

/** A name without what changes from week to week: "kandidaten-18-11 (2).xlsx" and "Kandidaten-25-11.csv" are the same. */
export function naamPatroon(naam: string): string {
	return naam
		.toLowerCase()
		.replace(/\.[^.]+$/, '')
		.replace(/\s*\(\d+\)$/, '')
		.replace(/\d+([-_. ]?\d+)*/g, '#');
}

export function isZelfdeKenmerk(a: Bestandskenmerk, b: Bestandskenmerk): boolean {
	return a.naam === b.naam && a.grootte === b.grootte && a.gewijzigd === b.gewijzigd;
}
