import type { TabelId } from './tabellen';
import { TABEL_NAAM } from './velden';
import { enumerated } from './enumerated';

/** Tables in the middle of a sentence: "trajecten, modules en plaatsingen". */
export function opsomming(tabellen: readonly TabelId[]): string {
	return enumerated(
		tabellen.map((tabel) => (tabel === 'plaatsingen' ? tabel : TABEL_NAAM[tabel].toLowerCase()))
	);
}
