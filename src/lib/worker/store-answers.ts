import { Storing } from '$lib/domain/storing';
import type { Answers } from './host';
import { SnapshotStore } from './storage/snapshot-store';

/** What the keeping worker answers: opening, listing, choosing, removing and wiping snapshots. */
export function storeAnswers(
	store = new SnapshotStore()
): Pick<Answers, 'open' | 'list' | 'use' | 'remove' | 'wipe'> {
	return {
		open: () => store.openCurrent(),
		list: () => store.list(),
		async use(id) {
			const snapshot = await store.open(id);
			if (!snapshot) throw new Storing('opslag-beschadigd');
			await store.use(id);
			return snapshot;
		},
		async remove(id) {
			await store.remove(id);
			return store.list();
		},
		async wipe() {
			await store.wipe();
			return null;
		}
	};
}
