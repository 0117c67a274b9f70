import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { formatDatum } from '$lib/locale/format';
import { takeBack, type IngelezenPlek } from './ingelezen';

/** Says that a list was kept without coming in use, with the way back. */
export function notifyBewaard(plek: IngelezenPlek, { id, peildatum }: SnapshotMeta): void {
	plek.scherm.notify({
		tekst: `De momentopname van ${formatDatum(peildatum)} is bewaard. U werkt door met die op het scherm.`,
		actie: { woord: 'Ongedaan maken', run: () => void takeBack(plek, id) }
	});
}
