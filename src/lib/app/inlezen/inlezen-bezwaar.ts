import type { Dag } from '$lib/domain/velden/datum';
import type { Bron } from '$lib/domain/momentopname/inlezen';

/** Why the coupling is not finished yet, Dutch; null when it is. */
export function bezwaarVan(bronnen: readonly Bron[], peildatum: Dag | null): string | null {
	const used = bronnen.filter((bron) => bron.tabel !== 'geen');
	if (!used.length) return 'Kies ten minste één bestand om in te lezen.';
	const source = used.find((bron) => bron.bezwaar !== null);
	if (source) return source.bezwaar;
	if (used.some((bron) => bron.tabel === null)) return 'Kies bij elk bestand de soort lijst.';
	const asks = used.find((bron) => bron.vragen.length > 0);
	const kop = asks?.vragen[0]?.kop;
	if (kop !== undefined) return `Beantwoord eerst de vraag over kolom '${kop}'.`;
	return peildatum === null ? 'Vul de peildatum in.' : null;
}
