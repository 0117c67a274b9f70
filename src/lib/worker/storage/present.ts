import { verlooptOp, type Organisatie } from '$lib/domain/kluis';
import { Storing } from '$lib/domain/storing';
import type { SnapshotRow } from './database';
import { Sealer } from './sealer';
import { wholeHeader, type DataKey, type VaultHeader } from './vault-header';

/** What is stored, without the tables. */
export interface Present {
	readonly revision: number;
	/** Id of the snapshot in use. */
	readonly current: string | null;
	/** Null = no vault, or a damaged one. */
	readonly header: VaultHeader | null;
	/** There is a vault that nobody can open any more. */
	readonly isDamaged: boolean;
	/** Lies beside what it seals; only without a vault. */
	readonly looseKey: DataKey | null;
	/** The most recently read in first. */
	readonly rows: readonly SnapshotRow[];
}

/** The rows and settings that tell what is present, as one transaction read them. */
export interface Found {
	readonly revision: number | undefined;
	readonly current: string | undefined;
	/** Both copies of the vault's header. */
	readonly headers: readonly (VaultHeader | undefined)[];
	readonly looseKey: DataKey | undefined;
	readonly rows: readonly SnapshotRow[];
}

export async function presentOf(found: Found): Promise<Present> {
	const rows = latestFirst(found.rows);
	const copies = found.headers.filter((header) => header !== undefined);
	const header = await wholeHeader(copies);
	return {
		revision: found.revision ?? 0,
		current: currentOf(found),
		header,
		isDamaged: !header && copies.length > 0,
		looseKey: found.looseKey ?? null,
		rows
	};
}

/** Id of the snapshot in use; the latest one where none was said to be. */
export function currentOf({ current, rows }: Pick<Found, 'current' | 'rows'>): string | null {
	return current ?? latestFirst(rows)[0]?.id ?? null;
}

/** Seals and unseals as the vault that is present asks; a `Storing` (`vergrendeld`) without its key. */
export function sealerOf({ header, isDamaged, looseKey }: Present, key: DataKey | null): Sealer {
	if (isDamaged) throw new Storing('opslag-beschadigd');
	if (header?.sleutel !== key?.id) throw new Storing('vergrendeld');
	return new Sealer(key ?? looseKey);
}

/** ISO time at which a snapshot is removed; null when it never is. */
export function endOf(
	{ soort, ingelezen, teruggezet }: SnapshotRow,
	organisatie: Organisatie
): string | null {
	return soort === 'bron' ? verlooptOp(ingelezen, teruggezet ?? null, organisatie) : null;
}

/** Ids of the snapshots that are kept too long. */
export function expiredIn(rows: readonly SnapshotRow[], organisatie: Organisatie): string[] {
	const now = new Date().toISOString();
	return rows.filter((row) => (endOf(row, organisatie) ?? now) < now).map((row) => row.id);
}

function latestFirst(rows: readonly SnapshotRow[]): readonly SnapshotRow[] {
	return rows.toSorted((a, b) => b.ingelezen.localeCompare(a.ingelezen));
}
