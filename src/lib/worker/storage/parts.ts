import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname';
import { Storing } from '$lib/domain/storing';
import { TABELLEN, type TabelId } from '$lib/domain/velden';
import { sha256 } from './checksum';
import type { PartRow } from './database';

/** The tables of a snapshot as they are stored, each with its checksum. */
export async function partsOf(snapshot: SnapshotBytes): Promise<PartRow[]> {
	const parts: PartRow[] = [];
	for (const tabel of TABELLEN) {
		const bytes = snapshot.tabellen[tabel];
		if (!bytes) continue;
		parts.push({
			key: `${snapshot.meta.id}/${tabel}`,
			snapshot: snapshot.meta.id,
			tabel,
			bytes,
			sha256: await sha256(bytes)
		});
	}
	return parts;
}

/** The snapshot that these parts make up; a `Storing` (`opslag-beschadigd`) where one is missing or was changed. */
export async function snapshotFrom(
	meta: SnapshotMeta,
	parts: readonly PartRow[]
): Promise<SnapshotBytes> {
	const tabellen: Partial<Record<TabelId, Uint8Array<ArrayBuffer>>> = {};
	for (const part of parts) {
		if ((await sha256(part.bytes)) !== part.sha256) throw new Storing('opslag-beschadigd');
		tabellen[part.tabel] = part.bytes;
	}
	for (const tabel of TABELLEN) {
		if (meta.aantallen[tabel] !== null && !tabellen[tabel]) throw new Storing('opslag-beschadigd');
	}
	return { meta, tabellen };
}
