import type { ReadOptions } from './text/read-csv';
import type { Tell } from './work-meter';

/** Progress over all files together: rows so far, and an estimate of all rows from the bytes that they took. */
export class FilesProgress {
	#rows = 0;
	#bytes = 0;
	readonly #total: number;
	readonly #tell: Tell;

	/** For that many bytes in all files. */
	constructor(total: number, tell: Tell) {
		this.#total = total;
		this.#tell = tell;
	}

	/** What to call while the next file is read, which has that many bytes. */
	next(size: number): NonNullable<ReadOptions['onprogress']> {
		const rows = this.#rows;
		const bytes = this.#bytes;
		this.#bytes += size;
		return ({ done, total }) => {
			this.#rows = rows + done;
			const read = bytes + (total === 0 ? 0 : (size * done) / total);
			const all = read === 0 ? 0 : Math.round((this.#rows * this.#total) / read);
			this.#tell(this.#rows, Math.max(all, this.#rows));
		};
	}
}
