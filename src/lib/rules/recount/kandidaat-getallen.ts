import { veldVan } from '$lib/domain/velden/velden';
import type { Dataset } from '$lib/data/dataset';
import { tekstVan } from '$lib/data/kandidaat-rij';
import type { Getal, NatelKolom } from './natelling';

/** Makes numbers of kandidaten: who they are, and the fields that the rule looked at. */
export function kandidaatGetal(
	naam: string,
	opPagina: number | null,
	rijen: readonly number[],
	velden: readonly string[]
): Getal {
	return {
		naam,
		opPagina,
		nageteld: opPagina === null ? null : rijen.length,
		rijen,
		kolommen: kolommenVan(velden)
	};
}

/** A cell of a kandidaat as it may be shown. */
export function kandidaatCel(dataset: Dataset): (rij: number, kolom: string) => string {
	return (rij, kolom) => tekstVan(dataset, kolom, rij);
}

function kolommenVan(velden: readonly string[]): readonly NatelKolom[] {
	return [...new Set(['naam', 'persnr', 'gemeente', ...velden])].map((id) => ({
		id,
		label: veldVan('kandidaten', id).naam
	}));
}
