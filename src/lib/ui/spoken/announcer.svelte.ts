/** Calls back once after so many milliseconds; what comes back calls that off. */
export type Later = (work: () => void, after: number) => () => void;

/** What a text is about: a name, or the element that shows it, about which nothing is left to say when it goes. */
export type About = string | { readonly isConnected: boolean };

/** How long nothing more has to be said before it is said, in milliseconds: what comes fast is said once. */
export const RESTS = 500;
/** How long a message stays to be read, in milliseconds. The result stays. */
export const STAYS = 5000;

/**
 * What the app says by itself: the last result, and everything else. Text is written late, so that the
 * region it stands in was there before it, and last of what came fast.
 */
export class Announcer {
	/** "557 van 2.847 kandidaten". */
	result = $state('');
	message = $state('');
	readonly #later: Later;
	#result: string | null = null;
	/** What is still to be said, by what it is about. */
	#messages: readonly { readonly text: string; readonly about: About }[] = [];
	#hold = () => {};
	#keep = () => {};

	constructor(later: Later) {
		this.#later = later;
	}

	/**
	 * Says something; what is about the same thing and was not said yet is not said any more. '' only calls that off.
	 */
	announce(text: string, about: About = text): void {
		this.#messages = this.#messages.filter((each) => each.about !== about && each.text !== text);
		if (text === '') return;
		this.#messages = [...this.#messages, { text, about }];
		// the same again is said again: a text that stays is no change
		if (this.#waiting === this.message) this.message = '';
		this.rest();
	}

	/** Says what came out; unless `anew`, not when that was said last. */
	announceResult(text: string, anew = true): void {
		if (!anew && text === (this.#result ?? this.result)) return;
		this.#result = text;
		if (text === this.result) this.result = '';
		this.rest();
	}

	/** Waits again with what is to be said: something came or the regions have a new place. */
	rest(): void {
		this.#hold();
		if (this.#result !== null || this.#waiting !== '')
			this.#hold = this.#later(() => this.#write(), RESTS);
	}

	/** No message may be said or read any more: one may hold a name. */
	hush(): void {
		this.#keep();
		this.#messages = [];
		this.message = '';
	}

	/** The same, and what it was the result of is not there any more. */
	forget(): void {
		this.hush();
		this.#hold();
		this.#result = null;
		this.result = '';
	}

	get #waiting(): string {
		const [only, ...more] = this.#messages.filter(stands).map(({ text }) => text);
		return more.length ? [only ?? '', ...more].map(asSentence).join(' ') : (only ?? '');
	}

	#write(): void {
		if (this.#result !== null) this.result = this.#result;
		this.#result = null;
		const text = this.#waiting;
		this.#messages = [];
		if (text === '') return;
		this.message = text;
		this.#keep();
		this.#keep = this.#later(() => (this.message = ''), STAYS);
	}
}

/** What told that something went on is gone when the outcome is there. */
function stands({ about }: { readonly about: About }): boolean {
	return typeof about === 'string' || about.isConnected;
}

/** Said behind another, what has no end of its own gets one. */
function asSentence(text: string): string {
	return /[.?!]$/.test(text) ? text : `${text}.`;
}
