import type { Keeper } from './keeper';

/** The longest wait between two tries, in milliseconds. */
const LONGEST = 30_000;

/** The clock and the wait, which tests replace. */
export interface Clock {
	now(): number;
	sleep(ms: number): Promise<void>;
}

const CLOCK: Clock = {
	now: () => Date.now(),
	sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms))
};

/**
 * Slows down who tries passphrases: 0, 1, 2, 4 … 30 seconds. Counted in the database before each try, so that
 * neither loading the page again nor another tab shortens the wait.
 */
export class Attempts {
	readonly #keeper: Keeper;
	readonly #clock: Clock;

	constructor(keeper: Keeper, clock = CLOCK) {
		this.#keeper = keeper;
		this.#clock = clock;
	}

	/** Milliseconds until the next try may be made. */
	wait(): Promise<number> {
		const { database } = this.#keeper;
		return this.#keeper.read(0, async () => this.#left(await database.setting('pogingen')));
	}

	/** Waits for its turn and counts the try as a wrong one, until `right` is called. */
	async begin(): Promise<void> {
		for (;;) {
			const left = await this.#take();
			if (left <= 0) return;
			await this.#clock.sleep(left);
		}
	}

	/** The passphrase was right: the next wait is none. */
	async right(): Promise<void> {
		const { database } = this.#keeper;
		await this.#keeper.guard(() => database.settings.delete('pogingen'));
	}

	#take(): Promise<number> {
		const { database } = this.#keeper;
		return this.#keeper.guard(() =>
			database.transaction('rw', database.settings, async () => {
				const before = await database.setting('pogingen');
				const left = this.#left(before);
				if (left > 0) return left;
				const value = { aantal: (before?.aantal ?? 0) + 1, laatste: this.#clock.now() };
				await database.settings.put({ key: 'pogingen', value });
				return 0;
			})
		);
	}

	#left(before: { readonly aantal: number; readonly laatste: number } | undefined): number {
		if (!before) return 0;
		const pause = Math.min(LONGEST, 1000 * 2 ** (before.aantal - 1));
		// A clock that was set back does not lengthen the wait.
		return Math.min(pause, before.laatste + pause - this.#clock.now());
	}
}
