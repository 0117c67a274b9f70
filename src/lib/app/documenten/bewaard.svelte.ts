import type { Bewaring, LogRegel } from '$lib/domain/kluis/kluis';
import type { Gezien, SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import { downloadBytes } from '$lib/platform/download';
import type { KluisBrug } from '../kluis/kluis-brug';
import { underWay } from '$lib/data/rest';

const DAG = 86_400_000;

/** What is kept on this computer: back-ups of it, when it expires, and the log of what was done with it. */
export class Bewaard {
	readonly #brug: KluisBrug;
	readonly #show: (snapshot: SnapshotBytes | null) => Promise<void>;
	readonly #gezien: () => Gezien;
	/** Null until it is known. */
	bewaring = $state.raw<Bewaring | null>(null);
	/** The latest first; null until `readLog` has answered. */
	log = $state.raw<readonly LogRegel[] | null>(null);
	bezig = $state(false);
	storing = $state<StoringCode | null>(null);

	/** `toon` puts a snapshot that was put back on screen; `gezien` tells what it takes the place of. */
	constructor(
		brug: KluisBrug,
		toon: (snapshot: SnapshotBytes | null) => Promise<void>,
		gezien: () => Gezien = () => undefined
	) {
		this.#brug = brug;
		this.#show = toon;
		this.#gezien = gezien;
	}

	/** Whole days until a snapshot is removed, 0 = today; null when it never is. */
	dagenTot(id: string, now = Date.now()): number | null {
		const einde = Date.parse(this.bewaring?.verloopt[id] ?? '');
		return Number.isFinite(einde) ? Math.max(0, Math.ceil((einde - now) / DAG)) : null;
	}

	/** Asks again how old the back-up is and when data expire; what fails leaves it as it was. */
	async look(): Promise<void> {
		try {
			this.bewaring = await this.#brug.call('info', null);
		} catch {
			return;
		}
	}

	async readLog(): Promise<void> {
		await this.#run(async () => {
			this.log = await this.#brug.call('log', null);
		});
	}

	/** Downloads a back-up under that passphrase, or under the one of the vault; false when that failed. */
	makeBackup(wachtwoord: string | null): Promise<boolean> {
		return this.#run(async () => {
			const { naam, bytes } = await this.#brug.call('backup', { wachtwoord });
			downloadBytes(naam, bytes);
			await this.look();
		});
	}

	/**
	 * Puts a back-up in place of everything that is stored; false when that failed and nothing was changed. `ouder`: the
	 * user agreed to a file of an earlier version, which is refused as `back-up-ouder` otherwise.
	 */
	putBack(file: File, wachtwoord: string, ouder = false): Promise<boolean> {
		return this.#run(async () => {
			const bytes = new Uint8Array(await underWay(file.arrayBuffer()));
			const gezien = this.#gezien();
			await this.#show(await this.#brug.call('restore', { bytes, wachtwoord, ouder, gezien }));
			await this.look();
		});
	}

	/** Forgets why the last action failed. */
	forget(): void {
		this.storing = null;
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
}
