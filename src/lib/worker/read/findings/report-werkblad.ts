import type { SourceRows } from '../source-rows';
import type { CellenVan } from '../workbook/bijzonderheden';
import type { Meldingen } from './meldingen';
import type { Vondst } from './vondst';

const A = 65;
const LETTERS = 26;

/** Adds the meldingen about what a sheet of a workbook hides, and about cells of which it has no value. */
export function reportWerkblad(meldingen: Meldingen, source: SourceRows): void {
	const { bron } = source.data;
	reportRijen(meldingen, source);
	reportKolommen(meldingen, source);
	for (const cellen of bron.zonderUitkomst ?? [])
		reportCellen(meldingen, source, cellen, (kop) => ({ soort: 'zonder-uitkomst', kop }));
	for (const cellen of bron.onleesbareCellen ?? [])
		reportCellen(meldingen, source, cellen, (kop) => ({ soort: 'onleesbare-cel', kop }));
}

/** Rows that nobody sees in the workbook, of those that are read in. */
function reportRijen(meldingen: Meldingen, { data, bestand, tabel, kept }: SourceRows): void {
	const hidden = new Set(data.bron.verborgenRijen);
	if (hidden.size === 0) return;
	const rows = kept.filter((row) => hidden.has(data.rijen[row] ?? -1));
	const [first] = rows;
	if (first === undefined) return;
	const plek = { tabel, rij: data.rijNummer(first), aantal: rows.length };
	meldingen.add(bestand, { soort: 'verborgen-rijen' }, plek);
}

/** Columns that nobody sees in the workbook, of those that are read in and have a name. */
function reportKolommen(meldingen: Meldingen, source: SourceRows): void {
	const { data, bestand, tabel } = source;
	const koppen = (data.bron.verborgenKolommen ?? []).flatMap((index) =>
		isRead(source, index) && (data.kop[index] ?? '') !== '' ? [data.koppen[index] ?? ''] : []
	);
	if (koppen.length === 0) return;
	const plek = { tabel, rij: null, aantal: koppen.length, veld: koppen.join(', ') };
	meldingen.add(bestand, { soort: 'verborgen-kolommen', koppen }, plek);
}

/** Cells of a column that is read, in its rows of data; where these are blank for lack of any value, below its name. */
function reportCellen(
	meldingen: Meldingen,
	source: SourceRows,
	{ kolom, rijen }: CellenVan,
	vondst: (kop: string) => Vondst
): void {
	const { data, bestand, tabel } = source;
	if (!isRead(source, kolom)) return;
	const rows = new Set(data.rijen);
	const found = rijen.filter((row) => (rows.size ? rows.has(row) : row > data.kopRij));
	const [first] = found;
	if (first === undefined) return;
	const kop = data.koppen[kolom] ?? letters(kolom);
	const plek = { tabel, rij: first + 1, aantal: found.length, veld: kop };
	meldingen.add(bestand, vondst(kop), plek);
}

function isRead({ bsn, bestemmingen }: SourceRows, column: number): boolean {
	return !bsn.has(column) && bestemmingen[column]?.soort !== 'geen';
}

/** A column without a name, as a workbook names it. */
function letters(column: number): string {
	const last = String.fromCharCode(A + (column % LETTERS));
	return column < LETTERS ? last : letters(Math.floor(column / LETTERS) - 1) + last;
}
