import type { AppBridge } from '$lib/bridge/app-bridge';
import { NIETS_HERINNERD, type GeheugenStand } from '$lib/domain/geheugen/herinnering';
import { eldersVan, type Elders } from '$lib/domain/momentopname/elders';
import type {
	Gezien,
	Opgeslagen,
	SnapshotBytes,
	SnapshotMeta
} from '$lib/domain/momentopname/momentopname';
import type { Dag } from '$lib/domain/velden/datum';
import { teOnthouden } from '$lib/domain/geheugen/momenten';
import type { DossierUitkomst, Overdracht } from '$lib/domain/documenten/overdracht';
import { Storing, storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import { openTabs, type Tabs } from '$lib/platform/tabs';
import { underWay } from '$lib/data/rest';
import type { Voorheen } from './kluis/voorheen';

export type MomentopnameBericht = 'gewijzigd';

/** What the stored momentopnamen need to know of the app around them. */
export interface MomentopnameOmgeving {
	readonly brug: Pick<AppBridge, 'call'>;
	/** What is on screen; null for nothing, undefined where nothing can be: locked, damaged or still opening. */
	opScherm(): SnapshotMeta | null | undefined;
	/** Puts it on screen, null for the first screen, and tells `getoond`. */
	show(snapshot: SnapshotBytes | null): Promise<void>;
	/** The user is in the middle of nothing, so that an empty screen may follow another tab at once. */
	isVrij(): boolean;
	/** Does what the user asked for, and says meanwhile what that is; what fails is said, not thrown. */
	act(what: string, work: () => Promise<void>): Promise<void>;
	/** An empty screen followed another tab. */
	gevolgd(): void;
	/** It could not be seen what is stored. */
	mislukt(code: StoringCode): void;
	/** Tells the other tabs, and hears them; tests hand in their own. */
	openTabs?(onmessage: () => void): Tabs<MomentopnameBericht>;
}

const BERICHTEN = {
	naam: 'momentopnamen',
	messages: ['gewijzigd'],
	noted: ['gewijzigd']
} as const;

const NIETS: Opgeslagen = { momentopnamen: [], inGebruik: null, geheugen: NIETS_HERINNERD };

/**
 * The stored momentopnamen as this tab knows them. Every act says what it is about and what this tab shows as in use; it
 * stops where another tab was first, and then changes nothing.
 */
export class Momentopnamen {
	readonly #omgeving: MomentopnameOmgeving;
	#overzicht = $state.raw<Opgeslagen>(NIETS);
	/** Whether it is known what is in use. */
	#isBekend = $state(false);
	/** Ids that were stored when this screen last showed what was in use. */
	#gezien = $state.raw<readonly string[]>([]);
	#tabs: Tabs<MomentopnameBericht> | null = null;
	/** Counts looks and what is shown, so that an answer that comes too late is passed over. */
	#beurt = 0;

	/** What another tab did to what is on screen; null when the screen shows what is in use. */
	readonly elders: Elders | null = $derived.by(() =>
		this.#isBekend ? eldersVan(this.#omgeving.opScherm(), this.#overzicht, this.#gezien) : null
	);

	constructor(omgeving: MomentopnameOmgeving) {
		this.#omgeving = omgeving;
	}

	/** The latest first. */
	get lijst(): readonly SnapshotMeta[] {
		return this.#overzicht.momentopnamen;
	}
	/** The counts that outlive what is stored. */
	get geheugen(): GeheugenStand {
		return this.#overzicht.geheugen;
	}
	/** What is in use, as far as this tab knows; another than on screen when `elders` says so. */
	get inGebruik(): Gezien {
		return this.#isBekend ? this.#overzicht.inGebruik : undefined;
	}
	/** What this screen shows as in use: what is read in takes its place, or is joined to it. */
	get gezien(): Gezien {
		const meta = this.#omgeving.opScherm();
		return meta === undefined ? undefined : (meta?.id ?? null);
	}

	/** Begins to hear the other tabs; the answer stops it. */
	listen(): () => void {
		const hear = () => void this.look();
		const tabs = this.#omgeving.openTabs?.(hear) ?? openTabs(BERICHTEN, hear);
		this.#tabs = tabs;
		// A tab that was frozen heard nothing.
		const look = () => void (document.hidden || this.look());
		document.addEventListener('visibilitychange', look);
		return () => {
			document.removeEventListener('visibilitychange', look);
			tabs.close();
		};
	}

	/** Tells the other tabs that something else is stored. */
	notify(): void {
		this.#tabs?.send('gewijzigd');
	}

	/** Looks at what is stored. A tab with nothing on screen follows what another put in use. */
	async look(): Promise<void> {
		const mine = ++this.#beurt;
		const { brug, opScherm, isVrij, mislukt, gevolgd } = this.#omgeving;
		if (opScherm() === undefined) return;
		try {
			const found = await brug.call('list', null);
			if (mine !== this.#beurt || opScherm() === undefined) return;
			this.#take(found);
			if (opScherm() !== null || found.inGebruik === null || !isVrij()) return;
			await this.#showInUse();
			gevolgd();
		} catch (thrown) {
			if (mine === this.#beurt) mislukt(storingVan(thrown));
		}
	}

	/** This is on screen now, and in use: it was just opened or stored. */
	getoond(meta: SnapshotMeta | null): void {
		this.#beurt++;
		this.#overzicht = meta ? { ...this.#overzicht, inGebruik: meta.id } : NIETS;
		this.#isBekend = true;
		if (meta) this.#gezien = [...this.#gezien, meta.id];
	}

	/** Nothing is known any more: locked, damaged or wiped. */
	forget(): void {
		this.#beurt++;
		this.#overzicht = NIETS;
		this.#isBekend = false;
		this.#gezien = [];
	}

	/** Shows what is in use, whatever another tab made of it. */
	follow(): Promise<void> {
		return this.#omgeving.act('Momentopname wordt geopend', () => this.#showInUse());
	}

	use(id: string): Promise<void> {
		const { brug, show, act } = this.#omgeving;
		return act('Momentopname wordt geopend', async () =>
			show(await brug.call('use', { id, gezien: this.inGebruik }))
		);
	}

	/**
	 * Removes one; where it was in use the latest of the others comes in its place. Its counts are kept, unless these have
	 * to go as well.
	 */
	remove(id: string, ookAantallen = false): Promise<void> {
		const { brug, opScherm, act } = this.#omgeving;
		return act('Momentopname wordt verwijderd', async () => {
			// What can't be counted now goes all the same: that is what was asked.
			if (!ookAantallen && (await this.#isOngeteld(id)))
				await brug.call('remember', id).catch(() => 0);
			const found = await brug.call('remove', { id, gezien: this.inGebruik, ookAantallen });
			this.#beurt++;
			this.#take(found);
			if (id === opScherm()?.id) await this.#showInUse();
		});
	}

	/** Gives a real one another peildatum and shows it at once where it is on screen; its new id, null where that failed. */
	async adjust(id: string, peildatum: Dag): Promise<string | null> {
		const { brug, opScherm, act } = this.#omgeving;
		let nieuw: string | null = null;
		await act('Peildatum wordt aangepast', async () => {
			const input = { id, peildatum, gezien: this.inGebruik };
			const found = await brug.call('adjust', input);
			this.#beurt++;
			this.#take(found.overzicht);
			if (id === opScherm()?.id) await this.#showInUse();
			nieuw = found.id;
		});
		return nieuw;
	}

	/** Ids of what is still to be counted, so that its counts can outlive it. */
	get teTellen(): readonly string[] {
		return teOnthouden(this.lijst, this.geheugen);
	}

	/** Counts what was not counted yet, behind everything else; what goes wrong is for the next opening. */
	async remember(): Promise<void> {
		if (!(await this.#isOngeteld())) return;
		const made = await this.#omgeving.brug.call('remember', null).catch(() => 0);
		if (made) await this.look();
	}

	/** Takes away the counts of momentopnamen that are gone. */
	forgetAantallen(ids: readonly string[]): Promise<void> {
		const { brug, act } = this.#omgeving;
		return act('Aantallen worden verwijderd', async () => {
			const found = await brug.call('forget', ids);
			this.#beurt++;
			this.#take(found);
		});
	}

	/** Makes the fictional data and puts them in use. */
	voorbeeld(): Promise<void> {
		const { brug, show, act } = this.#omgeving;
		return act('Voorbeeldgegevens worden gemaakt', async () =>
			show(await brug.call('sample', this.gezien))
		);
	}

	/**
	 * Gives the fictional data on screen their past, where they have none yet: earlier lists, and what users added. False
	 * where nothing came; what goes wrong is for the next opening.
	 */
	async verleden({ id, soort, overdracht }: SnapshotMeta): Promise<boolean> {
		const isAlone = this.lijst.every((meta) => meta.id === id || meta.soort !== 'voorbeeld');
		if (soort !== 'voorbeeld' || overdracht || !isAlone) return false;
		const made = await this.#omgeving.brug.call('samplePast', id).catch(() => false);
		if (made) await this.look();
		return made;
	}

	/**
	 * Takes back that import, which must be the last: what was in use before is in use again. Rejects with a `Storing`.
	 */
	async takeBack(id: string): Promise<void> {
		const { brug, show } = this.#omgeving;
		const daad = { id, gezien: this.inGebruik };
		const { snapshot, voorbeeld } = await brug.call('undo', daad);
		if (!voorbeeld) return show(snapshot);
		try {
			await show(await brug.call('sample', null));
		} catch (thrown) {
			// Another tab put something in use just after.
			if (!(thrown instanceof Storing) || thrown.code !== 'andere-lijst') throw thrown;
			await this.#showInUse();
		}
	}

	/** What is in a hand-over file; nothing is kept. Rejects with a `Storing`. */
	readOverdracht(bytes: ArrayBuffer, wachtwoord: string): Promise<Overdracht> {
		const transfer = [bytes];
		return this.#omgeving.brug.call('readOverdracht', { bytes, wachtwoord }, { transfer });
	}

	/** Keeps what was handed over and puts it in use; rejects with a `Storing` when nothing was kept. */
	async takeOver(overdracht: Overdracht): Promise<DossierUitkomst> {
		const asked = { overdracht, gezien: this.gezien };
		const { snapshot, uitkomst } = await this.#omgeving.brug.call('takeOver', asked);
		await this.#omgeving.show(snapshot);
		return uitkomst;
	}

	/** What is known of data that were here before. */
	async voorheen(): Promise<Voorheen> {
		const { lookBefore } = await underWay(import('./kluis/voorheen'));
		return lookBefore(this.#omgeving.brug);
	}

	/** Whether counts are still to be made, of this one or of any, or a flow from or to it. */
	async #isOngeteld(id?: string): Promise<boolean> {
		const isIt = (each: string) => id === undefined || each === id;
		if (this.teTellen.some(isIt)) return true;
		const { teStromen } = await underWay(import('$lib/domain/geheugen/stromen'));
		return teStromen(this.lijst, this.geheugen).some(({ van, naar }) => isIt(van) || isIt(naar));
	}

	async #showInUse(): Promise<void> {
		await this.#omgeving.show(await this.#omgeving.brug.call('open', null));
	}

	#take(found: Opgeslagen): void {
		this.#overzicht = found;
		this.#isBekend = true;
		if (this.gezien === found.inGebruik) this.#gezien = found.momentopnamen.map(({ id }) => id);
	}
}
