import { noemtEigenKolom } from '$lib/domain/velden/eigen-kolom';
import { VELDEN } from '$lib/domain/velden/velden';
import type { SnapshotBron } from '$lib/domain/momentopname/momentopname';
import { hoeveel } from '$lib/locale/hoeveel';
import type { ChipModel } from './slicer-model';
import { isGevolgd, nietGevolgd, type Volgt } from './volgt';
import type { NaamlozeWeergave } from './weergave';

/**
 * Whom something that leaves may name: `personen` is a list with everybody's names, `niemand` everything else that
 * is of these data (counts above all, and a list without names), `elders` a view for data of somebody else.
 */
export type Uitgang = 'personen' | 'niemand' | 'elders';

/** What of the filters on screen is needed to say them in words. */
export interface FiltersOpScherm {
	readonly chips: readonly ChipModel[];
	readonly slicers: readonly {
		readonly id: string;
		readonly niet: boolean;
		readonly chosen: readonly string[];
	}[];
}

/** A choice of one page that limits its list, such as whose work list it is; it may name somebody. */
export interface Gekozen {
	readonly naam: string;
	readonly waarde: string;
}

/** A view as it leaves the app, in an export, an address or a file. */
export interface WeergaveTekst {
	readonly weergave: NaamlozeWeergave;
	/** Names of the filters that stayed behind. */
	readonly zonder: readonly string[];
}

/** What stands in the place of what may not leave. */
export const WEG = '(weggelaten)';

/** Whatever is chosen on a page itself. */
const GEKOZEN = 'gekozen';

/** Slicers, and the search, that may hold a name, a number or free text, whatever is chosen in them. */
const NOEMT: ReadonlySet<string> = new Set([
	'zoek',
	'uitvoerende',
	GEKOZEN,
	...VELDEN.kandidaten.filter(({ persoonlijk }) => persoonlijk).map(({ id }) => id)
]);

/** So many digits in a row may be a number of somebody. */
const NUMMER = /\d{4}/;

/** What an export, a print or a picture may name. Counts name nobody, whether names are hidden or not. */
export function uitgangVan(wat: 'lijst' | 'telling', zonderNamen: boolean): Uitgang {
	return wat === 'lijst' && !zonderNamen ? 'personen' : 'niemand';
}

/** Whether one of these values may hold a number of somebody. */
export function holdsNummer(waarden: readonly string[]): boolean {
	return waarden.some((waarde) => NUMMER.test(waarde));
}

/** Whether a filter with these chosen values stays behind. Every way out of the app asks this, and nothing else does. */
export function staysBehind(
	{ id, deelbaar = true }: Pick<ChipModel, 'id' | 'deelbaar'>,
	waarden: readonly string[],
	uitgang: Uitgang
): boolean {
	if (uitgang === 'personen') return false;
	return (
		NOEMT.has(id) ||
		noemtEigenKolom(id) ||
		holdsNummer(waarden) ||
		!deelbaar ||
		(deelbaar === 'hier' && uitgang === 'elders')
	);
}

/** Whether the choice of a column may not leave: its heading may be a number, and one of the source is of this list only. */
export function columnStaysBehind(id: string, uitgang: Uitgang): boolean {
	return noemtEigenKolom(id) && (uitgang === 'niemand' || NUMMER.test(id));
}

/** The active filters in words, all values written out: those that what leaves follows. */
export function filterZin(
	{ chips, slicers }: FiltersOpScherm,
	uitgang: Uitgang,
	volgt?: Volgt
): string {
	const zinnen = chips
		.filter(({ id }) => isGevolgd(volgt, id))
		.map((chip) => {
			const { id, name, text } = chip;
			const slicer = slicers.find((each) => each.id === id);
			if (staysBehind(chip, slicer?.chosen ?? [], uitgang)) return `${name}: ${WEG}`;
			if (!slicer) return `${name}: ${text}`;
			return `${name}: ${slicer.niet ? 'niet ' : ''}${slicer.chosen.join(', ')}`;
		});
	return zinnen.length ? zinnen.join('; ') : 'geen';
}

/** The active filters that what leaves does not follow, by their names alone, a tile by its label; '' for none. */
export function terzijdeZin({ chips }: FiltersOpScherm, volgt: Volgt | undefined): string {
	return nietGevolgd(chips, volgt)
		.map(({ id, name, text }) => (id === 'kengetal' ? `${name}: ${text}` : name))
		.join(', ');
}

/** The same with what is chosen on the page itself, which is no filter of the others. */
export function metGekozen(
	{ chips, slicers }: FiltersOpScherm,
	gekozen: readonly Gekozen[] = []
): FiltersOpScherm {
	const eigen = gekozen.map(({ naam, waarde }) => ({ id: GEKOZEN, name: naam, text: waarde }));
	return { chips: [...chips, ...eigen], slicers };
}

/** Ids of the active filters that nothing may be told of. */
export function verzwegen(
	{ chips, slicers }: FiltersOpScherm,
	uitgang: Uitgang
): ReadonlySet<string> {
	const chosen = (id: string) => slicers.find((each) => each.id === id)?.chosen ?? [];
	return new Set(
		chips.filter((chip) => staysBehind(chip, chosen(chip.id), uitgang)).map(({ id }) => id)
	);
}

/** Where the data come from: files by name in a list with names, which may name somebody, else how many. */
export function bronZin(
	bronnen: readonly Pick<SnapshotBron, 'bestand' | 'rijen'>[],
	uitgang: Uitgang
): string {
	if (uitgang !== 'personen') return hoeveel(bronnen.length, 'bestand', 'bestanden');
	return bronnen
		.map(({ bestand, rijen }) => `${bestand} (${hoeveel(rijen, 'rij', 'rijen')})`)
		.join('; ');
}
