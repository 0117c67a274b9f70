import { AppBridge } from '$lib/bridge/app-bridge';
import type { Spawn } from '$lib/bridge/data-bridge';
import type { LookbackCalls } from '$lib/bridge/lookback';
import { underWay } from '$lib/data/rest';
import type { KengetalKeuzes } from '$lib/domain/kengetallen/kengetallen';
import type { Peilmoment } from '$lib/domain/geheugen/herinnering';
import { momentenVan } from '$lib/domain/geheugen/momenten';
import type { Elders } from '$lib/domain/momentopname/elders';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { storingTekst, type StoringCode } from '$lib/domain/momentopname/storing';
import { askPersistence } from '$lib/platform/persistence';
import { countIn } from '$lib/platform/tabs';
import { Dashboard } from './dashboard.svelte';
import { Bewaard } from './documenten/bewaard.svelte';
import type { Documenten } from './documenten/documenten.svelte';
import type { Dossier } from './documenten/dossier.svelte';
import { Toegevoegd } from './documenten/toegevoegd.svelte';
import { FocusModus } from './focus-modus.svelte';
import { rememberHerstart } from './herstart';
import { notifyIngelezen } from './inlezen/ingelezen';
import { Inlezen } from './inlezen/inlezen.svelte';
import { Kluis } from './kluis/kluis.svelte';
import { Slotwacht } from './kluis/slotwacht.svelte';
import { Momentopnamen } from './momentopnamen.svelte';
import { AppOpening } from './opening';
import { Preferences } from './preferences.svelte';
import { Scherm } from './scherm.svelte';
import { Stappen } from './stappen';
import { Downloads } from './uitvoer/downloads';
import type { Ververs } from './ververs/ververs.svelte';
import { Vensters } from './vensters.svelte';
import { VanWie } from './wie.svelte';

/** The app as a whole: makes its parts and joins them. Made once, handed out by context. */
export class App {
	readonly dashboard = new Dashboard();
	readonly preferences = new Preferences();
	readonly focus = new FocusModus();
	readonly vensters: Readonly<Vensters> = new Vensters();
	readonly #opening: AppOpening;
	readonly #scherm = new Scherm(() => this.kluis.opnieuw());
	readonly #toegevoegd: Toegevoegd;
	readonly scherm: Readonly<Scherm> = this.#scherm;
	readonly inlezen: Inlezen;
	readonly kluis: Readonly<Kluis>;
	readonly bewaard: Readonly<Bewaard>;
	readonly slotwacht: Slotwacht;
	readonly momentopnamen: Momentopnamen;
	readonly lookback: LookbackCalls;
	readonly downloads: Downloads;
	readonly stappen = new Stappen(this.dashboard, () => this.documenten);
	/** Looks for a newer list where the last one came from; null until a place is remembered or to be. */
	ververs = $state.raw<Ververs | null>(null);
	readonly #brug: AppBridge;
	/** Whose kandidaten are meant. */
	readonly wie = new VanWie(this.dashboard, () => this.documenten);
	/** Route of the page on screen, kept by the root layout. */
	pagina = $state('/');
	/** Goes to the page of a route; given by the root layout. */
	goToPage: (route: string) => void = () => undefined;
	/** Goes to the page that the app opens on, where no other was asked for; given by the root layout. */
	goToFirst: () => Promise<void> = () => Promise.resolve();

	/** Stored snapshots, the latest first. */
	readonly snapshots: readonly SnapshotMeta[] = $derived.by(() => this.momentopnamen.lijst);
	/** What can be looked back at: these, and the counts of what is not there any more. */
	readonly momenten: readonly Peilmoment[] = $derived.by(() =>
		momentenVan(this.momentopnamen.lijst, this.momentopnamen.geheugen.herinnerd)
	);
	/** What another tab did to what is on screen; null when it shows what is in use, or is about to. */
	readonly elders: Elders | null = $derived.by(() => {
		const isBusy = this.#scherm.bezig !== null || this.inlezen.stap === 'inlezen';
		return isBusy ? null : this.momentopnamen.elders;
	});
	readonly voorbeeld: boolean = $derived(this.dashboard.dataset?.meta.soort === 'voorbeeld');
	/** What the user added to the data in use; null until the first screen is there. */
	readonly documenten: Documenten | null = $derived.by(() => this.#toegevoegd.documenten);
	/** Actions and notes per kandidaat; null until the first screen is there. */
	readonly dossier: Dossier | null = $derived.by(() => this.#toegevoegd.dossier);
	/** Days until the data in use are removed, in the last days before that; null when there is no hurry. */
	readonly verlooptOver: number | null = $derived.by(() => {
		const { dataset } = this.dashboard;
		const dagen = dataset ? this.bewaard.dagenTot(dataset.meta.id) : null;
		return dagen !== null && dagen <= this.kluis.organisatie.herinnerDagen ? dagen : null;
	});

	/** `spawnReading` starts the worker that reads files, `spawnLook` a small one that only opens. */
	constructor(
		spawnKeeping: Spawn,
		spawnReading: Spawn = spawnKeeping,
		spawnVault?: Spawn,
		spawnLook?: Spawn
	) {
		const { dashboard, preferences } = this;
		const scherm = this.#scherm;
		const act: Scherm['act'] = (what, work) => scherm.act(what, work);
		dashboard.keuzes = preferences.keuzes;
		const brug = (this.#brug = new AppBridge(
			spawnKeeping,
			spawnReading,
			spawnVault,
			spawnLook,
			underWay
		));
		this.lookback = brug.lookback;
		this.downloads = new Downloads({ brug, act, dataset: () => dashboard.dataset });
		this.momentopnamen = new Momentopnamen({
			brug,
			act,
			opScherm: () => this.#opening.opScherm,
			show: async (found) => (found ? this.#opening.show(found) : this.#opening.emptied()),
			isVrij: () => this.#isVrij,
			gevolgd: () =>
				scherm.toast('In een ander tabblad is een lijst ingelezen. U ziet haar nu ook hier.'),
			mislukt: (code) => this.#failBehind(code, () => (scherm.storing = code))
		});
		brug.onstoring = (code) => (this.vensters.closeAll(), scherm.fail(code));
		brug.onopslag = (wat) =>
			wat === 'gewijzigd' ? this.momentopnamen.notify() : void this.momentopnamen.look();
		this.inlezen = new Inlezen(
			brug,
			(snapshot) => this.#showIngelezen(snapshot, this.inlezen.weergave),
			{
				// Storing may have been finished before it was cut off.
				onafgebroken: () => void this.open('').then(() => this.momentopnamen.notify()),
				gezien: () => this.momentopnamen.gezien,
				mayKeep: () => this.kluis.mayKeep(),
				onbewaard: async ({ meta }) => {
					await this.momentopnamen.look();
					(await underWay(import('./inlezen/alleen-bewaard'))).notifyBewaard(this, meta);
				},
				onzelfde: async (id, peildatum) =>
					(await underWay(import('./peildatum-aanpassen'))).replacePeildatum(this, id, peildatum),
				onoverdracht: (file) => this.vensters.open('overdracht', { file }),
				ongedeeld: (tekst) => void this.openGedeeld(tekst)
			}
		);
		const kluis = new Kluis(brug.kluis, {
			open: () => this.#opening.again(),
			isReading: () => this.#isReading,
			readsElsewhere: () => underWay(this.slotwacht.readsElsewhere()),
			notify: () => this.slotwacht.notify(),
			keep: () => this.#keepConcepten(),
			reload: (waarom) => {
				rememberHerstart(waarom, this.#isReading);
				this.vensters.closeAll();
				this.#opening.startAgain();
			},
			now: Date.now
		});
		this.kluis = kluis;
		this.slotwacht = new Slotwacht(kluis);
		const bewaard = new Bewaard(
			brug,
			(snapshot) => this.#opening.putBack(snapshot).then(() => this.ververs?.know()),
			() => this.momentopnamen.gezien
		);
		this.bewaard = bewaard;
		const { momentopnamen, inlezen, slotwacht } = this;
		const toegevoegd = (this.#toegevoegd = new Toegevoegd({
			...{ brug, scherm, dashboard, preferences, momentopnamen },
			mislukt: (code) => this.#failBehind(code, () => scherm.toast(storingTekst(code)))
		}));
		this.#opening = new AppOpening({
			...{ brug, scherm, dashboard, preferences, momentopnamen },
			...{ inlezen, kluis, slotwacht, bewaard, toegevoegd, vensters: this.vensters, wie: this.wie },
			goToFirst: () => this.goToFirst(),
			openGedeeld: (tekst) => this.openGedeeld(tekst)
		});
	}

	/** Opens the snapshot in use, with the filters of an address; `whole` for a page that needs more than the list. */
	open(query: string, whole = false): Promise<void> {
		return this.#opening.open(query, whole);
	}

	/** Hears the other tabs, and watches the use of this one; the answer ends that. */
	watch(): () => void {
		const stops = [countIn(), this.slotwacht.watch(), this.momentopnamen.listen()];
		return () => stops.forEach((stop) => stop());
	}

	/** Empties everything this app keeps in this browser. */
	async wipe(): Promise<void> {
		await this.scherm.act('Alles wordt gewist', () => this.#opening.wipe());
		await this.ververs?.know();
	}

	/** Takes other choices where the definition of a kengetal leaves them; remembered in this browser. */
	choose(keuzes: KengetalKeuzes): void {
		this.preferences.keuzes = keuzes;
		this.dashboard.keuzes = keuzes;
	}

	/** What looks for a newer list: most users remember no place, so that it is loaded when there is one to look at. */
	async loadVervers(): Promise<Ververs> {
		const { Ververs } = await underWay(import('./ververs/ververs.svelte'));
		return (this.ververs ??= new Ververs({
			app: this,
			brug: this.#brug,
			show: (snapshot, zin) => this.#showIngelezen(snapshot, null, zin)
		}));
	}

	/** Opens a view that somebody shared, as a file or as part of an address. */
	async openGedeeld(tekst: string): Promise<void> {
		const { openGedeeld } = await underWay(import('./uitvoer/deel-weergave'));
		await openGedeeld(this, tekst);
	}

	async #showIngelezen(
		snapshot: SnapshotBytes,
		weergave: string | null,
		zin?: string
	): Promise<void> {
		await this.#opening.show(snapshot);
		if (weergave !== null)
			await (await underWay(import('./documenten/open-weergave'))).openWeergave(this, weergave);
		if (snapshot.meta.soort === 'bron') void askPersistence();
		notifyIngelezen(this, snapshot.meta, zin);
	}

	/** What is typed is kept before the lock; meanwhile nothing is on screen. */
	#keepConcepten(): Promise<void> | null {
		const bewaart = this.dossier?.concepten.flush() ?? null;
		if (bewaart) this.#opening.cover();
		return bewaart;
	}

	/** Something failed that nobody asked for just now; a worker that was ended meanwhile is asked the next time. */
	#failBehind(code: StoringCode, say: () => void): void {
		if (code === 'vergrendeld') this.kluis.opnieuw();
		else if (code !== 'afgebroken') say();
	}

	get #isReading(): boolean {
		return this.inlezen.stap !== 'kiezen' || this.inlezen.bezig !== null;
	}

	get #isVrij(): boolean {
		const { kluis, vensters, scherm, bewaard } = this;
		const isAsked =
			kluis.vraag !== null || vensters.isOpen('overdragen') || vensters.isOpen('overdracht');
		return !isAsked && scherm.bezig === null && !kluis.bezig && !bewaard.bezig && !this.#isReading;
	}
}
