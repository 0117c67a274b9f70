import type { FocusedRow } from './windowing';

interface Rows {
	readonly count: number;
	/** What tells a row from others, whatever place it has. */
	keyOf(row: number): string;
}

/** The row that has the focus: it is followed through sorting and filtering, by its key. */
export class RowFocus {
	readonly #rows: () => Rows;
	#row = $state.raw<{ readonly at: number; readonly key: string } | null>(null);

	/** Where it was when it was last looked at and where it is; null when no row has the focus. */
	readonly place = $derived.by((): FocusedRow | null => {
		if (this.#row === null) return null;
		const { at, key } = this.#row;
		const { count, keyOf } = this.#rows();
		if (at < count && keyOf(at) === key) return { was: at, now: at };
		for (let row = 0; row < count; row++) if (keyOf(row) === key) return { was: at, now: row };
		return { was: at, now: -1 };
	});
	readonly now = $derived(this.place?.now ?? -1);

	constructor(rows: () => Rows) {
		this.#rows = rows;
		$effect(() => {
			const { place } = this;
			if (!place || place.was === place.now) return;
			if (place.now < 0) this.#row = null;
			else this.set(place.now);
		});
	}

	/** -1 for none. */
	set(row: number): void {
		this.#row = row < 0 ? null : { at: row, key: this.#rows().keyOf(row) };
	}
}
