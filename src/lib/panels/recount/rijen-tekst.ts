import type { Getal, Natelling } from '$lib/rules/recount/natelling';
import { tabCell } from '$lib/locale/spreadsheet-text';

const BREED: Readonly<Record<string, number>> = {
	naam: 140,
	persnr: 74,
	start: 88,
	einde: 88,
	signaal: 96,
	afgehandeld: 142,
	opschortingen: 220
};

/** Width of a column of the records that count. */
export function breedteVan(kolom: string): number {
	return BREED[kolom] ?? 112;
}

/** The rows that count with their headings, tab-separated, as they are shown. */
export function rijenTekst(natelling: Natelling, { kolommen, rijen }: Getal): string {
	const lines = [kolommen.map(({ label }) => label)];
	for (const rij of rijen) lines.push(kolommen.map(({ id }) => natelling.cel(rij, id)));
	return lines.map((cells) => cells.map(tabCell).join('\t')).join('\r\n');
}
