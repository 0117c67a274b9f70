import { decodeTable } from '$lib/columns/arrow';
import type { KandidaatDossier } from '$lib/domain/documenten/dossier';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import {
	OVERDRACHT_BRON,
	OVERDRACHT_MERK,
	type Overdracht,
	type OverdrachtHerkomst
} from '$lib/domain/documenten/overdracht';
import { Storing } from '$lib/domain/momentopname/storing';
import { TABELLEN, type TabelId } from '$lib/domain/velden/tabellen';
import * as v from 'valibot';
import { sha256 } from '../checksum';
import { DOSSIERS } from '../documents/document-shapes';
import { toHex } from '../hex';
import { COST, makeVault, openFileVault } from '../vault/passphrase';
import { seal, unseal } from '../vault/sealing';
import { COUNT, DAG, HEX_SHA256, isShape, MOMENT, SOORT, VAULT_HEADER } from '../documents/shapes';
import { together } from '../together';
import { wholeHeader, type VaultHeader } from '../vault/vault-header';

type Bytes = Uint8Array<ArrayBuffer>;

/** What goes into a hand-over file. */
export interface OverdrachtInhoud {
	/** Nothing else of a momentopname goes along: file names and filters may tell of others. */
	readonly meta: Pick<SnapshotMeta, 'soort' | 'peildatum' | 'velden'>;
	readonly herkomst: OverdrachtHerkomst;
	readonly tabellen: readonly {
		readonly tabel: TabelId;
		readonly rijen: number;
		readonly bytes: Bytes;
	}[];
	readonly dossier: Readonly<Record<string, KandidaatDossier>>;
}

/** Raised when the file changes; every earlier version stays readable, each with a frozen fixture. */
const VERSION = 2;
const MAGIC = new TextEncoder().encode(OVERDRACHT_MERK);
const NUMBERS = 8;
const CHECKSUM = 32;

/** The readable part of version 1: how the passphrase opens the rest, and whether all of that is there. */
const HEAD_1 = v.strictObject({ kluis: VAULT_HEADER, sha256: HEX_SHA256 });
/** The readable part since then; what is sealed is sealed together with it. */
const HEAD = v.strictObject({ kluis: VAULT_HEADER });

const SAID = v.strictObject({
	meta: v.strictObject({
		soort: SOORT,
		peildatum: DAG,
		velden: v.record(v.picklist(TABELLEN), v.array(v.string()))
	}),
	herkomst: v.strictObject({ begeleider: v.string(), gemaakt: MOMENT }),
	tabellen: v.array(v.strictObject({ tabel: v.picklist(TABELLEN), rijen: COUNT, lengte: COUNT })),
	dossier: DOSSIERS
});
type Said = Omit<OverdrachtInhoud, 'tabellen'> & Pick<v.InferOutput<typeof SAID>, 'tabellen'>;

/**
 * A hand-over as one encrypted file: `KIBOVERD`, version and length of the head (32 bits each, little-endian), the
 * head as JSON, the SHA-256 of all the rest of the file, then everything else sealed in one piece under a key of its
 * own, tied to all bytes of the readable part.
 */
export async function writeOverdracht(
	{ tabellen, ...inhoud }: OverdrachtInhoud,
	wachtwoord: string,
	cost = COST
): Promise<Bytes> {
	const described = tabellen.map(({ tabel, rijen, bytes }) => ({
		tabel,
		rijen,
		lengte: bytes.length
	}));
	const said = encoded({ ...inhoud, tabellen: described } satisfies Said);
	const plain = together([numbers(said.length), said, ...tabellen.map(({ bytes }) => bytes)]);
	const { header, key } = await makeVault(wachtwoord, cost);
	const head = encoded({ kluis: header });
	const readable = together([MAGIC, numbers(VERSION, head.length), head]);
	const sealed = await seal(key.key, await idOf(readable), plain);
	return together([readable, await digest(together([readable, sealed])), sealed]);
}

/**
 * What a hand-over file holds, as a momentopname of its own. A `Storing`: `overdracht-onleesbaar` where a single byte
 * is missing, added or changed, `nieuwere-versie` when a later app made it, `bestand-te-zwaar`, `wachtwoord-onjuist`.
 */
export async function readOverdracht(file: Bytes, wachtwoord: string): Promise<Overdracht> {
	try {
		return await read(file, wachtwoord);
	} catch (thrown) {
		const isKnown = thrown instanceof Storing && thrown.code !== 'opslag-beschadigd';
		throw isKnown ? thrown : new Storing('overdracht-onleesbaar', thrown);
	}
}

async function read(file: Bytes, wachtwoord: string): Promise<Overdracht> {
	if (!MAGIC.every((byte, index) => file[index] === byte)) unreadable();
	const start = MAGIC.length + NUMBERS;
	const version = numberAt(file, MAGIC.length);
	if (version > VERSION) throw new Storing('nieuwere-versie');
	const end = start + numberAt(file, MAGIC.length + 4);
	const { kluis, sealed, id } = await (version === 1 ? apart1(file, end) : apart(file, end));
	const { key } = await openFileVault(kluis, wachtwoord);
	return inhoudVan(await unseal(key, id, sealed));
}

interface Apart {
	readonly kluis: VaultHeader;
	readonly sealed: Bytes;
	/** What it is sealed under. */
	readonly id: string;
}

async function apart(file: Bytes, end: number): Promise<Apart> {
	const readable = file.slice(0, end);
	const head = decoded(file.subarray(MAGIC.length + NUMBERS, end));
	const sealed = file.slice(end + CHECKSUM);
	const checksum = await digest(together([readable, sealed]));
	if (toHex(file.subarray(end, end + CHECKSUM)) !== toHex(checksum)) unreadable();
	if (!isShape(HEAD, head) || !(await wholeHeader([head.kluis]))) unreadable();
	return { kluis: head.kluis, sealed, id: await idOf(readable) };
}

async function apart1(file: Bytes, end: number): Promise<Apart> {
	const head = decoded(file.subarray(MAGIC.length + NUMBERS, end));
	const sealed = file.slice(end);
	if (!isShape(HEAD_1, head) || !(await wholeHeader([head.kluis]))) unreadable();
	if ((await sha256(sealed)) !== head.sha256) unreadable();
	return { kluis: head.kluis, sealed, id: 'overdracht/1' };
}

/** Decodes every table, so that what cannot be used is known before anything is kept. */
async function inhoudVan(plain: Bytes): Promise<Overdracht> {
	const start = 4 + numberAt(plain, 0);
	let at = start;
	const found = decoded(plain.subarray(4, start));
	if (!isShape(SAID, found)) unreadable();
	// Words that this app does not know, in a mark of an action, are passed over where they are shown.
	const said = found as unknown as Said;
	const tabellen: Partial<Record<TabelId, Bytes>> = {};
	const aantallen: Record<TabelId, number | null> = {
		kandidaten: null,
		trajecten: null,
		modules: null,
		plaatsingen: null
	};
	for (const { tabel, rijen, lengte } of said.tabellen) {
		if (tabellen[tabel]) unreadable();
		const bytes = plain.slice(at, (at += lengte));
		if (decodeTable(bytes).rows !== rijen) unreadable();
		tabellen[tabel] = bytes;
		aantallen[tabel] = rijen;
	}
	if (!tabellen.kandidaten || at !== plain.length) unreadable();
	const { soort, peildatum, velden } = said.meta;
	return {
		meta: {
			id: crypto.randomUUID(),
			soort,
			ingelezen: new Date().toISOString(),
			peildatum,
			velden,
			aantallen,
			bronnen: said.tabellen.map(({ tabel, rijen }) => ({
				bestand: OVERDRACHT_BRON,
				tabel,
				rijen,
				overgeslagen: 0
			})),
			overdracht: { ...said.herkomst, inhoud: await inhoudSom(said, plain.slice(start)) }
		},
		tabellen,
		dossier: said.dossier,
		eerder: null
	};
}

/** SHA-256 of what was handed over. When it was made does not count: the same made twice is the same. */
async function inhoudSom({ herkomst, ...said }: Said, tabellen: Bytes): Promise<string> {
	const { begeleider } = herkomst;
	return sha256(
		together([encoded([begeleider, said.meta, said.tabellen, said.dossier]), tabellen])
	);
}

/** Ties what is sealed to every byte of the readable part, its version included. */
async function idOf(readable: Bytes): Promise<string> {
	return `overdracht/${VERSION}/${await sha256(readable)}`;
}

async function digest(bytes: Bytes): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function encoded(value: unknown): Bytes {
	return new TextEncoder().encode(JSON.stringify(value));
}

function decoded(bytes: Bytes): unknown {
	return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function numbers(...values: readonly number[]): Bytes {
	const view = new DataView(new ArrayBuffer(values.length * 4));
	values.forEach((value, index) => view.setUint32(index * 4, value, true));
	return new Uint8Array(view.buffer);
}

function numberAt(bytes: Bytes, at: number): number {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}

function unreadable(): never {
	throw new Storing('overdracht-onleesbaar');
}
