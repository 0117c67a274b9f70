import type { CodeColumn, TextColumn } from '$lib/columns/column';
import { matchRows, textKeys, type Keys } from './row-match';

/** The columns by which a kandidaat is known; `gemeente` is null when the source has no such column. */
export interface OwnerKey {
	readonly persnr: TextColumn;
	readonly gemeente: CodeColumn | null;
}

export interface OwnerJoin {
	/** Row of the owner of each record, -1 when there is none or when it could be more than one. */
	readonly owner: Int32Array;
	/** What identifies an owner in these tables. */
	readonly key: 'persnr' | 'gemeente+persnr';
	/** Records whose persnr an owner has, but for which the owner cannot be told. */
	readonly ambiguous: number;
	/** Records that belong to none of the owners, among them those without a persnr. */
	readonly orphans: number;
}

/**
 * The owner of each record. Pers. nr. is the key if no two owners share one, but for an owner that stands there
 * twice, whose records are in doubt; otherwise gemeente + pers. nr., and then a record or an owner without gemeente
 * is never guessed. Linear in owners and records.
 */
export function joinOwners(owners: OwnerKey, records: OwnerKey): OwnerJoin {
	const ownersByPersnr = textKeys(owners.persnr);
	const byPersnr = matchRows(textKeys(records.persnr), ownersByPersnr);
	const sharing = sharingOf(owners, ownersByPersnr);
	if (sharing === 'none') return summarise(byPersnr, () => false, 'persnr');
	if (sharing === 'same') {
		const shared = sharedRows(ownersByPersnr);
		const sure = byPersnr.map((row) => (row >= 0 && !shared[row] ? row : -1));
		return summarise(sure, (record) => (byPersnr[record] ?? -1) >= 0, 'persnr');
	}

	const codeOf = new Map<string, number>();
	const ownersByBoth = keysOfBoth(owners, codeOf);
	const byBoth = matchRows(keysOfBoth(records, codeOf), ownersByBoth);
	const sharedByBoth = sharedRows(ownersByBoth);
	const withoutGemeente = ownersWithoutGemeente(owners);
	const owner = byBoth.map((row) => (row >= 0 && !sharedByBoth[row] ? row : -1));
	return summarise(
		owner,
		(record) => {
			const samePersnr = byPersnr[record] ?? -1;
			if (samePersnr < 0) return false;
			const hasKey = gemeenteAt(records, record) !== '';
			return (
				(byBoth[record] ?? -1) >= 0 || !hasKey || withoutGemeente.has(owners.persnr.at(samePersnr))
			);
		},
		'gemeente+persnr'
	);
}

/**
 * Whether owners share a persnr: `none` do, only the `same` ones do (an owner that stands there twice, with the same
 * gemeente), or `others` do as well.
 */
function sharingOf(owners: OwnerKey, keys: Keys): 'none' | 'same' | 'others' {
	const seen = new Map<string, number>();
	let sharing: 'none' | 'same' = 'none';
	for (let row = 0; row < keys.length; row++) {
		const key = keys.at(row);
		if (key === null) continue;
		const gemeente = owners.gemeente?.codes[row] ?? -1;
		const known = seen.get(key);
		if (known === undefined) seen.set(key, gemeente);
		else if (known === gemeente) sharing = 'same';
		else return 'others';
	}
	return sharing;
}

/** 1 for the first row of each key that more rows have. */
function sharedRows(keys: Keys): Uint8Array {
	const first = matchRows(keys, keys);
	const shared = new Uint8Array(keys.length);
	first.forEach((row, other) => {
		if (row >= 0 && row !== other) shared[row] = 1;
	});
	return shared;
}

// A number for each gemeente keeps the parts of a key apart, whatever the texts contain.
function keysOfBoth(table: OwnerKey, codeOf: Map<string, number>): Keys {
	const codes = (table.gemeente?.values ?? []).map((gemeente) => {
		const code = codeOf.get(gemeente) ?? codeOf.size;
		codeOf.set(gemeente, code);
		return code;
	});
	return {
		length: table.persnr.length,
		at: (row) => {
			const persnr = table.persnr.at(row);
			if (persnr === '' || gemeenteAt(table, row) === '') return null;
			return `${codes[table.gemeente?.codes[row] ?? -1]} ${persnr}`;
		}
	};
}

function ownersWithoutGemeente(owners: OwnerKey): ReadonlySet<string> {
	const found = new Set<string>();
	for (let row = 0; row < owners.persnr.length; row++) {
		if (gemeenteAt(owners, row) === '') found.add(owners.persnr.at(row));
	}
	return found;
}

function gemeenteAt({ gemeente }: OwnerKey, row: number): string {
	return gemeente?.values[gemeente.codes[row] ?? -1] ?? '';
}

function summarise(
	owner: Int32Array,
	isAmbiguous: (record: number) => boolean,
	key: OwnerJoin['key']
): OwnerJoin {
	let ambiguous = 0;
	let orphans = 0;
	owner.forEach((row, record) => {
		if (row >= 0) return;
		if (isAmbiguous(record)) ambiguous++;
		else orphans++;
	});
	return { owner, key, ambiguous, orphans };
}
