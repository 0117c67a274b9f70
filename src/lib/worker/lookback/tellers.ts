import { Teller } from './teller';
import type { Momentopname } from './verschil';

/** Rows of all momentopnamen together that stay in memory between questions. */
const MOST_ROWS = 400_000;

/** The momentopnamen that were counted in, kept as long as they are small; the longest unasked go first. */
export class Tellers {
	readonly #most: number;
	readonly #kept = new Map<string, { readonly teller: Teller; readonly rows: number }>();

	constructor(most = MOST_ROWS) {
		this.#most = most;
	}

	/** The counter of a momentopname; `read` gives its tables when they are not in memory. */
	async of(id: string, read: () => Promise<Momentopname>): Promise<Teller> {
		const known = this.#kept.get(id);
		if (known) {
			this.#kept.delete(id);
			this.#kept.set(id, known);
			return known.teller;
		}
		const van = await read();
		const teller = new Teller(van);
		const rows = Object.values(van.tables).reduce((sum, table) => sum + (table?.rows ?? 0), 0);
		this.#kept.set(id, { teller, rows });
		this.#shrink();
		return teller;
	}

	#shrink(): void {
		let total = [...this.#kept.values()].reduce((sum, { rows }) => sum + rows, 0);
		for (const [id, { rows }] of this.#kept) {
			if (total <= this.#most) return;
			this.#kept.delete(id);
			total -= rows;
		}
	}
}
