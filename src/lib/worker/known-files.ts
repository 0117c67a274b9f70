import { dagVan, type Dag } from '$lib/domain/velden/datum';
import type { SourceFile } from './protocol';
import { sha256 } from '$lib/worker/keep/checksum';
import type { SnapshotStore } from '$lib/worker/keep/snapshot-store';

/** A file by its bytes, and the day on which it was read in before. */
export interface BekendBestand {
	readonly sha256: string;
	readonly alIngelezen: Dag | null;
}

/** Knows files again by their bytes, whatever they are called. */
export class KnownFiles {
	readonly #store: SnapshotStore;
	readonly #files = new Map<string, BekendBestand>();

	constructor(store: SnapshotStore) {
		this.#store = store;
	}

	/** Looks at the bytes once. A browser without storage has read nothing in before. */
	async look({ naam, gewijzigd, bytes }: SourceFile): Promise<BekendBestand> {
		const hash = await sha256(new Uint8Array(bytes));
		const list = await this.#store.list().catch(() => []);
		const before = list.find(({ bronnen }) => bronnen.some((bron) => bron.sha256 === hash));
		const bekend = { sha256: hash, alIngelezen: before ? dayOf(before.ingelezen) : null };
		this.#files.set(keyOf(naam, gewijzigd), bekend);
		return bekend;
	}

	/** What was seen of a file that came here before; undefined when it did not. */
	of(naam: string, gewijzigd: number): BekendBestand | undefined {
		return this.#files.get(keyOf(naam, gewijzigd));
	}

	clear(): void {
		this.#files.clear();
	}
}

/** The day of a moment by this computer's calendar; 0 when it is no moment. */
export function dayOf(moment: string | number): Dag {
	const local = new Date(moment);
	return dagVan(local.getFullYear(), local.getMonth() + 1, local.getDate()) ?? 0;
}

function keyOf(naam: string, gewijzigd: number): string {
	return `${gewijzigd} ${naam}`;
}
