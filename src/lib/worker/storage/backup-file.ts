import type { Vorige, SnapshotMeta } from '$lib/domain/momentopname';
import { Storing } from '$lib/domain/storing';
import { TABELLEN, type TabelId } from '$lib/domain/tabellen';
import { sha256 } from './checksum';
import { documentKeys, type DocumentKey } from './document-key';
import { together } from './together';
import { wholeHeader, type VaultHeader } from './vault-header';

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
	/** What users added; none in a file of version 1. */
	readonly documenten: readonly { readonly key: DocumentKey; readonly bytes: Bytes }[];
}

export interface BackupSnapshot {
	readonly id: string;
	readonly soort: SnapshotMeta['soort'];
	readonly ingelezen: string;
	readonly vorige?: Vorige | null;
	readonly meta: Bytes;
	readonly tabellen: readonly { readonly tabel: TabelId; readonly bytes: Bytes }[];
}

/** Raised when the file changes; every earlier version stays readable, each with a frozen fixture. */
const VERSION = 2;
const MAGIC = new TextEncoder().encode('KIBKLUIS');
const CHECKSUM = 32;

interface Piece {
	readonly lengte: number;
	readonly sha256: string;
}

/** The readable part of the file: where everything is, and nothing personal. */
interface Contents {
	readonly gemaakt: string;
	readonly kluis: VaultHeader;
	readonly huidig: string | null;
	readonly momentopnamen: readonly (Omit<BackupSnapshot, 'meta' | 'tabellen'> & {
		readonly meta: Piece;
		readonly tabellen: readonly (Piece & { readonly tabel: TabelId })[];
	})[];
	readonly indelingen: Piece | null;
	/** Absent in version 1. */
	readonly documenten?: readonly (Piece & { readonly key: DocumentKey })[];
}

/**
 * A back-up as one file: `KIBKLUIS`, version and length of the contents (32 bits each, little-endian), the contents
 * as JSON, their SHA-256, then the sealed pieces in the order of the contents. Copies all bytes once.
 */
export async function writeBackup(backup: Backup): Promise<Bytes> {
	const pieces: Bytes[] = [];
	const piece = async (bytes: Bytes): Promise<Piece> => {
		pieces.push(bytes);
		return { lengte: bytes.length, sha256: await sha256(bytes) };
	};
	const momentopnamen: Contents['momentopnamen'][number][] = [];
	for (const { meta, tabellen, ...rest } of backup.momentopnamen) {
		const described = {
			...rest,
			meta: await piece(meta),
			tabellen: [] as (Piece & { tabel: TabelId })[]
		};
		for (const { tabel, bytes } of tabellen)
			described.tabellen.push({ tabel, ...(await piece(bytes)) });
		momentopnamen.push(described);
	}
	const { gemaakt, kluis, huidig } = backup;
	const indelingen = backup.indelingen && (await piece(backup.indelingen));
	const documenten: NonNullable<Contents['documenten']>[number][] = [];
	for (const { key, bytes } of backup.documenten) documenten.push({ key, ...(await piece(bytes)) });
	const contents: Contents = { gemaakt, kluis, huidig, momentopnamen, indelingen, documenten };
	const json = new TextEncoder().encode(JSON.stringify(contents));
	const numbers = new DataView(new ArrayBuffer(8));
	numbers.setUint32(0, VERSION, true);
	numbers.setUint32(4, json.length, true);
	const checksum = new Uint8Array(await crypto.subtle.digest('SHA-256', json));
	return together([MAGIC, new Uint8Array(numbers.buffer), json, checksum, ...pieces]);
}

/**
 * What a back-up file holds, every checksum verified; still sealed. A `Storing`: `back-up-onleesbaar` where a single
 * byte is missing, added or changed, `nieuwere-versie` when a later app made it.
 */
export async function readBackup(file: Bytes): Promise<Backup> {
	try {
		return await read(file);
	} catch (thrown) {
		throw thrown instanceof Storing ? thrown : new Storing('back-up-onleesbaar', thrown);
	}
}

async function read(file: Bytes): Promise<Backup> {
	const reader = new PieceReader(file);
	if (!MAGIC.every((byte, index) => file[index] === byte)) unreadable();
	reader.take(MAGIC.length);
	const numbers = new DataView(reader.take(8).slice().buffer);
	const version = numbers.getUint32(0, true);
	if (version > VERSION) throw new Storing('nieuwere-versie');
	const json = reader.take(numbers.getUint32(4, true));
	const checksum = new Uint8Array(await crypto.subtle.digest('SHA-256', json));
	if (!reader.take(CHECKSUM).every((byte, index) => checksum[index] === byte)) unreadable();
	const contents = JSON.parse(new TextDecoder().decode(json)) as Contents;
	// The number stands outside what the checksum covers.
	if (version !== (contents.documenten ? 2 : 1)) unreadable();
	if (!(await wholeHeader([contents.kluis]))) unreadable();
	const momentopnamen: BackupSnapshot[] = [];
	for (const { meta, tabellen, ...rest } of contents.momentopnamen) {
		const found = {
			...rest,
			meta: await reader.piece(meta),
			tabellen: [] as BackupSnapshot['tabellen'][number][]
		};
		for (const { tabel, ...each } of tabellen) {
			if (!TABELLEN.includes(tabel)) unreadable();
			found.tabellen.push({ tabel, bytes: await reader.piece(each) });
		}
		momentopnamen.push(found);
	}
	const indelingen = contents.indelingen && (await reader.piece(contents.indelingen));
	const documenten: Backup['documenten'][number][] = [];
	for (const { key, ...each } of contents.documenten ?? []) {
		if (!documentKeys('bron', 'voorbeeld').includes(key)) unreadable();
		documenten.push({ key, bytes: await reader.piece(each) });
	}
	if (!reader.isAtEnd) unreadable();
	return { ...contents, momentopnamen, indelingen, documenten };
}

/** Takes bytes one piece after another. */
class PieceReader {
	readonly #file: Bytes;
	#at = 0;

	constructor(file: Bytes) {
		this.#file = file;
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

function unreadable(): never {
	throw new Storing('back-up-onleesbaar');
}
