import type { Bewaring, KluisStand, LogRegel } from '$lib/domain/kluis/kluis';
import type { Gezien, SnapshotBytes } from '$lib/domain/momentopname/momentopname';

/** What the screen around the vault needs of the bridge; tests hand in a fake. Everything rejects with a `Storing`. */
export interface KluisBrug {
	readonly kluis: {
		stand(): Promise<KluisStand>;
		/** Milliseconds until the next passphrase may be tried; grows with every wrong one. */
		wachttijd(): Promise<number>;
		/** Takes half a second to a second on purpose. */
		unlock(wachtwoord: string): Promise<void>;
		/** Makes the vault and seals everything that is stored, all or nothing. */
		setUp(wachtwoord: string): Promise<void>;
		change(oud: string, nieuw: string): Promise<void>;
		/** Ends the workers and forgets the key. */
		lock(): void;
	};
	call(
		name: 'backup',
		input: { wachtwoord: string | null }
	): Promise<{ readonly naam: string; readonly bytes: Uint8Array<ArrayBuffer> }>;
	call(
		name: 'restore',
		input: { bytes: Uint8Array<ArrayBuffer>; wachtwoord: string; ouder: boolean; gezien: Gezien }
	): Promise<SnapshotBytes | null>;
	call(name: 'log', input: null): Promise<readonly LogRegel[]>;
	call(name: 'info', input: null): Promise<Bewaring>;
}
