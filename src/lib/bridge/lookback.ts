import type { Verblijven } from '$lib/domain/doorstroom/overleving';
import type { Doorstroom, StroomVraag } from '$lib/domain/doorstroom/doorstroom';
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

	/** Where the kandidaten of one are in a later one; null where one of the two lacks a field that is chosen on. */
	flow(van: string, naar: string, vraag: StroomVraag): Promise<Doorstroom | null> {
		return this.#ask('flow', { van, naar, vraag });
	}

	/** How long kandidaten stay in a trede, over these, oldest first; null where the last one does not tell. */
	stays(snapshots: readonly string[], vraag: StroomVraag): Promise<Verblijven | null> {
		return this.#ask('stays', { snapshots, vraag });
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
