import type { Dag } from '$lib/domain/velden/datum';
import { parseDatum } from '$lib/locale/parse-datum';

/** A day that somebody typed. */
export interface GetypteDag {
	/** Null when it is none, or nothing was typed. */
	readonly dag: Dag | null;
	/** What is wrong with it, Dutch; '' when nothing is. */
	readonly fout: string;
}

/** Reads d-m-jjjj, dd-mm-jjjj or jjjj-mm-dd as somebody types it; a bare number is no day, whatever Excel thinks. */
export function dagVanTekst(tekst: string): GetypteDag {
	const cell = tekst.trim();
	if (cell === '') return { dag: null, fout: '' };
	const read = /^\d{1,7}$/.test(cell) ? null : parseDatum(cell, 'dag-maand');
	if (read?.soort === 'dag') return { dag: read.dag, fout: '' };
	return {
		dag: null,
		fout:
			read?.soort === 'bestaat-niet'
				? 'Deze dag bestaat niet.'
				: 'Vul een datum in, zoals 21-11-2026.'
	};
}
