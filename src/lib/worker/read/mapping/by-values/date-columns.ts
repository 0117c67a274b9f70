import { parseDatum } from '$lib/locale/parse-datum';
import type { SourceColumn, SourceData } from '../../source-data';

/** A bare number may be a day for Excel, and a number of anything else. */
const NUMBER = /^\d+(?:[.,]\d+)?$/;
/** Share of the rows in which a first day must not lie behind the last. */
const IN_ORDER = 0.95;
/** Dates of the list or of its keeping, not of what it is about. */
const VAN_DE_LIJST =
	/aanmaak|aangemaakt|mutatie|wijzig|print|peil|export|geboor|invoer|ingevoerd|rapport|laatst|meld|controle|bezoek|contact|gesprek|evaluatie|verval|aanvraag|import|besluit|beschikking/;

/** For a tally: whether a cell is a date, whatever day it is. */
export function readAsDatum(cell: string): string | null {
	return !NUMBER.test(cell) && parseDatum(cell).soort !== 'onleesbaar' ? 'datum' : null;
}

/**
 * Whether a column of dates can be the first days of records: its heading says nothing else, it is not one day for all,
 * and it does not lie behind the last days where there are any. Reads the distinct values, scans the rows once.
 */
export function canBeStart(data: SourceData, index: number, words: string, einde: number): boolean {
	if (VAN_DE_LIJST.test(words)) return false;
	const start = data.column(index);
	if (new Set(start.values.filter((value) => value !== '')).size < 2) return false;
	if (einde < 0) return true;
	const [first, last] = [daysOf(start), daysOf(data.column(einde))];
	let both = 0;
	let inOrder = 0;
	for (let row = 0; row < data.rijen.length; row++) {
		const [from, until] = [first(row), last(row)];
		if (from === null || until === null) continue;
		both++;
		if (from <= until) inOrder++;
	}
	return inOrder >= both * IN_ORDER;
}

function daysOf({ codes, values }: SourceColumn): (row: number) => number | null {
	const days = values.map((value) => {
		const read = parseDatum(value, 'dag-maand');
		return read.soort === 'dag' ? read.dag : null;
	});
	return (row) => days[codes[row] ?? 0] ?? null;
}
