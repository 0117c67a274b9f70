import type { EigenKengetal } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { zinVan } from '$lib/domain/eigen-kengetal/zin';
import type { Inhoud } from '$lib/domain/documenten/document';
import { metEigenKengetallen, type EigenTeller } from '../kenmerken/kenmerken-eigen.svelte';
import { kandidatenIn, ontbreektVoor } from './tel';
import { kengetallenUit } from './vorm';
import { woordenboekVan } from './woordenboek';

/** What counts own kengetallen, of these. */
export function eigenTeller(lijst: () => readonly EigenKengetal[] | null): EigenTeller {
	return {
		lijst,
		isBekend: (dataset, eigen) => ontbreektVoor(dataset, eigen).length === 0,
		kandidaten: kandidatenIn,
		zin: (dataset, eigen) => zinVan(eigen, woordenboekVan(dataset))
	};
}

/** Tells the catalogue of those in a document, read once for each change of it. */
export function countEigenIn(inhoud: () => Inhoud | null): void {
	let gelezen: { readonly van: Inhoud; readonly lijst: readonly EigenKengetal[] } | null = null;
	const own = eigenTeller(() => {
		const van = inhoud();
		if (!van) return null;
		if (gelezen?.van !== van) gelezen = { van, lijst: kengetallenUit(van) };
		return gelezen.lijst;
	});
	metEigenKengetallen(own);
}
