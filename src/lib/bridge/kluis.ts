import type { KluisStand } from '$lib/domain/kluis/kluis';
import type { Ask } from './data-bridge';
import type { KeyRing } from './key-ring';

/** The vault as the screen knows it. A passphrase goes to its worker and is kept nowhere. */
export class KluisCalls {
	readonly #ring: KeyRing;
	readonly #ask: Ask;
	readonly #end: () => void;

	/** `end` ends all workers. */
	constructor(ring: KeyRing, ask: Ask, end: () => void) {
		this.#ring = ring;
		this.#ask = ask;
		this.#end = end;
	}

	/** As it is stored now; another tab may have changed it. */
	async stand(): Promise<KluisStand> {
		const { sleutel } = await this.#ask('vault', null);
		if (sleutel !== null && sleutel === this.#ring.key?.id) return 'open';
		if (this.#ring.key) this.#ring.key = null;
		return sleutel === null ? 'geen' : 'dicht';
	}

	/** Milliseconds that the next try has to wait; grows with every wrong passphrase. */
	async wachttijd(): Promise<number> {
		return (await this.#ask('vault', null)).wacht;
	}

	/** Rejects with a `Storing` (`wachtwoord-onjuist`); waits first where it has to. */
	async unlock(wachtwoord: string): Promise<void> {
		this.#ring.key = await this.#ask('unlock', wachtwoord);
	}

	/** Sets the first passphrase and seals everything that is stored, all or nothing. */
	async setUp(wachtwoord: string): Promise<void> {
		this.#ring.key = await this.#ask('setUp', wachtwoord);
	}

	/** Rejects with a `Storing` (`wachtwoord-onjuist`) where the old one is wrong. */
	async change(oud: string, nieuw: string): Promise<void> {
		await this.#ask('rekey', { oud, nieuw });
	}

	/** Ends all workers at once and forgets the key. The page still has what it shows: load it again. */
	lock(): void {
		this.#ring.key = null;
		this.#end();
	}
}
