import type { Dag } from '$lib/domain/velden/datum';
import type { Oordeel } from '$lib/domain/werkproces/werkproces';
import { formatDatum } from '$lib/locale/format';
import type { NatelVraag } from '$lib/rules/recount/natelling';

/** How many kandidaten get one verdict of a rule, as the page says; null = the source does not tell. */
export interface OordeelOpPagina {
	readonly id: string;
	readonly label: string;
	readonly oordeel: Oordeel;
	readonly woord: string;
	readonly aantal: number | null;
	/** Fields that the rule looks at. */
	readonly toon: readonly string[];
}

/** Verdicts of rules, to be counted again. */
export function oordelenVraag(
	titel: string,
	peildatum: Dag,
	opPagina: readonly OordeelOpPagina[]
): NatelVraag {
	return {
		titel,
		uitleg: [
			'Elke kandidaat die door de filters komt, wordt per regel opnieuw beoordeeld.',
			`Peildatum ${formatDatum(peildatum)}.`
		],
		tabel: 'kandidaten',
		rijen: [
			{
				wie: [],
				cellen: opPagina.map(({ id, label, oordeel, woord, aantal, toon }) => ({
					naam: `${label}: ${woord}`,
					aantal,
					wie: [{ soort: 'regel', id, zegt: oordeel }],
					toon
				}))
			}
		]
	};
}
