import { emptyBitset } from '$lib/columns/bitset';
import type { Dataset } from '$lib/data/dataset';
import type { EigenKengetal } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { zinVan } from '$lib/domain/eigen-kengetal/zin';
import { kandidatenIn, ontbreektVoor } from '../eigen-kengetal/tel';
import { woordenboekVan } from '../eigen-kengetal/woordenboek';
import { factKenmerk, type Kenmerk } from './kenmerk';

/** The kengetallen that users made; null until they were read. */
let lezer = $state.raw<() => readonly EigenKengetal[] | null>(() => []);

/** Tells the catalogue, which has no app, of the own kengetallen of the app. */
export function metEigenKengetallen(own: () => readonly EigenKengetal[] | null): void {
	lezer = own;
}

/** The kengetallen that users made, as far as these were read. */
export function eigenKengetallen(): readonly EigenKengetal[] {
	return lezer() ?? [];
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
	const all = lezer();
	const eigen = all?.find((each) => kenmerkIdVan(each) === id);
	if (eigen) return kenmerkVanEigen(eigen);
	if (all) return null;
	const rijen = ({ kandidaten }: Dataset) => emptyBitset(kandidaten.rows);
	return factKenmerk({ id, label: 'Eigen kengetal', kop: KOP, uitleg: '', rijen }, () => '');
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
			rijen: (dataset) => kandidatenIn(dataset, eigen)
		},
		(dataset) => zinVan(eigen, woordenboekVan(dataset))
	);
	return { ...fact, isBekend: (dataset) => ontbreektVoor(dataset, eigen).length === 0 };
}
