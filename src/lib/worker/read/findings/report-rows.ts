import { GEPLAKT } from '$lib/domain/momentopname/inlezen';
import { veldVan } from '$lib/domain/velden/velden';
import type { SourceRows } from '../source-rows';
import { lastRowDoubt } from '../text/rows/last-row';
import type { Meldingen } from './meldingen';

/** Lines of another length that are named one by one. */
const MOST_LINES = 50;

/** Adds the meldingen about the rows of a source as they stand in the file, before anything is read from them. */
export function reportRows(meldingen: Meldingen, source: SourceRows): void {
	const { data, bestand, tabel } = source;
	const over = { tabel, rij: null, aantal: 1 };
	if (data.rijnummers)
		meldingen.add(bestand, { soort: 'kop-kort' }, { ...over, rij: data.kopRij + 1 });
	if (data.totaalregels + data.filterregels > 0) {
		const aantal = data.totaalregels + data.filterregels;
		meldingen.add(
			bestand,
			{
				soort: 'overgeslagen-regels',
				totaal: data.totaalregels,
				filter: data.filterregels,
				filters: data.filters
			},
			{ ...over, aantal }
		);
	}
	const [weer] = data.kopregels;
	if (weer !== undefined)
		meldingen.add(
			bestand,
			{ soort: 'kop-herhaald', titels: data.titels },
			{ ...over, rij: weer + 1, aantal: data.kopregels.length }
		);
	for (const { soort: stijl, aantal } of data.bron.tekst?.herschreven ?? [])
		meldingen.add(bestand, { soort: 'aanhalingstekens', stijl }, { ...over, aantal });
	reportLengths(meldingen, source);
	reportLineEnds(meldingen, source);
	reportLast(meldingen, source);
}

/** One by one, so that each row is named, up to the number that is worth reading. */
function reportLengths(meldingen: Meldingen, source: SourceRows): void {
	const { data, bestand, tabel } = source;
	for (const { cellen: velden, verwacht, rijen } of data.wrongLengths) {
		const tell = (row: number, aantal: number) => {
			const regel = data.rijNummer(row);
			const vondst = { soort: 'regel-lengte', regel, velden, verwacht } as const;
			meldingen.add(bestand, vondst, { tabel, rij: regel, aantal });
		};
		warn(source, rijen);
		for (const row of rijen.slice(0, MOST_LINES)) tell(row, 1);
		const rest = rijen[MOST_LINES];
		if (rest !== undefined) tell(rest, rijen.length - MOST_LINES);
	}
}

/**
 * Names and values of a list stand on one line: where one goes on after a line end, a quote that was forgotten may
 * have taken the next kandidaat into it. Looks at the distinct cells of those columns.
 */
function reportLineEnds(meldingen: Meldingen, source: SourceRows): void {
	const { data, bestand, tabel, bestemmingen } = source;
	if (data.bron.scheidingsteken === undefined) return;
	for (const [index, bestemming] of bestemmingen.entries()) {
		if (bestemming.soort !== 'veld') continue;
		const { id, soort, naam } = veldVan(tabel, bestemming.veld);
		if (soort !== 'code' && id !== 'naam') continue;
		const { codes, values } = data.column(index);
		const odd = new Set(values.flatMap((value, code) => (value.includes('\n') ? [code] : [])));
		if (odd.size === 0) continue;
		const rows = Array.from(codes.keys()).filter((row) => odd.has(codes[row] ?? 0));
		warn(source, rows);
		const rij = data.rijNummer(rows[0] ?? 0);
		const plek = { tabel, rij, aantal: rows.length, veld: naam };
		meldingen.add(bestand, { soort: 'regeleinde', kop: data.koppen[index] ?? '' }, plek);
	}
}

function reportLast(meldingen: Meldingen, source: SourceRows): void {
	const { data, bestand, tabel } = source;
	// What was pasted ends where somebody stopped to select.
	const open = bestand === GEPLAKT ? null : (data.bron.tekst?.open ?? null);
	const doubt = open === null ? null : lastRowDoubt(data, open);
	if (open === null || doubt === null) return;
	const zeker = doubt === 'zeker';
	if (zeker) warn(source, [data.rijen.length - 1]);
	const regel = open + 1;
	meldingen.add(bestand, { soort: 'laatste-rij', regel, zeker }, { tabel, rij: regel, aantal: 1 });
}

/** Marks rows of data, as far as they are read in; looks for each among the kept ones, which are in order. */
function warn({ kept, warned }: SourceRows, rows: readonly number[]): void {
	if (rows.length === 0) return;
	const position = new Map(Array.from(kept, (row, at) => [row, at]));
	for (const row of rows) {
		const at = position.get(row);
		if (at !== undefined) warned[at] = 1;
	}
}
