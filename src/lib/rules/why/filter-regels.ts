import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import type { Dataset } from '$lib/data/dataset';
import { recordsOfKandidaat } from '$lib/data/record-links';
import type { Beeld } from './beeld';
import { SOORTEN } from '../filters/soorten';
import { oordeelVan, type Toets } from './toets';
import type { Verklaring, VerklaringWaarde } from './verklaring';

/** One filter that is on. A kandidaat passes when one of its `bewijzen` passes the `toets`. */
export interface FilterRegel {
	/** Id of its chip. */
	readonly filter: string;
	readonly regel: string;
	readonly definitie: string;
	readonly toets: Toets;
	/** Values of a kandidaat by which it may pass: one list, or one for each of its records. */
	bewijzen(kandidaat: number): readonly (readonly VerklaringWaarde[])[];
}

/** The records of a kandidaat in a table. */
export type RecordsVan = (groep: KengetalGroep, kandidaat: number) => readonly number[];

/** Looks the records of one kandidaat up, which is fast for one and slow for all of them. */
export function recordsIn(dataset: Dataset): RecordsVan {
	return (groep, kandidaat) => recordsOfKandidaat(dataset, groep, kandidaat);
}

/** The filters that are on, each as a rule of its own; together they say who passes. */
export function filterRegels(beeld: Beeld, recordsVan: RecordsVan): readonly FilterRegel[] {
	return SOORTEN.flatMap((soort) => soort.why?.(beeld, recordsVan) ?? []);
}

/** Whether the filter lets a kandidaat through. */
export function letThrough({ toets, bewijzen }: FilterRegel, kandidaat: number): boolean {
	return bewijzen(kandidaat).some((waarden) => oordeelVan(toets, waarden) === 'ja');
}

/** Why a kandidaat passes a filter, once for each reason; why not when there is none. */
export function explainFilter(regel: FilterRegel, kandidaat: number): readonly Verklaring[] {
	const bewijzen = regel.bewijzen(kandidaat);
	const passing = bewijzen.filter((waarden) => oordeelVan(regel.toets, waarden) === 'ja');
	const shown = passing.length ? passing : [bewijzen[0] ?? []];
	return shown.map((waarden, index) => ({
		id: `${regel.filter} ${index}`,
		regel: regel.regel,
		definitie: regel.definitie,
		waarden,
		toets: regel.toets,
		uitkomst: passing.length ? 'ja' : 'nee',
		toelichting: '',
		herkomst: ''
	}));
}
