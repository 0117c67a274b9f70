import { delenVan, type Dag } from '$lib/domain/velden/datum';
import { foldKey } from '$lib/locale/fold';
import { parseDatum } from '$lib/locale/parse-datum';

/** What a column about opschortingen holds: whole periods, or their first or last days. */
export type OpschortingRol = 'periode' | 'van' | 'tot';

/** In figures, or with the month in words: 1-11-2026, 1 nov 2026. */
const DATUM = String.raw`\d(?:[\d/.-]*?|\d?[\s.-]*[a-z]{3,9}[\s.-]*\d{2,4})`;
const PERIODE = new RegExp(
	String.raw`^(?:van(?:af)?\s+)?(${DATUM})\s*(?:t\/m|tm|tot en met|tot|–|\s-\s|\/)\s*(${DATUM})?$`,
	'i'
);
const OPEN = new RegExp(String.raw`^vanaf\s+(${DATUM})$`, 'i');

/** The role by the heading: "Opschorting van", "Einde opschorting", "Opschortingen". */
export function opschortingRol(kop: string): OpschortingRol {
	const key = foldKey(kop);
	if (/^(?:eind|tot)|(?:tot|tm|totenmet|einde?|einddatum)$/.test(key)) return 'tot';
	return /^(?:start|begin|ingang|van)|(?:van|vanaf|start|startdatum|begin)$/.test(key)
		? 'van'
		: 'periode';
}

/**
 * Periods such as "01-11-2026 t/m 30-11-2026; 01-01-2027 t/m" as "2026-11-01/2026-11-30;2027-01-01/".
 * A part that is no period stays as it is, and `leesbaar` is false.
 */
export function readOpschortingen(text: string): {
	readonly waarde: string;
	readonly leesbaar: boolean;
} {
	const parts = text
		.split(/[;|\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const read = parts.map(readPeriode);
	return {
		waarde: read.map((periode, index) => periode ?? parts[index]).join(';'),
		leesbaar: !read.includes(null)
	};
}

/** One period from two cells; `null` when it has no readable first day or ends before it begins. */
export function joinPeriode(van: string, tot: string): string | null {
	const first = parseDatum(van);
	if (first.soort !== 'dag') return null;
	const last = parseDatum(tot);
	if (last.soort === 'leeg') return `${iso(first.dag)}/`;
	return last.soort === 'dag' && last.dag >= first.dag
		? `${iso(first.dag)}/${iso(last.dag)}`
		: null;
}

function readPeriode(part: string): string | null {
	const open = OPEN.exec(part);
	if (open) return joinPeriode(open[1] ?? '', '');
	const both = PERIODE.exec(part);
	return both ? joinPeriode(both[1] ?? '', both[2] ?? '') : null;
}

function iso(dag: Dag): string {
	const { jaar, maand, dag: day } = delenVan(dag);
	return `${String(jaar).padStart(4, '0')}-${String(maand).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
