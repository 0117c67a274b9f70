import type { BewaardDocument } from '$lib/domain/documenten/document';
import type { Herinnering } from '$lib/domain/geheugen/herinnering';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { sha256 } from '../checksum';
import type { Indelingen, PartRow, Settings, SnapshotRow } from '../database';
import { documentKeys, type DocumentKey } from '../documents/document-key';
import { GEHEUGEN_VOOR, isGeheugenKey, type GeheugenKey } from '../geheugen/geheugen-key';
import type { Keeper } from './keeper';
import { unlessDamaged } from '../parts';
import type { Present } from '../present';
import type { Sealer, Stored } from './sealer';

/** A document, or the counts of a momentopname, as it is stored. */
export interface DocumentRow {
	readonly key: DocumentKey | GeheugenKey;
	readonly value: Stored<BewaardDocument | Herinnering>;
}

export interface Everything {
	readonly rows: readonly SnapshotRow[];
	readonly parts: readonly PartRow[];
	readonly indelingen: Stored<Indelingen> | undefined;
	readonly documents: readonly DocumentRow[];
}

/** All that is stored, tables included, as it is stored: may take much memory. */
export async function everything(keeper: Keeper, { rows }: Present): Promise<Everything> {
	const { database } = keeper;
	const parts = await keeper.read([], () => database.parts.toArray());
	const indelingen = await keeper.read(undefined, () => database.setting('indelingen'));
	const documents = await keeper.read([], () =>
		database.settings.bulkGet(documentKeys('bron', 'voorbeeld'))
	);
	const herinneringen = await keeper.read([], () =>
		database.settings.where('key').startsWith(GEHEUGEN_VOOR).toArray()
	);
	return {
		rows,
		parts,
		indelingen,
		documents: [
			...documents.filter((row) => row !== undefined),
			...herinneringen.filter(({ key }) => isGeheugenKey(key))
		] as DocumentRow[]
	};
}

/** A snapshot under another key, its id as it was. */
export async function resealRow(row: SnapshotRow, from: Sealer, to: Sealer): Promise<SnapshotRow> {
	const id = `${row.id}/meta`;
	const meta = await from.take<Omit<SnapshotMeta, 'vorige'>>(id, row.meta);
	return { ...row, meta: await to.put(id, meta) };
}

/** Tables under another key, one after another. */
export async function resealParts(
	parts: readonly PartRow[],
	from: Sealer,
	to: Sealer
): Promise<PartRow[]> {
	const resealed: PartRow[] = [];
	for (const { key, snapshot, tabel, bytes, sleutel } of parts) {
		const stored = await to.seal(key, await from.unseal(key, bytes, sleutel));
		resealed.push({ key, snapshot, tabel, ...stored, sha256: await sha256(stored.bytes) });
	}
	return resealed;
}

export async function resealIndelingen(
	indelingen: Stored<Indelingen>,
	from: Sealer,
	to: Sealer
): Promise<Stored<Indelingen>> {
	return to.put('indelingen', await from.take('indelingen', indelingen));
}

/** Documents under another key; a damaged one is left out. */
export async function resealDocuments(
	documents: readonly DocumentRow[],
	from: Sealer,
	to: Sealer
): Promise<DocumentRow[]> {
	const resealed = documents.map(({ key, value }) =>
		unlessDamaged(async () => ({ key, value: await to.put(key, await from.take(key, value)) }))
	);
	return (await Promise.all(resealed)).filter((row) => row !== null);
}

/** Documents as settings, by their key. */
export function settingsOf(documents: readonly DocumentRow[]): Partial<Settings> {
	return Object.fromEntries(documents.map(({ key, value }) => [key, value])) as Partial<Settings>;
}

/** The tables whose bytes are as they were stored. */
export async function wholeParts(parts: readonly PartRow[]): Promise<PartRow[]> {
	const whole: PartRow[] = [];
	for (const part of parts) if ((await sha256(part.bytes)) === part.sha256) whole.push(part);
	return whole;
}
