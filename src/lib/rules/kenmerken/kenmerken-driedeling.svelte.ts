import { andNot, emptyBitset, fullBitset, type Bitset } from '$lib/columns/bitset';
import { DRIEDELING, driedelingWoord, type DriedelingId } from '$lib/domain/kandidaat/driedeling';
import type { Dataset } from '$lib/data/dataset';
import { factKenmerk, type Kenmerk } from './kenmerk';

/** What the user judged in a dataset, as sets of rows; null for another dataset than the one in use. */
export interface DriedelingSets {
	/** Those with that judgement; null until the dossier was read. */
	metOordeel(dataset: Dataset, oordeel: DriedelingId): Bitset | null;
	/** The judgement of a kandidaat with its day, in words. */
	oordeelTekst(dataset: Dataset, row: number): string | null;
}

let sets = $state.raw<DriedelingSets | null>(null);

/** Tells the catalogue, which has no app, of the judgements in the dossier. */
export function metDriedeling(own: DriedelingSets): void {
	sets = own;
}

const UITLEG = 'Een professional vulde dit oordeel in. Het wordt nooit berekend.';

/** The three judgements of the driedeling, and that there is none. */
export const DRIEDELING_KENMERKEN: readonly Kenmerk[] = [
	...DRIEDELING.map(({ id }) =>
		factKenmerk(
			{
				id: `driedeling.${id}`,
				label: `Driedeling: ${driedelingWoord(id).toLowerCase()}`,
				kop: 'Werkproces',
				uitleg: UITLEG,
				rijen: (dataset) => met(dataset, id)
			},
			(dataset, row) => sets?.oordeelTekst(dataset, row) ?? ''
		)
	),
	factKenmerk(
		{
			id: 'driedeling.open',
			label: 'Driedeling: nog niet beoordeeld',
			kop: 'Werkproces',
			uitleg: 'Bij de kandidaat is nog geen oordeel ingevuld.',
			rijen: zonder
		},
		() => 'Er is geen oordeel ingevuld.'
	)
];

function met(dataset: Dataset, oordeel: DriedelingId): Bitset {
	return sets?.metOordeel(dataset, oordeel) ?? emptyBitset(dataset.kandidaten.rows);
}

function zonder(dataset: Dataset): Bitset {
	const rows = fullBitset(dataset.kandidaten.rows);
	for (const { id } of DRIEDELING) andNot(rows, met(dataset, id));
	return rows;
}
