import { eenPer } from '$lib/data/een-per.svelte';
import { Geheugen } from '$lib/data/geheugen';
import { zelfdeLijst } from '$lib/domain/documenten/overdracht';
import type { Doorstroom, StroomVraag } from '$lib/domain/doorstroom/doorstroom';
import type { Verblijven } from '$lib/domain/doorstroom/overleving';
import { gewoonBegin, stroomBeginnen, type StroomMoment } from '$lib/domain/geheugen/stromen';
import { voorafgaande } from '$lib/domain/kengetallen/telling';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import { NIET_MET_TEGEL, nietTerug } from '$lib/rules/filters/soorten';
import type { App } from '../app.svelte';
import { lendSinds } from './sinds';
import { verblijfLijsten } from './verblijf-lijsten';
import { verschilVan } from './verschillen';
import { settled } from './rust';
import { wieVraag } from './wie-vraag';

/** Lists that a flow can begin at, and in which is looked for stays: a year of weeks. */
const MEEST_LIJSTEN = 53;
/** Answers that are remembered. */
const MOST_KEPT = 100;

/** Why a flow tells nothing under these filters: of two lists, and of one that is kept without persons. */
const MIST_VELD =
	'Deze filters kunnen niet op beide lijsten. Eén van de twee mist een veld waarop u filtert. Kies een andere lijst of haal het filter weg.';
const ALLEEN_GEMEENTE =
	'Van lijsten die weg zijn telt de app de doorstroom alleen op gemeente. Haal de andere filters weg of kies een andere lijst.';

/** Where the kandidaten of an earlier list are now, and how long they stay in a trede, under the present filters. */
export class DoorstroomBlad {
	readonly #app: App;
	readonly #stromen = new Geheugen<Doorstroom | null>(MOST_KEPT);
	readonly #duren = new Geheugen<Verblijven | null>(MOST_KEPT);
	#gekozen = $state<string | null>(null);
	#gekozenNaar = $state<string | null>(null);
	#asked = 0;
	#stroom = $state.raw<{ readonly key: string; readonly uitkomst: Doorstroom | null } | null>(null);
	#verblijven = $state.raw<{ readonly key: string; readonly uitkomst: Verblijven | null } | null>(
		null
	);
	#storing = $state.raw<{ readonly key: string; readonly code: StoringCode } | null>(null);
	/** The pair whose difference was handed over, so that its kandidaten can be listed. */
	#geleend = $state('');

	/** Lists of the same people with their kandidaten, and counts of those without. */
	readonly #lijsten = $derived.by(() => {
		const { dashboard, snapshots, momentopnamen } = this.#app;
		const meta = dashboard.dataset?.meta;
		if (!meta) return { aanwezig: [], herinnerd: [] };
		return {
			aanwezig: snapshots.filter((each) => zelfdeLijst(each, meta)),
			herinnerd: momentopnamen.geheugen.herinnerd.filter((each) => zelfdeLijst(each, meta))
		};
	});
	/** Lists that a flow can end at, oldest first: the one in use, and earlier ones to which one can be told. */
	readonly einden: readonly StroomMoment[] = $derived.by(() => {
		const meta = this.#app.dashboard.dataset?.meta;
		if (!meta) return [];
		const { aanwezig, herinnerd } = this.#lijsten;
		const gone = herinnerd.filter(({ id }) => !aanwezig.some((each) => each.id === id));
		const earlier = [...aanwezig, ...gone].filter((each) => this.#beginnen(each).length > 0);
		return [...voorafgaande<StroomMoment>(earlier, meta.peildatum), meta].slice(-MEEST_LIJSTEN);
	});
	/** The list that the flow ends at: the chosen one, else the one in use. */
	readonly naar: StroomMoment | null = $derived.by(
		() => this.einden.find(({ id }) => id === this.#gekozenNaar) ?? this.einden.at(-1) ?? null
	);
	/** The lists that a flow to that one can begin at, oldest first. */
	readonly momenten: readonly StroomMoment[] = $derived.by(() =>
		this.naar ? this.#beginnen(this.naar) : []
	);
	/** The list that the flow begins at: the chosen one, else that of a month before, or the oldest. */
	readonly van: StroomMoment | null = $derived.by(
		() =>
			this.momenten.find(({ id }) => id === this.#gekozen) ??
			gewoonBegin(this.momenten, this.naar?.peildatum ?? 0)
	);
	/** The lists that stays are followed over, oldest first. */
	readonly #gevolgd: readonly SnapshotMeta[] = $derived.by(() => {
		const meta = this.#app.dashboard.dataset?.meta;
		if (!meta) return [];
		const before = voorafgaande(this.#lijsten.aanwezig, meta.peildatum);
		return verblijfLijsten([...before.slice(-MEEST_LIJSTEN), meta]);
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
		const { van, naar } = this;
		return van && naar ? ([van.id, naar.id] as const) : null;
	});
	/** Whether only counts are kept of one of the two. */
	readonly #isGone = $derived([this.van, this.naar].some((each) => each && 'geteld' in each));
	// a number of a list that went meanwhile opens nobody any more
	readonly #key = $derived(JSON.stringify([this.#paar, this.#isGone, this.#vraag]));
	readonly #durenKey = $derived(JSON.stringify([this.#gevolgd.map(({ id }) => id), this.#vraag]));
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

	/** Whether no flow can be told at all, once the lists are known. */
	get eerste(): boolean {
		return this.#app.snapshots.length > 0 && this.van === null && this.einden.length < 2;
	}
	/** Whether the flow ends at the list in use. */
	get isTotNu(): boolean {
		return this.naar?.id === this.#app.dashboard.dataset?.meta.id;
	}
	/** Why a flow that is not told can't be, Dutch. */
	get zonderAntwoord(): string {
		return this.#isGone ? ALLEEN_GEMEENTE : MIST_VELD;
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

	/** Counts up to this list, from a month before it. */
	chooseNaar(id: string): void {
		this.#gekozenNaar = id;
		this.#gekozen = null;
	}

	/** Counts what is not known yet; call it again when filters, data, lists or the choice change. */
	async look(): Promise<void> {
		const mine = ++this.#asked;
		const isStale = () => mine !== this.#asked;
		const [paar, vraag, key, durenKey] = [this.#paar, this.#vraag, this.#key, this.#durenKey];
		// another page may have handed over another difference since
		this.#geleend = '';
		if (!paar || !vraag) return;
		const lijsten = this.#gevolgd.map(({ id }) => id);
		if (!this.#stromen.has(key) || !this.#duren.has(durenKey)) {
			await settled();
			if (isStale()) return;
		}
		const { lookback } = this.#app;
		try {
			const stroom = await kept(this.#stromen, key, () => lookback.flow(...paar, vraag));
			if (isStale()) return;
			this.#stroom = { key, uitkomst: stroom };
			if (stroom && !stroom.geteld && this.isTotNu) await this.#lend(paar, isStale);
			if (isStale()) return;
			const verblijven = await kept(this.#duren, durenKey, () => lookback.stays(lijsten, vraag));
			if (isStale()) return;
			this.#verblijven = { key: durenKey, uitkomst: verblijven };
		} catch (thrown) {
			if (!isStale()) this.#storing = { key, code: storingVan(thrown) };
		}
	}

	#beginnen(naar: StroomMoment): readonly StroomMoment[] {
		const { aanwezig, herinnerd } = this.#lijsten;
		return stroomBeginnen(naar, aanwezig, herinnerd).slice(-MEEST_LIJSTEN);
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
