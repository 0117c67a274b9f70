import { emptyBitset, type Bitset } from '$lib/columns/bitset';
import type { Dataset } from '$lib/data/dataset';
import type { EigenKengetal } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { factKenmerk, type Kenmerk } from './kenmerk';

/** The kengetallen that users made, and what counts them: loaded behind the first screen. */
export interface EigenTeller {
	/** Null until they were read. */
	lijst(): readonly EigenKengetal[] | null;
	/** Whether these data can tell. */
	isBekend(dataset: Dataset, eigen: EigenKengetal): boolean;
	/** Kandidaten who are counted, or have a record that is; don't change the set. */
	kandidaten(dataset: Dataset, eigen: EigenKengetal): Bitset;
	/** Its sentence. */
	zin(dataset: Dataset, eigen: EigenKengetal): string;
}

let teller = $state.raw<EigenTeller | null>(null);

/** Tells the catalogue, which has no app, of the own kengetallen of the app. */
export function metEigenKengetallen(own: EigenTeller | null): void {
	teller = own;
}

/** The kengetallen that users made, as far as these were read. */
export function eigenKengetallen(): readonly EigenKengetal[] {
	return teller?.lijst() ?? [];
}

const EIGEN = 'eigen.';
const KOP = 'Eigen kengetallen';

/** Id of the kenmerk of whoever is counted in an own kengetal, or has a record that is. */
export function kenmerkIdVan({ id }: Pick<EigenKengetal, 'id'>): string {
	return EIGEN + id;
}

/** Whoever is counted in each own kengetal, or has a record that is. */
export function eigenKenmerken(): readonly Kenmerk[] {
	return eigenKengetallen().map(kenmerkVanEigen);
}

/** The kenmerk of an own kengetal by its id; before these were read it is there and nobody has it yet. */
export function eigenKenmerk(id: string): Kenmerk | null {
	if (!id.startsWith(EIGEN)) return null;
	const all = teller?.lijst();
	const eigen = all?.find((each) => kenmerkIdVan(each) === id);
	if (eigen) return kenmerkVanEigen(eigen);
	if (all) return null;
	return factKenmerk(
		{ id, label: 'Eigen kengetal', kop: KOP, uitleg: '', rijen: nobody },
		() => ''
	);
}

function kenmerkVanEigen(eigen: EigenKengetal): Kenmerk {
	const fact = factKenmerk(
		{
			id: kenmerkIdVan(eigen),
			label: eigen.naam,
			kop: KOP,
			uitleg:
				eigen.tel === 'kandidaten'
					? 'De kandidaat telt mee in dit eigen kengetal.'
					: `De kandidaat heeft een van de ${eigen.tel} in dit eigen kengetal.`,
			rijen: (dataset) => teller?.kandidaten(dataset, eigen) ?? nobody(dataset)
		},
		(dataset) => teller?.zin(dataset, eigen) ?? ''
	);
	return { ...fact, isBekend: (dataset) => teller?.isBekend(dataset, eigen) ?? true };
}

function nobody({ kandidaten }: Dataset): Bitset {
	return emptyBitset(kandidaten.rows);
}
