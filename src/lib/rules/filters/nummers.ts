import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { popcount } from '$lib/columns/popcount';
import { textColumn, type ColumnTable } from '$lib/columns/column';

/** What became of a list of Pers. nrs. that was pasted. */
export interface GeplakteNummers {
	/** Numbers that the source has, as it has them, each once. */
	readonly gevonden: readonly string[];
	/** Numbers that had lost their leading zeros, with what they became. */
	readonly hersteld: readonly { readonly van: string; readonly naar: string }[];
	/** Numbers that were there more than once, each once. */
	readonly dubbel: readonly string[];
	/** Numbers that nobody has, or of which it can't be said whose they are without their zeros. */
	readonly onbekend: readonly string[];
}

/** Looks up pasted text, numbers apart by blanks, commas, semicolons or bars. Reads every number of the source. */
export function readNummers(tekst: string, kandidaten: ColumnTable): GeplakteNummers {
	const eenmaal = new Set<string>();
	const dubbel = new Set<string>();
	// what nobody sees comes along from a web page or a message
	const zichtbaar = tekst.replace(/\p{DI}/gu, '');
	for (const nummer of zichtbaar.split(/[\s,;|"']+/).filter(Boolean)) {
		if (eenmaal.has(nummer)) dubbel.add(nummer);
		eenmaal.add(nummer);
	}
	const bekend = numbersLike(kandidaten, eenmaal);
	const gevonden = new Set<string>();
	const hersteld: { van: string; naar: string }[] = [];
	const onbekend: string[] = [];
	for (const nummer of eenmaal) {
		const same = bekend.get(zonderNullen(nummer)) ?? [];
		const [only] = same;
		const found = same.includes(nummer) ? nummer : same.length === 1 ? only : undefined;
		if (found === undefined) {
			onbekend.push(nummer);
			continue;
		}
		if (found !== nummer) hersteld.push({ van: nummer, naar: found });
		if (gevonden.has(found)) dubbel.add(found);
		gevonden.add(found);
	}
	return { gevonden: [...gevonden], hersteld, dubbel: [...dubbel], onbekend };
}

const kept = new WeakMap<readonly string[], { table: ColumnTable; rows: Bitset; found: number }>();

/**
 * Kandidaten with one of the numbers, and how many of the numbers somebody has; two kandidaten of different
 * gemeenten may have the same. Reads every number of the source, once for each list.
 */
export function nummerRijen(
	nummers: readonly string[],
	kandidaten: ColumnTable
): { readonly rows: Bitset; readonly found: number } {
	const known = kept.get(nummers);
	if (known?.table === kandidaten) return known;
	const wanted = new Set(nummers);
	const found = new Set<string>();
	const rows = emptyBitset(kandidaten.rows);
	const persnr = textColumn(kandidaten, 'persnr');
	for (let row = 0; row < kandidaten.rows; row++) {
		const nummer = persnr.at(row);
		if (!wanted.has(nummer)) continue;
		addRow(rows, row);
		found.add(nummer);
	}
	const made = { table: kandidaten, rows, found: found.size };
	kept.set(nummers, made);
	return made;
}

/** How many kandidaten have one of the numbers. */
export function kandidatenMet(nummers: readonly string[], kandidaten: ColumnTable): number {
	return popcount(nummerRijen(nummers, kandidaten).rows);
}

/** Different numbers of the source by what is left without leading zeros, of those that were pasted only. */
function numbersLike(
	kandidaten: ColumnTable,
	geplakt: ReadonlySet<string>
): ReadonlyMap<string, string[]> {
	const wanted = new Map<string, string[]>();
	for (const nummer of geplakt) wanted.set(zonderNullen(nummer), []);
	const persnr = textColumn(kandidaten, 'persnr');
	for (let row = 0; row < kandidaten.rows; row++) {
		const nummer = persnr.at(row);
		const same = nummer === '' ? undefined : wanted.get(zonderNullen(nummer));
		if (same && !same.includes(nummer)) same.push(nummer);
	}
	return wanted;
}

function zonderNullen(nummer: string): string {
	return nummer.replace(/^0+(?=.)/, '');
}
