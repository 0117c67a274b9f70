import { emptyBitset, type Bitset } from '$lib/columns/bitset';
import { MERKEN, STAND_WOORD, type ActieStand } from '$lib/domain/documenten/dossier';
import type { Dataset } from '$lib/data/dataset';
import { hasVoorstel, hasVoorstelAhead } from './dossier-sets';
import { factKenmerk, type Kenmerk } from './kenmerk';

/** What the user did about the kandidaten of a dataset, as sets of rows; null for another dataset than the one in use. */
export interface DossierSets {
	/** Those with an action that stands so. */
	metStand(dataset: Dataset, stand: ActieStand): Bitset | null;
	metNotitie(dataset: Dataset): Bitset | null;
	/** The actions of a kandidaat that stand so, in words. */
	actiesTekst(dataset: Dataset, row: number, stand: ActieStand): string | null;
}

let sets = $state.raw<DossierSets | null>(null);

/** Tells the catalogue, which has no app, of the dossier of the app. */
export function metDossier(own: DossierSets): void {
	sets = own;
}

const KOP = 'Acties en notities';
const UITLEG: Readonly<Record<ActieStand, string>> = {
	open: 'Er staat een actie open. Niemand pakte die nog op.',
	opgepakt: 'Een actie is opgepakt en nog niet gereed.',
	uitgesteld: 'Een actie is uitgesteld tot een dag die nog moet komen.',
	gereed: 'Een actie is gereed, en er is geen nieuwe aanleiding.'
};

/** How actions stand, and whether there is a note; what is not read yet counts as not there. */
export const DOSSIER_KENMERKEN: readonly Kenmerk[] = [
	...(['open', ...MERKEN] as const).map((stand) =>
		factKenmerk(
			{
				id: `actie.${stand}`,
				label: `Actie: ${STAND_WOORD[stand].toLowerCase()}`,
				kop: KOP,
				uitleg: UITLEG[stand],
				rijen: (dataset) =>
					sets?.metStand(dataset, stand) ??
					(stand === 'open' ? hasVoorstel(dataset) : none(dataset)),
				...(stand === 'open' ? { vooraf: hasVoorstelAhead } : {})
			},
			(dataset, row) => sets?.actiesTekst(dataset, row, stand) ?? ''
		)
	),
	factKenmerk(
		{
			id: 'notitie',
			label: 'Met notitie',
			kop: KOP,
			uitleg: 'Bij de kandidaat staat een notitie.',
			rijen: (dataset) => sets?.metNotitie(dataset) ?? none(dataset)
		},
		() => ''
	)
];

function none({ kandidaten }: Dataset): Bitset {
	return emptyBitset(kandidaten.rows);
}
