import {
	PEILDATUM_BRON_TERM,
	PEILDATUM_TERM,
	UITVOER_KOP,
	WEERGAVE_TERM
} from '$lib/domain/momentopname/uitvoer';
import type { Dag } from '$lib/domain/velden/datum';
import { parseDatum } from '$lib/locale/parse-datum';
import type { SourceGrid } from '../source-grid';

/** How far from the end of a text its view is looked for, in bytes. */
const TAIL = 256 * 1024;
const LINE = new RegExp(`^"?${WEERGAVE_TERM}: (\\{.*\\})"?[;\\s]*$`, 'm');
/** The day of the source says more than the day that was looked at. */
const DAG_TERMEN = [PEILDATUM_BRON_TERM, PEILDATUM_TERM] as const;

/** The view that a CSV of this app holds below its rows, also when Excel saved it again; null for another file. */
export function weergaveInTekst(bytes: Uint8Array): string | null {
	const found = LINE.exec(toelichtingOf(bytes))?.[1];
	return found === undefined ? null : found.replaceAll('""', '"');
}

/** The day of the data that a CSV of this app says below its rows; null for another file. */
export function dagInTekst(bytes: Uint8Array): Dag | null {
	const text = toelichtingOf(bytes);
	for (const term of DAG_TERMEN) {
		const found = new RegExp(`^"?${term}: ([^";\\r\\n]*)`, 'm').exec(text)?.[1];
		const dag = dagOf(found);
		if (dag !== null) return dag;
	}
	return null;
}

/** The end of a CSV from where this app explains it; '' for another file. */
function toelichtingOf(bytes: Uint8Array): string {
	const tail = new TextDecoder().decode(bytes.subarray(Math.max(0, bytes.length - TAIL)));
	const from = tail.lastIndexOf(UITVOER_KOP);
	return from < 0 ? '' : tail.slice(from);
}

/** Whether a sheet is the explanation in a workbook of this app. */
export function isToelichting({ rijen }: SourceGrid): boolean {
	return rijen[0]?.[0] === UITVOER_KOP;
}

/** The view on such a sheet, which a long one shares with the rows below; null when it was taken out. */
export function weergaveInGrid({ rijen }: SourceGrid): string | null {
	const stukken = rijen.filter(([term]) => term === WEERGAVE_TERM);
	return stukken.length ? stukken.map(([, stuk]) => stuk ?? '').join('') : null;
}

/** The day of the data that such a sheet says; null when it says none. */
export function dagInGrid({ rijen }: SourceGrid): Dag | null {
	for (const term of DAG_TERMEN) {
		const dag = dagOf(rijen.find(([each]) => each === term)?.[1]);
		if (dag !== null) return dag;
	}
	return null;
}

function dagOf(tekst = ''): Dag | null {
	const gelezen = parseDatum(tekst);
	return gelezen.soort === 'dag' ? gelezen.dag : null;
}
