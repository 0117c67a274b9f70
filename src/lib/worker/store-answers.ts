import { Storing } from '$lib/domain/storing';
import type { Answers } from './host';
import { SnapshotStore } from './storage/snapshot-store';

/** What the keeping worker answers: opening, listing, choosing, removing, taking back and wiping snapshots. */
export function storeAnswers(
	store = new SnapshotStore()
): Pick<Answers, 'open' | 'list' | 'sound' | 'use' | 'remove' | 'undo' | 'wipe'> {
	return {
		open: () => store.openCurrent(),
		list: () => store.list(),
		sound: () => store.sound(),
		undo: () => store.undo(),
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
