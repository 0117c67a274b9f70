import type { Dag } from '$lib/domain/datum';
import { isDoel, standaardDoel } from '$lib/domain/doel';
import type { Doel } from '$lib/domain/prognose';
import { readPreference, writePreference } from '$lib/platform/preferences';

/** The goal for complete profiles; one for the whole app, kept in this browser, nothing personal in it. */
export class DoelKeuze {
	#eigen = $state.raw<Doel | null>(kept());

	/** The goal that was agreed on, else that of the quarter of the peildatum. */
	voor(d: Dag): Doel {
		return this.#eigen ?? standaardDoel(d);
	}

	/** Whether a goal was agreed on. */
	get eigen(): boolean {
		return this.#eigen !== null;
	}

	/** Keeps a goal; null goes back to the one of the quarter. */
	bewaar(doel: Doel | null): void {
		this.#eigen = doel;
		writePreference('doel', doel ? JSON.stringify({ procent: doel.procent, dag: doel.dag }) : '');
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
