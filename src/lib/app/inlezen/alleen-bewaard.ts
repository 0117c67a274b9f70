import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { formatDatum } from '$lib/locale/format';
import { takeBack, type IngelezenPlek } from './ingelezen';

/** Says that a list was kept without coming in use, with the way back. */
export function notifyBewaard(plek: IngelezenPlek, { id, peildatum }: SnapshotMeta): void {
	plek.scherm.notify({
		tekst: `De lijst van ${formatDatum(peildatum)} is bewaard. U ziet nog de lijst die in gebruik is.`,
		actie: { woord: 'Ongedaan maken', run: () => void takeBack(plek, id) }
	});
}
