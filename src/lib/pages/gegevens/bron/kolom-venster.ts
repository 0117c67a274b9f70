import type { BronKolom } from '$lib/domain/momentopname/inlezen';
import { fold } from '$lib/locale/fold';
import { vraagtKolom } from './bron-aandacht';

/** Columns that are shown at once, and how many more each time; a list that people made has fewer. */
export const KOLOMMEN_PER_KEER = 100;

/**
 * Places of the columns that are on screen, in the order of the file: those that go to a field first, then others up to
 * `most`. With a search those whose heading holds it, as many.
 */
export function kolommenInBeeld(
	kolommen: readonly BronKolom[],
	most: number,
	zoek: string
): readonly number[] {
	const wanted = fold(zoek).trim();
	const found = [...kolommen.keys()].filter(
		(index) => wanted === '' || fold(kolommen[index]?.kop ?? '').includes(wanted)
	);
	if (found.length <= most) return found;
	const goesTo = (index: number) => kolommen[index]?.bestemming.soort === 'veld';
	const mapped = found.filter(goesTo);
	const others = found.filter((index) => !goesTo(index));
	return [...mapped, ...others].slice(0, most).sort((a, b) => a - b);
}

/** Places of all columns: those that need a look first, then the others, each in the order of the file. */
export function kolomVolgorde(kolommen: readonly BronKolom[]): readonly number[] {
	const asks = (index: number) => kolommen[index] !== undefined && vraagtKolom(kolommen[index]);
	const places = [...kolommen.keys()];
	return [...places.filter(asks), ...places.filter((index) => !asks(index))];
}
