import type { AppBridge } from '$lib/bridge/app-bridge';
import { eldersVan, type Elders } from '$lib/domain/momentopname/elders';
import type {
	Gezien,
	Overzicht,
	SnapshotBytes,
	SnapshotMeta
} from '$lib/domain/momentopname/momentopname';
import type { DossierUitkomst, Overdracht } from '$lib/domain/documenten/overdracht';
import { Storing, storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import type { Tabs } from '$lib/platform/tabs';

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
	/** An empty screen followed another tab. */
	gevolgd(): void;
	/** It could not be seen what is stored. */
	mislukt(code: StoringCode): void;
	/** Tells the other tabs, and hears them; tests hand in their own. */
	openTabs(onmessage: () => void): Tabs<MomentopnameBericht>;
}

const NIETS: Overzicht = { momentopnamen: [], inGebruik: null };

/**
 * The stored momentopnamen as this tab knows them. Every act says what it is about and what this tab shows as in use; it
 * stops with a `Storing` where another tab was first, and then changes nothing.
 */
export class Momentopnamen {
	readonly #omgeving: MomentopnameOmgeving;
	#overzicht = $state.raw<Overzicht>(NIETS);
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
		const tabs = this.#omgeving.openTabs(() => void this.look());
		this.#tabs = tabs;
		return () => tabs.close();
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
			await this.follow();
			gevolgd();
		} catch (thrown) {
			if (mine === this.#beurt) mislukt(storingVan(thrown));
		}
	}

	/** This is on screen now, and in use: it was just opened or stored. */
	getoond(meta: SnapshotMeta | null): void {
		this.#beurt++;
		this.#overzicht = meta ? { momentopnamen: this.lijst, inGebruik: meta.id } : NIETS;
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
	async follow(): Promise<void> {
		await this.#omgeving.show(await this.#omgeving.brug.call('open', null));
	}

	async use(id: string): Promise<void> {
		const daad = { id, gezien: this.inGebruik };
		await this.#omgeving.show(await this.#omgeving.brug.call('use', daad));
	}

	/** Removes one; where it was in use the latest of the others comes in its place. */
	async remove(id: string): Promise<void> {
		const daad = { id, gezien: this.inGebruik };
		const found = await this.#omgeving.brug.call('remove', daad);
		this.#beurt++;
		this.#take(found);
		if (id === this.#omgeving.opScherm()?.id) await this.follow();
	}

	/** Takes back that import, which must be the last: what was in use before is in use again. */
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
			await this.follow();
		}
	}

	/** Makes the fictional data and puts them in use. */
	async voorbeeld(): Promise<void> {
		await this.#omgeving.show(await this.#omgeving.brug.call('sample', this.gezien));
	}

	/** Keeps what was handed over and puts it in use. */
	async takeOver(overdracht: Overdracht): Promise<DossierUitkomst> {
		const asked = { overdracht, gezien: this.gezien };
		const { snapshot, uitkomst } = await this.#omgeving.brug.call('takeOver', asked);
		await this.#omgeving.show(snapshot);
		return uitkomst;
	}

	#take(found: Overzicht): void {
		this.#overzicht = found;
		this.#isBekend = true;
		if (this.gezien === found.inGebruik) this.#gezien = found.momentopnamen.map(({ id }) => id);
	}
}
