import type { Dataset } from '$lib/data/dataset';
import { rowAt, textAt } from '$lib/data/cell-text';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { tekstVan } from '$lib/data/kandidaat-rij';
import { veldVan, type TabelId } from '$lib/domain/velden/velden';
import { tabCell } from '$lib/locale/spreadsheet-text';
import type { Getal } from '$lib/rules/recount/natelling';
import { ACTIEVE_MODULES } from '$lib/domain/kengetallen/kengetallen';
import { recordWaarde } from '$lib/rules/why/record-waarden';

/** A column of the rows that count. */
interface RijKolom {
	readonly id: string;
	readonly label: string;
	readonly width: number;
}

const BREED: Readonly<Record<string, number>> = {
	naam: 140,
	persnr: 74,
	start: 88,
	einde: 88,
	signaal: 96,
	afgehandeld: 142,
	opschortingen: 220
};

/** Pixels of an average letter in a heading, and beside it. */
const KOP_LETTER = 7.6;
const KOP_RAND = 24;

/** Who it is, and what the rule looked at. */
export function rijKolommen(tabel: TabelId, { toon }: Getal): readonly RijKolom[] {
	const wie = tabel === 'kandidaten' ? ['naam', 'persnr', 'gemeente'] : ['naam', 'persnr'];
	return [...new Set([...wie, ...toon])].map((id) => {
		const label = kolomNaam(tabel, id);
		return { id, label, width: Math.max(BREED[id] ?? 112, widthOf(label)) };
	});
}

/** What a heading takes, so that it is read whole: what does not fit is scrolled to. */
function widthOf(label: string): number {
	return KOP_RAND + Math.ceil(label.length * KOP_LETTER);
}

function kolomNaam(tabel: TabelId, id: string): string {
	if (id === ACTIEVE_MODULES) return 'Actieve modules';
	return veldVan(id === 'naam' ? 'kandidaten' : tabel, id).naam;
}

/** A cell of a row that counts, as it may be shown; '' for a blank. */
export function rijCel(dataset: Dataset, tabel: TabelId, rij: number, kolom: string): string {
	if (tabel === 'kandidaten') return tekstVan(dataset, kolom, rij);
	const table = dataset.records[tabel];
	if (!table) return '';
	const kandidaat = rowAt(table, 'kandidaat', rij);
	if (kolom === 'naam')
		return kandidaat < 0 ? '' : namen.veld('naam', textAt(dataset.kandidaten, 'naam', kandidaat));
	if (kolom === 'persnr') return namen.veld('persnr', textAt(table, 'persnr', rij));
	return recordWaarde(dataset, tabel, kolom, rij, dataset.peildatum).tekst;
}

/** The rows that count with their headings, tab-separated, as they are shown. */
export function rijenTekst(dataset: Dataset, tabel: TabelId, getal: Getal): string {
	const kolommen = rijKolommen(tabel, getal);
	const lines = [kolommen.map(({ label }) => label)];
	for (const rij of getal.rijen)
		lines.push(kolommen.map(({ id }) => rijCel(dataset, tabel, rij, id)));
	return lines.map((cells) => cells.map(tabCell).join('\t')).join('\r\n');
}
