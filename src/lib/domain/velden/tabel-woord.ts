import type { TabelId } from './tabellen';
import { TABEL_NAAM } from './velden';

/** Tables in the middle of a sentence: "trajecten, modules en plaatsingen". */
export function opsomming(tabellen: readonly TabelId[]): string {
	return tabellen
		.map((tabel) => (tabel === 'plaatsingen' ? tabel : TABEL_NAAM[tabel].toLowerCase()))
		.join(', ')
		.replace(/, ([^,]*)$/, ' en $1');
}
