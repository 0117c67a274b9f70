import type { Bitset } from '$lib/columns/bitset';
import type { Dag } from '$lib/domain/velden/datum';
import { VELDEN } from '$lib/domain/velden/velden';
import { recordSindsTekst } from '$lib/domain/momentopname/verschil';
import type { Mask } from '$lib/engine/star';
import { formatDatum, formatGetal } from '$lib/locale/format';
import { datumFilterTekst, datumVeldNaam } from './datum-tekst';
import { datumRijen, datumVeld } from './datum-velden';
import type { Dataset } from '$lib/data/dataset';
import { CHIP, type FilterState, type Sinds } from './filter-state';
import { kenmerkVan } from '../kenmerken/kenmerken';
import { nummerRijen } from './nummers';
import type { ChipModel } from './slicer-model';

export { gemist, verdwenenTekst, wegIn } from './bewaarde-filters';
export { carriedOver, teruggebracht, verlaten } from './carry-over';
export { datasetAt } from '$lib/data/dataset-at';
export { filtersFromQuery, filtersInQuery, filtersToQuery } from './url-filters';
export { waysOut } from './ways-out';
export { wegKeuzes } from './weg-keuzes';

/** How the kandidaten of the dataset in use differ from another momentopname. */
export interface VerschilSets {
	/** Peildatum of that momentopname, for its chip. */
	readonly dag?: Dag;
	readonly nieuw: Bitset;
	readonly gewijzigd: Bitset;
	/** By id of a field of kandidaten those in whom it is different, and by `recordSinds` those with such records. */
	readonly velden: ReadonlyMap<string, Bitset>;
}

/** The difference that was loaded, with the id of the momentopname it is with. */
export interface SindsVerschil extends VerschilSets {
	readonly snapshot: string;
}

/** The sets of rows of every filter that is no slicer, tile or search; what the dataset does not know is left out. */
export function masksOf(
	dataset: Dataset,
	filters: FilterState,
	verschil: SindsVerschil | null
): readonly Mask[] {
	const masks: Mask[] = [];
	for (const [sleutel, filter] of Object.entries(filters.datums)) {
		const veld = datumVeld(dataset, sleutel);
		if (veld) masks.push({ filter: CHIP.datum + sleutel, rows: datumRijen(dataset, veld, filter) });
	}
	if (filters.nummers.length)
		masks.push({ filter: 'nummers', rows: nummerRijen(filters.nummers, dataset.kandidaten).rows });
	for (const id of filters.kenmerken) {
		const kenmerk = kenmerkVan(dataset, id);
		if (kenmerk) masks.push({ filter: CHIP.kenmerk + id, rows: kenmerk.rijen(dataset) });
	}
	const sinds = filters.sinds && sindsRijen(filters.sinds, verschil);
	if (sinds) masks.push({ filter: 'sinds', rows: sinds });
	return masks;
}

/** Their chips, in the order of the masks, that of another peildatum last. */
export function moreChips(
	dataset: Dataset,
	filters: FilterState,
	verschil: SindsVerschil | null
): readonly ChipModel[] {
	const chips: ChipModel[] = [];
	for (const [sleutel, filter] of Object.entries(filters.datums)) {
		const veld = datumVeld(dataset, sleutel);
		if (veld)
			chips.push({
				id: CHIP.datum + sleutel,
				name: datumVeldNaam(veld),
				text: datumFilterTekst(filter, dataset.peildatum)
			});
	}
	if (filters.nummers.length)
		chips.push({ id: 'nummers', name: 'Nummers', text: nummersTekst(dataset, filters.nummers) });
	for (const id of filters.kenmerken) {
		const kenmerk = kenmerkVan(dataset, id);
		if (kenmerk) chips.push({ id: CHIP.kenmerk + id, name: 'Bijzonderheid', text: kenmerk.label });
	}
	if (filters.sinds) chips.push(sindsChip(filters.sinds, verschil));
	if (filters.peildatum !== null)
		chips.push({ id: 'peildatum', name: 'Peildatum', text: peildatumTekst(dataset, filters) });
	return chips;
}

function sindsRijen({ snapshot, wat }: Sinds, verschil: SindsVerschil | null): Bitset | null {
	if (verschil?.snapshot !== snapshot) return null;
	if (wat === 'nieuw' || wat === 'gewijzigd') return verschil[wat];
	// a field that nothing is different in
	return verschil.velden.get(wat) ?? new Uint32Array(verschil.nieuw.length);
}

function sindsChip({ snapshot, wat }: Sinds, verschil: SindsVerschil | null): ChipModel {
	if (verschil?.snapshot !== snapshot) return { id: 'sinds', name: 'Sinds', text: 'wordt geladen' };
	const name = verschil.dag === undefined ? 'Sinds' : `Sinds ${formatDatum(verschil.dag)}`;
	const veld = VELDEN.kandidaten.find(({ id }) => id === wat);
	const text = veld ? `gewijzigd in ${veld.naam}` : (recordSindsTekst(wat) ?? wat);
	return { id: 'sinds', name, text };
}

function nummersTekst({ kandidaten }: Dataset, nummers: readonly string[]): string {
	const { found } = nummerRijen(nummers, kandidaten);
	return found === nummers.length ? formatGetal(found) : `${found} van ${nummers.length} gevonden`;
}

function peildatumTekst({ meta, peildatum }: Dataset, filters: FilterState): string {
	const bron = formatDatum(meta.peildatum);
	return peildatum === filters.peildatum
		? `${formatDatum(peildatum)} (bron: ${bron})`
		: `${formatDatum(filters.peildatum ?? meta.peildatum)} wordt berekend`;
}
