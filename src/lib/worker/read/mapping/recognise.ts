import { VELDEN, TABELLEN, TABEL_NAAM, type TabelId } from '$lib/domain/velden/velden';
import type { Bestemming } from '$lib/domain/momentopname/inlezen';
import { fold } from '$lib/locale/fold';
import { EIGEN_KOPPEN, fieldNamed, needlessReason } from './headings';
import { naamDelenIn, naamRol } from './naam-delen';

/** Weight of a heading that points to one table, of a complete record, and of the file's name, against one of a plain match. */
const KENMERK = 3;
const COMPLEET = 60;
const NAAM = 2;
/** From here a heading means its field only for want of better: by itself it is no sign of a table. */
const WEAK = 1;

const IN_NAAM: Readonly<Record<TabelId, RegExp>> = {
	kandidaten: /kandidaat|kandidaten|klanten/,
	trajecten: /traject/,
	modules: /module/,
	plaatsingen: /plaatsing/
};

/**
 * Which table the headings belong to; `naam` (of file and sheet) decides between equals. Null when fewer than
 * two headings fit. A table of records needs its date and one heading of its own to outdo kandidaten: exports
 * of trajecten often repeat the candidate's columns.
 */
export function recogniseTabel(koppen: readonly string[], naam: string): TabelId | null {
	let best: TabelId | null = null;
	let most = 0;
	for (const tabel of TABELLEN) {
		const found = matches(koppen, tabel);
		if (found.size < 2) continue;
		const fields = VELDEN[tabel].filter((veld) => found.has(veld.id));
		const kenmerken = fields.filter((veld) => veld.kenmerk).length;
		const compleet = VELDEN[tabel].every((veld) => !veld.verplicht || found.has(veld.id));
		const isSure = fields.some((veld) => veld.kenmerk && (found.get(veld.id) ?? 0) < WEAK);
		if (!isSure && !compleet) continue;
		const isRecord = tabel !== 'kandidaten' && compleet && kenmerken > 0;
		const score =
			fields.length +
			kenmerken * KENMERK +
			(isRecord ? COMPLEET : 0) +
			(IN_NAAM[tabel].test(fold(naam)) ? NAAM : 0);
		if (score > most) {
			best = tabel;
			most = score;
		}
	}
	return best;
}

/**
 * Where each column goes when nobody has said anything: to the field that its heading names; nowhere when the
 * dashboard has no use for it; otherwise it is kept as an extra column. Of two columns for one field the one that says
 * it most exactly has it, then the first; opschortingen may stand in a column for the first and one for the last day,
 * and a name in its parts.
 */
export function proposeBestemmingen(koppen: readonly string[], tabel: TabelId): Bestemming[] {
	const best = new Map<string, { readonly index: number; readonly rang: number }>();
	const fields = koppen.map((kop) => fieldNamed(kop, tabel));
	fields.forEach((named, index) => {
		if (named === null) return;
		const { veld, rang } = named;
		if (rang < (best.get(veld.id)?.rang ?? Infinity)) best.set(veld.id, { index, rang });
	});
	const naam = best.get('naam');
	const parts = naam && naamRol(koppen[naam.index] ?? '') !== 'heel' ? naamDelenIn(koppen) : null;
	const isSkippedList = Object.values(EIGEN_KOPPEN).every((kop) => koppen.includes(kop));
	const own: readonly string[] = isSkippedList ? Object.values(EIGEN_KOPPEN) : [];
	return koppen.map((kop, index): Bestemming => {
		const veld = fields[index]?.veld.id ?? null;
		const isTaken =
			veld === 'naam' && parts ? parts.has(index) : best.get(veld ?? '')?.index === index;
		if (veld !== null && (isTaken || veld === 'opschortingen')) return { soort: 'veld', veld };
		const isNeedless = own.includes(kop) || (veld === null && needlessReason(kop) !== null);
		return { soort: isNeedless ? 'geen' : 'extra' };
	});
}

/** Id of the field that a heading names in that table, or null. */
export function fieldFor(kop: string, tabel: TabelId): string | null {
	return fieldNamed(kop, tabel)?.veld.id ?? null;
}

/** Names of the fields without which a table can't be read, that no column goes to. */
export function missingFields(tabel: TabelId, bestemmingen: readonly Bestemming[]): string[] {
	const mapped = new Set(bestemmingen.map((each) => (each.soort === 'veld' ? each.veld : '')));
	return VELDEN[tabel]
		.filter((veld) => veld.verplicht && !mapped.has(veld.id))
		.map((veld) => veld.naam);
}

/** All tables by name, as a choice in a sentence. */
export function tabelKeuze(): string {
	return TABELLEN.map((tabel) => TABEL_NAAM[tabel].toLowerCase())
		.join(', ')
		.replace(/, ([^,]*)$/, ' of $1');
}

/** Whether a name (of a sheet) says that it is one of the tables. */
export function isNamedAfterTable(naam: string): boolean {
	return TABELLEN.some((tabel) => IN_NAAM[tabel].test(fold(naam)));
}

/** The fields that the headings name, and how exactly the best of them does. */
function matches(koppen: readonly string[], tabel: TabelId): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	for (const kop of koppen) {
		const named = fieldNamed(kop, tabel);
		if (named) found.set(named.veld.id, Math.min(named.rang, found.get(named.veld.id) ?? Infinity));
	}
	return found;
}
