import { Storing } from '$lib/domain/momentopname/storing';
import type { Answers } from './host';
import { Attempts } from '$lib/worker/keep/vault/attempts';
import { DocumentStore } from '$lib/worker/keep/documents/document-store';
import { PlekStore } from '$lib/worker/keep/plek-store';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';

type Keeping =
	| 'open'
	| 'list'
	| 'sound'
	| 'use'
	| 'adjust'
	| 'remove'
	| 'forget'
	| 'undo'
	| 'wipe'
	| 'key'
	| 'vault'
	| 'documenten'
	| 'changeDocument'
	| 'plek'
	| 'keepPlek'
	| 'log'
	| 'note'
	| 'info';

/** What the keeping worker answers: all about stored snapshots and documents, and how they are kept. */
export function storeAnswers(store = new SnapshotStore()): Pick<Answers, Keeping> {
	const attempts = new Attempts(store.keeper);
	const documents = new DocumentStore(store.keeper);
	const plekken = new PlekStore(store.keeper);
	const opgeslagen = async () => ({
		...(await store.overzicht()),
		geheugen: await store.geheugen.stand()
	});
	return {
		open: () => store.openCurrent(),
		list: opgeslagen,
		sound: () => store.sound(),
		undo: ({ id, gezien }) => store.undo(id, gezien),
		async use({ id, gezien }) {
			const snapshot = await store.open(id);
			if (!snapshot) throw new Storing('lijst-weg');
			await store.use(id, gezien);
			return snapshot;
		},
		async remove({ id, gezien, ookAantallen }) {
			await store.remove(id, gezien, ookAantallen);
			return opgeslagen();
		},
		async forget(ids) {
			await store.geheugen.forget(ids);
			return opgeslagen();
		},
		async adjust({ id, peildatum, gezien }) {
			const nieuw = await store.adjust(id, peildatum, gezien);
			return { id: nieuw, overzicht: await opgeslagen() };
		},
		async wipe() {
			await store.wipe();
			return null;
		},
		async key(key) {
			store.keeper.key = key;
			return null;
		},
		vault: async () => ({ sleutel: await store.vault(), wacht: await attempts.wait() }),
		documenten: ({ soort, ids }) => documents.read(soort, ids),
		changeDocument: (wijziging) => documents.change(wijziging),
		plek: () => plekken.read(),
		async keepPlek(plek) {
			await plekken.keep(plek);
			return null;
		},
		log: () => store.log(),
		async note(line) {
			await store.note(line);
			return null;
		},
		info: () => store.bewaring()
	};
}
