/** How long nobody has used the app: still in use, about to lock, or time to lock. */
export type Rust = 'bezig' | 'bijna' | 'voorbij';

interface Grenzen {
	/** Milliseconds without use after which it is time to lock. */
	readonly na: number;
	/** Milliseconds before that from which the user is warned. */
	readonly waarschuw: number;
}

/**
 * Measures on the clock of the computer how long the app was not used, so that time asleep counts as well. What
 * happens after the time has passed does not bring it back: waking up a computer is no use of the app.
 */
export class Idle {
	readonly #now: () => number;
	#grenzen: Grenzen;
	#last: number;

	constructor(grenzen: Grenzen, now: () => number) {
		this.#grenzen = grenzen;
		this.#now = now;
		this.#last = now();
	}

	set grenzen(grenzen: Grenzen) {
		this.#grenzen = grenzen;
	}

	/** Begins to measure anew. */
	begin(): void {
		this.#last = this.#now();
	}

	/** The app was used; does nothing once the time has passed. */
	touch(): void {
		if (this.rust !== 'voorbij') this.#last = this.#now();
	}

	/** Milliseconds until it is time to lock; 0 when it is. */
	get over(): number {
		const now = this.#now();
		// A clock that was set back would keep the app open for as long as it was set back.
		if (now < this.#last) this.#last = now;
		return Math.max(0, this.#last + this.#grenzen.na - now);
	}

	get rust(): Rust {
		const { over } = this;
		if (over === 0) return 'voorbij';
		return over <= Math.min(this.#grenzen.waarschuw, this.#grenzen.na / 2) ? 'bijna' : 'bezig';
	}
}
