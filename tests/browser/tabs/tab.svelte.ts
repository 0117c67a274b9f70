import { starSnapshot } from '../../fixtures/star-snapshot';
import { allAnswers, CHEAP } from '../../fixtures/all-answers';
import { SameThreadWorker } from '../../fixtures/same-thread-worker';
import { AppBridge } from '$lib/bridge/app-bridge';
import { decodeTable } from '$lib/columns/arrow';
import { textColumn } from '$lib/columns/column';
import { Inlezen } from '$lib/app/inlezen/inlezen.svelte';
import { Momentopnamen } from '$lib/app/momentopnamen.svelte';
import { dossierVan } from '$lib/domain/documenten/dossier';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { Storing, storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import { makeBackup } from '$lib/worker/keep/backup/backup';
import { Database } from '$lib/worker/keep/database';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';

export const WACHTWOORD = 'vier losse woorden samen';
const PEILDATUM = 20_775;
const OP = '2026-11-18T10:00:00.000Z';

/** A list of one kandidaat, whose number is in the name of the file. */
export function sources(tabel: 'kandidaten' | 'trajecten', naam: string): File {
	const nr = naam.replace(/\D/g, '');
	const text =
		tabel === 'kandidaten'
			? `Gemeente;Pers. nr.;Naam;Status\nEpe;${nr};Bos, M.;Open`
			: `Gemeente;Pers. nr.;Trajectnr.;Startdatum traject\nEpe;${nr};T${nr};01-10-2026`;
	return new File([text], naam);
}

/** Carries messages between tabs, at once or when the test lets it. */
export class Hub {
	readonly tabs: Tab[] = [];
	readonly waiting: { readonly to: Tab; readonly hear: () => void }[] = [];

	send(from: Tab, hear: (to: Tab) => void): void {
		for (const to of this.tabs) if (to !== from) this.waiting.push({ to, hear: () => hear(to) });
	}

	isWaiting(tab: Tab): boolean {
		return this.waiting.some(({ to }) => to === tab);
	}

	deliver(): void {
		for (const { hear } of this.waiting.splice(0)) hear();
	}
}

/** One tab: the real bridge, store, wizard and account of momentopnamen, with a screen that is a variable. */
export class Tab {
	readonly hub: Hub;
	readonly database: Database;
	readonly momentopnamen: Momentopnamen;
	readonly #bridge: AppBridge;
	/** Of the worker that keeps. */
	#keeping: SnapshotStore | null = null;
	inlezen: Inlezen;
	/** What is on screen; undefined while locked or damaged. */
	screen = $state.raw<SnapshotMeta | null | undefined>(undefined);
	/** The table in the wizard, ready to be read in. */
	klaar: { readonly tabel: 'kandidaten' | 'trajecten'; readonly naam: string } | null = null;
	/** Name of the passphrase whose key this tab has. */
	sleutel: string | null = null;
	#under = 0;
	#moved: Promise<unknown> = Promise.resolve();

	constructor(hub: Hub, name: string) {
		this.hub = hub;
		hub.tabs.push(this);
		this.database = new Database(name);
		const spawn = () => new SameThreadWorker(answersOver(new SnapshotStore(this.database)));
		const spawnKeeping = () => {
			this.#keeping = new SnapshotStore(this.database);
			return new SameThreadWorker(answersOver(this.#keeping));
		};
		this.#bridge = new AppBridge(spawnKeeping, spawn, spawn, undefined, (call) =>
			this.#watch(call)
		);
		this.momentopnamen = new Momentopnamen({
			brug: this.#bridge,
			opScherm: () => this.screen,
			show: (snapshot) => this.#show(snapshot),
			isVrij: () => this.inlezen.stap === 'kiezen' && this.inlezen.bezig === null,
			act: (_what, work) => work(),
			gevolgd: () => undefined,
			mislukt: (code) => void (code === 'vergrendeld' && this.begin()),
			openTabs: (onmessage) => {
				this.#hear = onmessage;
				return {
					send: () => this.hub.send(this, (to) => to.#hear()),
					close: () => undefined
				};
			}
		});
		this.#bridge.onopslag = (wat) =>
			wat === 'gewijzigd' ? this.momentopnamen.notify() : void this.momentopnamen.look();
		this.momentopnamen.listen();
		this.inlezen = this.#wizard();
	}

	#hear: () => void = () => undefined;

	/** Waits until nothing is under way in this tab. */
	async rest(): Promise<void> {
		do {
			await this.#moved;
			await tick();
		} while (this.#under > 0);
	}

	/** Loads the page anew: the wizard and the key are gone. */
	begin(): Promise<void> {
		this.#bridge.kluis.lock();
		this.inlezen = this.#wizard();
		this.klaar = null;
		this.sleutel = null;
		this.screen = undefined;
		this.momentopnamen.forget();
		const opening = this.open();
		this.#moved = opening;
		return opening;
	}

	async open(): Promise<void> {
		await this.#asked(async () => this.#show(await this.#bridge.call('open', null)));
	}

	async choose(tabel: 'kandidaten' | 'trajecten', naam: string): Promise<void> {
		await this.inlezen.choose([sources(tabel, naam)]);
		this.inlezen.peildatum = PEILDATUM;
		await this.inlezen.recheck();
		if (this.inlezen.storing === 'vergrendeld') return void (await this.begin());
		if (this.inlezen.stap === 'controleren') this.klaar = { tabel, naam };
	}

	/** Checks once more where another tab stood in the way, and reads in; why not, else null. */
	async readIn(): Promise<StoringCode | 'kan niet' | null> {
		if (this.inlezen.isOngecontroleerd) await this.inlezen.recheck();
		if (this.inlezen.stap === 'controleren' && (await this.inlezen.readIn())) {
			this.klaar = null;
			return null;
		}
		const { storing } = this.inlezen;
		if (storing === 'vergrendeld') await this.begin();
		return storing ?? 'kan niet';
	}

	use = (id: string) => this.#asked(() => this.momentopnamen.use(id));
	remove = (id: string) => this.#asked(() => this.momentopnamen.remove(id));
	undo = (id: string) => this.#asked(() => this.momentopnamen.takeBack(id));
	follow = () => this.#asked(() => this.momentopnamen.follow());
	sample = () => this.#asked(() => this.momentopnamen.voorbeeld());

	async takeOver(naam: string, notitie: string): Promise<StoringCode | null> {
		const { meta, tabellen } = tiny('bron', naam);
		const inhoud = naam.replace(/\D/g, '').padStart(64, '0');
		const eigen = { notities: { [notitie]: { tekst: notitie, op: OP } } };
		const overdracht = {
			meta: { ...meta, overdracht: { begeleider: 'Quell', gemaakt: OP, inhoud } },
			tabellen,
			dossier: { [JSON.stringify(['Epe', naam])]: eigen },
			eerder: null
		};
		return this.#asked(() => this.momentopnamen.takeOver(overdracht));
	}

	async note(notitie: string): Promise<StoringCode | null> {
		const { soort } = this.screen ?? { soort: 'bron' as const };
		const waarde = { tekst: notitie, op: OP };
		const pad = ['kandidaten', JSON.stringify(['Epe', '1']), 'notities', notitie];
		const operaties = [{ pad, waarde }];
		return this.#asked(() =>
			this.#bridge.call('changeDocument', { soort, id: 'dossier', vanaf: 0, operaties })
		);
	}

	async backup(): Promise<Uint8Array<ArrayBuffer> | null> {
		let bytes = new Uint8Array();
		const failed = await this.#asked(async () => {
			({ bytes } = await this.#bridge.call('backup', { wachtwoord: WACHTWOORD }));
		});
		return failed ? null : bytes;
	}

	restore(bytes: Uint8Array<ArrayBuffer>, slot: string): Promise<StoringCode | null> {
		return this.#asked(async () => {
			const { gezien } = this.momentopnamen;
			const asked = { bytes: bytes.slice(), wachtwoord: WACHTWOORD, gezien };
			const snapshot = await this.#bridge.call('restore', asked);
			this.sleutel = slot;
			this.inlezen.cancel();
			this.klaar = null;
			this.hub.send(this, (to) => void to.begin());
			await this.#show(snapshot);
		});
	}

	wipe(): Promise<StoringCode | null> {
		return this.#asked(async () => {
			this.inlezen.cancel();
			this.klaar = null;
			await this.#bridge.call('wipe', null);
			this.sleutel = null;
			this.hub.send(this, (to) => void to.begin());
			await this.#show(null);
		});
	}

	setUp(slot: string): Promise<StoringCode | null> {
		return this.#asked(async () => {
			await this.#bridge.kluis.setUp(WACHTWOORD);
			this.sleutel = slot;
			this.hub.send(this, (to) => void to.begin());
		});
	}

	lock(): void {
		this.hub.send(this, (to) => void to.begin());
		void this.begin();
	}

	async unlock(slot: string): Promise<void> {
		const failed = await this.#asked(() => this.#bridge.kluis.unlock(WACHTWOORD));
		if (failed) return;
		this.sleutel = slot;
		await this.open();
	}

	/** Everything that is stored, as this tab reads it: what each list holds, and the notes. */
	async readAll(): Promise<{
		lijsten: Record<string, string>;
		notities: Record<string, string[]>;
	}> {
		const lijsten: Record<string, string> = {};
		const { momentopnamen } = await this.#bridge.call('list', null);
		for (const { id } of momentopnamen) {
			const snapshot = await this.#keeping?.open(id);
			const { kandidaten, trajecten } = snapshot?.tabellen ?? {};
			if (!snapshot || !kandidaten) throw new Error('a list without its tables');
			const files = snapshot.meta.bronnen.map(({ bestand }) => bestand).join('+');
			const nrs = trajecten ? textColumn(decodeTable(trajecten), 'trajectnr').at(0) : '';
			lijsten[id] = `${files} ${textColumn(decodeTable(kandidaten), 'persnr').at(0)} ${nrs}`.trim();
		}
		const notities: Record<string, string[]> = {};
		for (const soort of ['bron', 'voorbeeld'] as const) {
			const found = await this.#bridge.call('documenten', { soort, ids: ['dossier'] });
			const { kandidaten = {} } = dossierVan(found.gelezen.dossier?.inhoud ?? {});
			notities[soort] = Object.values(kandidaten)
				.flatMap((each) => Object.keys(each.notities ?? {}))
				.sort();
		}
		return { lijsten, notities };
	}

	async #show(snapshot: SnapshotBytes | null): Promise<void> {
		const before = this.screen?.id;
		this.screen = snapshot?.meta ?? null;
		this.momentopnamen.getoond(this.screen);
		if (before !== this.screen?.id) await this.inlezen.andereLijst();
		if (snapshot) void this.momentopnamen.look();
	}

	#wizard(): Inlezen {
		return new Inlezen(this.#bridge, (snapshot) => this.#show(snapshot), {
			gezien: () => this.momentopnamen.gezien
		});
	}

	/** Why it failed; null when it was done. A tab without the key begins anew, as the app does. */
	async #asked(work: () => Promise<unknown>): Promise<StoringCode | null> {
		try {
			await work();
			return null;
		} catch (thrown) {
			if (!(thrown instanceof Storing)) throw thrown;
			const code = storingVan(thrown);
			if (code === 'vergrendeld') {
				this.screen = undefined;
				this.momentopnamen.forget();
				if (this.sleutel !== null || this.klaar) await this.begin();
			}
			return code;
		}
	}

	#watch<T>(call: Promise<T>): Promise<T> {
		this.#under++;
		const end = () => void this.#under--;
		call.then(end, end);
		return call;
	}
}

/** A list without reading any file, for the fictional data and what is handed over. */
function tiny(soort: SnapshotMeta['soort'], naam: string): SnapshotBytes {
	const { meta, tabellen } = starSnapshot({
		kandidaten: [{ persnr: '1', naam: 'Bos, M.', gemeente: 'Epe' }]
	});
	const bronnen = [{ bestand: naam, tabel: 'kandidaten' as const, rijen: 1, overgeslagen: 0 }];
	const own = { id: crypto.randomUUID(), soort, ingelezen: new Date().toISOString(), bronnen };
	return { meta: { ...meta, ...own }, tabellen };
}

/** The real answers; only the fictional data are small and the passphrase of a back-up cheap. */
function answersOver(store: SnapshotStore) {
	return {
		...allAnswers(store),
		async sample(gezien: string | null | undefined) {
			const snapshot = tiny('voorbeeld', 'voorbeeld');
			return { ...snapshot, meta: await store.commit(snapshot, [], null, gezien) };
		},
		async backup({ wachtwoord }: { readonly wachtwoord: string | null }) {
			return { naam: 'x.kib', bytes: await makeBackup(store.keeper, wachtwoord, CHEAP) };
		}
	};
}

function tick(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => (port1.close(), resolve());
		port2.postMessage(null);
	});
}
