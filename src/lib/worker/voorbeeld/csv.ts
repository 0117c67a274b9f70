import { VELDEN, type TabelId } from '$lib/domain/velden';

/** Catalogue fields that the fictional source does not have, as most real ones. */
const NIET_IN_BRON: readonly string[] = ['lks'];

/**
 * A file as Dutch Excel writes it: UTF-8 with BOM, semicolons, CRLF, headings from the catalogue.
 * Rows are cells by field id; a missing one throws.
 */
export function writeCsv(
	tabel: TabelId,
	rijen: readonly Readonly<Record<string, string>>[]
): string {
	const velden = VELDEN[tabel].filter(({ id }) => !NIET_IN_BRON.includes(id));
	const regels = rijen.map((rij) =>
		velden
			.map(({ id }) => {
				const cel = rij[id];
				if (cel === undefined) throw new RangeError(`a row of ${tabel} has no ${id}`);
				return quote(cel);
			})
			.join(';')
	);
	const kop = velden.map(({ label }) => quote(label)).join(';');
	return `\uFEFF${[kop, ...regels].join('\r\n')}\r\n`;
}

function quote(cel: string): string {
	return /[;"\r\n]/.test(cel) ? `"${cel.replaceAll('"', '""')}"` : cel;
}
