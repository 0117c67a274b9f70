import {
	momentNotitiesUit,
	setMomentNotitie,
	type MomentNotitie
} from '$lib/domain/doelen/moment-notities';
import { randomIds } from '$lib/platform/random';
import type { DocumentStap } from '../documenten/documenten.svelte';
import type { DocumentBron } from './doel-keuze.svelte';

/** Notes on moments, kept sealed beside the goals; every change can be undone. */
export class MomentNotities {
	readonly #bron: DocumentBron;
	/** The earliest first. */
	readonly lijst: readonly MomentNotitie[] = $derived.by(() =>
		momentNotitiesUit(this.#bron.documenten?.inhoud('afspraken') ?? null)
	);

	constructor(bron: DocumentBron) {
		this.#bron = bron;
	}

	/** Keeps a note, a new one without an id; with null takes it away. */
	async set(
		id: string | null,
		notitie: Omit<MomentNotitie, 'id'> | null
	): Promise<DocumentStap | null> {
		const [fresh = ''] = id === null ? randomIds(1) : [id];
		const operaties = setMomentNotitie(fresh, notitie);
		return (await this.#bron.documenten?.change('afspraken', operaties)) ?? null;
	}

	/** Takes that change back. */
	async takeBack(stap: DocumentStap): Promise<void> {
		await this.#bron.documenten?.ongedaan(stap);
	}

	/** Whether it can be taken back still. */
	canTakeBack(stap: DocumentStap): boolean {
		return this.#bron.documenten?.isGedaan(stap) ?? false;
	}
}
