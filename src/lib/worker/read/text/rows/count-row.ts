import type { SourceParts } from '../../source-data';
import { keyColumnIn } from '../../mapping/headings';
import { mayBeTotaal } from '../totaal';

/** Columns from which a row that fills few cells can be told from somebody of whom little is known. */
const WIDE = 3;
const COUNT = /^[1-9]\d*$/;
const IN_WORDS = /^[1-9]\d* (?:rij(?:en)?|regels?|records?|personen|kandidaten|klanten)$/i;

type Parts = Omit<SourceParts, 'bron' | 'titels'>;

/**
 * Whether the last row is no kandidaat but how many there are. Its one filled cell says so ("24 rijen"); or the cell under
 * the number does, which then is the number of rows above it, has fewer figures than any number there, and stands beside
 * nothing but counts and words for a total. Reads the numbers once, where the last row looks so.
 */
export function endsInCount({ rijen, koppen, columns }: Parts): boolean {
	const last = rijen.length - 1;
	if (last < 1 || koppen.length < WIDE) return false;
	const cells = columns.map(({ codes, values }) => values[codes[last] ?? 0] ?? '');
	const filled = cells.filter((cell) => cell !== '');
	if (filled.length === 1 && IN_WORDS.test(filled[0] ?? '')) return true;
	const key = keyColumnIn(koppen);
	const count = cells[key] ?? '';
	if (!COUNT.test(count) || Number(count) !== last) return false;
	if (!filled.every((cell) => COUNT.test(cell) || mayBeTotaal(cell))) return false;
	const { values = [] } = columns[key] ?? {};
	return values.every((value) => value === count || value === '' || value.length > count.length);
}
