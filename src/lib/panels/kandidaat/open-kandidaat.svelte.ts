import type { Plek } from '$lib/rules/why/verklaar-plek';

/** The list that a kandidaat was opened from. */
interface Omgeving {
	/** The rows that previous and next walk through. */
	readonly rows: readonly number[] | Uint32Array;
	/** Which list that is, where it has a rule of its own besides the filters. */
	readonly plek: Plek | null;
}

/** The kandidaat in the drawer of a page, as long as it stands in the list that it was opened from. */
export class OpenKandidaat {
	readonly #omgeving: (row: number) => Omgeving;
	#row = $state.raw<number | null>(null);

	/** Null when nobody is open. */
	readonly inhoud = $derived.by(() => {
		if (this.#row === null) return null;
		const { rows, plek } = this.#omgeving(this.#row);
		const place = rows.indexOf(this.#row);
		return place < 0 ? null : { kandidaat: this.#row, place, rows, plek };
	});

	constructor(omgeving: (row: number) => Omgeving) {
		this.#omgeving = omgeving;
	}

	open(row: number): void {
		this.#row = row;
	}

	close(): void {
		this.#row = null;
	}
}
