import type { Kwartaal } from '$lib/domain/doelen/kwartaal';
import { veldVan } from '$lib/domain/velden/velden';
import {
	eigenTabellen,
	PROFIEL_KEUZES,
	TRANSPARANTIE_VELDEN,
	type EigenTabel,
	type GemeenteTelling,
	type ProfielKeuze
} from '$lib/domain/uwv/transparantie';
import { readPreference, writePreference } from '$lib/platform/preferences';
import type { Dashboard } from '$lib/app/dashboard.svelte';
import type { Peilmoment } from '$lib/domain/geheugen/herinnering';
import { gemeenteKeuze } from '$lib/rules/filters/gemeente-keuze';
import { kwartalenVan, type KwartaalKeuze } from './transparantie-kwartalen';
import { nietGevolgd, VOLGT } from '$lib/rules/filters/volgt';
import { tellingenPerGemeente } from '$lib/data/tellingen/gemeenten';

/** Where the counts of another momentopname come from, by its id; rejects when they can't be had. */
export type GemeenteTellingBron = (id: string) => Promise<readonly GemeenteTelling[]>;

/** What is known of a momentopname: its counts, or that they are being made or can't be had. */
type Stand = readonly GemeenteTelling[] | 'bezig' | 'mislukt';

/** State of the own table on the page Transparantie: the quarter, what counts as a profile, the tables by region. */
export class TransparantieBlad {
	readonly #dashboard: Dashboard;
	readonly #metas: () => readonly Peilmoment[];
	readonly #bron: GemeenteTellingBron;
	#keuze = $state(keptKeuze());
	#kwartaal = $state<string | null>(null);
	#standen = $state.raw<Readonly<Record<string, Stand>>>({});

	readonly kwartalen: readonly KwartaalKeuze[] = $derived.by(() => {
		const { dataset } = this.#dashboard;
		return dataset ? kwartalenVan(dataset.meta, this.#metas()) : [];
	});
	/** The quarter on screen with its momentopname; null without data. */
	readonly gekozen: KwartaalKeuze | null = $derived.by((): KwartaalKeuze | null => {
		const { dataset } = this.#dashboard;
		const wanted = this.kwartalen.find(({ id }) => id === this.#kwartaal);
		return (
			wanted ??
			this.kwartalen.find(({ meta }) => meta.id === dataset?.meta.id) ??
			this.kwartalen[0] ??
			null
		);
	});
	readonly #kandidaten = $derived.by(() => this.#dashboard.dataset?.kandidaten ?? null);
	readonly #inGebruik = $derived(tellingenPerGemeente(this.#kandidaten));
	readonly #stand = $derived.by(() => (this.gekozen ? this.#standVan(this.gekozen) : 'bezig'));
	/** The own tables of the quarter, by region, under the filter on gemeente. */
	readonly tabellen: readonly EigenTabel[] = $derived.by(() =>
		this.gekozen && typeof this.#stand !== 'string'
			? this.#tabellenVan(this.gekozen.meta, this.#stand)
			: []
	);

	/** `metas` are what is kept: momentopnamen, and the counts of what is gone. */
	constructor(dashboard: Dashboard, metas: () => readonly Peilmoment[], bron: GemeenteTellingBron) {
		this.#dashboard = dashboard;
		this.#metas = metas;
		this.#bron = bron;
	}

	choose(id: string): void {
		this.#kwartaal = id;
	}
	get keuze(): ProfielKeuze {
		return this.#keuze;
	}
	set keuze(value: ProfielKeuze) {
		this.#keuze = value;
		writePreference('transparantie-profiel', value);
	}
	/** Whether the counts of the quarter are being made, or could not be. */
	get wacht(): 'bezig' | 'mislukt' | null {
		return typeof this.#stand === 'string' ? this.#stand : null;
	}
	/** Labels of the fields that the source lacks to make the table at all. */
	get ontbreekt(): readonly string[] {
		return this.gekozen ? ontbrekend(this.gekozen.meta) : [];
	}
	/** Whether other filters than that on gemeente are on, which the table does not follow; the day is none. */
	get andereFilters(): boolean {
		return nietGevolgd(this.#dashboard.chips, VOLGT.transparantie).length > 0;
	}
	get opGemeente(): boolean {
		return this.#dashboard.chips.some(({ id }) => id === 'gemeente');
	}

	/** The own tables of every quarter that is counted, the latest first. */
	get perKwartaal(): readonly {
		readonly kwartaal: Kwartaal;
		readonly tabellen: readonly EigenTabel[];
	}[] {
		return this.kwartalen.flatMap((keuze) => {
			const stand = this.#standVan(keuze);
			return typeof stand === 'string' || ontbrekend(keuze.meta).length > 0
				? []
				: [{ kwartaal: keuze.kwartaal, tabellen: this.#tabellenVan(keuze.meta, stand) }];
		});
	}

	/** Counts the chosen quarter, then the others; call it again when the quarters change. */
	async prepare(): Promise<void> {
		const wanted = [this.gekozen, ...this.kwartalen].filter((keuze) => keuze !== null);
		for (const { meta } of wanted) {
			if (meta.id === this.#dashboard.dataset?.meta.id || this.#standen[meta.id]) continue;
			if (ontbrekend(meta).length > 0) continue;
			this.#remember(meta.id, 'bezig');
			this.#remember(meta.id, await this.#bron(meta.id).catch(() => 'mislukt' as const));
		}
	}

	#standVan({ meta }: KwartaalKeuze): Stand {
		if (meta.id === this.#dashboard.dataset?.meta.id) return this.#inGebruik;
		return this.#standen[meta.id] ?? 'bezig';
	}

	#tabellenVan(meta: Peilmoment, tellingen: readonly GemeenteTelling[]): readonly EigenTabel[] {
		if (ontbrekend(meta).length > 0) return [];
		const { dataset, filters } = this.#dashboard;
		return eigenTabellen(
			tellingen,
			this.#keuze,
			dataset ? gemeenteKeuze(dataset, filters) : undefined
		);
	}

	#remember(id: string, stand: Stand): void {
		this.#standen = { ...this.#standen, [id]: stand };
	}
}

function keptKeuze(): ProfielKeuze {
	const { ja, ookOnvolledig } = PROFIEL_KEUZES;
	return readPreference('transparantie-profiel') === ookOnvolledig ? ookOnvolledig : ja;
}

/** Labels of the fields without which the table can't be made. */
function ontbrekend({ velden }: Peilmoment): readonly string[] {
	const present = velden.kandidaten ?? [];
	return TRANSPARANTIE_VELDEN.filter((id) => !present.includes(id)).map(
		(id) => veldVan('kandidaten', id).label
	);
}
