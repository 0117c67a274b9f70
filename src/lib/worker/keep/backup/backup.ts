import type { Gezien, SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { Storing } from '$lib/domain/momentopname/storing';
import { openBackup, writeBackup, type Backup, type BackupSnapshot } from './backup-file';
import { sha256 } from '../checksum';
import type { PartRow, SnapshotRow } from '../database';
import { isGeheugenKey, snapshotIn } from '../geheugen/geheugen-key';
import { isHerinnering } from '../geheugen/herinnering-shape';
import type { Keeper } from '../vault/keeper';
import { documentIn } from '../documents/document-key';
import { addToLog, logLine } from '../log';
import { isOpenable } from './openable';
import { metaOf, snapshotFrom, unlessDamaged } from '../parts';
import { asSeen } from '../present';
import { COST, makeVault } from '../vault/passphrase';
import { INDELINGEN, isDocument } from '../documents/document-shapes';
import {
	everything,
	resealDocuments,
	resealIndelingen,
	resealParts,
	resealRow,
	settingsOf,
	type DocumentRow,
	type Everything
} from '../vault/reseal';
import { Sealer, type Stored } from '../vault/sealer';
import { isShape } from '../documents/shapes';
import type { DataKey } from '../vault/vault-header';

/** What is in use after a back-up was put back, and the key that opens it. */
export interface Restored {
	readonly key: DataKey;
	readonly snapshot: SnapshotBytes | null;
}

/**
 * Everything that is stored and whole, as one encrypted file. Without a passphrase under that of the vault; with one
 * under that. The vault must be open. A `Storing` (`opslag-beschadigd`) where what is in use was changed.
 */
export async function makeBackup(
	keeper: Keeper,
	wachtwoord: string | null,
	cost = COST
): Promise<Uint8Array<ArrayBuffer>> {
	const present = await keeper.present();
	const from = keeper.sealer(present);
	const stored = await everything(keeper, present);
	let { rows, parts, indelingen } = stored;
	rows = await wholeRows(rows, parts, from, present.current);
	let to = from;
	let kluis = present.header;
	if (wachtwoord !== null) {
		const made = await makeVault(wachtwoord, cost);
		to = new Sealer(made.key);
		kluis = made.header;
		rows = await Promise.all(rows.map((row) => resealRow(row, from, to)));
		parts = await resealParts(parts, from, to);
		indelingen = indelingen && (await resealIndelingen(indelingen, from, to));
	}
	if (!kluis) throw new RangeError('a back-up without a vault needs a passphrase');
	const documents = await resealDocuments(stored.documents, from, to);
	const gemaakt = new Date().toISOString();
	if (!to.key) throw new RangeError('a vault has a key');
	const backup: Backup = {
		gemaakt,
		kluis,
		huidig: present.current,
		momentopnamen: rows.map((row) => packed(row, parts)),
		indelingen: indelingen ? sealedBytes(indelingen) : null,
		documenten: documents.map(({ key, value }) => ({ key, bytes: sealedBytes(value) }))
	};
	const file = await writeBackup(backup, to.key);
	const { database } = keeper;
	await keeper.guard(() =>
		database.transaction('rw', database.settings, database.log, async () => {
			await database.settings.put({ key: 'back-up', value: gemaakt });
			await addToLog(database, [logLine('back-up', rows.length)]);
		})
	);
	return file;
}

/** How a back-up is put back. */
export interface Restoring {
	/** The user agreed to a file of an earlier version, whose readable part anybody can have changed. */
	readonly ouder?: boolean;
	/** Whether a snapshot can be opened. */
	readonly opens?: (snapshot: SnapshotBytes) => boolean;
	/** What the screen that asks shows. */
	readonly gezien?: Gezien;
}

/**
 * Puts a back-up in the place of everything that is stored, its vault included. All of it is opened in memory first,
 * then written in one transaction. Faults as `openBackup` has them, `back-up-ouder` where the user has to be asked, and
 * those of `asSeen`.
 */
export async function restoreBackup(
	keeper: Keeper,
	file: Uint8Array<ArrayBuffer>,
	wachtwoord: string,
	{ ouder = false, opens = isOpenable, gezien }: Restoring = {}
): Promise<Restored> {
	const { backup, key, isBound } = await openBackup(file, wachtwoord);
	const rows = backup.momentopnamen.map((each) => unpacked(each, key.id));
	const parts = (
		await Promise.all(backup.momentopnamen.map((each) => partsOf(each, key.id)))
	).flat();
	const { indelingen } = backup;
	const stored = indelingen && { sleutel: key.id, verzegeld: indelingen };
	const documents = backup.documenten.map((each): DocumentRow => ({
		key: each.key,
		value: { sleutel: key.id, verzegeld: each.bytes }
	}));
	const snapshot = await tried(
		{ rows, parts, documents, indelingen: stored ?? undefined },
		backup.huidig ?? rows.toSorted((a, b) => b.ingelezen.localeCompare(a.ingelezen))[0]?.id ?? null,
		new Sealer(key),
		opens
	);
	if (!isBound && !ouder) throw new Storing('back-up-ouder');
	await keeper.change(async (present) => {
		asSeen(present, gezien);
		return {
			result: null,
			clear: true,
			rows,
			parts,
			settings: {
				kluis: backup.kluis,
				'kluis-kopie': backup.kluis,
				current: backup.huidig,
				'back-up': backup.gemaakt,
				indelingen: stored,
				...settingsOf(documents)
			},
			log: [logLine('teruggezet', rows.length)]
		};
	});
	return { key, snapshot };
}

/**
 * The snapshot in use, after everything was unsealed, has the shape that the app relies on and can be opened; otherwise
 * a `Storing` (`back-up-onleesbaar`).
 */
async function tried(
	{ rows, parts, indelingen, documents }: Everything,
	huidig: string | null,
	sealer: Sealer,
	opens: (snapshot: SnapshotBytes) => boolean
): Promise<SnapshotBytes | null> {
	const unless = (isFine: boolean) => {
		if (!isFine) throw new Storing('back-up-onleesbaar');
	};
	let current: SnapshotBytes | null = null;
	try {
		if (indelingen) unless(isShape(INDELINGEN, await sealer.take('indelingen', indelingen)));
		for (const { key, value } of documents) unless(isRight(key, await sealer.take(key, value)));
		for (const row of rows) {
			const snapshot = await snapshotOf(row, parts, sealer);
			unless(snapshot.meta.ingelezen === row.ingelezen && opens(snapshot));
			if (row.id === huidig) current = snapshot;
		}
		unless(huidig === null || current !== null);
	} catch (thrown) {
		throw new Storing('back-up-onleesbaar', thrown);
	}
	return current;
}

/** Whether a document, or the counts of a momentopname, can be read by those who ask for it. */
function isRight(key: DocumentRow['key'], value: unknown): boolean {
	return isGeheugenKey(key)
		? isHerinnering(snapshotIn(key), value)
		: isDocument(documentIn(key), value);
}

/** The snapshots that can be read; unseals everything. A damaged one is left out, but not the one in use. */
async function wholeRows(
	rows: readonly SnapshotRow[],
	parts: readonly PartRow[],
	sealer: Sealer,
	current: string | null
): Promise<SnapshotRow[]> {
	if (current !== null && !rows.some((row) => row.id === current))
		throw new Storing('opslag-beschadigd');
	const whole: SnapshotRow[] = [];
	for (const row of rows) {
		const read = unlessDamaged(() => snapshotOf(row, parts, sealer));
		if (await read) whole.push(row);
		else if (row.id === current) throw new Storing('opslag-beschadigd');
	}
	return whole;
}

async function snapshotOf(
	row: SnapshotRow,
	parts: readonly PartRow[],
	sealer: Sealer
): Promise<SnapshotBytes> {
	const own = parts.filter((part) => part.snapshot === row.id);
	return snapshotFrom(await metaOf(row, sealer), own, sealer);
}

function packed(row: SnapshotRow, parts: readonly PartRow[]): BackupSnapshot {
	const { id, soort, ingelezen, vorige, meta } = row;
	return {
		id,
		soort,
		ingelezen,
		...(vorige === undefined ? {} : { vorige }),
		meta: sealedBytes(meta),
		tabellen: parts
			.filter((part) => part.snapshot === id)
			.map(({ tabel, bytes }) => ({ tabel, bytes }))
	};
}

function unpacked({ meta, tabellen: _, ...row }: BackupSnapshot, sleutel: string): SnapshotRow {
	return { ...row, teruggezet: new Date().toISOString(), meta: { sleutel, verzegeld: meta } };
}

function partsOf({ id, tabellen }: BackupSnapshot, sleutel: string): Promise<PartRow[]> {
	return Promise.all(
		tabellen.map(async ({ tabel, bytes }) => {
			const checksum = await sha256(bytes);
			return { key: `${id}/${tabel}`, snapshot: id, tabel, bytes, sleutel, sha256: checksum };
		})
	);
}

function sealedBytes(stored: Stored<unknown>): Uint8Array<ArrayBuffer> {
	if ('open' in stored) throw new Storing('intern');
	return stored.verzegeld;
}
