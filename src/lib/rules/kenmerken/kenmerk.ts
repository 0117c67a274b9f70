import { hasRow, type Bitset } from '$lib/columns/bitset';
import type { Steps } from '$lib/columns/steps';
import type { Dataset } from '$lib/data/dataset';
import type { RecordsVan } from '../why/filter-regels';
import type { Toets } from '../why/toets';
import type { VerklaringWaarde } from '../why/verklaring';

/** A named yes-or-no condition on kandidaten that can be filtered on. */
export interface Kenmerk {
	/** Unique; safe in a URL. */
	readonly id: string;
	/** Short Dutch text, on its chip. */
	readonly label: string;
	/** The heading under which it is offered. */
	readonly kop: string;
	/** What is counted, in one or two Dutch sentences. */
	readonly uitleg: string;
	/** Whether the source has what it takes to tell; without it nobody is counted and nobody may think 0. */
	isBekend(dataset: Dataset): boolean;
	/** Kandidaten that have it, made once per dataset, those of the dossier once per change of it; don't change the set. */
	rijen(dataset: Dataset): Bitset;
	/** Steps that make `rijen` before it is asked for. */
	vooraf?(dataset: Dataset): Steps<void>;
	/** Why a kandidaat has it or not. */
	bewijs(dataset: Dataset, recordsVan: RecordsVan): Bewijs;
}

/** How a kenmerk is judged, and on what. */
export interface Bewijs {
	readonly toets: Toets;
	waarden(kandidaat: number): readonly VerklaringWaarde[];
}

/** A kenmerk that rests on what the user added: that it applies is the fact, `tekst` tells more of it where it does. */
export function factKenmerk(
	own: Omit<Kenmerk, 'isBekend' | 'bewijs'>,
	tekst: (dataset: Dataset, row: number) => string
): Kenmerk {
	return {
		...own,
		isBekend: () => true,
		bewijs: (dataset) => {
			const rijen = own.rijen(dataset);
			return {
				toets: { soort: 'een-van', veld: 'kenmerk', waarden: ['ja'] },
				waarden: (row) => {
					const geldt = hasRow(rijen, row);
					return [
						{
							tabel: 'kandidaten',
							veld: 'kenmerk',
							label: own.label,
							waarde: geldt ? 'ja' : 'nee',
							tekst: geldt ? tekst(dataset, row) || 'ja' : 'nee'
						}
					];
				}
			};
		}
	};
}
