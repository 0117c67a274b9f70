import { namen } from '$lib/data/kandidaat/namen.svelte';

/** The screen for a meeting: larger, without header and filters, and with names hidden until somebody shows them. */
export class FocusModus {
	#aan = $state(false);
	/** Whether names were hidden before. */
	#verborgen = false;

	get aan(): boolean {
		return this.#aan;
	}
	/** Leaving puts names back as they were. */
	set aan(aan: boolean) {
		if (aan === this.#aan) return;
		if (aan) this.#verborgen = namen.verborgen;
		namen.verborgen = aan || this.#verborgen;
		this.#aan = aan;
	}
}
