import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { formatDatum } from '$lib/locale/format';
import { UITVOERENDEN } from './aanbod';
import type { Cellen } from './csv';
import type { Kandidaat } from './kandidaten';
import type { Looptijd } from './looptijd';
import type { Random } from './random';

/** What a traject, module and plaatsing have in common. */
export interface VoorbeeldRecord extends Looptijd {
	readonly kandidaat: Kandidaat;
	readonly uitvoerende: string;
	readonly status: string;
	readonly soort: string;
}

/** Status of a running record; a few were never filled in. */
export function drawLopend(random: Random): string {
	return random.chance(0.015) ? '' : 'Lopend';
}

/** Status of a record that has ended; some were never closed, so only the end date says so. */
export function drawAfgelopen(random: Random): string {
	return random.pickWeighted([
		['Afgesloten', 84],
		['Beëindigd', 9],
		['Lopend', 7]
	]);
}

/** Status that closes a record before its end date. */
export function drawVoortijdig(random: Random): string {
	return random.pickWeighted([
		['Geannuleerd', 55],
		['Afgesloten', 45]
	]);
}

export function drawUitvoerende(random: Random): string {
	return random.pickWeighted(UITVOERENDEN);
}

/** Numbers records "T20001", "T20003", … in order of their start, blank starts last. */
export function numberByStart<T extends { readonly start: Dag }>(
	random: Random,
	letter: string,
	records: readonly T[]
): readonly (T & { readonly nr: string })[] {
	const laatst = (start: Dag) => (start === GEEN_DAG ? Number.MAX_SAFE_INTEGER : start);
	let nummer = 20000;
	return [...records]
		.sort((een, ander) => laatst(een.start) - laatst(ander.start))
		.map((record) => ({ ...record, nr: `${letter}${(nummer += random.int(1, 4))}` }));
}

/** The cells that every record table has. */
export const RECORD_CELLEN: Cellen<VoorbeeldRecord> = {
	gemeente: ({ kandidaat }) => kandidaat.gemeente,
	persnr: ({ kandidaat }) => kandidaat.persnr,
	uitvoerende: ({ uitvoerende }) => uitvoerende,
	start: ({ start }) => formatDatum(start),
	einde: ({ einde }) => formatDatum(einde),
	signaal: ({ signaal }) => formatDatum(signaal),
	afgehandeld: ({ afgehandeld }) => afgehandeld,
	status: ({ status }) => status,
	soort: ({ soort }) => soort
};
