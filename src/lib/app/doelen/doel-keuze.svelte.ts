import type { Dag } from '$lib/domain/velden/datum';
import {
	afspraakVoor,
	afsprakenUit,
	ALLE,
	setAfspraak,
	type Afspraak,
	type Afspraken
} from '$lib/domain/doelen/afspraken';
import { isDoel, standaardDoel } from '$lib/domain/doelen/doel';
import type { DocumentSoort } from '$lib/domain/documenten/document';
import type { KpiId } from '$lib/domain/doelen/kpis';
import type { Doel } from '$lib/domain/doelen/prognose';
import { spellingIn } from '$lib/domain/velden/schrijfwijze';
import { readPreference, writePreference } from '$lib/platform/preferences';
import type { Documenten } from '../documenten/documenten.svelte';

/** Where the documents come from; the app is one. */
export interface DocumentBron {
	readonly documenten: Documenten | null;
}

/**
 * The goals that were agreed on, kept sealed beside the data. The one for complete profiles was a preference of the
 * browser before; it counts until it is taken over.
 */
export class DoelKeuze {
	readonly #bron: DocumentBron;
	#voorkeur = $state.raw<Doel | null>(kept());
	/** Everything that was agreed on. */
	readonly afspraken: Afspraken = $derived.by(() =>
		afsprakenUit(this.#bron.documenten?.inhoud('afspraken') ?? null)
	);
	readonly #eigen = $derived.by(
		(): Doel | null => afspraakVoor(this.afspraken, 'profielgraad')?.afspraak ?? this.#voorkeur
	);

	constructor(bron: DocumentBron) {
		this.#bron = bron;
	}

	/** The goal for complete profiles that was agreed on for all gemeenten, else that of the quarter of the peildatum. */
	voor(d: Dag): Doel {
		return this.#eigen ?? standaardDoel(d);
	}

	/** Whether that goal was agreed on. */
	get eigen(): boolean {
		return this.#eigen !== null;
	}

	/** Keeps the goal for complete profiles of all gemeenten; null goes back to the one of the quarter. */
	async keep(doel: Doel | null): Promise<void> {
		const before = this.afspraken.get('profielgraad')?.get(ALLE);
		const { met = '', op = null } = before ?? {};
		await this.set('profielgraad', ALLE, doel && { ...doel, met, op });
	}

	/** Keeps a goal with who agreed on it; null takes it away. Can be undone. */
	async set(kpi: KpiId, gemeente: string, afspraak: Afspraak | null): Promise<void> {
		const { documenten } = this.#bron;
		if (kpi === 'profielgraad' && gemeente === ALLE) this.#forgetVoorkeur();
		// where it is kept, in whatever spelling: else the goal that is taken away would stay
		const bekend = [...(this.afspraken.get(kpi)?.keys() ?? [])];
		const plaats = spellingIn(bekend, gemeente);
		await documenten?.change('afspraken', setAfspraak(kpi, plaats, afspraak));
	}

	/** Takes over the preference of before; call it again when the documents were read. Fictional data take nothing. */
	async takeOver(soort: DocumentSoort): Promise<void> {
		const { documenten } = this.#bron;
		const doel = this.#voorkeur;
		if (soort !== 'bron' || !doel || !documenten?.inhoud('afspraken')) return;
		this.#forgetVoorkeur();
		if (afspraakVoor(this.afspraken, 'profielgraad')) return;
		const { procent, dag } = doel;
		const afspraak = { procent, dag, met: '', op: null };
		await documenten.derive('afspraken', setAfspraak('profielgraad', ALLE, afspraak));
	}

	#forgetVoorkeur(): void {
		this.#voorkeur = null;
		writePreference('doel', '');
	}
}

function kept(): Doel | null {
	try {
		const value: unknown = JSON.parse(readPreference('doel') || 'null');
		return isDoel(value) ? value : null;
	} catch {
		return null;
	}
}
