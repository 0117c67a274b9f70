import { nietInBron, regelVelden } from '$lib/domain/werkproces/werkproces-bron';
import type { WerkprocesRegelId } from '$lib/domain/kandidaat/inschrijving';
import {
	WERKPROCES,
	type Oordeel,
	type Uitspraak,
	type WerkprocesRegel
} from '$lib/domain/werkproces/werkproces';
import { botsingenAhead } from '$lib/rules/kenmerken/botsing-oordelen';
import type { Dashboard } from '$lib/app/dashboard.svelte';
import type { Dataset } from '$lib/data/dataset';
import { nextSort, sortUit, type Sort } from '$lib/data/lijst-volgorde';
import { inPieces } from '$lib/data/pieces';
import type { Plek } from '$lib/rules/why/verklaar-plek';
import {
	DRINGENDST,
	kandidatenVan,
	regelRijAt,
	countOordeel,
	werkprocesRegels,
	type Regels,
	type WerkprocesRegelRij
} from '$lib/lists/werkproces-lijst';
import { werkprocesAhead, werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';
import { werkprocesUit } from '$lib/data/tellingen/werkproces-uit.svelte';
import type { NatelVraag } from '$lib/rules/recount/natelling';
import { OORDEEL_WOORD } from './oordeel-woord';
import { OpenKandidaat } from '$lib/panels/kandidaat/open-kandidaat.svelte';

/** Verdicts that there is something to do about, in this order. */
export const TE_DOEN = ['ja', 'onbekend', 'controleer'] as const satisfies readonly Oordeel[];
export type TeDoen = (typeof TE_DOEN)[number];

/** A rule with its counts under the filters; null = the source does not tell. */
export interface RegelTegel {
	readonly regel: WerkprocesRegel;
	readonly aan: boolean;
	readonly aantallen: Readonly<Record<TeDoen, number | null>>;
	/** The verdict that stands first: ja, or what is to be checked where the source can't say ja; null = it says nothing. */
	readonly hoofd: TeDoen | null;
	/** What the source lacks, Dutch; '' for nothing. */
	readonly ontbreekt: string;
}

interface Keuze {
	readonly regel: WerkprocesRegelId;
	readonly oordeel: TeDoen;
}

const NIETS: Regels = new Float64Array();

/** A tile never says at once that it can't tell and how many: without ja the first is what somebody has to look at. */
export function hoofdVan(aantallen: RegelTegel['aantallen']): TeDoen | null {
	if (aantallen.ja !== null) return 'ja';
	if (aantallen.controleer === null) return null;
	return aantallen.controleer === 0 && aantallen.onbekend ? 'onbekend' : 'controleer';
}

/** State of the page Werkproces: the rules and whether they are on, the list by urgency, the drawer. */
export class WerkprocesBlad {
	readonly #dashboard: Dashboard;
	/** The dataset whose kandidaten are judged. */
	#klaar = $state.raw<Dataset | null>(null);

	readonly #oordelen = $derived.by(() => {
		const { dataset } = this.#dashboard;
		return dataset && dataset === this.#klaar ? werkprocesOordelen(dataset) : null;
	});
	/** The verdicts of the rules that are on, to be counted again. */
	readonly natellen = async (): Promise<NatelVraag> => {
		const { oordelenVraag } = await import('./tel-na');
		const { dataset } = this.#dashboard;
		const opPagina = this.tegels
			.filter(({ aan }) => aan)
			.flatMap(({ regel, aantallen }) =>
				TE_DOEN.map((oordeel) => ({
					id: regel.id,
					label: regel.label,
					oordeel,
					woord: OORDEEL_WOORD[oordeel],
					aantal: aantallen[oordeel],
					toon: regelVelden(regel.id).filter((veld) => dataset?.kandidaten.columns.has(veld))
				}))
			);
		return oordelenVraag('Werkproces', dataset?.peildatum ?? 0, opPagina);
	};
	/** The three rules; empty until the kandidaten are judged. */
	readonly tegels: readonly RegelTegel[] = $derived.by((): readonly RegelTegel[] => {
		const { dataset, outcome } = this.#dashboard;
		const oordelen = this.#oordelen;
		if (!dataset || !outcome || !oordelen) return [];
		const velden = dataset.meta.velden.kandidaten ?? [];
		return WERKPROCES.map((regel) => {
			const aan = !werkprocesUit.has(regel.id);
			const { alles, ja } = nietInBron(regel.id, velden, dataset.keuzes);
			const count = (oordeel: TeDoen, known: boolean) =>
				known ? countOordeel(oordelen, regel.id, oordeel, outcome.pass) : null;
			const aantallen = {
				ja: count('ja', alles.length === 0 && ja.length === 0),
				onbekend: count('onbekend', alles.length === 0),
				controleer: count('controleer', alles.length === 0)
			};
			return {
				regel,
				aan,
				aantallen,
				hoofd: hoofdVan(aantallen),
				ontbreekt: missingTekst([...alles, ...ja])
			};
		});
	});
	readonly #keuzes = $derived.by(() => this.#dashboard.bladen.van('werkproces'));
	readonly #sort = $derived(sortUit(this.#keuzes.sort));
	/** The rule and verdict that the list is of; null = everything that has to be done. */
	readonly gekozen: Keuze | null = $derived.by((): Keuze | null => {
		const tegel = this.tegels.find(({ regel }) => regel.id === this.#keuzes.regel);
		const oordeel = TE_DOEN.find((each) => each === this.#keuzes.oordeel);
		if (!tegel?.aan || !oordeel || tegel.aantallen[oordeel] === null) return null;
		return { regel: tegel.regel.id, oordeel };
	});
	/** Rules that are on and that the source can answer. */
	readonly #aan = $derived(
		this.tegels
			.filter(({ aan, aantallen }) => aan && aantallen.ja !== null)
			.map(({ regel }) => regel.id)
	);
	/** The lines of the list. */
	readonly regels: Regels = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		const oordelen = this.#oordelen;
		if (!dataset || !outcome || !oordelen) return NIETS;
		const keuze = this.gekozen;
		return werkprocesRegels(
			dataset,
			oordelen,
			outcome.pass,
			keuze ? [keuze.regel] : this.#aan,
			keuze?.oordeel ?? 'ja',
			this.sort
		);
	});
	/** How many different kandidaten are in the list. */
	readonly aantalKandidaten: number = $derived.by(() => this.#kandidaten.length);
	readonly #kandidaten = $derived.by(() => kandidatenVan(this.regels));

	constructor(dashboard: Dashboard) {
		this.#dashboard = dashboard;
	}

	get sort(): Sort {
		return this.#sort ?? DRINGENDST;
	}
	/** The dataset on screen, once its kandidaten are judged. */
	get klaar(): Dataset | null {
		return this.#dashboard.dataset === this.#klaar ? this.#klaar : null;
	}
	/** The line at a place; throws a `RangeError` outside the list. */
	rijAt(index: number): WerkprocesRegelRij {
		return regelRijAt(this.regels, index);
	}

	/** What the rule says of the kandidaat of a line; null until the kandidaten are judged. */
	uitspraak({ kandidaat, regel }: WerkprocesRegelRij): Uitspraak | null {
		return this.#oordelen?.[regel].uitspraakAt(kandidaat) ?? null;
	}

	/** Shows the kandidaten with that verdict of the rule; the same again shows everything. */
	choose(regel: WerkprocesRegelId, oordeel: TeDoen): void {
		const { gekozen } = this;
		const same = gekozen?.regel === regel && gekozen.oordeel === oordeel;
		this.#take(same ? null : { regel, oordeel });
	}

	/** Whether the judgements of the driedeling are counted. */
	get driedelingAan(): boolean {
		return !werkprocesUit.has('driedeling');
	}

	/** Shows everything that has to be done. */
	showAll(): void {
		this.#take(null);
	}

	#take(keuze: Keuze | null): void {
		const { regel = null, oordeel = null } = keuze ?? {};
		this.#dashboard.bladen.set('werkproces', { regel, oordeel });
	}

	/** Up, down, then back to most urgent first. */
	sortBy(column: string): void {
		const sort = nextSort(this.#sort, column, DRINGENDST);
		this.#dashboard.bladen.set('werkproces', { sort });
	}

	readonly drawer = new OpenKandidaat(() => {
		const keuze = this.gekozen;
		const regels = keuze ? [keuze.regel] : this.#aan;
		const plek: Plek = { soort: 'werkproces', regels, oordeel: keuze?.oordeel ?? 'ja' };
		return { van: this.#dashboard.dataset?.kandidaten ?? null, rows: this.#kandidaten, plek };
	});
	/** First line of the list that is in the drawer; null for none. */
	get current(): number | null {
		const { inhoud } = this.drawer;
		if (!inhoud) return null;
		const index = this.regels.findIndex(
			(line) => Math.floor(line / WERKPROCES.length) === inhoud.kandidaat
		);
		return index < 0 ? null : index;
	}

	/** Judges the kandidaten piece by piece; call it again when another dataset is shown. */
	async prepare(): Promise<void> {
		const { dataset } = this.#dashboard;
		if (!dataset || dataset === this.#klaar) return;
		const isOver = () => this.#dashboard.dataset !== dataset;
		await inPieces(werkprocesAhead(dataset), isOver);
		await inPieces(botsingenAhead(dataset), isOver);
		if (this.#dashboard.dataset === dataset) this.#klaar = dataset;
	}
}

function missingTekst(velden: readonly string[]): string {
	return velden.length ? `Niet in bron: ${velden.join('; ')}.` : '';
}
