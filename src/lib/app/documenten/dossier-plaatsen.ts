import { rijenPerSleutel } from '$lib/domain/kandidaat/kandidaat-sleutel';
import { textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';
import { rijenMetNummer } from '$lib/lists/kandidaat-nummers';

/** Where the kandidaten of a dossier stand in a dataset. */
export interface DossierPlaatsen {
	/** Rows by key; none for somebody who is not in it. */
	readonly rijen: ReadonlyMap<string, readonly number[]>;
	/** Key by row. */
	readonly sleutels: ReadonlyMap<number, string>;
}

interface Gevonden {
	readonly row: number;
	readonly gemeente: string;
}

const MET_NUMMER = partKey<readonly Gevonden[]>('bron');

/** Finds everybody with these keys; looks up each number once per dataset. */
export function dossierPlaatsen(dataset: Dataset, keys: readonly string[]): DossierPlaatsen {
	const metNummer = (persnr: string) =>
		dataset.part(MET_NUMMER, () => findNummer(dataset, persnr), persnr);
	const rijen = rijenPerSleutel(keys, metNummer);
	const sleutels = new Map<number, string>();
	for (const [sleutel, rows] of rijen) for (const row of rows) sleutels.set(row, sleutel);
	return { rijen, sleutels };
}

function findNummer(dataset: Dataset, persnr: string): readonly Gevonden[] {
	const gemeenteOf = (row: number) => textAt(dataset.kandidaten, 'gemeente', row);
	return rijenMetNummer(dataset, persnr).map((row) => ({ row, gemeente: gemeenteOf(row) }));
}
