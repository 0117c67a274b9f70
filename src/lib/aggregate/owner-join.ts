import type { CodeColumn, TextColumn } from '$lib/columns/column';
import { NO_ID, NumberTable, TextIds } from './text-ids';

/** The columns by which a kandidaat is known; `gemeente` is null when the source has no such column. */
export interface OwnerKey {
	readonly persnr: TextColumn;
	readonly gemeente: CodeColumn | null;
}

export interface OwnerJoin {
	/** Row of the owner of each record, -1 when there is none or when it could be more than one. */
	readonly owner: Int32Array;
	/** Records whose persnr an owner has, but for which the owner cannot be told. */
	readonly ambiguous: number;
	/** Records that belong to none of the owners, among them those without a persnr. */
	readonly orphans: number;
}

/** Whether a record belongs to nobody, or could belong to more than one. */
const NOBODY = -1;
const SEVERAL = -2;

/** A gemeente that is blank, in the table of all gemeenten. */
const BLANK = 0;

/**
 * The owner of each record, decided for each number by itself. A number that stands once is enough, whatever the
 * gemeente: also of somebody who moved. Where a number stands more often the gemeente decides, and then a record or an
 * owner without one is never guessed, and one that stands there twice has none. Linear in owners and records.
 */
export function joinOwners(owners: OwnerKey, records: OwnerKey): OwnerJoin {
	const find = finder(owners, records);
	const owner = new Int32Array(records.persnr.length);
	let ambiguous = 0;
	let orphans = 0;
	for (let record = 0; record < owner.length; record++) {
		const row = find(record);
		if (row === SEVERAL) ambiguous++;
		else if (row === NOBODY) orphans++;
		owner[record] = Math.max(row, -1);
	}
	return { owner, ambiguous, orphans };
}

function finder(owners: OwnerKey, records: OwnerKey): (record: number) => number {
	const gemeenten = new Map([['', BLANK]]);
	const ownerGemeente = gemeenteReader(owners, gemeenten);
	const recordGemeente = gemeenteReader(records, gemeenten);
	const size = gemeenten.size;
	const ids = new TextIds();
	/** By number: the row of its only owner, or that there are several; those are by number and gemeente in `both`. */
	const only: number[] = [];
	const both = new NumberTable();
	const hasBlank: boolean[] = [];
	const add = (id: number, row: number) => {
		const gemeente = ownerGemeente(row);
		const key = id * size + gemeente;
		if (gemeente === BLANK) hasBlank[id] = true;
		// 0 = several, so that the row itself is one more
		both.set(key, both.get(key) === -1 ? row + 1 : 0);
	};
	for (let row = 0; row < owners.persnr.length; row++) {
		const text = owners.persnr.at(row);
		if (text === '') continue;
		const id = ids.add(text);
		const first = only[id];
		if (first === undefined) {
			only[id] = row;
			continue;
		}
		if (first >= 0) add(id, first);
		only[id] = SEVERAL;
		add(id, row);
	}
	return (record) => {
		const text = records.persnr.at(record);
		const id = text === '' ? NO_ID : ids.get(text);
		if (id === NO_ID) return NOBODY;
		const single = only[id] ?? NOBODY;
		if (single !== SEVERAL) return single;
		const gemeente = recordGemeente(record);
		if (gemeente === BLANK) return SEVERAL;
		const found = both.get(id * size + gemeente);
		if (found > 0) return found - 1;
		return found === 0 || hasBlank[id] ? SEVERAL : NOBODY;
	};
}

/** The gemeente of a row as a number that is the same in both tables. */
function gemeenteReader(
	{ gemeente }: OwnerKey,
	known: Map<string, number>
): (row: number) => number {
	if (!gemeente) return () => BLANK;
	const codes = gemeente.values.map((value) => {
		const code = known.get(value) ?? known.size;
		known.set(value, code);
		return code;
	});
	return (row) => codes[gemeente.codes[row] ?? -1] ?? BLANK;
}
