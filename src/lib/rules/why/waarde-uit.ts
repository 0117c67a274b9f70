import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { VELDEN, type TabelId, type Veld } from '$lib/domain/velden/velden';
import { woordVoor } from '$lib/domain/velden/waarden';
import { textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import type { VerklaringWaarde } from './verklaring';

/** The value of a field of a row as a rule looks at it; a column that the source lacks gives a blank. */
export function waardeUit(
	dataset: Dataset,
	tabel: TabelId,
	veld: string,
	row: number
): VerklaringWaarde {
	const table = tabel === 'kandidaten' ? dataset.kandidaten : dataset.records[tabel];
	const known = catalogus.get(`${tabel}.${veld}`);
	const column = table?.columns.get(veld);
	const text = table ? textAt(table, veld, row) : '';
	return {
		tabel,
		veld,
		label: known?.naam ?? veld,
		waarde: column?.kind === 'day' ? (column.days[row] ?? '') : text,
		tekst: text === '' ? '' : opScherm(woordVoor(known?.waarden, text))
	};
}

/** A count that a rule looks at. */
export function aantal(
	tabel: TabelId,
	veld: string,
	label: string,
	waarde: number
): VerklaringWaarde {
	return { tabel, veld, label, waarde, tekst: String(waarde) };
}

const catalogus: ReadonlyMap<string, Veld> = new Map(
	Object.values(VELDEN).flatMap((velden) =>
		velden.map((veld) => [`${veld.tabel}.${veld.id}`, veld])
	)
);
