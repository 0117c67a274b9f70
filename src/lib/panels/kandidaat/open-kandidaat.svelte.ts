import { untrack } from 'svelte';
import type { Plek } from '$lib/rules/why/verklaar-plek';

/** The list that a kandidaat was opened from. */
interface Omgeving {
	/** The table that rows are of: in another momentopname the same row is somebody else. */
	readonly van: object | null;
	/** The rows that previous and next walk through. */
	readonly rows: readonly number[] | Uint32Array;
	/** Which list that is, where it has a rule of its own besides the filters. */
	readonly plek: Plek | null;
}

/** The kandidaat in the drawer of a page, as long as it stands in the list that it was opened from. */
export class OpenKandidaat {
	readonly #omgeving: (row: number) => Omgeving;
	#open = $state.raw<{ readonly row: number; readonly van: object | null } | null>(null);

	/** Null when nobody is open. */
	readonly inhoud = $derived.by(() => {
		if (this.#open === null) return null;
		const { row } = this.#open;
		const { van, rows, plek } = this.#omgeving(row);
		const place = van === this.#open.van ? rows.indexOf(row) : -1;
		return place < 0 ? null : { kandidaat: row, place, rows, plek };
	});

	constructor(omgeving: (row: number) => Omgeving) {
		this.#omgeving = omgeving;
	}

	open(row: number): void {
		this.#open = { row, van: untrack(() => this.#omgeving(row).van) };
	}

	close(): void {
		this.#open = null;
	}
}
