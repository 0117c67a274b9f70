import type { Transaction } from 'dexie';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';

/** What version 1 kept: metadata as it was, and a setting per remembered way of reading. */
interface Version1Setting {
	readonly key: string;
	readonly value: unknown;
}

/** Version 2 can seal: what may be personal stands apart from what is needed while locked. Tables stay as they are. */
export async function toVersion2(transaction: Transaction): Promise<void> {
	const snapshots = transaction.table('snapshots');
	const settings = transaction.table('settings');
	for (const { vorige, ...meta } of (await snapshots.toArray()) as SnapshotMeta[]) {
		const { id, soort, ingelezen } = meta;
		const rest = vorige === undefined ? {} : { vorige };
		await snapshots.put({ id, soort, ingelezen, ...rest, meta: { open: meta } });
	}
	const indelingen: Record<string, unknown> = {};
	for (const { key, value } of (await settings.toArray()) as Version1Setting[]) {
		if (!key.startsWith('indeling/')) continue;
		indelingen[key.slice('indeling/'.length)] = value;
		await settings.delete(key);
	}
	await settings.put({ key: 'indelingen', value: { open: indelingen } });
}
