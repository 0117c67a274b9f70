import type { Bitset } from '$lib/columns/bitset';
import type { Dataset } from '$lib/data/dataset';
import { actieTekst } from '$lib/data/kandidaat/actie-tekst';
import type { ActieBron, TakenOpScherm } from '$lib/data/kandidaat/acties-op-scherm.svelte';
import { urgentiesVan, type Taak } from '$lib/data/kandidaat/te-doen';
import type { ActieRegel, ActieStand, KandidaatDossier } from '$lib/domain/documenten/dossier';
import {
	DRIEDELING,
	driedelingUit,
	driedelingWoord,
	type DriedelingId
} from '$lib/domain/kandidaat/driedeling';
import { formatDatum } from '$lib/locale/format';
import { rijen, rijenMetStand } from '$lib/rules/kenmerken/dossier-sets';
import type { DossierSets } from '$lib/rules/kenmerken/kenmerken-dossier.svelte';
import type { DriedelingSets } from '$lib/rules/kenmerken/kenmerken-driedeling.svelte';

/** The dossier by row of the list in use. */
export interface DossierRijen {
	readonly dataset: Dataset | null;
	/** About whom something is kept; null while that is nobody. */
	readonly rijen: readonly number[] | null;
	kandidaat(row: number): KandidaatDossier | null;
	regels(row: number): readonly ActieRegel[];
	taken(row: number): readonly Taak[];
	urgentie(row: number): number;
}

/** The dossier as kenmerken, lists and texts see it: sets and words over the list in use, null over any other. */
export class DossierOpScherm implements DossierSets, DriedelingSets, ActieBron {
	readonly #dossier: DossierRijen;

	readonly #open = $derived.by(() => this.#rijenMet('open'));
	readonly #opgepakt = $derived.by(() => this.#rijenMet('opgepakt'));
	readonly #uitgesteld = $derived.by(() => this.#rijenMet('uitgesteld'));
	readonly #gereed = $derived.by(() => this.#rijenMet('gereed'));
	readonly #metNotitie = $derived.by(() =>
		this.#where((row) => Boolean(this.#dossier.kandidaat(row)?.notities))
	);
	readonly #perOordeel = $derived.by(() =>
		DRIEDELING.map(({ id }) => ({
			id,
			rows: this.#where((row) => this.#driedeling(row)?.oordeel === id)
		}))
	);
	readonly #taken = $derived.by((): TakenOpScherm => {
		const dossier = this.#dossier;
		const kept = dossier.rijen ?? [];
		return {
			urgenties: urgentiesVan(kept, (row) => dossier.urgentie(row)),
			eigen: kept.some((row) => dossier.taken(row)[0]?.soort === 'eigen'),
			taak: (row) => dossier.taken(row)[0] ?? null
		};
	});

	constructor(dossier: DossierRijen) {
		this.#dossier = dossier;
	}

	metStand(dataset: Dataset, stand: ActieStand): Bitset | null {
		if (!this.#isInUse(dataset)) return null;
		switch (stand) {
			case 'open':
				return this.#open;
			case 'opgepakt':
				return this.#opgepakt;
			case 'uitgesteld':
				return this.#uitgesteld;
			case 'gereed':
				return this.#gereed;
		}
	}

	metNotitie(dataset: Dataset): Bitset | null {
		return this.#isInUse(dataset) ? this.#metNotitie : null;
	}

	actiesTekst(dataset: Dataset, row: number, stand: ActieStand): string | null {
		if (!this.#isInUse(dataset)) return null;
		return this.#dossier
			.regels(row)
			.filter((regel) => regel.stand === stand)
			.map((regel) => actieTekst(regel))
			.join('; ');
	}

	taken(dataset: Dataset): TakenOpScherm | null {
		return this.#dossier.rijen && this.#isInUse(dataset) ? this.#taken : null;
	}

	metOordeel(dataset: Dataset, oordeel: DriedelingId): Bitset | null {
		if (!this.#isInUse(dataset)) return null;
		return this.#perOordeel.find(({ id }) => id === oordeel)?.rows ?? null;
	}

	oordeelTekst(dataset: Dataset, row: number): string | null {
		if (!this.#isInUse(dataset)) return null;
		const found = this.#driedeling(row);
		return found ? `${driedelingWoord(found.oordeel)}, oordeel van ${formatDatum(found.op)}.` : '';
	}

	#driedeling(row: number) {
		return driedelingUit(this.#dossier.kandidaat(row)?.driedeling);
	}

	#isInUse(dataset: Dataset): boolean {
		return dataset === this.#dossier.dataset;
	}

	#rijenMet(stand: ActieStand): Bitset | null {
		const { dataset, rijen } = this.#dossier;
		return (
			dataset && rijenMetStand(dataset, stand, rijen ?? [], (row) => this.#dossier.regels(row))
		);
	}

	/** The rows about whom something is kept for which it holds. */
	#where(holds: (row: number) => boolean): Bitset | null {
		const { dataset, rijen: kept } = this.#dossier;
		return dataset && rijen(dataset, (kept ?? []).filter(holds));
	}
}
