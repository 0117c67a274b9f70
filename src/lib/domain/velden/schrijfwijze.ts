/** A space that tells nothing: one between two figures does. */
const LOOSE_SPACE = /(?<!\d)\s+|\s+(?!\d)/g;

/** A spelling and how many rows have it. */
export interface Spelling {
	readonly waarde: string;
	readonly aantal: number;
}

/** The same for values that differ in capitals or spaces only: "EPE" and "Epe", "Jansen, P." and "JANSEN,P.". */
export function schrijfwijzeSleutel(waarde: string): string {
	return waarde.normalize('NFC').toUpperCase().replaceAll('İ', 'I').replace(LOOSE_SPACE, '');
}

/** Whether two values are the same but for capitals and spaces. */
export function isZelfdeWaarde(een: string, ander: string): boolean {
	return een === ander || schrijfwijzeSleutel(een) === schrijfwijzeSleutel(ander);
}

/** Where a value stands in a list: as it is, else in another spelling; -1 = nowhere. */
export function plaatsVan(waarden: readonly string[], waarde: string): number {
	const exact = waarden.indexOf(waarde);
	if (exact >= 0 || waarde === '') return exact;
	const sleutel = schrijfwijzeSleutel(waarde);
	return waarden.findIndex((each) => schrijfwijzeSleutel(each) === sleutel);
}

/** A value as a list spells it; as it is where the list does not have it. */
export function spellingIn(waarden: readonly string[], waarde: string): string {
	return waarden[plaatsVan(waarden, waarde)] ?? waarde;
}

/** Places of the values that are wanted, in whatever spelling, or of all others. */
export function codesAmong(
	known: readonly string[],
	values: readonly string[],
	isLeftOut: boolean
): number[] {
	const wanted = new Set(values.map(schrijfwijzeSleutel));
	return known.flatMap((value, code) =>
		wanted.has(schrijfwijzeSleutel(value)) === isLeftOut ? [] : [code]
	);
}

/** What belongs to a value in a map by value: under its own spelling, else under another. */
export function onderWaarde<T>(per: ReadonlyMap<string, T>, waarde: string): T | undefined {
	if (per.has(waarde) || waarde === '') return per.get(waarde);
	const sleutel = schrijfwijzeSleutel(waarde);
	for (const [each, found] of per) if (schrijfwijzeSleutel(each) === sleutel) return found;
	return undefined;
}

/**
 * The spelling that is shown: the one of most rows; of as many the one with capitals and small letters, then the one
 * with most spaces, then the first by its letters.
 */
export function getoondeSchrijfwijze(spellingen: readonly Spelling[]): string {
	const [best] = spellingen.toSorted(
		(a, b) =>
			b.aantal - a.aantal ||
			Number(isGemengd(b.waarde)) - Number(isGemengd(a.waarde)) ||
			b.waarde.length - a.waarde.length ||
			(a.waarde < b.waarde ? -1 : 1)
	);
	return best?.waarde ?? '';
}

/** The values that stand in more than one spelling, each with its spellings; a blank is no value. O(values). */
export function zelfdeWaarden(waarden: Iterable<string>): readonly (readonly string[])[] {
	const perSleutel = new Map<string, string[]>();
	for (const waarde of new Set(waarden)) {
		if (waarde === '') continue;
		const sleutel = schrijfwijzeSleutel(waarde);
		const known = perSleutel.get(sleutel);
		if (known) known.push(waarde);
		else perSleutel.set(sleutel, [waarde]);
	}
	return [...perSleutel.values()].filter(({ length }) => length > 1);
}

function isGemengd(waarde: string): boolean {
	return waarde !== waarde.toUpperCase() && waarde !== waarde.toLowerCase();
}
