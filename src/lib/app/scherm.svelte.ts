import type { Verteld } from '$lib/domain/momentopname/elders';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import { copyText } from '$lib/platform/clipboard';
import { underWay } from '$lib/data/rest';

/** What the whole screen is about: opening, locked, nothing read in yet, in use, or not able to. */
export type Fase = 'openen' | 'dicht' | 'leeg' | 'gereed' | 'storing';

export interface ToastBericht {
	readonly tekst: string;
	/** What can be done about it, by a verb; what can't be done any more (`kan`) is told no longer. */
	readonly actie?: { readonly woord: string; run(): void; kan?(): boolean };
}

/** What the whole screen shows beside the data: where it stands, what goes on, what failed and what is said. */
export class Scherm {
	readonly #onvergrendeld: () => void;
	fase = $state<Fase>('openen');
	/** Why the app cannot go on, when `fase` is `storing`, or why the last action failed. */
	storing = $state<StoringCode | null>(null);
	/** A whole snapshot to open instead of the damaged one in use; null when there is none. */
	uitweg = $state.raw<SnapshotMeta | null>(null);
	/** What the user asked for is going on, Dutch. */
	bezig = $state<string | null>(null);
	melding = $state.raw<ToastBericht | null>(null);
	/** Why this tab began again because of another one, until that is closed. */
	verteld = $state.raw<readonly Verteld[]>([]);
	/** What will be read in once the app is unlocked, Dutch; '' when nothing will. */
	klaargezet = $state('');
	/** Whether everything was wiped since the app was opened. */
	gewist = false;

	/** `onvergrendeld`: another tab set a passphrase, so that this one has no key. */
	constructor(onvergrendeld: () => void) {
		this.#onvergrendeld = onvergrendeld;
	}

	/** Nothing can be shown, for that reason. */
	fail(code: StoringCode): void {
		this.storing = code;
		this.fase = 'storing';
	}

	/** Does what the user asked for; why it failed is on screen afterwards. */
	async act(what: string, work: () => Promise<void>): Promise<void> {
		this.bezig = what;
		this.storing = null;
		try {
			await work();
		} catch (thrown) {
			const code = storingVan(thrown);
			if (code === 'vergrendeld') this.#onvergrendeld();
			else this.storing = code;
		} finally {
			this.bezig = null;
		}
	}

	toast(tekst: string): void {
		this.notify({ tekst });
	}

	/** Says something with what can be done about it. */
	notify(melding: ToastBericht): void {
		this.melding = melding;
	}

	/** Says what was done, with the way back for as long as there is one. */
	notifyStap(tekst: string, terug: () => void, kan: () => boolean): void {
		const run = () => {
			terug();
			this.toast('Ongedaan gemaakt.');
		};
		this.notify({ tekst, actie: { woord: 'Ongedaan maken', run, kan } });
	}

	/** Puts text on the clipboard and says so. */
	async copy(text: string, said: string): Promise<void> {
		const isCopied = await underWay(copyText(text));
		this.toast(
			isCopied ? said : 'Kopiëren is niet gelukt. Selecteer de tekst en gebruik Ctrl + C.'
		);
	}

	dismiss(): void {
		this.melding = null;
	}

	/** What waits until the app is unlocked. */
	setReady(tekst: string): void {
		this.klaargezet = tekst;
	}

	/** What was told has been read. */
	gehoord(): void {
		this.verteld = [];
	}
}
