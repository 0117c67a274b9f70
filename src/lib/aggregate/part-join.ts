import type { CodeColumn, TextColumn } from '$lib/columns/column';
import type { OwnerKey } from './owner-join';
import { NO_ID, NumberTable, TextIds } from './text-ids';

/** A record that is part of another, by the number of that one and of the person; with the gemeente where it is known. */
export interface PartKey extends OwnerKey {
	readonly nummer: TextColumn;
}

export interface PartJoin {
	/** Row of what each part belongs to, -1 when there is none or when it could be that of more than one person. */
	readonly whole: Int32Array;
	/** The gemeente of each part: its own, else that of what it belongs to. Null when none is known. */
	readonly gemeente: CodeColumn | null;
}

/**
 * What each part belongs to. Where a number and person stand more often, in two gemeenten, the part's own gemeente
 * decides; without one nothing is guessed. Within one gemeente the first counts. Linear in both tables.
 */
export function joinParts(parts: PartKey, wholes: PartKey): PartJoin {
	const words = ['', ...new Set([parts, wholes].flatMap(({ gemeente }) => gemeente?.values ?? []))];
	const values = [...new Set(words)];
	const codeOf = new Map(values.map((value, code) => [value, code]));
	const partGemeente = reader(parts.gemeente, codeOf);
	const wholeGemeente = reader(wholes.gemeente, codeOf);
	const { first, several, byGemeente, keyOf } = indexed(wholes, wholeGemeente, values.length);
	const length = parts.nummer.length;
	const whole = new Int32Array(length).fill(-1);
	const codes = values.length > 256 ? new Uint32Array(length) : new Uint8Array(length);
	for (let part = 0; part < length; part++) {
		const own = partGemeente(part);
		const key = keyOf(parts.nummer.at(part), parts.persnr.at(part), NO_ID);
		const exact = key >= 0 && own > 0 ? byGemeente.get(key * values.length + own) : -1;
		const alone = key >= 0 && !several[key] ? (first[key] ?? -1) : -1;
		const row = exact >= 0 ? exact : alone;
		whole[part] = row;
		codes[part] = own > 0 || row < 0 ? own : wholeGemeente(row);
	}
	return { whole, gemeente: values.length > 1 ? { kind: 'code', codes, values } : null };
}

/** The rows by key: the first of each, whether another gemeente has it too, and the first by key and gemeente. */
function indexed(wholes: PartKey, gemeenteOf: (row: number) => number, size: number) {
	const nummers = new TextIds();
	const personen = new TextIds();
	for (let row = 0; row < wholes.persnr.length; row++) personen.add(wholes.persnr.at(row));
	const keys = new NumberTable();
	const first: number[] = [];
	const several: boolean[] = [];
	const byGemeente = new NumberTable();
	/** The key of two texts; a new one is `next`, unless that is `NO_ID`. */
	const keyOf = (nummer: string, persnr: string, next: number): number => {
		if (nummer === '') return NO_ID;
		const own = next === NO_ID ? nummers.get(nummer) : nummers.add(nummer);
		const person = personen.get(persnr);
		if (own === NO_ID || person === NO_ID) return NO_ID;
		const pair = own * personen.size + person;
		const known = keys.get(pair);
		if (known >= 0 || next === NO_ID) return known;
		keys.set(pair, next);
		return next;
	};
	for (let row = 0; row < wholes.nummer.length; row++) {
		const key = keyOf(wholes.nummer.at(row), wholes.persnr.at(row), first.length);
		if (key === NO_ID) continue;
		const gemeente = gemeenteOf(row);
		const earlier = first[key];
		if (earlier === undefined) first.push(row);
		else if (gemeenteOf(earlier) !== gemeente) several[key] = true;
		const place = key * size + gemeente;
		if (byGemeente.get(place) < 0) byGemeente.set(place, row);
	}
	return { first, several, byGemeente, keyOf };
}

function reader(
	gemeente: CodeColumn | null,
	codeOf: ReadonlyMap<string, number>
): (row: number) => number {
	if (!gemeente) return () => 0;
	const codes = gemeente.values.map((value) => codeOf.get(value) ?? 0);
	return (row) => codes[gemeente.codes[row] ?? -1] ?? 0;
}
