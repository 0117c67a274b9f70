import { rijenPerSleutel } from '$lib/domain/kandidaat/kandidaat-sleutel';
import { textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
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

const nummers = new WeakMap<Dataset, Map<string, readonly Gevonden[]>>();

/** Finds everybody with these keys; looks up each number once per dataset. */
export function dossierPlaatsen(dataset: Dataset, keys: readonly string[]): DossierPlaatsen {
	let known = nummers.get(dataset);
	if (!known) nummers.set(dataset, (known = new Map()));
	const found = known;
	const metNummer = (persnr: string) => {
		let rows = found.get(persnr);
		if (!rows) {
			rows = rijenMetNummer(dataset, persnr).map((row) => ({
				row,
				gemeente: textAt(dataset.kandidaten, 'gemeente', row)
			}));
			found.set(persnr, rows);
		}
		return rows;
	};
	const rijen = rijenPerSleutel(keys, metNummer);
	const sleutels = new Map<number, string>();
	for (const [sleutel, rows] of rijen) for (const row of rows) sleutels.set(row, sleutel);
	return { rijen, sleutels };
}
