import { GEPLAKT } from '$lib/domain/momentopname/inlezen';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { opScherm } from '$lib/domain/momentopname/op-scherm';

/** What was read in last, in words: where a browser can't remember a place, the user has to find it again. */
export function vorigeKeerTekst({ soort, overdracht, bronnen }: SnapshotMeta): string {
	const namen = [...new Set(bronnen.map(({ bestand }) => bestand))].filter(
		(each) => each !== GEPLAKT
	);
	if (soort !== 'bron' || overdracht || !namen.length) return '';
	const shown = namen.map(opScherm);
	const lijst = shown.length > 1 ? `${shown.slice(0, -1).join(', ')} en ${shown.at(-1)}` : shown[0];
	return shown.length > 1
		? `Vorige keer las u ${lijst} in. Sleep de nieuwe hierheen of kies ze.`
		: `Vorige keer las u ${lijst} in. Sleep de nieuwe hierheen of kies hem.`;
}
