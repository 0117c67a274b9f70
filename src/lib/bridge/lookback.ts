import type { Telling, TelVraag } from '$lib/domain/kengetallen/telling';
import type { Verschil } from '$lib/domain/momentopname/verschil';
import type { GemeenteTelling } from '$lib/domain/uwv/transparantie';
import type { Ask } from './data-bridge';

/** What can be asked about stored momentopnamen; everything reads them whole and rejects with a `Storing`. */
export class LookbackCalls {
	readonly #ask: Ask;

	constructor(ask: Ask) {
		this.#ask = ask;
	}

	/** What changed from a snapshot to a later one, by their ids. */
	compare(van: string, naar: string): Promise<Verschil> {
		return this.#ask('compare', { van, naar });
	}

	/** Counts in one; null where it lacks a field that is chosen on. */
	count(snapshot: string, vraag: TelVraag): Promise<Telling | null> {
		return this.#ask('count', { snapshot, vraag });
	}

	/** Those of these keys of kandidaten who stand in a list that is kept and not in use. */
	standsElsewhere(sleutels: readonly string[]): Promise<readonly string[]> {
		return this.#ask('standsElsewhere', sleutels);
	}

	/** Who of one stands in UWV's table, per gemeente. */
	transparantie(id: string): Promise<readonly GemeenteTelling[]> {
		return this.#ask('transparantie', id);
	}
}
