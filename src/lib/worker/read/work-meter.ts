/** Told of the rows that are done, of a total. */
export type Tell = (done: number, total: number) => void;

/** Tells work of unequal steps as rows: half of the work is half of the rows. */
export class WorkMeter {
	#done = 0;
	#told = 0;
	readonly #rows: number;
	readonly #work: number;
	readonly #tell: Tell | undefined;

	/** For `work` in all, in units of its own, on that many rows. */
	constructor(rows: number, work: number, tell?: Tell) {
		this.#rows = rows;
		this.#work = work;
		this.#tell = tell;
	}

	/** Adds work that is done; tells it once it is at least a row more. */
	did(work: number): void {
		this.#done = Math.min(this.#work, this.#done + work);
		const rows = this.#work === 0 ? 0 : Math.round((this.#rows * this.#done) / this.#work);
		if (rows === this.#told) return;
		this.#told = rows;
		this.#tell?.(rows, this.#rows);
	}
}
