/** Where the meaning of the steps comes from, with the year in which it was read. */
export const LADDER_BRON = 'Uitleg participatieladder op disk-eindhoven.nl, gelezen in 2026.';

/** What steps of the participatieladder ask, Dutch. */
export const LADDER_UITLEG: readonly { readonly term: string; readonly uitleg: string }[] = [
	{
		term: 'Trede 2, 3 en 4',
		uitleg: 'Vraagt elke week contact: met anderen, bij een activiteit of bij onbetaald werk.'
	},
	{
		term: 'Trede 5',
		uitleg:
			'Betaald werk met ondersteuning. Ook LKS, Wsw, nieuw beschut, bbl en deeltijdwerk naast een uitkering.'
	},
	{
		term: 'Trede 6',
		uitleg: 'Betaald werk zonder uitkering, ondersteuning of instrument.'
	}
];
