import { tabCell } from '$lib/locale/spreadsheet-text';
import type { GeteldeTabel } from './getelde-tabel';

/** Tables as tab-separated text, each share behind its number, with a blank line between them. */
export function tabelText(
	tabellen: readonly GeteldeTabel[],
	write: (deel: number, noemer: number) => string
): string {
	return tabellen
		.map(({ titel, rijKop, kolommen, rijen }) => {
			const koppen = kolommen.flatMap(({ kop, aandeel }) => (aandeel ? [kop, `${kop} %`] : [kop]));
			const lines = rijen.map(({ kop, aantallen, noemer = 0 }) => [
				kop,
				...aantallen.flatMap((n, at) =>
					kolommen[at]?.aandeel ? [String(n), write(n ?? 0, noemer)] : [String(n)]
				)
			]);
			return [[titel], [rijKop, ...koppen], ...lines]
				.map((cellen) => cellen.map(tabCell).join('\t'))
				.join('\r\n');
		})
		.join('\r\n\r\n');
}
