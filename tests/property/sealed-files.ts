import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { writeBackup, type Backup } from '$lib/worker/keep/backup/backup-file';
import type { DocumentKey } from '$lib/worker/keep/documents/document-key';
import { writeOverdracht, type OverdrachtInhoud } from '$lib/worker/keep/backup/overdracht-file';
import { makeVault, type OpenVault } from '$lib/worker/keep/vault/passphrase';
import { seal } from '$lib/worker/keep/vault/sealing';
import { starSnapshot } from '../fixtures/star-snapshot';

type Bytes = Uint8Array<ArrayBuffer>;

export const WACHTWOORD = 'fiets regen kaars tulband';
export const CHEAP = { geheugen: 64, rondes: 1, banen: 1 };

/** Fictional: names that occur nowhere else. */
export function lijst(
	id: string,
	soort: 'bron' | 'voorbeeld',
	naam = 'Xavelaar, A.'
): SnapshotBytes {
	const made = starSnapshot({
		kandidaten: [
			{ persnr: '07811', naam, gemeente: 'Epe', begeleider: 'Quell' },
			{ persnr: '07812', naam: 'Xavelaar, B.', gemeente: 'Epe', begeleider: 'Quell' }
		],
		trajecten: [{ kandidaat: 1, start: 20_000, tekst: { uitvoerende: 'Ypeldijk' } }],
		modules: [{ kandidaat: 0, traject: 0, signaal: 20_800 }]
	});
	const ingelezen = `2026-11-2${id.length}T10:00:00.000Z`;
	return { ...made, meta: { ...made.meta, id, soort, ingelezen } };
}

export const DOSSIER = {
	kandidaten: {
		'["Epe","07811"]': {
			naam: 'Xavelaar, A.',
			merken: { m1: { merk: 'gereed', op: 20_770, bij: 20_775 } },
			eigen: { e1: { tekst: 'Bel terug', gemaakt: 20_771, voor: 20_790 } },
			notities: { n1: { tekst: 'Belt liever later', op: '2026-11-20T10:00:00.000Z' } },
			driedeling: { oordeel: 'direct', op: 20_772 }
		}
	}
} as const;

export const INDELINGEN = {
	['a'.repeat(64)]: {
		op: 20_779,
		tabel: 'kandidaten',
		bestemmingen: [{ soort: 'veld', veld: 'persnr' }],
		koppen: 'a'.repeat(64),
		gevonden: 'UTF-8',
		notatie: {},
		datums: {}
	}
};

/** Everything of a back-up before it is sealed, so that a holder of the key can write anything in it. */
export interface Plain {
	readonly snapshots: readonly SnapshotBytes[];
	readonly documents: Readonly<Record<string, unknown>>;
	readonly indelingen: unknown;
}

export const PLAIN: Plain = {
	snapshots: [lijst('een', 'bron'), lijst('twee', 'bron', 'Xavelaar, C.')],
	documents: {
		'document/bron/dossier': { versie: 1, revisie: 3, inhoud: DOSSIER }
	},
	indelingen: INDELINGEN
};

export function newVault(): Promise<OpenVault> {
	return makeVault(WACHTWOORD, CHEAP);
}

/** The back-up of that content; rows say what `rowOf` makes of each. */
export async function backupOf(plain: Plain, { header, key }: OpenVault): Promise<Backup> {
	const sealed = (id: string, value: unknown) =>
		seal(key.key, id, new TextEncoder().encode(JSON.stringify(value) ?? 'null'));
	const momentopnamen: Backup['momentopnamen'][number][] = [];
	for (const { meta, tabellen } of plain.snapshots) {
		const parts = [];
		for (const [tabel, bytes] of Object.entries(tabellen))
			parts.push({
				tabel: tabel as 'modules',
				bytes: await seal(key.key, `${meta.id}/${tabel}`, bytes)
			});
		const { id, soort, ingelezen } = meta;
		const vorige = momentopnamen.length ? {} : { vorige: { id: 'twee', soort } };
		const own = await sealed(`${id}/meta`, meta);
		momentopnamen.push({ id, soort, ingelezen, ...vorige, meta: own, tabellen: parts });
	}
	const documenten: Backup['documenten'][number][] = [];
	for (const [id, value] of Object.entries(plain.documents))
		documenten.push({ key: id as DocumentKey, bytes: await sealed(id, value) });
	return {
		gemaakt: '2026-11-26T10:00:00.000Z',
		kluis: header,
		huidig: 'een',
		momentopnamen,
		indelingen: await sealed('indelingen', plain.indelingen),
		documenten
	};
}

export async function backupFile(plain: Plain, vault: OpenVault): Promise<Bytes> {
	return writeBackup(await backupOf(plain, vault), vault.key);
}

export function overdrachtInhoud(naam = 'Xavelaar, A.'): OverdrachtInhoud {
	const { meta, tabellen } = lijst('een', 'bron', naam);
	const { soort, peildatum, velden } = meta;
	return {
		meta: { soort, peildatum, velden },
		herkomst: { begeleider: 'Quell', gemaakt: '2026-11-26T10:00:00.000Z' },
		tabellen: Object.entries(tabellen).map(([tabel, bytes]) => ({
			tabel: tabel as 'modules',
			rijen: tabel === 'kandidaten' ? 2 : 1,
			bytes
		})),
		dossier: DOSSIER.kandidaten as unknown as OverdrachtInhoud['dossier']
	};
}

export function overdrachtFile(inhoud = overdrachtInhoud()): Promise<Bytes> {
	return writeOverdracht(inhoud, WACHTWOORD, CHEAP);
}

/** The parts of either file: magic, version, the readable part as data, and all behind it. */
export function apart(file: Bytes): { version: number; readable: unknown; rest: Bytes } {
	const numbers = new DataView(file.buffer, file.byteOffset + 8, 8);
	const end = 16 + numbers.getUint32(4, true);
	const readable: unknown = JSON.parse(new TextDecoder().decode(file.subarray(16, end)));
	return { version: numbers.getUint32(0, true), readable, rest: file.slice(end) };
}

/** The same put together again as an attacker without the passphrase can: checksums renewed, no seal. */
export async function together(
	file: Bytes,
	{ version, readable, rest }: { version: number; readable: unknown; rest: Bytes }
): Promise<Bytes> {
	const isBackup = String.fromCharCode(...file.subarray(0, 8)) === 'KIBKLUIS';
	const json = new TextEncoder().encode(JSON.stringify(readable) ?? 'null');
	const head = new Uint8Array(16 + json.length);
	head.set(file.subarray(0, 8));
	const numbers = new DataView(head.buffer, 8, 8);
	numbers.setUint32(0, version, true);
	numbers.setUint32(4, json.length, true);
	head.set(json, 16);
	const behind = rest.slice(32);
	const over = isBackup ? (version < 3 ? json : head) : joined(head, behind);
	const checksum = new Uint8Array(await crypto.subtle.digest('SHA-256', over));
	return joined(head, checksum, behind);
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
