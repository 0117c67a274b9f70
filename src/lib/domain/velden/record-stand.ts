import { dagVan, type Dag } from './datum';

/** A suspension of a module, both days inclusive; `tot` null = no end yet. */
export interface Opschorting {
	readonly van: Dag;
	readonly tot: Dag | null;
}

const GESLOTEN: ReadonlySet<string> = new Set([
	'afgebroken',
	'afgerond',
	'afgesloten',
	'beeindigd',
	'geannuleerd',
	'geeindigd',
	'gesloten',
	'gestopt',
	'ingetrokken',
	'stopgezet',
	'vervallen',
	'voltooid'
]);

const JA: ReadonlySet<string> = new Set([
	'1',
	'afgehandeld',
	'gereed',
	'j',
	'ja',
	'true',
	'waar',
	'x'
]);

const DATUM =
	/^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[2-9]\d{4})(?:[ t].*)?$/;

/** Dates with which a source says that there is none. */
const GEEN_DATUM =
	/^(?:0?1[-/.]0?1[-/.]1900|31[-/.]12[-/.]9999|1900[-/.]0?1[-/.]0?1|9999[-/.]12[-/.]31)/;

const PERIODE = /^(\d{4})-(\d{2})-(\d{2})\/(?:(\d{4})-(\d{2})-(\d{2}))?$/;

/**
 * Whether a record with this status is over or off: its first word is afgesloten, geannuleerd,
 * beëindigd, vervallen or a like word. Case and accents don't matter; a blank is not closed.
 */
export function isGesloten(status: string): boolean {
	return GESLOTEN.has(/^[a-z]+/.exec(fold(status))?.[0] ?? '');
}

/** Whether the cell "Signaal afgehandeld" says yes: ja, j, 1 or the date on which it was done. */
export function isAfgehandeld(value: string): boolean {
	const woord = fold(value);
	return JA.has(woord) || (DATUM.test(woord) && !GEEN_DATUM.test(woord));
}

/**
 * The periods of a stored cell: "2026-11-01/2026-11-30;2027-01-01/", ISO days, an empty end = open.
 * A part in any other form is no period: the reader of the source has already reported it.
 */
export function parseOpschortingen(text: string): readonly Opschorting[] {
	if (text === '') return [];
	return text.split(';').flatMap((part) => {
		const delen = PERIODE.exec(part.trim());
		if (!delen) return [];
		const van = dagVan(Number(delen[1]), Number(delen[2]), Number(delen[3]));
		const open = delen[4] === undefined;
		const tot = open ? null : dagVan(Number(delen[4]), Number(delen[5]), Number(delen[6]));
		return van === null || (tot === null && !open) ? [] : [{ van, tot }];
	});
}

/** Whether one of the periods covers `d`, first and last day included. */
export function isOpgeschort(perioden: readonly Opschorting[], d: Dag): boolean {
	return perioden.some(({ van, tot }) => van <= d && (tot === null || tot >= d));
}

function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
