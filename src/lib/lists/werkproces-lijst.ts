import { and, emptyBitset, hasRow, or, type Bitset } from '$lib/columns/bitset';
import { popcountAnd } from '$lib/columns/popcount';
import type { WerkprocesRegelId } from '$lib/domain/kandidaat/inschrijving';
import { WERKPROCES, type Oordeel } from '$lib/domain/werkproces/werkproces';
import type { Dataset } from '$lib/data/dataset';
import { ordersOf } from './kandidaat-orders';
import { DEFAULT_SORT, type Sort } from '$lib/data/lijst-volgorde';
import type { WerkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';

/** The column of the day by which something has to be done. */
export const DATUM = 'datum';
/** Earliest day on top. */
export const DRINGENDST: Sort = { column: DATUM, direction: 'ascending' };

/** A line of the list: a kandidaat and the rule that it stands there for. */
export interface WerkprocesRegelRij {
	readonly kandidaat: number;
	readonly regel: WerkprocesRegelId;
}

/** Lines as numbers: kandidaat times the number of rules, plus the place of the rule. */
export type Regels = Float64Array;

/** How many of the set have that verdict. */
export function countOordeel(
	oordelen: WerkprocesOordelen,
	regel: WerkprocesRegelId,
	oordeel: Oordeel,
	pass: Bitset
): number {
	return popcountAnd(pass, oordelen[regel].per[oordeel]);
}

/**
 * One line for each kandidaat of the set and each of the rules that gives it the verdict; by day, with the lines
 * without a day last in the order of the rules, or by a column of the kandidaten. Reads the order of the kandidaten.
 */
export function werkprocesRegels(
	dataset: Dataset,
	oordelen: WerkprocesOordelen,
	pass: Bitset,
	regels: readonly WerkprocesRegelId[],
	oordeel: Oordeel,
	sort: Sort
): Regels {
	const sets = WERKPROCES.map(({ id }) => (regels.includes(id) ? oordelen[id].per[oordeel] : null));
	const any = emptyBitset(dataset.kandidaten.rows);
	for (const set of sets) if (set) or(any, set);
	and(any, pass);
	const byDay = sort.column === DATUM;
	const order = ordersOf(dataset).order(byDay ? DEFAULT_SORT : sort);
	const found: number[] = [];
	for (let i = 0; i < order.length; i++) {
		const row = order[i] ?? 0;
		if (!hasRow(any, row)) continue;
		sets.forEach((set, place) => {
			if (set && hasRow(set, row)) found.push(row * WERKPROCES.length + place);
		});
	}
	return byDay ? sortedByDay(found, oordelen, sort) : Float64Array.from(found);
}

/** The line at a place; throws a `RangeError` outside the list. */
export function regelRijAt(regels: Regels, index: number): WerkprocesRegelRij {
	const line = regels[index];
	const regel = line === undefined ? undefined : WERKPROCES[line % WERKPROCES.length];
	if (line === undefined || !regel) throw new RangeError(`no line ${index}`);
	return { kandidaat: Math.floor(line / WERKPROCES.length), regel: regel.id };
}

/** The kandidaten of the list in its order, each once. */
export function kandidatenVan(regels: Regels): Uint32Array {
	const seen = new Set<number>();
	for (const line of regels) seen.add(Math.floor(line / WERKPROCES.length));
	return Uint32Array.from(seen);
}

/** Sorts numbers only, so that a long list costs little; lines with the same day stay as they stood. */
function sortedByDay(
	lines: readonly number[],
	oordelen: WerkprocesOordelen,
	{ direction }: Sort
): Regels {
	const count = WERKPROCES.length;
	const turn = direction === 'ascending' ? 1 : -1;
	const dated: number[] = [];
	const undated = WERKPROCES.map((): number[] => []);
	lines.forEach((line, place) => {
		const regel = WERKPROCES[line % count];
		const datum = regel && oordelen[regel.id].uitspraakAt(Math.floor(line / count)).datum;
		if (datum === undefined || datum === null) undated[line % count]?.push(line);
		else dated.push(turn * datum * lines.length + place);
	});
	const keys = Float64Array.from(dated).sort();
	const result = new Float64Array(lines.length);
	// A remainder of a negative key would be negative.
	keys.forEach((key, at) => {
		const place = key - Math.floor(key / lines.length) * lines.length;
		result[at] = lines[place] ?? 0;
	});
	result.set(undated.flat(), keys.length);
	return result;
}
