import { AppBridge } from '$lib/bridge/app-bridge';
import type { Spawn } from '$lib/bridge/data-bridge';
import type { AnoniemProfiel, ProfielFormaat } from '$lib/domain/afscherming/anoniem-bestand';
import type { KengetalKeuzes } from '$lib/domain/kengetallen/kengetallen';
import { VERTELD, type Elders, type Verteld } from '$lib/domain/momentopname/elders';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import type { DossierUitkomst, Overdracht } from '$lib/domain/documenten/overdracht';
import { storingTekst, storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import type { LogSoort } from '$lib/domain/kluis/kluis';
import type { Telling, TelVraag } from '$lib/domain/kengetallen/telling';
import type { Uitvoer, UitvoerFormaat } from '$lib/domain/momentopname/uitvoer';
import type { GemeenteTelling } from '$lib/domain/uwv/transparantie';
import type { Verschil } from '$lib/domain/momentopname/verschil';
import { copyText } from '$lib/platform/clipboard';
import { askPersistence } from '$lib/platform/persistence';
import {
	clearPreferences,
	readForTab,
	readPreference,
	writeForTab,
	writePreference
} from '$lib/platform/preferences';
import { countIn, openTabs } from '$lib/platform/tabs';
import { downloadBytes, downloadText } from '$lib/platform/download';
import { hoeveel } from '$lib/locale/hoeveel';
import { Bewaard } from './documenten/bewaard.svelte';
import { Dashboard } from './dashboard.svelte';
import { gedeeldIn } from './uitvoer/deel-adres';
import { NO_FILTERS } from '$lib/rules/filters/filter-state';
import { FocusModus } from './focus-modus.svelte';
import { Inlezen } from './inlezen/inlezen.svelte';
import type { Documenten } from './documenten/documenten.svelte';
import type { Dossier } from './documenten/dossier.svelte';
import { Kluis, type Herstart } from './kluis/kluis.svelte';
import { Momentopnamen } from './momentopnamen.svelte';
import type { GroepVeld } from '$lib/data/tellingen/profiel-groepen';
import type { NatelOpdracht } from './telbron';
import { painted } from '$lib/data/pieces';
import { Preferences } from './preferences.svelte';
import type { Voorheen } from './kluis/voorheen';
import type { VorigeSelectie } from './lookback/vorige-selectie.svelte';
import { Slotwacht } from './kluis/slotwacht.svelte';
import { nu } from '$lib/data/kandidaat/vandaag';
import { underWay } from '$lib/data/rest';

/** What the whole screen is about: opening, locked, nothing read in yet, in use, or not able to. */
export type Fase = 'openen' | 'dicht' | 'leeg' | 'gereed' | 'storing';

export interface ToastBericht {
	readonly tekst: string;
	/** What can be done about it, by a verb. */
	readonly actie?: { readonly woord: string; run(): void };
}

/** Handing over a caseload, or opening one; `file` was chosen or dropped already. */
export type OverdrachtVraag =
	{ readonly wat: 'maken' } | { readonly wat: 'openen'; readonly file: File | null };

/** The app as a whole: opens the snapshot in use, reads in, wipes. Made once, handed out by context. */
export class App {
	readonly dashboard = new Dashboard();
	readonly preferences = new Preferences();
	readonly inlezen: Inlezen;
	readonly kluis: Kluis;
	readonly bewaard: Bewaard;
	readonly slotwacht: Slotwacht;
	readonly momentopnamen: Momentopnamen;
	readonly focus = new FocusModus();
	readonly #bridge: AppBridge;
	#fase = $state<Fase>('openen');
	#storing = $state<StoringCode | null>(null);
	#verteld = $state.raw<readonly Verteld[]>([]);
	#bezig = $state<string | null>(null);
	#toast = $state.raw<ToastBericht | null>(null);
	#gewist = false;
	/** What to open again after unlocking. */
	#gevraagd = { query: '', whole: false };
	#uitweg = $state.raw<SnapshotMeta | null>(null);
	#documenten = $state.raw<Documenten | null>(null);
	#selectie: VorigeSelectie | null = null;
	/** The app just opened, without filters in its address: those of the last visit come back. */
	#herstelt = false;
	/** A shared view in the address, to be opened on the first data that come on screen. */
	#gedeeld: string | null = null;
	#dossier = $state.raw<Dossier | null>(null);
	/** Whether the help is on screen. */
	helpOpen = $state(false);
	/** Route of the page on screen, kept by the root layout. */
	pagina = $state('/');
	/** Goes to the page of a route; given by the root layout. */
	goToPage: (route: string) => void = () => undefined;
	/** What is asked about handing over; null for nothing. */
	overdracht = $state.raw<OverdrachtVraag | null>(null);
	/** The report that is being made: a page for each of this field; null without one. */
	verslagPer = $state.raw<GroepVeld | null>(null);
	/** What is counted again on screen; null for nothing. */
	natelVraag = $state.raw<NatelOpdracht | null>(null);

	/**
	 * `spawnReading` starts the worker that reads files, `spawnLook` a small one that only opens; each may load its
	 * code first.
	 */
	constructor(
		spawnKeeping: Spawn,
		spawnReading: Spawn = spawnKeeping,
		spawnVault?: Spawn,
		spawnLook?: Spawn
	) {
		this.dashboard.keuzes = this.preferences.keuzes;
		this.#bridge = new AppBridge(spawnKeeping, spawnReading, spawnVault, spawnLook, underWay);
		this.#bridge.onstoring = (code) => {
			this.#storing = code;
			this.#fase = 'storing';
		};
		this.momentopnamen = new Momentopnamen({
			brug: this.#bridge,
			opScherm: () => this.#opScherm,
			show: async (snapshot) => (snapshot ? this.#show(snapshot) : this.#leegGemaakt()),
			isVrij: () => this.#isVrij,
			gevolgd: () =>
				this.toast('In een ander tabblad is een lijst ingelezen. U ziet haar nu ook hier.'),
			mislukt: (code) => this.#nietGezien(code),
			openTabs: (onmessage) =>
				openTabs(
					{ naam: 'momentopnamen', messages: ['gewijzigd'], noted: ['gewijzigd'] },
					onmessage
				)
		});
		this.#bridge.onopslag = (wat) =>
			wat === 'gewijzigd' ? this.momentopnamen.notify() : void this.momentopnamen.look();
		this.inlezen = new Inlezen(
			this.#bridge,
			async (snapshot) => {
				const { weergave } = this.inlezen;
				await this.#show(snapshot);
				if (weergave !== null)
					await (await underWay(import('./documenten/open-weergave'))).openWeergave(this, weergave);
				if (snapshot.meta.soort === 'bron') void askPersistence();
				const count = snapshot.meta.aantallen.kandidaten ?? 0;
				this.#toast = {
					tekst: this.#metGemist(`Ingelezen: ${hoeveel(count, 'kandidaat', 'kandidaten')}.`),
					actie: { woord: 'Ongedaan maken', run: () => void this.takeBack(snapshot.meta.id) }
				};
			},
			{
				// Storing may have been finished before it was cut off.
				onafgebroken: () => void this.open('').then(() => this.momentopnamen.notify()),
				gezien: () => this.momentopnamen.gezien,
				mayKeep: () => this.kluis.mayKeep(),
				onoverdracht: (file) => (this.overdracht = { wat: 'openen', file }),
				ongedeeld: (tekst) => void this.openGedeeld(tekst)
			}
		);
		this.kluis = new Kluis(this.#bridge.kluis, {
			open: () => this.#openAgain(),
			leest: () => this.#leest,
			readsElsewhere: () => underWay(this.slotwacht.readsElsewhere()),
			notify: () => this.slotwacht.notify(),
			keep: () => this.#keepConcepten(),
			reload: (waarom) => this.#startAgain(waarom),
			now: Date.now
		});
		this.slotwacht = new Slotwacht(this.kluis);
		this.bewaard = new Bewaard(
			this.#bridge,
			(snapshot) => this.#putBack(snapshot),
			() => this.momentopnamen.gezien
		);
	}

	get fase(): Fase {
		return this.#fase;
	}
	/** Why the app cannot go on, when `fase` is `storing`, or why the last action failed. */
	get storing(): StoringCode | null {
		return this.#storing;
	}
	/** Stored snapshots, the latest first. */
	get snapshots(): readonly SnapshotMeta[] {
		return this.momentopnamen.lijst;
	}
	/** What another tab did to what is on screen; null when it shows what is in use, or is about to. */
	get elders(): Elders | null {
		const isBusy = this.#bezig !== null || this.inlezen.stap === 'inlezen';
		return isBusy ? null : this.momentopnamen.elders;
	}
	/** Why this tab began again because of another one, until that is closed. */
	get verteld(): readonly Verteld[] {
		return this.#verteld;
	}
	/** A whole snapshot to open instead of the damaged one in use; null when there is none. */
	get uitweg(): SnapshotMeta | null {
		return this.#uitweg;
	}
	get bezig(): string | null {
		return this.#bezig;
	}
	get melding(): ToastBericht | null {
		return this.#toast;
	}
	/** Whether everything was wiped since the app was opened. */
	get gewist(): boolean {
		return this.#gewist;
	}
	get voorbeeld(): boolean {
		return this.dashboard.dataset?.meta.soort === 'voorbeeld';
	}

	/** What the user added to the data in use; null until the first screen is there. */
	get documenten(): Documenten | null {
		return this.#documenten;
	}

	/** Actions and notes per kandidaat; null until the first screen is there. */
	get dossier(): Dossier | null {
		return this.#dossier;
	}

	/** Days until the data in use are removed, in the last days before that; null when there is no hurry. */
	get verlooptOver(): number | null {
		const { dataset } = this.dashboard;
		const dagen = dataset ? this.bewaard.dagenTot(dataset.meta.id) : null;
		return dagen !== null && dagen <= this.kluis.organisatie.herinnerDagen ? dagen : null;
	}

	/**
	 * Opens the snapshot in use; `query` holds filters of an address that was opened. `whole` makes everything
	 * before it shows, for a page that needs more than the list of candidates.
	 */
	async open(query: string, whole = false): Promise<void> {
		this.#fase = 'openen';
		this.#storing = null;
		this.#uitweg = null;
		this.#gevraagd = { query, whole };
		this.#gedeeld = gedeeldIn(query);
		this.#herstelt = query === '';
		try {
			const snapshot = await this.#opened();
			if (snapshot) await this.#show(snapshot, query, whole || query !== '');
			else this.#empty();
			this.#tell();
		} catch (thrown) {
			const code = storingVan(thrown);
			this.momentopnamen.forget();
			if (code === 'vergrendeld') {
				await this.kluis.look();
				this.#fase = 'dicht';
				return;
			}
			if (code === 'opslag-beschadigd')
				this.#uitweg = await this.#bridge.call('sound', null).catch(() => null);
			this.#storing = code;
			this.#fase = 'storing';
		}
	}

	/** Hears the other tabs, and watches the use of this one; the answer ends that. */
	watch(): () => void {
		const stops = [countIn(), this.slotwacht.watch(), this.momentopnamen.listen()];
		// A tab that was frozen heard nothing.
		const look = () => void (document.hidden || this.momentopnamen.look());
		document.addEventListener('visibilitychange', look);
		return () => {
			document.removeEventListener('visibilitychange', look);
			for (const stop of stops) stop();
		};
	}

	/** Shows what another tab put in use. */
	async follow(): Promise<void> {
		await this.#act('Momentopname wordt geopend', () => this.momentopnamen.follow());
	}

	/** What was told has been read. */
	gehoord(): void {
		this.#verteld = [];
	}

	/** Makes the fictional data and puts them in use. */
	async tryVoorbeeld(): Promise<void> {
		await this.#act('Voorbeeldgegevens worden gemaakt', () => this.momentopnamen.voorbeeld());
	}

	/** Downloads the four files of the fictional data as CSV. */
	async downloadVoorbeeld(): Promise<void> {
		await this.#act('Bestanden worden gemaakt', async () => {
			for (const file of await this.#bridge.call('sampleFiles', null))
				downloadText(file.naam, file.tekst);
		});
	}

	/** Downloads anonymous profiles; the log keeps how many. */
	async downloadProfielen(
		profielen: readonly AnoniemProfiel[],
		formaat: ProfielFormaat
	): Promise<void> {
		const peildatum = this.dashboard.dataset?.peildatum;
		if (peildatum === undefined) return;
		await this.#act('Bestand wordt gemaakt', async () => {
			const input = { profielen, formaat, peildatum };
			const { naam, bytes } = await this.#bridge.call('profielen', input);
			downloadBytes(naam, bytes);
			await this.#bridge.writeNote('export', profielen.length);
		});
	}

	/** Downloads lists or tables as a file; the log keeps how many rows. */
	async exportAs(uitvoer: Uitvoer, formaat: UitvoerFormaat): Promise<void> {
		await this.#act('Bestand wordt gemaakt', async () => {
			const { naam, bytes } = await this.#bridge.call('uitvoer', { uitvoer, formaat });
			downloadBytes(naam, bytes);
			const rijen = uitvoer.tabellen.reduce((sum, tabel) => sum + tabel.rijen, 0);
			await this.#bridge.writeNote('export', rijen);
		});
	}

	/** Downloads the caseload of a begeleider, encrypted; rejects with a `Storing`. */
	async makeOverdracht(begeleider: string, wachtwoord: string): Promise<void> {
		const momentopname = this.dashboard.dataset?.meta.id;
		if (momentopname === undefined) return;
		const input = { momentopname, begeleider, wachtwoord };
		const { naam, bytes } = await this.#bridge.call('makeOverdracht', input);
		downloadBytes(naam, bytes);
	}

	/** What is in a hand-over file; nothing is kept. Rejects with a `Storing`. */
	readOverdracht(bytes: ArrayBuffer, wachtwoord: string): Promise<Overdracht> {
		const transfer = [bytes];
		return this.#bridge.call('readOverdracht', { bytes, wachtwoord }, { transfer });
	}

	/** Keeps what was handed over and puts it in use; rejects with a `Storing` when nothing was kept. */
	takeOver(overdracht: Overdracht): Promise<DossierUitkomst> {
		return this.momentopnamen.takeOver(overdracht);
	}

	/** Writes in the log what left the app by another way than as rows; a print or picture goes on without. */
	async writeNote(wat: LogSoort, aantal: number): Promise<void> {
		await this.#bridge.writeNote(wat, aantal).catch(() => undefined);
	}

	async use(id: string): Promise<void> {
		await this.#act('Momentopname wordt geopend', () => this.momentopnamen.use(id));
	}

	/** Removes a snapshot; where it was in use the latest of the others comes in its place. */
	async remove(id: string): Promise<void> {
		await this.#act('Momentopname wordt verwijderd', () => this.momentopnamen.remove(id));
	}

	/** Takes back that import, which must be the last: what was in use before is in use again. */
	async takeBack(id: string): Promise<void> {
		await this.#act('Inlezen wordt ongedaan gemaakt', async () => {
			this.dismiss();
			await this.momentopnamen.takeBack(id);
			if (this.voorbeeld && this.inlezen.bronnen.length) this.inlezen.cancel();
			this.toast(this.#metGemist('Inlezen is ongedaan gemaakt.'));
		});
		// The button is on every page, the fault on one.
		if (this.#storing && this.pagina !== '/gegevens') this.toast(storingTekst(this.#storing));
	}

	/** What changed from a snapshot to a later one, by their ids; rejects with a `Storing`. Reads both. */
	compare(van: string, naar: string): Promise<Verschil> {
		return this.#bridge.call('compare', { van, naar });
	}

	/** Counts in a stored snapshot; null where it lacks a field that is chosen on. */
	count(snapshot: string, vraag: TelVraag): Promise<Telling | null> {
		return this.#bridge.call('count', { snapshot, vraag });
	}

	/** Who of a momentopname stands in UWV's table, per gemeente; reads its kandidaten. */
	transparantie(id: string): Promise<readonly GemeenteTelling[]> {
		return this.#bridge.call('transparantie', id);
	}

	/** What is known of data that were here before. */
	async voorheen(): Promise<Voorheen> {
		const { lookBefore } = await underWay(import('./kluis/voorheen'));
		return lookBefore(this.#bridge);
	}

	/** Empties everything this app keeps in this browser. */
	async wipe(): Promise<void> {
		await this.#act('Alles wordt gewist', async () => {
			this.inlezen.cancel();
			await this.#bridge.call('wipe', null);
			clearPreferences();
			this.preferences.reset();
			this.dashboard.keuzes = this.preferences.keuzes;
			this.#gewist = true;
			this.#empty();
			this.slotwacht.notify('gewist');
			await this.kluis.look();
		});
	}

	get canUndo(): boolean {
		return this.dashboard.canUndo || this.#isLaatste;
	}
	get canRedo(): boolean {
		return this.dashboard.canRedo || this.#isVolgende;
	}

	/** Takes other choices where the definition of a kengetal leaves them; remembered in this browser. */
	choose(keuzes: KengetalKeuzes): void {
		this.preferences.keuzes = keuzes;
		this.dashboard.keuzes = keuzes;
	}

	/** One change back, of the filters or of what the user added: whichever came last. */
	undo(): void {
		if (this.#isLaatste) void this.#documenten?.ongedaan();
		else this.dashboard.goTo(this.dashboard.step - 1);
	}
	redo(): void {
		if (this.#isVolgende) void this.#documenten?.opnieuw();
		else this.dashboard.goTo(this.dashboard.step + 1);
	}

	/** Opens a view that somebody shared, as a file or as part of an address. */
	async openGedeeld(tekst: string): Promise<void> {
		const { openGedeeld } = await underWay(import('./uitvoer/deel-weergave'));
		await openGedeeld(this, tekst);
	}

	/** Puts text on the clipboard and says so. */
	async copy(text: string, said: string): Promise<void> {
		this.toast(
			(await underWay(copyText(text)))
				? said
				: 'Kopiëren is niet gelukt. Selecteer de tekst en gebruik Ctrl + C.'
		);
	}

	toast(tekst: string): void {
		this.#toast = { tekst };
	}
	/** Says something with what can be done about it. */
	notify(melding: ToastBericht): void {
		this.#toast = melding;
	}
	dismiss(): void {
		this.#toast = null;
	}

	get #isLaatste(): boolean {
		return (this.#documenten?.laatste ?? 0) > this.dashboard.laatste;
	}
	get #isVolgende(): boolean {
		const volgende = this.#documenten?.volgende ?? Infinity;
		return volgende > this.dashboard.laatste && volgende < this.dashboard.volgende;
	}

	async #show(snapshot: SnapshotBytes, query = '', whole = false): Promise<void> {
		const { dashboard } = this;
		const before = dashboard.dataset?.meta.id;
		if (query) await dashboard.loadMore();
		const isShown = await dashboard.open(
			snapshot,
			query
				? (dataset) => dashboard.more?.filtersFromQuery(query, dataset) ?? NO_FILTERS
				: undefined,
			{ sort: this.preferences.sort, whole }
		);
		if (!isShown) return;
		this.#fase = 'gereed';
		this.momentopnamen.getoond(snapshot.meta);
		if (before !== snapshot.meta.id) void this.inlezen.andereLijst();
		const gemist = query ? this.#gemistIn(query) : dashboard.gemist;
		if (gemist) this.toast(gemist);
		const gedeeld = this.#gedeeld;
		this.#gedeeld = null;
		if (gedeeld !== null) await this.openGedeeld(gedeeld);
		if (snapshot.meta.soort === 'bron') {
			void this.kluis.press();
			writePreference('gegevens-hier', nu().toISOString().slice(0, 10));
		}
		// Their worker is loaded behind the first screen.
		const listed = painted().then(() =>
			Promise.all([this.momentopnamen.look(), this.bewaard.look()])
		);
		void this.#openDocumenten(snapshot.meta.soort, listed);
	}

	async #opened(): Promise<SnapshotBytes | null> {
		const look = await this.#bridge.firstLook();
		if (look) {
			this.kluis.see(look.sleutel === null ? 'geen' : 'open');
			return look.snapshot;
		}
		const opening = this.#bridge.call('open', null);
		void this.kluis.look();
		return opening;
	}

	/** The first screen goes first: its code is loaded, and the documents read, behind it. */
	async #openDocumenten(soort: SnapshotMeta['soort'], listed: Promise<unknown>): Promise<void> {
		await painted();
		const { Documenten } = await underWay(import('./documenten/documenten.svelte'));
		const { VorigeSelectie } = await underWay(import('./lookback/vorige-selectie.svelte'));
		const { Dossier } = await underWay(import('./documenten/dossier.svelte'));
		if (this.dashboard.dataset?.meta.soort !== soort) return;
		this.#documenten ??= new Documenten({
			brug: this.#bridge,
			volgnummer: () => this.dashboard.volgnummer(),
			mislukt: (code) => {
				if (code === 'vergrendeld') this.kluis.opnieuw();
				else if (code !== 'afgebroken') this.toast(storingTekst(code));
			}
		});
		const documenten = this.#documenten;
		this.#dossier ??= new Dossier({
			dashboard: this.dashboard,
			documenten,
			notify: (tekst, stap) => this.#notifyStap(tekst, () => void documenten.ongedaan(stap))
		});
		await documenten.open(soort);
		await listed;
		if (documenten.soort !== soort) return;
		this.#selectie ??= new VorigeSelectie(this, documenten);
		this.#selectie.follow(this.#herstelt);
		this.#herstelt = false;
		await this.#dossier.werkBij();
	}

	/** What the data on screen lack of the filters in an address. */
	#gemistIn(query: string): string {
		const { more, dataset, filters } = this.dashboard;
		if (!more || !dataset) return '';
		const wanted = more.filtersInQuery(query, dataset);
		return more.verdwenenTekst(more.gemist(wanted, filters, dataset), 'hier niet');
	}

	/** A sentence, followed by what the data that came on screen lack of the filters. */
	#metGemist(zin: string): string {
		return [zin, this.dashboard.gemist].filter(Boolean).join(' ');
	}

	/** Says what was done, with the way back. */
	#notifyStap(tekst: string, terug: () => void): void {
		const run = () => {
			terug();
			this.toast('Ongedaan gemaakt.');
		};
		this.#toast = { tekst, actie: { woord: 'Ongedaan maken', run } };
	}

	/** What is typed is kept before the lock; meanwhile nothing is on screen. */
	#keepConcepten(): Promise<void> | null {
		const bewaart = this.#dossier?.concepten.flush() ?? null;
		if (bewaart) this.#fase = 'openen';
		return bewaart;
	}

	/** Nothing that was on screen stays there while the page starts again. */
	#startAgain(waarom: Herstart): void {
		this.#remember(waarom);
		this.dashboard.clear();
		this.momentopnamen.forget();
		this.#fase = this.kluis.stand === 'dicht' ? 'dicht' : 'openen';
		location.reload();
	}

	async #openAgain(): Promise<void> {
		this.slotwacht.begin();
		await this.open(this.#gevraagd.query, this.#gevraagd.whole);
	}

	async #putBack(snapshot: SnapshotBytes | null): Promise<void> {
		this.inlezen.cancel();
		this.#documenten?.forget();
		this.#gewist = false;
		this.slotwacht.notify('teruggezet');
		this.slotwacht.begin();
		await this.kluis.look();
		if (snapshot) await this.#show(snapshot);
		else this.#empty();
	}

	/** Nothing is kept any more, on purpose: nobody has to look for it. */
	#leegGemaakt(): void {
		if (readPreference('gegevens-hier')) writePreference('gegevens-hier', '');
		this.#empty();
	}

	#empty(): void {
		this.dashboard.clear();
		this.#documenten?.forget();
		this.#fase = 'leeg';
		this.momentopnamen.getoond(null);
	}

	/** What is stored could not be seen; a worker that was ended meanwhile is asked the next time. */
	#nietGezien(code: StoringCode): void {
		if (code === 'vergrendeld') this.kluis.opnieuw();
		else if (code !== 'afgebroken') this.#storing = code;
	}

	get #opScherm(): SnapshotMeta | null | undefined {
		if (this.#fase === 'leeg') return null;
		return this.#fase === 'gereed' ? this.dashboard.dataset?.meta : undefined;
	}

	get #leest(): boolean {
		return this.inlezen.stap !== 'kiezen' || this.inlezen.bezig !== null;
	}

	get #isVrij(): boolean {
		const isAsked = this.kluis.vraag !== null || this.overdracht !== null;
		const isBusy = this.#bezig !== null || this.kluis.bezig || this.bewaard.bezig;
		return !isAsked && !isBusy && !this.#leest;
	}

	/** Has this tab say after the reload what the user could not know. */
	#remember(waarom: Herstart): void {
		const verteld: Verteld[] = waarom === 'gewist' || waarom === 'teruggezet' ? [waarom] : [];
		if (waarom !== 'gevraagd' && this.#leest) verteld.push('inlezen-gestopt');
		if (verteld.length) writeForTab('verteld', verteld.join(' '));
	}

	/** Says what was to be said after a reload, once something is on screen. */
	#tell(): void {
		const words = readForTab('verteld')?.split(' ') ?? [];
		this.#verteld = VERTELD.filter((each) => words.includes(each));
		writeForTab('verteld', null);
	}

	async #act(what: string, work: () => Promise<void>): Promise<void> {
		this.#bezig = what;
		this.#storing = null;
		try {
			await work();
		} catch (thrown) {
			const code = storingVan(thrown);
			// Another tab set a passphrase: this one has no key and starts again.
			if (code === 'vergrendeld') this.kluis.opnieuw();
			else this.#storing = code;
		} finally {
			this.#bezig = null;
		}
	}
}
