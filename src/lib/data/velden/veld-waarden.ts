import { NO_DAY, type CodeColumn, type Column } from '$lib/columns/column';
import { distinctTexts } from '$lib/columns/distinct';
import { parseDatum } from '$lib/locale/parse-datum';
import { parseGetal } from '$lib/locale/parse-getal';
import type { Dataset } from '../dataset';
import { partKey } from '../parts';
import { columnOf, type KeuzeVeld } from './keuze-velden';

const GETALLEN = partKey<Float64Array>('bron');
const DAGEN = partKey<Int32Array>('bron');

/** The number in each row of the field's table; NaN for a blank and for what is no number. Made once, 8 bytes a row. */
export function numbersOf(dataset: Dataset, veld: KeuzeVeld): Float64Array {
	return dataset.part(
		GETALLEN,
		() => perRow(columnOf(dataset, veld), Float64Array, (text) => parseGetal(text, 'nl') ?? NaN),
		`${veld.tabel}.${veld.id}`
	);
}

/** The day in each row of the field's table; `NO_DAY` for a blank. Made once, or the stored days themselves: don't change these. */
export function daysOf(dataset: Dataset, veld: KeuzeVeld): Int32Array {
	const column = columnOf(dataset, veld);
	if (column?.kind === 'day') return column.days;
	return dataset.part(
		DAGEN,
		() =>
			perRow(column, Int32Array, (text) => {
				const read = parseDatum(text);
				return read.soort === 'dag' ? read.dag : NO_DAY;
			}),
		`${veld.tabel}.${veld.id}`
	);
}

/** The stored values of a field of codes; a field of another kind is a `TypeError`. */
export function codesOf(dataset: Dataset, veld: KeuzeVeld): CodeColumn {
	const column = columnOf(dataset, veld);
	if (column?.kind === 'code') return column;
	if (column?.kind === 'text') {
		const { codes, list } = distinctTexts(column);
		return { kind: 'code', codes, values: list };
	}
	throw new TypeError(`${veld.tabel}.${veld.id} has no codes`);
}

/** What `read` makes of the text of each row; each different text is read once where these are few. */
function perRow<T extends Float64Array | Int32Array>(
	column: Column | undefined,
	Made: new (length: number) => T,
	read: (text: string) => number
): T {
	if (column?.kind !== 'code' && column?.kind !== 'text') return new Made(0);
	const { codes, list } =
		column.kind === 'code' ? { codes: column.codes, list: column.values } : distinctTexts(column);
	const values = list.map(read);
	const made = new Made(codes.length);
	for (let row = 0; row < codes.length; row++) made[row] = values[codes[row] ?? 0] ?? NaN;
	return made;
}
