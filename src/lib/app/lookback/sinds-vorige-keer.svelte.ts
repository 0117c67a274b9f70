import { grensVan } from '$lib/domain/kengetallen/grenzen';
import type { Kengetal } from '$lib/domain/kengetallen/kengetallen';
import { isGelijk, standaardPaar } from '$lib/domain/momentopname/verschil';
import { EVERYTHING } from '$lib/engine/star';
import { readPreference, writePreference } from '$lib/platform/preferences';
import type { App } from '../app.svelte';
import { eenPer } from '$lib/data/een-per.svelte';
import { painted } from '$lib/data/pieces';
import type { VerschilTabel } from '$lib/lists/verschil-tabel';
import { verschilVan } from './verschillen';

/** A tile over its limit, in all data without filters. */
export interface BovenGrens {
	readonly kengetal: Kengetal;
	readonly waarde: number;
	readonly grens: number;
}

/** From this many kandidaten two momentopnamen are compared only when somebody asks. */
const MOST_COMPARED = 200_000;
const GEZIEN = 'sinds-gezien';

/** What changed since the import before and which tiles are over their limit; shown until it was closed once. */
export class SindsVorigeKeer {
	readonly #app: App;
	#gezien = $state(readPreference(GEZIEN) ?? '');
	#gevraagd = $state(false);
	/** What the user just brought about and needs not be told now. */
	#eigen = $state('');
	#geladen = $state.raw<{ readonly key: string; readonly tabel: VerschilTabel } | null>(null);

	/** The momentopname in use with the one before it; null where none is. */
	readonly paar = $derived.by(() => {
		const id = this.#app.dashboard.dataset?.meta.id;
		const paar = standaardPaar(this.#app.snapshots, id);
		return paar?.[1].id === id ? paar : null;
	});
	/** The difference; null while it is not known. */
	readonly tabel: VerschilTabel | null = $derived(
		this.paar && this.#geladen?.key === keyOf(this.paar) ? this.#geladen.tabel : null
	);
	readonly boven: readonly BovenGrens[] = $derived.by((): readonly BovenGrens[] => {
		const { dashboard, documenten } = this.#app;
		const { dataset } = dashboard;
		const grenzen = documenten?.inhoud('grenzen') ?? null;
		const met = dataset?.kengetallen.filter(({ id }) => grensVan(grenzen, id) !== null) ?? [];
		if (!dataset || !met.length) return [];
		const { measures } = dataset.engine.evaluate(EVERYTHING);
		return met.flatMap((kengetal) => {
			const waarde = measures[kengetal.id]?.records ?? 0;
			const grens = grensVan(grenzen, kengetal.id) ?? Infinity;
			return waarde > grens ? [{ kengetal, waarde, grens }] : [];
		});
	});
	/** What there is to say, so that closing it holds until there is something else. */
	readonly #key = $derived.by(() =>
		[this.#app.dashboard.dataset?.meta.id, ...this.boven.map(({ kengetal }) => kengetal.id)].join(
			' '
		)
	);

	constructor(app: App) {
		this.#app = app;
	}

	/** Whether there is anything to say at all. */
	get heeftIets(): boolean {
		return this.boven.length > 0 || (this.tabel !== null && !isGelijk(this.tabel.verschil));
	}
	/** Whether it is on screen. */
	get open(): boolean {
		return this.#gevraagd || (this.heeftIets && ![this.#gezien, this.#eigen].includes(this.#key));
	}

	/** Shows it again. */
	show(): void {
		this.#gevraagd = true;
		void this.load(true);
	}

	/** Keeps silent until the next opening about what there is to say now. */
	stil(): void {
		this.#eigen = this.#key;
	}

	/** Closes it until something else is to be said. */
	close(): void {
		this.#gevraagd = false;
		this.#gezien = this.#key;
		writePreference(GEZIEN, this.#key);
	}

	/** Compares, once the screen is painted and quiet; large ones only when that is `asked`. */
	async load(asked = false): Promise<void> {
		const paar = this.paar;
		if (!paar || this.tabel) return;
		const [van, naar] = paar;
		// Nobody saw fictional data before.
		if (!asked && naar.soort === 'voorbeeld') return;
		const size = (van.aantallen.kandidaten ?? 0) + (naar.aantallen.kandidaten ?? 0);
		if (!asked && (size > 2 * MOST_COMPARED || this.#gezien === this.#key)) return;
		await painted();
		try {
			this.#geladen = {
				key: keyOf(paar),
				tabel: await verschilVan(this.#app.lookback, van.id, naar.id)
			};
		} catch {
			// the page Wat is er veranderd says why it can't be compared
		}
	}
}

/** The notice of an app. */
export const sindsVorigeKeerVan = eenPer((app: App) => new SindsVorigeKeer(app));

function keyOf(paar: readonly { readonly id: string }[]): string {
	return paar.map(({ id }) => id).join(' ');
}
