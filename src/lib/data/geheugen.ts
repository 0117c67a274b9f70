/** Answers by what was asked, at most `most` of them; the oldest are forgotten first. */
export class Geheugen<T> {
	readonly #most: number;
	readonly #kept = new Map<string, T>();

	constructor(most: number) {
		this.#most = most;
	}

	/** Undefined where it is not known. */
	get(key: string): T | undefined {
		return this.#kept.get(key);
	}

	has(key: string): boolean {
		return this.#kept.has(key);
	}

	set(key: string, answer: T): void {
		this.#kept.set(key, answer);
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= this.#most) return;
			this.#kept.delete(oldest);
		}
	}

	forget(key: string): void {
		this.#kept.delete(key);
	}
}
