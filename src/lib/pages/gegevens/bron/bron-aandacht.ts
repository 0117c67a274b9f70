import type { Bron } from '$lib/domain/momentopname/inlezen';
import { formatDatum } from '$lib/locale/format';

/** What the user should look at in how a source is read, in sentences; nothing about what the user chose. */
export function aandachtVoor(bron: Bron): readonly string[] {
	const { tekenset, kopRij, leeswijze, indelingVan } = bron;
	const said: string[] = [];
	if (bron.alIngelezen !== null)
		said.push(`Dit bestand is al ingelezen op ${formatDatum(bron.alIngelezen)}.`);
	if (tekenset !== null && tekenset !== 'UTF-8' && !leeswijze.tekenset)
		said.push(`Tekenset: ${tekenset}. Kloppen de letters niet? Kies een andere.`);
	if (kopRij > 1 && leeswijze.kopRij === undefined && indelingVan === null)
		said.push(`De kolomnamen staan op rij ${kopRij}. Klopt dit?`);
	return said;
}

/** Whether the settings must be on screen by themselves. */
export function asksInstellingen(bron: Bron): boolean {
	return (
		bron.tabel !== 'geen' &&
		(bron.vragen.length > 0 || bron.kolommen.length <= 1 || aandachtVoor(bron).length > 0)
	);
}
