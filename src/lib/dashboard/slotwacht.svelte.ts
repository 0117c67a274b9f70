import { watchActivity } from '$lib/platform/activity';
import { readPreference, writePreference } from '$lib/platform/preferences';
import { openTabs, type Tabs } from '$lib/platform/tabs';
import { Idle } from './idle';
import type { Kluis } from './kluis.svelte';

const MINUUT = 60_000;
/** Between two messages to the other tabs that this one is used, in milliseconds. */
const DEEL_NA = 15_000;
const KEUZES = [2, 5, 10, 15, 30, 60];

/** Locks the app after some minutes without use, in this tab or another, and warns a minute before. */
export class Slotwacht {
	readonly #kluis: Kluis;
	readonly #now: () => number;
	readonly #idle: Idle;
	#minuten = $state(0);
	#bijna = $state(false);
	#tabs: Tabs<'vergrendel' | 'bezig'> | null = null;
	#gedeeld = 0;

	constructor(kluis: Kluis, now: () => number = Date.now) {
		this.#kluis = kluis;
		this.#now = now;
		const gekozen = Number(readPreference('vergrendel-na'));
		this.#minuten = this.keuzes.includes(gekozen) ? gekozen : this.#meest;
		this.#idle = new Idle(this.#grenzen(), now);
	}

	/** The app locks within a minute. */
	get bijna(): boolean {
		return this.#bijna;
	}
	/** Minutes without use after which the app locks. */
	get minuten(): number {
		return this.#minuten;
	}
	set minuten(value: number) {
		if (!this.keuzes.includes(value)) return;
		this.#minuten = value;
		this.#idle.grenzen = this.#grenzen();
		writePreference('vergrendel-na', String(value));
	}
	/** Minutes to choose from: never more than the organisation allows. */
	get keuzes(): readonly number[] {
		return [...KEUZES.filter((each) => each < this.#meest), this.#meest];
	}

	/** Begins to watch; the answer stops it. */
	waak(): () => void {
		this.#tabs = openTabs(
			{ naam: 'slot', messages: ['vergrendel', 'bezig'], noted: ['vergrendel'] },
			(message) => {
				if (message === 'vergrendel') this.#kluis.opnieuw();
				else this.#idle.touch();
			}
		);
		return watchActivity({ ontouch: () => this.raak(), onlook: () => this.kijk() });
	}

	/** Tells the other tabs to lock. */
	meld(): void {
		this.#tabs?.send('vergrendel');
	}

	/** The app is used. */
	raak(): void {
		this.#idle.touch();
		if (this.#bijna) this.#bijna = false;
		const now = this.#now();
		if (Math.abs(now - this.#gedeeld) < DEEL_NA) return;
		this.#gedeeld = now;
		this.#tabs?.send('bezig');
	}

	/** Looks at the clock, and locks when it is time. */
	kijk(): void {
		const isOpen = this.#kluis.stand === 'open';
		const { rust } = this.#idle;
		this.#bijna = isOpen && rust === 'bijna';
		if (isOpen && rust === 'voorbij') this.#kluis.vergrendel();
	}

	/** Begins the minutes again, such as after unlocking. */
	begin(): void {
		this.#idle.begin();
		this.#bijna = false;
	}

	get #meest(): number {
		return this.#kluis.organisatie.vergrendelNaMinuten;
	}

	#grenzen() {
		return { na: this.#minuten * MINUUT, waarschuw: MINUUT };
	}
}
