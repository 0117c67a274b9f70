import { watchActivity } from '$lib/platform/activity';
import { readPreference, writePreference } from '$lib/platform/preferences';
import { isOnlyTab, openTabs, type Tabs } from '$lib/platform/tabs';
import { Idle } from './idle';
import type { Kluis } from './kluis.svelte';

const MINUUT = 60_000;
/** Between two messages to the other tabs that this one is used, in milliseconds. */
const DEEL_NA = 15_000;
/** How long another tab has to say that it reads in, in milliseconds. */
const ANTWOORD_BINNEN = 400;
const BERICHTEN = ['vergrendel', 'gewist', 'teruggezet', 'bezig', 'leest-iemand', 'leest'] as const;
type Bericht = (typeof BERICHTEN)[number];
const KEUZES = [2, 5, 10, 15, 30, 60];

/** Locks the app after some minutes without use, in this tab or another, and warns a minute before. */
export class Slotwacht {
	readonly #kluis: Kluis;
	readonly #now: () => number;
	readonly #idle: Idle;
	#minuten = $state(0);
	#bijna = $state(false);
	#tabs: Tabs<Bericht> | null = null;
	#onleest: (() => void) | null = null;
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
	watch(): () => void {
		const tabs = openTabs(
			{ naam: 'slot', messages: BERICHTEN, noted: BERICHTEN.filter((each) => each !== 'bezig') },
			(message: Bericht) => this.#hear(message)
		);
		this.#tabs = tabs;
		const stop = watchActivity({ ontouch: () => this.raak(), onlook: () => this.look() });
		return () => {
			stop();
			tabs.close();
		};
	}

	/** Tells the other tabs to begin anew, because the app is locked or everything that is stored is another. */
	notify(waarom: 'vergrendel' | 'gewist' | 'teruggezet' = 'vergrendel'): void {
		this.#tabs?.send(waarom);
	}

	/** Whether another tab reads files in, which locking would end; those who don't answer in time don't. */
	async readsElsewhere(): Promise<boolean> {
		const tabs = this.#tabs;
		if (!tabs || (await isOnlyTab())) return false;
		const { promise, resolve } = Promise.withResolvers<boolean>();
		const timer = setTimeout(() => resolve(false), ANTWOORD_BINNEN);
		this.#onleest = () => resolve(true);
		tabs.send('leest-iemand');
		const leest = await promise;
		clearTimeout(timer);
		this.#onleest = null;
		return leest;
	}

	#hear(message: Bericht): void {
		if (message === 'bezig') this.#idle.touch();
		else if (message === 'leest') this.#onleest?.();
		else if (message === 'vergrendel') this.#kluis.opnieuw();
		else if (message !== 'leest-iemand') this.#kluis.opnieuw(message);
		else if (this.#kluis.isReading) this.#tabs?.send('leest');
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
	look(): void {
		const isOpen = this.#kluis.stand === 'open';
		const { rust } = this.#idle;
		this.#bijna = isOpen && rust === 'bijna';
		if (isOpen && rust === 'voorbij') this.#kluis.lock();
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
