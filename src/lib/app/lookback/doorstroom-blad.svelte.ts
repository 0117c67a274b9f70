import { eenPer } from '$lib/data/een-per.svelte';
import { Geheugen } from '$lib/data/geheugen';
import { painted } from '$lib/data/pieces';
import { underWay } from '$lib/data/rest';
import { zelfdeLijst } from '$lib/domain/documenten/overdracht';
import type { Doorstroom, StroomVraag } from '$lib/domain/doorstroom/doorstroom';
import type { Verblijven } from '$lib/domain/doorstroom/overleving';
import { voorafgaande } from '$lib/domain/kengetallen/telling';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import { NIET_MET_TEGEL, nietTerug } from '$lib/rules/filters/soorten';
import type { App } from '../app.svelte';
import { lendSinds } from './sinds';
import { verblijfLijsten } from './verblijf-lijsten';
import { verschilVan } from './verschillen';
import { wieVraag } from './wie-vraag';

/** Lists that a flow can begin at, and in which is looked for stays: a year of weeks. */
const MEEST_LIJSTEN = 53;
/** Days that a flow is over when nothing is chosen. */
const MAAND = 28;
/** Milliseconds of rest after a change before anything is counted. */
const RUST = 250;
/** Answers that are remembered. */
const MOST_KEPT = 100;

/** Where the kandidaten of an earlier list are now, and how long they stay in a trede, under the present filters. */
export class DoorstroomBlad {
	readonly #app: App;
	readonly #stromen = new Geheugen<Doorstroom | null>(MOST_KEPT);
	readonly #duren = new Geheugen<Verblijven | null>(MOST_KEPT);
	#gekozen = $state<string | null>(null);
	#asked = 0;
	#stroom = $state.raw<{ readonly key: string; readonly uitkomst: Doorstroom | null } | null>(null);
	#verblijven = $state.raw<{ readonly key: string; readonly uitkomst: Verblijven | null } | null>(
		null
	);
	#storing = $state.raw<{ readonly key: string; readonly code: StoringCode } | null>(null);
	/** The pair whose difference was handed over, so that its kandidaten can be listed. */
	#geleend = $state('');

	/** The lists that a flow can begin at, oldest first. */
	readonly momenten: readonly SnapshotMeta[] = $derived.by(() => {
		const { dashboard, snapshots } = this.#app;
		const meta = dashboard.dataset?.meta;
		if (!meta) return [];
		const same = snapshots.filter((each) => zelfdeLijst(each, meta));
		return voorafgaande(same, meta.peildatum).slice(-MEEST_LIJSTEN);
	});
	/** The list that the flow begins at: the chosen one, else that of a month ago, or the oldest. */
	readonly van: SnapshotMeta | null = $derived.by(() => {
		const dag = (this.#app.dashboard.dataset?.meta.peildatum ?? 0) - MAAND;
		return (
			this.momenten.find(({ id }) => id === this.#gekozen) ??
			this.momenten.findLast(({ peildatum }) => peildatum <= dag) ??
			this.momenten[0] ??
			null
		);
	});
	/** Why the present filters can't be laid on two lists, Dutch; null when they can. */
	readonly bezwaar: string | null = $derived.by(() => {
		const { filters } = this.#app.dashboard;
		if (filters.kengetal !== null) return NIET_MET_TEGEL;
		// codes hang on no peildatum
		return nietTerug({ ...filters, peildatum: null });
	});
	readonly #vraag = $derived.by((): StroomVraag | null => {
		const { dataset, filters } = this.#app.dashboard;
		return dataset && !this.bezwaar ? wieVraag(dataset, filters) : null;
	});
	readonly #paar = $derived.by(() => {
		const naar = this.#app.dashboard.dataset?.meta.id;
		return this.van && naar ? ([this.van.id, naar] as const) : null;
	});
	readonly #key = $derived(JSON.stringify([this.#paar, this.#vraag]));
	/** In which is looked for stays, oldest first. */
	readonly #lijsten: readonly string[] = $derived.by(() => {
		const meta = this.#app.dashboard.dataset?.meta;
		return meta ? verblijfLijsten([...this.momenten, meta]).map(({ id }) => id) : [];
	});
	readonly #durenKey = $derived(JSON.stringify([this.#lijsten, this.#vraag]));
	/** The flow; undefined while it is counted, null where one of the lists lacks a field that is filtered on. */
	readonly stroom: Doorstroom | null | undefined = $derived(
		this.#stroom?.key === this.#key ? this.#stroom.uitkomst : undefined
	);
	/** The same of the stays in a trede. */
	readonly verblijven: Verblijven | null | undefined = $derived(
		this.#verblijven?.key === this.#durenKey ? this.#verblijven.uitkomst : undefined
	);

	constructor(app: App) {
		this.#app = app;
	}

	/** Whether no list is older than the one in use, once the lists are known. */
	get eerste(): boolean {
		return this.#app.snapshots.length > 0 && this.momenten.length === 0;
	}
	get storing(): StoringCode | null {
		return this.#storing?.key === this.#key ? this.#storing.code : null;
	}
	/** Whether the kandidaten of a number can be listed by what they were. */
	get lijstbaar(): boolean {
		return this.#paar !== null && this.#geleend === this.#paar.join(' ');
	}

	/** Counts from this list on. */
	choose(id: string): void {
		this.#gekozen = id;
	}

	/** Counts what is not known yet; call it again when filters, data, lists or the choice change. */
	async look(): Promise<void> {
		const mine = ++this.#asked;
		const isStale = () => mine !== this.#asked;
		const [paar, vraag, key, durenKey] = [this.#paar, this.#vraag, this.#key, this.#durenKey];
		// another page may have handed over another difference since
		this.#geleend = '';
		if (!paar || !vraag) return;
		const lijsten = this.#lijsten;
		if (!this.#stromen.has(key) || !this.#duren.has(durenKey)) {
			await underWay(new Promise((resolve) => setTimeout(resolve, RUST)));
			await painted();
			if (isStale()) return;
		}
		const { lookback } = this.#app;
		try {
			const stroom = await kept(this.#stromen, key, () => lookback.flow(...paar, vraag));
			if (isStale()) return;
			this.#stroom = { key, uitkomst: stroom };
			await this.#lend(paar, isStale);
			const verblijven = await kept(this.#duren, durenKey, () => lookback.stays(lijsten, vraag));
			if (isStale()) return;
			this.#verblijven = { key: durenKey, uitkomst: verblijven };
		} catch (thrown) {
			if (!isStale()) this.#storing = { key, code: storingVan(thrown) };
		}
	}

	/** Hands over who changed between the two, which a list of them asks for. */
	async #lend([van, naar]: readonly [string, string], isStale: () => boolean): Promise<void> {
		const tabel = await verschilVan(this.#app.lookback, van, naar);
		if (!isStale() && lendSinds(this.#app.dashboard, tabel)) this.#geleend = `${van} ${naar}`;
	}
}

/** What is known already, or else what `ask` gives; what fails is asked again. */
async function kept<T>(known: Geheugen<T>, key: string, ask: () => Promise<T>): Promise<T> {
	const before = known.get(key);
	if (before !== undefined) return before;
	const answer = await ask();
	known.set(key, answer);
	return answer;
}

/** The flow of an app: what was counted stays when another view is looked at. */
export const doorstroomBladVan = eenPer((app: App) => new DoorstroomBlad(app));
