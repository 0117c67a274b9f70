import { dagVan, type Dag } from '$lib/domain/velden/datum';
import { VELDEN, type TabelId } from '$lib/domain/velden/velden';

/** Catalogue fields that the fictional source does not have, as most real ones. */
const NIET_IN_BRON: readonly string[] = ['lks'];

/** The text of each field in a row, by field id. */
export type Cellen<T> = Readonly<Record<string, (rij: T) => string>>;

/**
 * A file as Dutch Excel writes it: UTF-8 with BOM, semicolons, CRLF, headings from the catalogue.
 * Throws when a field of the catalogue that every source has, has no cell.
 */
export function writeCsv<T>(tabel: TabelId, rijen: readonly T[], cellen: Cellen<T>): string {
	const velden = VELDEN[tabel].filter(
		({ id, aanvullend }) => !NIET_IN_BRON.includes(id) && (!aanvullend || id in cellen)
	);
	const lezers = velden.map(({ id }) => {
		const lezer = cellen[id];
		if (!lezer) throw new RangeError(`the fictional ${tabel} have no ${id}`);
		return lezer;
	});
	const kop = velden.map(({ label }) => quote(label)).join(';');
	const regels = rijen.map((rij) => lezers.map((lezer) => quote(lezer(rij))).join(';'));
	return `\uFEFF${[kop, ...regels].join('\r\n')}\r\n`;
}

function quote(cel: string): string {
	return /[;"\r\n]/.test(cel) ? `"${cel.replaceAll('"', '""')}"` : cel;
}

/** The day in a cell "18-11-2026"; null in any other. */
export function dagUit(cel: string): Dag | null {
	const [dag = NaN, maand = NaN, jaar = NaN] = cel.split('-').map(Number);
	return dagVan(jaar, maand, dag);
}
