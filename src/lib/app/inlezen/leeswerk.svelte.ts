import { storingVan, type StoringCode } from '$lib/domain/momentopname/storing';

/** How long something may take before its progress is shown, in milliseconds. */
export const TRAAG_NA = 400;

interface Voortgang {
	readonly done: number;
	/** 0 = not known. */
	readonly total: number;
}

/** What reading in is doing: one thing at a time, which can be stopped; how far it is, and why it failed. */
export class Leeswerk {
	readonly #onfail: (code: StoringCode) => void;
	/** What is going on, Dutch; null when nothing is. */
	bezig = $state<string | null>(null);
	/** What is going on takes so long that progress must be shown. */
	traag = $state(false);
	voortgang = $state.raw<Voortgang | null>(null);
	storing = $state<StoringCode | null>(null);
	/** Counts up with every stop, so that an answer that comes too late is ignored. */
	turn = 0;
	#abort = new AbortController();

	/** `onfail` hears why something failed before it is on screen. */
	constructor(onfail: (code: StoringCode) => void) {
		this.#onfail = onfail;
	}

	get signal(): AbortSignal {
		return this.#abort.signal;
	}

	/** Does the work; it is `late` when it was stopped meanwhile. Without a word for it nothing shows that it goes on. */
	async run(what: string | null, work: (late: () => boolean) => Promise<void>): Promise<void> {
		const { turn } = this;
		const late = () => turn !== this.turn;
		this.storing = null;
		this.bezig = what;
		const timer = setTimeout(() => (this.traag = what !== null && !late()), TRAAG_NA);
		try {
			await work(late);
		} catch (thrown) {
			if (!late()) this.#fail(storingVan(thrown));
		} finally {
			clearTimeout(timer);
			if (!late()) this.#rest();
		}
	}

	/** The work went on to something else. */
	goOn(what: string): void {
		this.voortgang = null;
		this.bezig = what;
	}

	readonly progress = (progress: Voortgang) => {
		this.voortgang = progress;
	};

	/** What is going on is late from now on. */
	stop(): void {
		this.turn++;
		this.#abort.abort();
		this.#abort = new AbortController();
	}

	/** Nothing goes on and nothing failed. */
	reset(): void {
		this.storing = null;
		this.#rest();
	}

	#fail(code: StoringCode): void {
		this.#onfail(code);
		this.storing = code;
	}

	#rest(): void {
		this.bezig = null;
		this.traag = false;
		this.voortgang = null;
	}
}
