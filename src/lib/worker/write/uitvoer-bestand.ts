import {
	CONTROLE_TERM,
	FILTERS_TERM,
	TOELICHTING_BLAD,
	UITVOER_KOP,
	WEERGAVE_TERM,
	type Toelichting,
	type Uitvoer,
	type UitvoerFormaat,
	type UitvoerTabel
} from '$lib/domain/momentopname/uitvoer';
import { formatDatum } from '$lib/locale/format';
import { csvLine } from '$lib/locale/spreadsheet-text';
import { BOM, csvLines } from './csv-text';
import { inPieces, joined } from './text-pieces';
import { workbook } from './workbook';

/** Characters of an explanation in one cell of a workbook; Excel allows 32.767. */
const MOST = 32_000;

/**
 * An export as a file, named after the day of its data. A workbook has the explanation on a sheet of its own; in CSV
 * it stands below, as the block of filters that Power BI writes, unless it is left out. Both hold the same checksum of the data.
 */
export async function uitvoerBestand(
	uitvoer: Uitvoer,
	formaat: UitvoerFormaat
): Promise<{ readonly naam: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
	const { bestand, peildatum, tabellen } = uitvoer;
	const naam = `${bestand}-${formatDatum(peildatum)}.${formaat}`;
	const data = joined(inPieces(dataLines(tabellen)));
	const toelichting: readonly Toelichting[] = [
		...uitvoer.toelichting,
		[CONTROLE_TERM, await sha256(data)],
		[WEERGAVE_TERM, uitvoer.weergave]
	];
	const below = uitvoer.kaal ? [] : belowLines(toelichting);
	const bytes =
		formaat === 'xlsx'
			? await workbook(tabellen, toelichtingTabel(toelichting))
			: joined([...inPieces([BOM]), data, ...inPieces(below)]);
	return { naam, bytes };
}

/** What the checksum is of: the tables as CSV, each under its title where there are more. */
function* dataLines(tabellen: readonly UitvoerTabel[]): Generator<string> {
	for (const [index, tabel] of tabellen.entries()) {
		if (index > 0) yield '\r\n';
		if (tabellen.length > 1) yield csvLine([tabel.titel]);
		yield* csvLines(tabel);
	}
}

/** A line per term, in one cell: filters first, by which any reader knows that no data follow. */
function* belowLines(toelichting: readonly Toelichting[]): Generator<string> {
	yield '\r\n';
	const [filters = [], others = []] = [true, false].map((wanted) =>
		toelichting.filter(([term]) => (term === FILTERS_TERM) === wanted)
	);
	for (const [term, tekst] of [...filters, [UITVOER_KOP, ''] as const, ...others])
		yield csvLine([tekst === '' ? term : `${term}: ${tekst}`]);
}

/** A text that is longer than a cell can be goes on in the next row, under the same term. */
function toelichtingTabel(toelichting: readonly Toelichting[]): UitvoerTabel {
	const rijen = toelichting.flatMap(([term, tekst]) =>
		stukken(tekst).map((stuk): Toelichting => [term, stuk])
	);
	return {
		titel: TOELICHTING_BLAD,
		rijen: rijen.length,
		kolommen: [
			{ kop: UITVOER_KOP, soort: 'cellen', cellen: rijen.map(([term]) => term) },
			{ kop: '', soort: 'cellen', cellen: rijen.map(([, tekst]) => tekst) }
		]
	};
}

function stukken(tekst: string): readonly string[] {
	const made = [];
	for (let at = 0; at === 0 || at < tekst.length; at += MOST) made.push(tekst.slice(at, at + MOST));
	return made;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
