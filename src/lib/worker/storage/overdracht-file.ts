import { decodeTable } from '$lib/columns/arrow';
import type { KandidaatDossier } from '$lib/domain/dossier';
import type { SnapshotMeta } from '$lib/domain/momentopname';
import {
	OVERDRACHT_BRON,
	OVERDRACHT_MERK,
	type Overdracht,
	type OverdrachtHerkomst
} from '$lib/domain/overdracht';
import { Storing } from '$lib/domain/storing';
import { TABELLEN, type TabelId } from '$lib/domain/tabellen';
import { sha256 } from './checksum';
import { COST, makeVault, openVault } from './passphrase';
import { seal, unseal } from './sealing';
import { together } from './together';
import { wholeHeader, type VaultHeader } from './vault-header';

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

/** Raised when the file changes; every earlier version stays readable. */
const VERSION = 1;
const MAGIC = new TextEncoder().encode(OVERDRACHT_MERK);
const NUMBERS = 8;

/** The readable part: how the passphrase opens the rest, and whether all of it is there. */
interface Head {
	readonly kluis: VaultHeader;
	readonly sha256: string;
}

interface Sealed extends Omit<OverdrachtInhoud, 'tabellen'> {
	readonly tabellen: readonly {
		readonly tabel: TabelId;
		readonly rijen: number;
		readonly lengte: number;
	}[];
}

/**
 * A hand-over as one encrypted file: `KIBOVERD`, version and length of the head (32 bits each, little-endian), the
 * head as JSON, then everything else sealed in one piece under a key of its own.
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
	const said = encoded({ ...inhoud, tabellen: described } satisfies Sealed);
	const plain = together([numbers(said.length), said, ...tabellen.map(({ bytes }) => bytes)]);
	const { header, key } = await makeVault(wachtwoord, cost);
	const sealed = await seal(key.key, idOf(VERSION), plain);
	const head = encoded({ kluis: header, sha256: await sha256(sealed) } satisfies Head);
	return together([MAGIC, numbers(VERSION, head.length), head, sealed]);
}

/**
 * What a hand-over file holds, as a momentopname of its own. A `Storing`: `overdracht-onleesbaar` where a single byte
 * is missing, added or changed, `nieuwere-versie` when a later app made it, `wachtwoord-onjuist`.
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
	const head = decoded(file.subarray(start, end)) as Head;
	const sealed = file.slice(end);
	if ((await sha256(sealed)) !== head.sha256 || !(await wholeHeader([head.kluis]))) unreadable();
	const { key } = await openVault(head.kluis, wachtwoord);
	return inhoudVan(await unseal(key, idOf(version), sealed));
}

/** Decodes every table, so that what cannot be used is known before anything is kept. */
function inhoudVan(plain: Bytes): Overdracht {
	let at = 4 + numberAt(plain, 0);
	const said = decoded(plain.subarray(4, at)) as Sealed;
	if (!isSaid(said)) unreadable();
	const tabellen: Partial<Record<TabelId, Bytes>> = {};
	const aantallen: Record<TabelId, number | null> = {
		kandidaten: null,
		trajecten: null,
		modules: null,
		plaatsingen: null
	};
	for (const { tabel, rijen, lengte } of said.tabellen) {
		if (!TABELLEN.includes(tabel)) unreadable();
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
			overdracht: said.herkomst
		},
		tabellen,
		dossier: said.dossier
	};
}

/** Whether it has the shape that the screen relies on; what is wrong in it would otherwise show after it was kept. */
function isSaid({ meta, herkomst, tabellen, dossier }: Sealed): boolean {
	return (
		['bron', 'voorbeeld'].includes(meta.soort) &&
		Number.isInteger(meta.peildatum) &&
		Object.values(meta.velden).every((velden) => Array.isArray(velden)) &&
		typeof herkomst.begeleider === 'string' &&
		Number.isFinite(Date.parse(herkomst.gemaakt)) &&
		Array.isArray(tabellen) &&
		typeof dossier === 'object'
	);
}

/** Ties what is sealed to the version in the readable part. */
function idOf(version: number): string {
	return `overdracht/${version}`;
}

function encoded(value: unknown): Bytes {
	return new TextEncoder().encode(JSON.stringify(value));
}

function decoded(bytes: Bytes): unknown {
	return JSON.parse(new TextDecoder().decode(bytes));
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
