import type { AppBridge } from '$lib/bridge/app-bridge';
import { painted } from '$lib/data/pieces';
import { nu } from '$lib/data/kandidaat/vandaag';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { storingVan } from '$lib/domain/momentopname/storing';
import { clearPreferences, readPreference, writePreference } from '$lib/platform/preferences';
import { NO_FILTERS } from '$lib/rules/filters/filter-state';
import type { Dashboard } from './dashboard.svelte';
import type { Bewaard } from './documenten/bewaard.svelte';
import type { Toegevoegd } from './documenten/toegevoegd.svelte';
import { takeVerteld } from './herstart';
import type { Inlezen } from './inlezen/inlezen.svelte';
import type { Kluis } from './kluis/kluis.svelte';
import type { Slotwacht } from './kluis/slotwacht.svelte';
import type { Momentopnamen } from './momentopnamen.svelte';
import type { Preferences } from './preferences.svelte';
import type { Scherm } from './scherm.svelte';
import { gedeeldIn } from './uitvoer/deel-adres';
import type { Vensters } from './vensters.svelte';
import type { VanWie } from './wie.svelte';

/** The parts of the app that opening works on. */
export interface OpeningParts {
	readonly brug: AppBridge;
	readonly scherm: Scherm;
	readonly dashboard: Dashboard;
	readonly preferences: Preferences;
	readonly momentopnamen: Momentopnamen;
	readonly inlezen: Inlezen;
	readonly kluis: Kluis;
	readonly slotwacht: Slotwacht;
	readonly bewaard: Bewaard;
	readonly toegevoegd: Toegevoegd;
	readonly vensters: Vensters;
	readonly wie: VanWie;
	/** Goes to the page that the app opens on, where no other was asked for. */
	goToFirst(): Promise<void>;
	/** Opens a view that somebody shared. */
	openGedeeld(tekst: string): Promise<void>;
}

/** Puts what is stored on screen, and starts behind it what the first screen does not wait for. */
export class AppOpening {
	readonly #app: OpeningParts;
	/** What to open again after unlocking. */
	#gevraagd = { query: '', whole: false };
	/** A shared view in the address, to be opened on the first data that come on screen. */
	#gedeeld: string | null = null;

	constructor(app: OpeningParts) {
		this.#app = app;
	}

	/**
	 * Opens the snapshot in use; `query` holds filters of an address that was opened. `whole` makes everything
	 * before it shows, for a page that needs more than the list of candidates.
	 */
	async open(query: string, whole: boolean): Promise<void> {
		const { scherm, momentopnamen, kluis, brug, toegevoegd } = this.#app;
		scherm.fase = 'openen';
		scherm.storing = null;
		scherm.uitweg = null;
		this.#gevraagd = { query, whole };
		this.#gedeeld = gedeeldIn(query);
		toegevoegd.herstelt = query === '';
		try {
			const snapshot = await this.#opened();
			if (snapshot) {
				await this.#app.goToFirst();
				await this.show(snapshot, query, whole || query !== '');
			} else this.empty();
			scherm.verteld = takeVerteld();
		} catch (thrown) {
			const code = storingVan(thrown);
			momentopnamen.forget();
			if (code === 'vergrendeld') {
				await kluis.look();
				this.#app.vensters.closeAll();
				scherm.fase = 'dicht';
				return;
			}
			if (code === 'opslag-beschadigd')
				scherm.uitweg = await brug.call('sound', null).catch(() => null);
			scherm.fail(code);
		}
	}

	/** Takes everything off the screen, windows as well. */
	cover(): void {
		this.#app.vensters.closeAll();
		this.#app.scherm.fase = 'openen';
	}

	/** Opens again what was asked for, once it can be read. */
	async again(): Promise<void> {
		this.#app.slotwacht.begin();
		await this.open(this.#gevraagd.query, this.#gevraagd.whole);
	}

	async show(snapshot: SnapshotBytes, query = '', whole = false): Promise<void> {
		const { scherm, dashboard, preferences, momentopnamen, inlezen } = this.#app;
		const before = dashboard.dataset?.meta.id;
		if (query) await dashboard.loadMore();
		const isShown = await dashboard.open(
			snapshot,
			query
				? (dataset) => dashboard.more?.filtersFromQuery(query, dataset) ?? NO_FILTERS
				: undefined,
			{ sort: preferences.sort, whole }
		);
		if (!isShown) return;
		scherm.fase = 'gereed';
		momentopnamen.getoond(snapshot.meta);
		if (before !== snapshot.meta.id) void inlezen.andereLijst();
		const gemist = query ? this.#gemistIn(query) : dashboard.gemist;
		if (gemist) scherm.toast(gemist);
		const gedeeld = this.#gedeeld;
		this.#gedeeld = null;
		if (gedeeld !== null) await this.#app.openGedeeld(gedeeld);
		this.#startBehind(snapshot.meta);
	}

	/** Nothing is kept any more, on purpose: nobody has to look for it. */
	emptied(): void {
		if (readPreference('gegevens-hier')) writePreference('gegevens-hier', '');
		this.empty();
	}

	/** Shows that there is nothing. */
	empty(): void {
		const { scherm, dashboard, momentopnamen, toegevoegd, wie } = this.#app;
		dashboard.clear();
		toegevoegd.forget();
		wie.forget();
		scherm.fase = 'leeg';
		momentopnamen.getoond(null);
	}

	/** Shows what a back-up put in place of everything. */
	async putBack(snapshot: SnapshotBytes | null): Promise<void> {
		const { scherm, inlezen, slotwacht, kluis, toegevoegd, wie } = this.#app;
		inlezen.cancel();
		toegevoegd.forget();
		wie.forget();
		scherm.gewist = false;
		slotwacht.notify('teruggezet');
		slotwacht.begin();
		await kluis.look();
		if (snapshot) await this.show(snapshot);
		else this.empty();
	}

	/** Nothing is kept any more. */
	async wipe(): Promise<void> {
		const { brug, scherm, dashboard, preferences, inlezen, slotwacht, kluis } = this.#app;
		inlezen.cancel();
		await brug.call('wipe', null);
		clearPreferences();
		preferences.reset();
		dashboard.keuzes = preferences.keuzes;
		scherm.gewist = true;
		this.empty();
		slotwacht.notify('gewist');
		await kluis.look();
	}

	/** Nothing that was on screen stays there while the page starts again. */
	startAgain(): void {
		const { scherm, dashboard, momentopnamen, kluis } = this.#app;
		dashboard.clear();
		momentopnamen.forget();
		scherm.fase = kluis.stand === 'dicht' ? 'dicht' : 'openen';
		location.reload();
	}

	/** What is on screen; null for nothing, undefined where nothing can be. */
	get opScherm(): SnapshotMeta | null | undefined {
		const { scherm, dashboard } = this.#app;
		if (scherm.fase === 'leeg') return null;
		return scherm.fase === 'gereed' ? dashboard.dataset?.meta : undefined;
	}

	async #opened(): Promise<SnapshotBytes | null> {
		const { brug, kluis } = this.#app;
		const look = await brug.firstLook();
		if (look) {
			kluis.see(look.sleutel === null ? 'geen' : 'open');
			return look.snapshot;
		}
		const opening = brug.call('open', null);
		void kluis.look();
		return opening;
	}

	/** Data are on screen. What follows needs other code or the keeping worker, which are loaded when it is painted. */
	#startBehind(meta: SnapshotMeta): void {
		const { soort } = meta;
		const { kluis, momentopnamen, bewaard, toegevoegd } = this.#app;
		if (soort === 'bron') {
			void kluis.press();
			writePreference('gegevens-hier', nu().toISOString().slice(0, 10));
		}
		const listed = painted().then(() => Promise.all([momentopnamen.look(), bewaard.look()]));
		if (soort === 'bron') void listed.then(painted).then(() => momentopnamen.remember());
		const added = painted().then(() => toegevoegd.open(soort, listed));
		if (soort === 'voorbeeld')
			void Promise.all([listed, added]).then(async () => {
				if (await momentopnamen.verleden(meta)) await toegevoegd.refresh();
			});
	}

	/** What the data on screen lack of the filters in an address. */
	#gemistIn(query: string): string {
		const { more, dataset, filters } = this.#app.dashboard;
		if (!more || !dataset) return '';
		const wanted = more.filtersInQuery(query, dataset);
		return more.verdwenenTekst(more.gemist(wanted, filters, dataset), 'hier niet');
	}
}
