/**
 * Work cut into bounded steps, for a caller who wants to do something else in between: each `yield`
 * says how many rows or words the step has read, the end gives what was made.
 */
export type Steps<T> = Generator<number, T, void>;

/** Rows that a step reads at most, give or take a factor two: about a millisecond. */
export const STEP_ROWS = 1 << 17;

/** Runs all steps without a pause. */
export function finish<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** Calls `read` for 0 up to `length`, a range of at most `STEP_ROWS` a step; ranges start at a multiple of 32. */
export function* overRanges(length: number, read: (from: number, to: number) => void): Steps<void> {
	for (let from = 0; from < length; from += STEP_ROWS) {
		const to = Math.min(length, from + STEP_ROWS);
		read(from, to);
		yield to - from;
	}
}

/** Something that is made in steps ahead of need, or else at once when it is first asked. */
export class Part<T> {
	readonly #make: () => Steps<T>;
	#steps: Steps<T> | null = null;
	#made: { readonly value: T } | null = null;

	constructor(make: () => Steps<T>) {
		this.#make = make;
	}

	/** Makes what is not made yet. */
	get value(): T {
		while (!this.#made) this.#step();
		return this.#made.value;
	}

	/** The steps that are left; none when somebody asks the value meanwhile. */
	*ahead(): Steps<void> {
		while (!this.#made) {
			const read = this.#step();
			if (read > 0) yield read;
		}
	}

	/** The same, with what was made at the end. */
	*steps(): Steps<T> {
		yield* this.ahead();
		return this.value;
	}

	#step(): number {
		const steps = (this.#steps ??= this.#make());
		try {
			const step = steps.next();
			if (!step.done) return step.value;
			this.#made = { value: step.value };
			return 0;
		} catch (cause) {
			this.#steps = null;
			throw cause;
		}
	}
}
