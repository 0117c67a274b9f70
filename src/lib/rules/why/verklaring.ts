import type { TabelId } from '$lib/domain/velden/velden';
import type { Oordeel } from '$lib/domain/werkproces/werkproces';
import type { Toets } from './toets';

/** One thing that a rule looked at. */
export interface VerklaringWaarde {
	readonly tabel: TabelId;
	/** Field of the catalogue, or a name for a count over records. */
	readonly veld: string;
	readonly label: string;
	/** As stored, which is what the rule is judged on: a text, a day or a count. */
	readonly waarde: string | number;
	/** As the user reads it, not yet masked; '' for a blank. */
	readonly tekst: string;
}

/** Why a rule says what it says of one kandidaat: plain data that can be judged again without anything else. */
export interface Verklaring {
	/** Unique within the explanations of a kandidaat. */
	readonly id: string;
	/** The rule in a few words: "Klantprofiel: Nee, Leeg". */
	readonly regel: string;
	readonly definitie: string;
	readonly waarden: readonly VerklaringWaarde[];
	readonly toets: Toets;
	readonly uitkomst: Oordeel;
	/** What follows from the values, in a sentence; '' where they say enough. */
	readonly toelichting: string;
	/** Where the rule comes from, with its year; '' for what the user chose. */
	readonly herkomst: string;
}

/** The stored text of a field among the values; '' when it is not among them. */
export function tekstIn(waarden: readonly VerklaringWaarde[], veld: string): string {
	const found = waarden.find((each) => each.veld === veld)?.waarde;
	return found === undefined ? '' : String(found);
}

/** The day or count of a field among the values; `geen` when it is not among them. */
export function getalIn(waarden: readonly VerklaringWaarde[], veld: string, geen: number): number {
	const found = waarden.find((each) => each.veld === veld)?.waarde;
	return typeof found === 'number' ? found : geen;
}
