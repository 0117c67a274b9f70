import type { Settings } from '../database';
import type { Keeper } from './keeper';
import { isShape, POGINGEN } from '../documents/shapes';

/** The longest wait between two tries, in milliseconds. */
const LONGEST = 5_000;

/** The clock and the wait, which tests replace. */
export interface Clock {
	now(): number;
	sleep(ms: number): Promise<void>;
}

/** How long somebody waited since the try at that time. */
interface Waited {
	readonly after: number | undefined;
	readonly ms: number;
}

const CLOCK: Clock = {
	now: () => Date.now(),
	sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms))
};

/**
 * Slows down who tries passphrases: 0, 1, 2, 4 and then 5 seconds. It is for who sits at the keyboard, where a
 * user who forgot must not wait for minutes; Argon2 slows down who has a copy of the data. Counted in the
 * database before each try, so that neither loading the page again nor another tab shortens the wait.
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
		return this.#keeper.read(0, async () => this.#left(await this.#before()));
	}

	/** Waits for its turn and counts the try as a wrong one, until `right` is called. */
	async begin(): Promise<void> {
		let waited: Waited = { after: undefined, ms: 0 };
		for (;;) {
			const { after, left } = await this.#take(waited);
			if (left <= 0) return;
			await this.#clock.sleep(left);
			waited = { after, ms: left };
		}
	}

	/** The passphrase was right: the next wait is none. */
	async right(): Promise<void> {
		const { database } = this.#keeper;
		await this.#keeper.guard(() => database.settings.delete('pogingen'));
	}

	#take(waited: Waited): Promise<{ after: number | undefined; left: number }> {
		const { database } = this.#keeper;
		return this.#keeper.guard(() =>
			database.transaction('rw', database.settings, async () => {
				const before = await this.#before();
				const after = before?.laatste;
				// Where the clock was set back, it does not show that the wait is over.
				const left = this.#left(before) - (after === waited.after ? waited.ms : 0);
				if (left > 0) return { after, left };
				const value = { aantal: (before?.aantal ?? 0) + 1, laatste: this.#clock.now() };
				await database.settings.put({ key: 'pogingen', value });
				return { after, left };
			})
		);
	}

	/** A count that is none can't be waited for: it begins again. */
	async #before(): Promise<Settings['pogingen'] | undefined> {
		const before = await this.#keeper.database.setting('pogingen');
		return isShape(POGINGEN, before) ? before : undefined;
	}

	#left(before: { readonly aantal: number; readonly laatste: number } | undefined): number {
		if (!before) return 0;
		const pause = Math.min(LONGEST, 1000 * 2 ** (before.aantal - 1));
		return Math.min(pause, Math.max(0, before.laatste + pause - this.#clock.now()));
	}
}
