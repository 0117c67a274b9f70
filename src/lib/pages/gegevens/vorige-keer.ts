import { GEPLAKT } from '$lib/domain/momentopname/inlezen';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { enumerated } from '$lib/domain/velden/enumerated';
import { woordBij } from '$lib/locale/hoeveel';

/** What was read in last, in words: where a browser can't remember a place, the user has to find it again. */
export function vorigeKeerTekst({ soort, overdracht, bronnen }: SnapshotMeta): string {
	const namen = [...new Set(bronnen.map(({ bestand }) => bestand))].filter(
		(each) => each !== GEPLAKT
	);
	if (soort !== 'bron' || overdracht || !namen.length) return '';
	const kies = woordBij(namen.length, 'hem', 'ze');
	return `Vorige keer las u ${enumerated(namen.map(opScherm))} in. Sleep de nieuwe hierheen of kies ${kies}.`;
}
