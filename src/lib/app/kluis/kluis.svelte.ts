import { ORGANISATIE, type KluisStand, type Organisatie } from '$lib/domain/kluis/kluis';
import { storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import { readPreference, writePreference } from '$lib/platform/preferences';
import type { Herstart } from '../herstart';
import type { KluisBrug } from './kluis-brug';

/** What the user can be asked about the vault, each in a dialog of its own. */
export type KluisVraag =
	'wachtwoord' | 'ander-wachtwoord' | 'back-up' | 'uit-back-up' | 'slot' | 'alles';

/** What the vault needs to know of the rest of the app and the browser. */
export interface KluisOmgeving {
	/** Opens what is stored, once it can be read. */
	open(): Promise<void>;
	/** Reading in is under way and would be lost. */
	isReading(): boolean;
	/** The same in another tab. */
	readsElsewhere?(): Promise<boolean>;
	/** Tells the other tabs to lock, too. */
	notify(): void;
	/** Keeps what was typed a moment ago, and takes what is shown off the screen; null where nothing waits for it. */
	keep?(): Promise<void> | null;
	/** Starts the page again, so that nothing personal stays in memory. */
	reload(waarom: Herstart): void;
	now(): number;
	readonly organisatie?: Organisatie;
}

/** What is asked of the vault before real data are kept. */
export type BewaarKluis = Pick<
	Kluis,
	'bezig' | 'look' | 'organisatie' | 'setUp' | 'stand' | 'storing' | 'vraagtWachtwoord' | 'zonder'
>;

/** How long a lock waits for what was typed last, in milliseconds. */
const BEWAREN_DUURT = 1500;

/** The vault as the user sees it: whether it is locked, and everything that can be done with the passphrase. */
export class Kluis {
	readonly #brug: KluisBrug['kluis'];
	readonly #omgeving: KluisOmgeving;
	readonly organisatie: Organisatie;
	/** Null until it is known. */
	stand = $state<KluisStand | null>(null);
	/** A passphrase is being checked, set or changed. */
	bezig = $state(false);
	/** Why that failed. */
	storing = $state<StoringCode | null>(null);
	/** What the user is asked now. */
	vraag = $state<KluisVraag | null>(null);
	/** Seconds until the passphrase can be tried again. */
	wacht = $state(0);
	/** Reading in is under way in another tab, which what is asked now would end. */
	readsElsewhere = $state(false);
	/** When a passphrase can be tried again, as milliseconds. */
	#vanaf = 0;
	/** Answers whoever waits for a passphrase before real data are kept. */
	#besluit: ((mag: boolean) => void) | null = $state.raw(null);

	constructor(brug: KluisBrug['kluis'], omgeving: KluisOmgeving) {
		this.#brug = brug;
		this.#omgeving = omgeving;
		this.organisatie = omgeving.organisatie ?? ORGANISATIE;
	}

	/** Reading in is under way in this tab. */
	get isReading(): boolean {
		return this.#omgeving.isReading();
	}
	/** Whether the question for a passphrase is one before real data are kept. */
	get voorBewaren(): boolean {
		return this.#besluit !== null;
	}
	/** Whether real data may be kept without a passphrase. */
	get magZonder(): boolean {
		return this.voorBewaren && !this.organisatie.wachtwoordVerplicht;
	}
	/** Whether keeping real data waits for a passphrase: there is none, and none was declined. */
	get vraagtWachtwoord(): boolean {
		const declined = () => readPreference('zonder-wachtwoord') === 'ja';
		return this.stand === 'geen' && (this.organisatie.wachtwoordVerplicht || !declined());
	}

	/** Takes over what opening saw: there is no vault, or it is open. */
	see(stand: 'geen' | 'open'): void {
		this.stand = stand;
	}

	/** Looks how the vault stands; where that cannot be seen, what is stored cannot be either. */
	async look(): Promise<void> {
		try {
			this.stand = await this.#brug.stand();
			if (this.stand === 'dicht') await this.#wachten();
		} catch {
			return;
		}
	}

	/** Asks the user; without a passphrase there is nothing to lock, so that is asked for first. */
	ask(vraag: KluisVraag): void {
		this.storing = null;
		this.vraag = vraag;
		this.readsElsewhere = false;
		void this.#omgeving.readsElsewhere?.().then((elders) => (this.readsElsewhere = elders));
	}

	/** The question is answered or left. */
	close(mag = false): void {
		this.storing = null;
		this.vraag = null;
		this.#besluit?.(mag);
		this.#besluit = null;
	}

	/** Whether real data may be kept now; asks for a passphrase when there is none and none was declined. */
	async mayKeep(): Promise<boolean> {
		if (this.stand === null) await this.look();
		if (!this.vraagtWachtwoord) return true;
		this.close();
		this.ask('wachtwoord');
		return new Promise((resolve) => (this.#besluit = resolve));
	}

	/** Asks for a passphrase when real data were kept without one where that is not allowed. */
	async press(): Promise<void> {
		if (!this.organisatie.wachtwoordVerplicht || this.vraag !== null) return;
		await this.look();
		if (this.stand === 'geen') this.ask('wachtwoord');
	}

	/** Keeps real data without a passphrase from now on, where that is allowed. */
	zonder(): void {
		if (this.organisatie.wachtwoordVerplicht) return;
		writePreference('zonder-wachtwoord', 'ja');
		this.close(true);
	}

	/** Opens the vault and what is in it; does nothing while the user has to wait. */
	async unlock(wachtwoord: string): Promise<void> {
		if (!(await this.#attempt(() => this.#brug.unlock(wachtwoord)))) return;
		this.stand = 'open';
		await this.#omgeving.open();
	}

	/** Sets the passphrase; everything that is stored is sealed with it. False when that failed. */
	async setUp(wachtwoord: string): Promise<boolean> {
		const done = await this.#run(() => this.#brug.setUp(wachtwoord));
		if (done) {
			this.stand = 'open';
			// The other tabs have no key to what is sealed now.
			this.#omgeving.notify();
			this.close(true);
		}
		return done;
	}

	/** Changes the passphrase; false when the old one is wrong or it failed. */
	async change(oud: string, nieuw: string): Promise<boolean> {
		const done = await this.#attempt(() => this.#brug.change(oud, nieuw));
		if (done) this.close();
		return done;
	}

	/** The user wants to lock: asks first for what is missing or would be lost. */
	slot(): void {
		if (this.stand === 'geen') this.ask('wachtwoord');
		else if (this.#omgeving.isReading()) this.ask('slot');
		else if (this.#omgeving.readsElsewhere) void this.#slotTenzij(this.#omgeving.readsElsewhere());
		else this.lock();
	}

	/** Locks at once, in all tabs; does nothing without a passphrase. */
	lock(): void {
		if (this.stand !== 'open') return;
		this.#omgeving.notify();
		this.opnieuw(this.vraag === 'slot' ? 'gevraagd' : 'vergrendel');
	}

	/** Forgets the key and everything that was shown, and starts again; the other tabs are not told. */
	opnieuw(waarom: Herstart = 'vergrendel'): void {
		this.close();
		const bewaart = this.stand === 'open' ? this.#omgeving.keep?.() : null;
		if (this.stand === 'open') this.stand = 'dicht';
		const end = () => {
			this.#brug.lock();
			this.#omgeving.reload(waarom);
		};
		if (!bewaart) return end();
		const genoeg = new Promise<void>((resolve) => setTimeout(resolve, BEWAREN_DUURT));
		void Promise.race([bewaart, genoeg]).then(end);
	}

	async #slotTenzij(readsElsewhere: Promise<boolean>): Promise<void> {
		if (await readsElsewhere) this.ask('slot');
		else this.lock();
	}

	/** The same for what needs the passphrase that there is: a wrong one makes the user wait. */
	async #attempt(work: () => Promise<void>): Promise<boolean> {
		if (this.wacht > 0 || this.bezig) return false;
		const done = await this.#run(work);
		if (this.storing === 'wachtwoord-onjuist') await this.#wachten();
		return done;
	}

	async #run(work: () => Promise<void>): Promise<boolean> {
		if (this.bezig) return false;
		this.bezig = true;
		this.storing = null;
		try {
			await work();
			return true;
		} catch (thrown) {
			this.storing = storingVan(thrown);
			return false;
		} finally {
			this.bezig = false;
		}
	}

	async #wachten(): Promise<void> {
		this.#vanaf = this.#omgeving.now() + (await this.#brug.wachttijd());
		this.#countDown();
	}

	#countDown(): void {
		this.wacht = Math.max(0, Math.ceil((this.#vanaf - this.#omgeving.now()) / 1000));
		if (this.wacht > 0) setTimeout(() => this.#countDown(), 250);
	}
}
