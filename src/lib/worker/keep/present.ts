import { mayGo } from '$lib/domain/momentopname/bewaartermijn';
import { expiresOn, type Organisatie } from '$lib/domain/kluis/kluis';
import type { Gezien } from '$lib/domain/momentopname/momentopname';
import { Storing } from '$lib/domain/momentopname/storing';
import type { SnapshotRow } from './database';
import { Sealer } from './vault/sealer';
import { COUNT, isDataKey, ISO_DAYS, isShape, SNAPSHOT_ROW } from './documents/shapes';
import { wholeHeader, type DataKey, type VaultHeader } from './vault/vault-header';

/** What is stored, without the tables. */
export interface Present {
	readonly revision: number;
	/** Id of the snapshot in use. */
	readonly current: string | null;
	/** Null = no vault, or a damaged one. */
	readonly header: VaultHeader | null;
	/** There is a vault, or a key without one, that nobody can use any more. */
	readonly isDamaged: boolean;
	/** Lies beside what it seals; only without a vault. */
	readonly looseKey: DataKey | null;
	/** The most recently read in first; those of the right shape. */
	readonly rows: readonly SnapshotRow[];
	/** Keys of records that are no snapshot: nothing in them can be believed. */
	readonly broken: readonly unknown[];
	/** ISO days on which the data were used. */
	readonly gebruiksdagen: readonly string[];
}

/** The rows and settings that tell what is present, as one transaction read them. */
export interface Found {
	readonly revision: unknown;
	readonly current: unknown;
	/** Both copies of the vault's header. */
	readonly headers: readonly unknown[];
	readonly looseKey: unknown;
	readonly rows: readonly unknown[];
	readonly gebruiksdagen: unknown;
}

export async function presentOf(found: Found): Promise<Present> {
	const rows = latestFirst(found.rows);
	const copies = found.headers.filter((header) => header !== undefined);
	const header = await wholeHeader(copies);
	const { looseKey } = found;
	const isKeyBroken =
		!isDataKey(looseKey) &&
		(looseKey !== undefined || (!copies.length && rows.some(({ meta }) => 'verzegeld' in meta)));
	return {
		revision: revisionOf(found.revision),
		current: currentOf(found),
		header,
		isDamaged: !header && (copies.length > 0 || isKeyBroken),
		looseKey: isDataKey(looseKey) ? looseKey : null,
		rows,
		broken: found.rows.filter((row) => !isRow(row)).map((row) => (row as { id?: unknown }).id),
		gebruiksdagen: daysIn(found.gebruiksdagen)
	};
}

/** Id of the snapshot in use; the latest one where none was said to be. */
export function currentOf({ current, rows }: Pick<Found, 'current' | 'rows'>): string | null {
	return typeof current === 'string' ? current : (latestFirst(rows)[0]?.id ?? null);
}

/** How many changes were counted; one that is no count is the first again, so that writing goes on. */
export function revisionOf(stored: unknown): number {
	return isShape(COUNT, stored) ? stored : 0;
}

/** Seals and unseals as the vault that is present asks; a `Storing` (`vergrendeld`) without its key. */
export function sealerOf({ header, isDamaged, looseKey }: Present, key: DataKey | null): Sealer {
	if (isDamaged) throw new Storing('opslag-beschadigd');
	if (header?.sleutel !== key?.id) throw new Storing('vergrendeld');
	return new Sealer(key ?? looseKey);
}

/** ISO time from which a snapshot may be removed; null when it never is. */
export function endOf(
	{ soort, ingelezen, teruggezet }: SnapshotRow,
	organisatie: Organisatie
): string | null {
	return soort === 'bron' ? expiresOn(ingelezen, teruggezet ?? null, organisatie) : null;
}

/** The snapshots that are kept too long, by more than one day of use: a clock may jump. */
export function expiredIn(
	{ rows, gebruiksdagen }: Pick<Present, 'rows' | 'gebruiksdagen'>,
	organisatie: Organisatie
): readonly SnapshotRow[] {
	const now = new Date().toISOString();
	return rows.filter((row) => mayGo(endOf(row, organisatie), gebruiksdagen, now));
}

/** A `Storing` (`andere-lijst`, `lijst-weg`) where another snapshot is in use than the screen that asks shows. */
export function asSeen(present: Present, gezien: Gezien): void {
	if (gezien === undefined || gezien === present.current) return;
	const isThere = gezien === null || present.rows.some((row) => row.id === gezien);
	throw new Storing(isThere ? 'andere-lijst' : 'lijst-weg');
}

function latestFirst(rows: readonly unknown[]): readonly SnapshotRow[] {
	return rows.filter(isRow).sort((a, b) => b.ingelezen.localeCompare(a.ingelezen));
}

function isRow(row: unknown): row is SnapshotRow {
	return isShape(SNAPSHOT_ROW, row);
}

/** Days that are no list of days are none: the use of today counts again. */
function daysIn(found: unknown): readonly string[] {
	return isShape(ISO_DAYS, found) ? found : [];
}
