import { AppBridge } from '$lib/bridge/app-bridge';
import { spawnIngestWorker } from '$lib/bridge/ingest-worker';
import { spawnStoreWorker } from '$lib/bridge/store-worker';
import { dossierVan } from '$lib/domain/documenten/dossier';
import type { Overdracht } from '$lib/domain/documenten/overdracht';
import { storingVan } from '$lib/domain/momentopname/storing';

const bridge = new AppBridge(spawnStoreWorker, spawnIngestWorker);

/** The kandidaat whom notes are about. */
const WIE = 'Epe 000001';

/** Everything that is stored, as far as it shows from outside. */
export interface Found {
	readonly stand: string;
	/** The passphrase that opened it; null without a vault. */
	readonly wachtwoord: string | null;
	/** Peildatum and SHA-256 of the tables of each snapshot, the latest first; the one in use is marked. */
	readonly momentopnamen: readonly string[];
	/** How many notes there are; -1 when the document can't be read. */
	readonly notities: number;
	/** Code of the fault that kept it from being read. */
	readonly storing: string | null;
}

async function inspect(wachtwoorden: readonly string[]): Promise<Found> {
	let stand = await bridge.kluis.stand();
	let opened: string | null = null;
	for (const wachtwoord of stand === 'dicht' ? wachtwoorden : []) {
		try {
			await bridge.kluis.unlock(wachtwoord);
			opened = wachtwoord;
			break;
		} catch (thrown) {
			if (storingVan(thrown) !== 'wachtwoord-onjuist') throw thrown;
		}
	}
	stand = await bridge.kluis.stand();
	try {
		const current = await bridge.call('open', null);
		const { momentopnamen: list } = await bridge.call('list', null);
		const momentopnamen = [];
		for (const { id, peildatum } of list) {
			const { tabellen } = await bridge.call('use', { id, gezien: undefined });
			const sums = [];
			for (const bytes of Object.values(tabellen)) sums.push(await sum(bytes));
			momentopnamen.push(`${id === current?.meta.id ? '*' : ''}${peildatum}:${sums.join('+')}`);
		}
		if (current) await bridge.call('use', { id: current.meta.id, gezien: undefined });
		const notities = await countNotes();
		return { stand, wachtwoord: opened, momentopnamen, notities, storing: null };
	} catch (thrown) {
		const storing = storingVan(thrown);
		return { stand, wachtwoord: opened, momentopnamen: [], notities: -1, storing };
	}
}

/** Notes are all of one kandidaat. */
async function countNotes(): Promise<number> {
	const { gelezen, beschadigd } = await bridge.call('documenten', {
		soort: 'bron',
		ids: ['dossier']
	});
	if (beschadigd.length) return -1;
	const dossier = dossierVan(gelezen.dossier?.inhoud ?? {});
	return Object.keys(dossier.kandidaten?.[WIE]?.notities ?? {}).length;
}

async function sum(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A list of kandidaten; the same for the same seed. */
function csv(rows: number, seed: number, extra: readonly string[] = []): string {
	const lines = ['Bet. gemeente;Pers. nr.;Naam;Sonar - Status;Begeleider Compas', ...extra];
	for (let row = 0; row < rows; row++)
		lines.push(
			`Epe;${String(row).padStart(6, '0')};Proef${(row * seed) % 7919}, ${'ABCDEF'[row % 6]}.;Open;Begeleider ${row % 40}`
		);
	return lines.join('\r\n');
}

/** Trajecten of the first kandidaten of such a list. */
function trajecten(rows: number): string {
	const lines = ['Bet. gemeente;Pers. nr.;Trajectnr.;Startdatum traject'];
	for (let row = 0; row < rows; row++)
		lines.push(`Epe;${String(row).padStart(6, '0')};T${row};01-10-2026`);
	return lines.join('\r\n');
}

const faults = {
	bridge,
	inspect,
	csv,
	trajecten,
	async read(text: string, naam: string): Promise<void> {
		const bytes = new TextEncoder().encode(text).buffer;
		await bridge.call('readFiles', [{ naam, gewijzigd: 0, bytes }], { transfer: [bytes] });
	},
	async commit(peildatum: number): Promise<void> {
		await bridge.call('commit', { peildatum, gezien: undefined });
	},
	async backup(): Promise<string> {
		const { bytes } = await bridge.call('backup', { wachtwoord: null });
		let text = '';
		for (let at = 0; at < bytes.length; at += 0x8000)
			text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
		return btoa(text);
	},
	async restore(base64: string, wachtwoord: string): Promise<void> {
		const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
		await bridge.call('restore', { bytes, wachtwoord, gezien: undefined });
	},
	async removeOldest(): Promise<void> {
		const last = (await bridge.call('list', null)).momentopnamen.at(-1);
		if (last) await bridge.call('remove', { id: last.id, gezien: undefined });
	},
	/** Adds a note, as large as notes of a whole team are together. */
	async note(place: number, size: number): Promise<void> {
		const tekst = 'Belt liever na vijf uur. '.repeat(size);
		const notitie = { tekst, op: '2026-11-26T09:30:00.000Z' };
		const operaties = [{ pad: ['kandidaten', WIE, 'notities', `n${place}`], waarde: notitie }];
		await bridge.call('changeDocument', { soort: 'bron', id: 'dossier', vanaf: 0, operaties });
	},
	/** Another momentopname in use, by its place in the list. */
	async use(place: number): Promise<void> {
		const found = (await bridge.call('list', null)).momentopnamen[place];
		if (found) await bridge.call('use', { id: found.id, gezien: undefined });
	},
	/** Takes a hand-over of all that is in use over from itself, as a momentopname of its own. */
	async takeOver(): Promise<void> {
		const { prepared } = faults;
		if (prepared) await bridge.call('takeOver', { overdracht: prepared, gezien: undefined });
	},
	async prepareTakeOver(): Promise<void> {
		const current = await bridge.call('open', null);
		if (!current) return;
		const wachtwoord = 'drie andere losse woorden';
		const { bytes } = await bridge.call('makeOverdracht', {
			momentopname: current.meta.id,
			begeleider: 'Begeleider 1',
			wachtwoord
		});
		const found = await bridge.call('readOverdracht', { bytes: bytes.slice().buffer, wachtwoord });
		faults.prepared = { ...found, eerder: found.meta.ingelezen };
	},
	/** What was handed over, ready to be kept. */
	prepared: null as Overdracht | null,
	/** How what was handed over will show when it is kept. */
	async handedOver(): Promise<string> {
		const { prepared } = faults;
		if (!prepared) return '';
		const sums = [];
		for (const bytes of Object.values(prepared.tabellen)) sums.push(await sum(bytes));
		return `${prepared.meta.peildatum}:${sums.join('+')}`;
	},
	async undo(): Promise<void> {
		const [last] = (await bridge.call('list', null)).momentopnamen;
		if (last) await bridge.call('undo', { id: last.id, gezien: undefined });
	}
};

Object.assign(globalThis, { faults });
