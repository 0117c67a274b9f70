import { untrack } from 'svelte';
import type { DocumentWaarde } from '$lib/domain/documenten/document';
import { alsInhoud } from '$lib/domain/documenten/document-lezen';
import {
	filtersAlsInhoud,
	filtersUitInhoud,
	verdwenenTekst
} from '$lib/rules/filters/bewaarde-filters';
import type { BladNaam } from '../blad-keuzes.svelte';
import type { Dashboard } from '../dashboard.svelte';
import type { Documenten } from '../documenten/documenten.svelte';
import { isUnfiltered } from '$lib/rules/filters/filter-state';
import { painted } from '$lib/data/pieces';
import type { Momentopnamen } from '../momentopnamen.svelte';
import type { Preferences } from '../preferences.svelte';
import type { Scherm } from '../scherm.svelte';
import { ELDERS } from '$lib/rules/filters/weg';

/** Pages whose choices are remembered as well: a question is work to make. */
const BLADEN = ['draaitabel', 'klantprofiel'] as const satisfies readonly BladNaam[];

/** What remembering needs to know of the rest of the app. */
export interface SelectieOmgeving {
	readonly dashboard: Dashboard;
	readonly preferences: Preferences;
	readonly momentopnamen: Pick<Momentopnamen, 'lijst'>;
	readonly scherm: Pick<Scherm, 'notify'>;
}

/** The selection of the last visit: kept beside the data as it changes, put back when the app opens. */
export class VorigeSelectie {
	readonly #app: SelectieOmgeving;
	readonly #documenten: Documenten;
	#volgt = false;
	#schrijft = false;
	#nogEens = false;

	constructor(app: SelectieOmgeving, documenten: Documenten) {
		this.#app = app;
		this.#documenten = documenten;
	}

	/** Keeps what is selected from now on, until the page ends; puts back what was kept before, if asked. */
	follow(herstelt: boolean): void {
		if (herstelt) this.#restore();
		else this.#name();
		this.#ask();
		void this.#keep();
		if (this.#volgt) return;
		this.#volgt = true;
		const { dashboard, preferences } = this.#app;
		$effect.root(() => {
			$effect(() => {
				void [dashboard.filters, dashboard.dataset, preferences.onthoudSelectie];
				for (const blad of BLADEN) void dashboard.bladen.van(blad);
				untrack(() => void this.#keep());
			});
		});
	}

	/** Puts the selection back and says so; not when it is switched off, or something was chosen meanwhile. */
	#restore(): void {
		const { dashboard, preferences, momentopnamen } = this.#app;
		const { dataset } = dashboard;
		const kept = this.#documenten.inhoud('weergaven')?.['laatste'];
		if (!dataset || !kept || !preferences.onthoudSelectie) return;
		if (dashboard.step > 0 || !dashboard.unfiltered) return;
		const ids = momentopnamen.lijst.map(({ id }) => id);
		const { filters, verdwenen } = filtersUitInhoud(kept, dataset, ids);
		const isHersteld = dashboard.apply({ kind: 'alles', filters });
		if (!isHersteld && verdwenen.length === 0) return;
		const weg = verdwenenTekst(verdwenen);
		this.#app.scherm.notify({
			tekst: `Vorige selectie hersteld.${weg && ` ${weg}`}`,
			actie: { woord: 'Wissen', run: () => void dashboard.apply({ kind: 'clear' }) }
		});
	}

	/** Puts the last choices of those pages back, unless something is chosen there by now. */
	#ask(): void {
		const { dashboard, preferences } = this.#app;
		if (!preferences.onthoudSelectie) return;
		for (const blad of BLADEN) {
			const kept = alsInhoud(this.#documenten.inhoud('weergaven')?.[blad]);
			const isAsked = Object.keys(dashboard.bladen.van(blad)).length > 0;
			if (!isAsked && Object.keys(kept).length > 0) dashboard.bladen.set(blad, kept);
		}
	}

	/**
	 * An address holds no names: a choice in it that this list does not have gets its name back from the last selection,
	 * where that is the same in all that an address can say.
	 */
	#name(): void {
		const { dashboard, preferences, momentopnamen } = this.#app;
		const { dataset, filters: now, more } = dashboard;
		const kept = this.#documenten.inhoud('weergaven')?.['laatste'];
		if (!dataset || !more || !kept || !preferences.onthoudSelectie) return;
		if (!dashboard.weg.some((each) => each.endsWith(ELDERS))) return;
		const ids = momentopnamen.lijst.map(({ id }) => id);
		const { filters, verdwenen } = filtersUitInhoud(kept, dataset, ids);
		const { picks, uitvoerende, niet } = filters;
		const named = { ...now, picks, uitvoerende, niet };
		if (more.filtersToQuery(named, dataset) !== more.filtersToQuery(now, dataset)) return;
		if (dashboard.apply({ kind: 'alles', filters: named }))
			this.#app.scherm.notify({ tekst: verdwenenTekst(verdwenen) });
	}

	/** Keeps what is selected once it is on screen, one write at a time. */
	async #keep(): Promise<void> {
		this.#nogEens = true;
		if (this.#schrijft) return;
		this.#schrijft = true;
		try {
			while (this.#nogEens) {
				this.#nogEens = false;
				await painted();
				await this.#write();
			}
		} finally {
			this.#schrijft = false;
		}
	}

	async #write(): Promise<void> {
		const { dashboard } = this.#app;
		const documenten = this.#documenten;
		const inhoud = documenten.inhoud('weergaven');
		// what is chosen in one kind of data is never kept beside the other
		if (!inhoud || documenten.soort !== dashboard.dataset?.meta.soort) return;
		const gekozen = BLADEN.map((blad) => [blad, this.#keuzes(blad)] as const);
		const nu = { laatste: this.#selectie(), ...Object.fromEntries(gekozen) };
		const operaties = Object.entries(nu)
			.filter(([naam, waarde]) => JSON.stringify(waarde) !== JSON.stringify(inhoud[naam] ?? null))
			.map(([naam, waarde]) => ({ pad: [naam], waarde }));
		if (operaties.length) await documenten.derive('weergaven', operaties);
	}

	#keuzes(blad: BladNaam): DocumentWaarde {
		const { dashboard, preferences } = this.#app;
		const gekozen = dashboard.bladen.van(blad);
		return preferences.onthoudSelectie && Object.keys(gekozen).length > 0 ? gekozen : null;
	}

	#selectie(): DocumentWaarde {
		const { dashboard, preferences } = this.#app;
		const { dataset, filters } = dashboard;
		if (!dataset || !preferences.onthoudSelectie) return null;
		if (isUnfiltered(filters) && filters.peildatum === null) return null;
		return filtersAlsInhoud(filters, dataset);
	}
}
