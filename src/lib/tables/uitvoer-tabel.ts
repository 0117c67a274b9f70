import type { UitvoerCel, UitvoerTabel } from '$lib/domain/momentopname/uitvoer';

/** A table of a few rows, written as rows. */
export function tabelVan(
	titel: string,
	koppen: readonly string[],
	rijen: readonly (readonly UitvoerCel[])[]
): UitvoerTabel {
	return {
		titel,
		rijen: rijen.length,
		kolommen: koppen.map((kop, index) => ({
			kop,
			soort: 'cellen',
			cellen: rijen.map((rij) => rij[index] ?? null)
		}))
	};
}
