import type { EisOordeel } from './oordelen';

/** The five that a statement of the Dutch government can have, with what each means. */
export const STATUSSEN = {
	A: { naam: 'voldoet volledig', uitleg: 'Alles is onderzocht en aan alle eisen is voldaan.' },
	B: {
		naam: 'voldoet gedeeltelijk',
		uitleg:
			'Alles is onderzocht. Van wat nog niet voldoet, staan oorzaak, maatregel en datum erbij.'
	},
	C: {
		naam: 'eerste maatregelen genomen',
		uitleg: 'Het onderzoek is nog niet klaar. Er is wel een plan.'
	},
	D: { naam: 'voldoet niet', uitleg: 'Er is geen onderzoek en geen plan.' },
	E: { naam: 'geen verklaring', uitleg: 'Er is geen verklaring gepubliceerd.' }
} as const;

export type StatusLetter = keyof typeof STATUSSEN;

/** What follows from the verdicts. A shortcoming without a day by which it is mended is no plan. */
export function statusVan(oordelen: readonly EisOordeel[]): StatusLetter {
	const niet = oordelen.filter(({ oordeel }) => oordeel === 'voldoet-niet');
	if (niet.length === 0) return 'A';
	return niet.every(({ tekort }) => tekort?.gereed) ? 'B' : 'C';
}
