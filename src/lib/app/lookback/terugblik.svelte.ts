import type { Peilmoment } from '$lib/domain/geheugen/herinnering';
import {
	aantalIn,
	eerdere,
	type Kruis,
	type Kruistelling,
	type Telling,
	type TelVraag
} from '$lib/domain/kengetallen/telling';
import { zelfdeLijst } from '$lib/domain/documenten/overdracht';
import type { Dag } from '$lib/domain/velden/datum';
import type { Dashboard } from '../dashboard.svelte';
import type { Dataset } from '$lib/data/dataset';
import { eenPer } from '$lib/data/een-per.svelte';
import { Geheugen } from '$lib/data/geheugen';
import { NIET_MET_TEGEL, nietTerug } from '$lib/rules/filters/soorten';
import { hasLks } from '$lib/data/tellingen/profiel-model';
import { inSpellingVan } from '$lib/data/tellingen/telling-spelling';
import { settled } from './rust';
import { wieVraag } from './wie-vraag';

/** Where earlier momentopnamen and their counts come from; the app is one. */
export interface TerugblikBron {
	/** The data, and the filters that are laid on earlier ones. */
	readonly dashboard: Pick<Dashboard, 'dataset' | 'filters'>;
	readonly momenten: readonly Peilmoment[];
	readonly lookback: { count(snapshot: string, vraag: TelVraag): Promise<Telling | null> };
}

/** What is asked of every earlier momentopname, by the names under which it is found again. */
const KRUISEN = {
	klantprofiel: { per: 'gemeente', veld: 'klantprofiel' },
	ladder: { per: 'gemeente', veld: 'ladder' },
	perBegeleider: { per: 'begeleider', veld: 'klantprofiel' },
	status: { per: 'gemeente', veld: 'status' },
	/** The ladder of everybody. */
	trede: { per: 'gemeente', veld: 'ladder' }
} as const satisfies Record<string, Kruis>;
export type KruisNaam = keyof typeof KRUISEN;

/** The ladder of those who are counted now: with LKS where the source tells who has it. */
function kruisenVoor(dataset: Dataset): readonly Kruis[] {
	return Object.values(KRUISEN).map((kruis) =>
		kruis === KRUISEN.ladder && hasLks(dataset) ? { ...kruis, lks: true } : kruis
	);
}

/** A value at the peildatum of a momentopname. */
export interface Punt {
	readonly dag: Dag;
	readonly waarde: number;
}

/** What counts without kandidaten can be asked. */
const BEPERKT =
	'Van lijsten die weg zijn telt de app alleen op gemeente, klantprofiel, ladder en DGR.';

/** Answers that are remembered. */
const MOST_KEPT = 600;

/**
 * Counts of earlier momentopnamen under the present filters. They are counted in the reading worker, one momentopname
 * at a time and the latest first, when the screen is painted and quiet; what was counted is remembered.
 */
export class Terugblik {
	readonly #bron: TerugblikBron;
	readonly #known = new Geheugen<Telling | null>(MOST_KEPT);
	#asked = 0;
	/** Counts so far, and what was asked for them. */
	#geteld = $state.raw<{ readonly key: string; readonly tellingen: readonly Telling[] } | null>(
		null
	);
	#telt = $state(false);

	/** The momentopnamen that are looked back at, oldest first. */
	readonly momentopnamen: readonly Peilmoment[] = $derived.by(() => {
		const { dashboard, momenten } = this.#bron;
		const meta = dashboard.dataset?.meta;
		if (!meta) return [];
		const same = momenten.filter((each) => zelfdeLijst(each, meta));
		return eerdere(same, meta.peildatum);
	});
	readonly #vraag = $derived.by((): TelVraag | null => {
		const { dataset, filters } = this.#bron.dashboard;
		// counts of codes hang on no peildatum, and are asked at any
		if (!dataset || nietTerug({ ...filters, peildatum: null })) return null;
		return {
			...wieVraag(dataset, filters),
			keuzes: dataset.keuzes,
			kruisen: kruisenVoor(dataset)
		};
	});
	readonly #key = $derived(
		JSON.stringify([this.#vraag, this.momentopnamen.map((meta) => meta.id)])
	);
	/** Counts under the present filters at any peildatum, for counts by code, which don't hang on it. */
	readonly opElkePeildatum: readonly Telling[] = $derived(
		this.#geteld && this.#vraag && this.#geteld.key === this.#key ? this.#geteld.tellingen : []
	);
	/** Those that can be compared at this peildatum, oldest first; may still grow at the front. */
	readonly tellingen: readonly Telling[] = $derived.by(() =>
		nietTerug(this.#bron.dashboard.filters) ? [] : this.opElkePeildatum
	);

	constructor(bron: TerugblikBron) {
		this.#bron = bron;
	}

	/** Whether it is known that no import is older than the one in use. */
	get eerste(): boolean {
		return this.#bron.momenten.length > 0 && this.momentopnamen.length === 0;
	}

	/** Why the present filters can't be laid on earlier momentopnamen, Dutch; null when they can. */
	get bezwaar(): string | null {
		return this.momentopnamen.length ? nietTerug(this.#bron.dashboard.filters) : null;
	}

	/** The same for counts of kandidaten, which a picked tile limits too. */
	get bezwaarKandidaten(): string | null {
		if (this.momentopnamen.length && this.#bron.dashboard.filters.kengetal !== null)
			return NIET_MET_TEGEL;
		return this.bezwaar;
	}

	/** Why lists of which only counts are kept tell nothing under the present filters, Dutch; null where they do. */
	get nietOnthouden(): string | null {
		if (this.#telt || this.bezwaar) return null;
		const told = this.opElkePeildatum.map(({ snapshot }) => snapshot);
		const isSilent = this.momentopnamen.some(({ id, geteld }) => geteld && !told.includes(id));
		return isSilent ? BEPERKT : null;
	}

	/** The momentopname before the one in use; null when there is none. */
	get vorige(): Peilmoment | null {
		return this.momentopnamen.at(-1) ?? null;
	}

	/** Whether earlier momentopnamen are being counted. */
	get telt(): boolean {
		return this.#telt;
	}

	/** The counts of the momentopname before the one in use; null while or where these are not known. */
	get voor(): Telling | null {
		return this.#laatste(this.tellingen);
	}

	/** The same at any peildatum, for counts by code. */
	get voorOpElkePeildatum(): Telling | null {
		return this.#laatste(this.opElkePeildatum);
	}

	/** A kengetal in the earlier momentopnamen that tell it, oldest first. */
	kengetal(id: string): readonly Punt[] {
		return this.tellingen.flatMap(({ dag, kengetallen }) => {
			const waarde = kengetallen[id];
			return waarde === undefined ? [] : [{ dag, waarde }];
		});
	}

	/** Kandidaten with a value of a cross count, in one group or all, in the earlier momentopnamen that tell it. */
	aantal(naam: KruisNaam, waarde: string, groep?: string): readonly Punt[] {
		return this.tellingen.flatMap((telling) => {
			const kruis = kruisVan(telling, naam);
			return kruis ? [{ dag: telling.dag, waarde: aantalIn(kruis, waarde, groep) }] : [];
		});
	}

	/** Counts what is not known yet; call it again when filters, data or the list of momentopnamen change. */
	async look(): Promise<void> {
		const mine = ++this.#asked;
		const vraag = this.#vraag;
		const key = this.#key;
		const latestFirst = this.momentopnamen.toReversed();
		if (!vraag) {
			this.#telt = false;
			return;
		}
		const keyOf = (id: string) => `${id} ${JSON.stringify(vraag)}`;
		const isWhole = latestFirst.every(({ id }) => this.#known.has(keyOf(id)));
		this.#telt = !isWhole;
		if (!isWhole) {
			await settled();
			if (mine !== this.#asked) return;
		}
		const found: Telling[] = [];
		for (const { id } of latestFirst) {
			const known = this.#known.get(keyOf(id));
			const telling = known === undefined ? await this.#count(id, vraag, keyOf(id)) : known;
			if (mine !== this.#asked) return;
			if (!telling) continue;
			found.unshift(inSpellingVan(telling, (kruis) => this.#groepen(kruis)));
			this.#geteld = { key, tellingen: [...found] };
		}
		if (!found.length) this.#geteld = { key, tellingen: [] };
		this.#telt = false;
	}

	#laatste(tellingen: readonly Telling[]): Telling | null {
		const last = tellingen.at(-1);
		return last && last.snapshot === this.vorige?.id ? last : null;
	}

	/** The groups of a cross count as the list in use has them. */
	#groepen(kruis: number): readonly string[] {
		const veld = Object.values(KRUISEN)[kruis]?.per;
		return (veld && this.#bron.dashboard.dataset?.valuesOf(veld)) ?? [];
	}

	/** What can't be counted now is not remembered. */
	async #count(id: string, vraag: TelVraag, key: string): Promise<Telling | null> {
		try {
			const telling = await this.#bron.lookback.count(id, vraag);
			this.#known.set(key, telling);
			return telling;
		} catch {
			return null;
		}
	}
}

/** A cross count of a momentopname by its name; null where the source lacks a field. */
export function kruisVan(telling: Telling, naam: KruisNaam): Kruistelling | null {
	return telling.kruisen[Object.keys(KRUISEN).indexOf(naam)] ?? null;
}

/** The look back of an app: one, so that pages share what was counted. */
export const terugblikVan = eenPer((bron: TerugblikBron) => new Terugblik(bron));
