import type { Bron, BronKolom } from '$lib/domain/momentopname/inlezen';
import { formatDatum } from '$lib/locale/format';

/** What the user should look at in how a source is read, in sentences; nothing about what the user chose. */
export function aandachtVoor(bron: Bron): readonly string[] {
	const { alIngelezen } = bron;
	const said =
		alIngelezen === null ? [] : [`Dit bestand is al ingelezen op ${formatDatum(alIngelezen)}.`];
	return [...said, ...twijfel(bron)];
}

/** Whether the settings of a source are what to look at first. */
export function asksInstellingen(bron: Bron): boolean {
	return bron.tabel !== 'geen' && (bron.kolommen.length <= 1 || twijfel(bron).length > 0);
}

/** Whether a column needs a look before its source is read in: it is guessed, or goes nowhere that is known. */
export function vraagtKolom({ resultaat, bestemming, voorstel }: BronKolom): boolean {
	return voorstel !== undefined || (resultaat === 'controleer' && bestemming.soort !== 'veld');
}

/** Whether a source needs the user, or a look at least, so that it is shown by itself. */
export function vraagtAandacht(bron: Bron): boolean {
	if (bron.tabel === 'geen') return false;
	const isOpen = bron.bezwaar !== null || bron.tabel === null || bron.vragen.length > 0;
	// What was read in like that before was looked at then.
	const isNew = bron.indelingVan === null && bron.kolommen.some(vraagtKolom);
	return isOpen || isNew || asksInstellingen(bron);
}

/** What the app found out by itself about encoding and header, and might have wrong. */
function twijfel({ tekenset, kopRij, leeswijze, indelingVan }: Bron): readonly string[] {
	const said: string[] = [];
	if (tekenset !== null && tekenset !== 'UTF-8' && !leeswijze.tekenset)
		said.push(`Tekenset: ${tekenset}. Kloppen de letters niet? Kies een andere.`);
	if (kopRij > 1 && leeswijze.kopRij === undefined && indelingVan === null)
		said.push(`De kolomnamen staan op rij ${kopRij}. Klopt dit?`);
	return said;
}
