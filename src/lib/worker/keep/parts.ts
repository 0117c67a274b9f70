import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { Storing } from '$lib/domain/momentopname/storing';
import { TABELLEN, type TabelId } from '$lib/domain/velden/tabellen';
import { sha256 } from './checksum';
import type { PartRow, SnapshotRow } from './database';
import type { Sealer } from './vault/sealer';
import { isShape, SNAPSHOT_META, SNAPSHOT_ROW } from './documents/shapes';

/** The tables of a snapshot as they are stored, each sealed and with its checksum. */
export async function partsOf(snapshot: SnapshotBytes, sealer: Sealer): Promise<PartRow[]> {
	const parts: PartRow[] = [];
	for (const tabel of TABELLEN) {
		const plain = snapshot.tabellen[tabel];
		if (!plain) continue;
		const key = `${snapshot.meta.id}/${tabel}`;
		const stored = await sealer.seal(key, plain);
		const checksum = await sha256(stored.bytes);
		parts.push({ key, snapshot: snapshot.meta.id, tabel, ...stored, sha256: checksum });
	}
	return parts;
}

/** The snapshot that these parts make up; a `Storing` (`opslag-beschadigd`) where one is missing or was changed. */
export async function snapshotFrom(
	meta: SnapshotMeta,
	parts: readonly PartRow[],
	sealer: Sealer
): Promise<SnapshotBytes> {
	const tabellen: Partial<Record<TabelId, Uint8Array<ArrayBuffer>>> = {};
	for (const { key, tabel, bytes, sha256: checksum, sleutel } of parts) {
		if ((await sha256(bytes)) !== checksum) throw new Storing('opslag-beschadigd');
		tabellen[tabel] = await sealer.unseal(key, bytes, sleutel);
	}
	for (const tabel of TABELLEN) {
		if (meta.aantallen[tabel] !== null && !tabellen[tabel]) throw new Storing('opslag-beschadigd');
	}
	return { meta, tabellen };
}

/**
 * The description of a snapshot as it was given; faults as `Sealer.take` has them, also where it has not the shape that
 * the screen relies on, or is that of another snapshot.
 */
export async function metaOf(row: SnapshotRow, sealer: Sealer): Promise<SnapshotMeta> {
	if (!isShape(SNAPSHOT_ROW, row)) throw new Storing('opslag-beschadigd');
	const { id, soort, meta, vorige } = row;
	const taken = await sealer.take(`${id}/meta`, meta);
	const isOwn = isShape(SNAPSHOT_META, taken) && taken.id === id && taken.soort === soort;
	if (!isOwn) throw new Storing('opslag-beschadigd');
	return vorige === undefined ? taken : { ...taken, vorige };
}

/** What `work` gives; null where what is stored turns out to be damaged. */
export async function unlessDamaged<T>(work: () => Promise<T>): Promise<T | null> {
	try {
		return await work();
	} catch (thrown) {
		if (thrown instanceof Storing && thrown.code === 'opslag-beschadigd') return null;
		throw thrown;
	}
}
