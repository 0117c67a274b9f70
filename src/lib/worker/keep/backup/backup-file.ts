import type { Vorige, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { Storing } from '$lib/domain/momentopname/storing';
import type { TabelId } from '$lib/domain/velden/tabellen';
import { isContents, type Contents, type Piece } from './backup-contents';
import { sha256 } from '../checksum';
import type { DocumentKey } from '../documents/document-key';
import type { GeheugenKey } from '../geheugen/geheugen-key';
import { openFileVault } from '../vault/passphrase';
import { seal, unseal } from '../vault/sealing';
import { together } from '../together';
import { wholeHeader, type DataKey, type VaultHeader } from '../vault/vault-header';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a back-up holds. All bytes are sealed under the data key of `kluis`, as in the database. */
export interface Backup {
	/** ISO time. */
	readonly gemaakt: string;
	readonly kluis: VaultHeader;
	/** Id of the snapshot in use. */
	readonly huidig: string | null;
	readonly momentopnamen: readonly BackupSnapshot[];
	readonly indelingen: Bytes | null;
	/** What users added, none in a file of version 1, and the counts of momentopnamen, none before version 4. */
	readonly documenten: readonly {
		readonly key: DocumentKey | GeheugenKey;
		readonly bytes: Bytes;
	}[];
}

export interface BackupSnapshot {
	readonly id: string;
	readonly soort: SnapshotMeta['soort'];
	readonly ingelezen: string;
	readonly vorige?: Vorige | null;
	readonly meta: Bytes;
	readonly tabellen: readonly { readonly tabel: TabelId; readonly bytes: Bytes }[];
}

/** A back-up under its key. */
export interface OpenBackup {
	readonly backup: Backup;
	readonly key: DataKey;
	/**
	 * Nobody without the passphrase can have changed anything, left anything out or put anything in. False for a file
	 * of version 1 or 2: dates, kinds and what is there at all are not under its key.
	 */
	readonly isBound: boolean;
}

/** Raised when the file changes; every earlier version stays readable, each with a frozen fixture. */
const VERSION = 4;
/** From here on the readable part is sealed too, and its checksum covers all bytes before it. */
const BOUND = 3;
const MAGIC = new TextEncoder().encode('KIBKLUIS');
const CHECKSUM = 32;
/** What the checksum of the readable part is sealed under, and how long that is then. */
const SEAL = 'back-up/3';
const SEAL_LENGTH = 12 + CHECKSUM + 16;

/**
 * A back-up as one file: `KIBKLUIS`, version and length of the contents (32 bits each, little-endian), the contents
 * as JSON, the SHA-256 of all that, the same sealed under the data key, then the sealed pieces in the order of the
 * contents. The contents have the SHA-256 of each piece, so that the seal holds the file as a whole. Copies all bytes
 * once.
 */
export async function writeBackup(backup: Backup, { key }: DataKey): Promise<Bytes> {
	const pieces: Bytes[] = [];
	const piece = async (bytes: Bytes): Promise<Piece> => {
		pieces.push(bytes);
		return { lengte: bytes.length, sha256: await sha256(bytes) };
	};
	const momentopnamen: Contents['momentopnamen'] = [];
	for (const { meta, tabellen, vorige, ...rest } of backup.momentopnamen) {
		const described: Contents['momentopnamen'][number] = {
			...rest,
			...(vorige === undefined ? {} : { vorige }),
			meta: await piece(meta),
			tabellen: []
		};
		for (const { tabel, bytes } of tabellen)
			described.tabellen.push({ tabel, ...(await piece(bytes)) });
		momentopnamen.push(described);
	}
	const { gemaakt, kluis, huidig } = backup;
	const indelingen = backup.indelingen && (await piece(backup.indelingen));
	const documenten: NonNullable<Contents['documenten']> = [];
	for (const { key, bytes } of backup.documenten) documenten.push({ key, ...(await piece(bytes)) });
	const contents: Contents = { gemaakt, kluis, huidig, momentopnamen, indelingen, documenten };
	const json = new TextEncoder().encode(JSON.stringify(contents));
	const numbers = new DataView(new ArrayBuffer(8));
	numbers.setUint32(0, VERSION, true);
	numbers.setUint32(4, json.length, true);
	const readable = together([MAGIC, new Uint8Array(numbers.buffer), json]);
	const checksum = await digest(readable);
	return together([readable, checksum, await seal(key, SEAL, checksum), ...pieces]);
}

/**
 * What a back-up file holds, every checksum and the seal over all of it verified; its pieces still sealed. A `Storing`:
 * `back-up-onleesbaar` where a single byte is missing, added or changed, `nieuwere-versie` when a later app made it,
 * `bestand-te-zwaar`, `wachtwoord-onjuist`.
 */
export async function openBackup(
	file: Bytes,
	wachtwoord: string,
	unlock: (header: VaultHeader, wachtwoord: string) => Promise<DataKey> = openFileVault
): Promise<OpenBackup> {
	try {
		const { backup, checksum, sealed } = await read(file);
		const key = await unlock(backup.kluis, wachtwoord);
		if (sealed && !isSame(await unseal(key.key, SEAL, sealed), checksum)) unreadable();
		return { backup, key, isBound: sealed !== null };
	} catch (thrown) {
		const isKnown = thrown instanceof Storing && thrown.code !== 'opslag-beschadigd';
		throw isKnown ? thrown : new Storing('back-up-onleesbaar', thrown);
	}
}

/** The file taken apart; `sealed` is null in a version that had no seal. */
async function read(
	file: Bytes
): Promise<{ backup: Backup; checksum: Bytes; sealed: Bytes | null }> {
	const reader = new PieceReader(file);
	if (!isSame(reader.take(MAGIC.length), MAGIC)) unreadable();
	const numbers = new DataView(reader.take(8).slice().buffer);
	const version = numbers.getUint32(0, true);
	if (version > VERSION) throw new Storing('nieuwere-versie');
	const json = reader.take(numbers.getUint32(4, true));
	const checksum = await digest(version < BOUND ? json.slice() : file.slice(0, reader.at));
	if (!isSame(reader.take(CHECKSUM), checksum)) unreadable();
	const sealed = version < BOUND ? null : reader.take(SEAL_LENGTH).slice();
	const contents: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
	if (!isContents(contents)) unreadable();
	// In the earlier versions the number stands outside what the checksum covers.
	if (!sealed && version !== (contents.documenten ? 2 : 1)) unreadable();
	if (sealed && !contents.documenten) unreadable();
	if (!(await wholeHeader([contents.kluis]))) unreadable();
	const momentopnamen: BackupSnapshot[] = [];
	for (const { meta, tabellen, vorige, ...rest } of contents.momentopnamen) {
		const found = {
			...rest,
			...(vorige === undefined ? {} : { vorige }),
			meta: await reader.piece(meta),
			tabellen: [] as BackupSnapshot['tabellen'][number][]
		};
		for (const { tabel, ...each } of tabellen)
			found.tabellen.push({ tabel, bytes: await reader.piece(each) });
		momentopnamen.push(found);
	}
	const indelingen = contents.indelingen && (await reader.piece(contents.indelingen));
	const documenten: Backup['documenten'][number][] = [];
	for (const { key, ...each } of contents.documenten ?? [])
		documenten.push({ key, bytes: await reader.piece(each) });
	if (!reader.isAtEnd) unreadable();
	const { gemaakt, kluis, huidig } = contents;
	return {
		backup: { gemaakt, kluis, huidig, momentopnamen, indelingen, documenten },
		checksum,
		sealed
	};
}

/** Takes bytes one piece after another. */
class PieceReader {
	readonly #file: Bytes;
	#at = 0;

	constructor(file: Bytes) {
		this.#file = file;
	}

	get at(): number {
		return this.#at;
	}

	get isAtEnd(): boolean {
		return this.#at === this.#file.length;
	}

	take(length: number): Bytes {
		const end = this.#at + length;
		if (!(length >= 0) || end > this.#file.length) unreadable();
		const bytes = this.#file.subarray(this.#at, end);
		this.#at = end;
		return bytes;
	}

	/** A copy: what is stored from a view would take the whole file along. */
	async piece({ lengte, sha256: checksum }: Piece): Promise<Bytes> {
		const bytes = this.take(lengte).slice();
		if ((await sha256(bytes)) !== checksum) unreadable();
		return bytes;
	}
}

async function digest(bytes: Bytes): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function isSame(one: Bytes, other: Bytes): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function unreadable(): never {
	throw new Storing('back-up-onleesbaar');
}
