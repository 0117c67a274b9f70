import type { Deling } from '$lib/domain/afscherming/teltabel';
import { PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import { LEEG } from '$lib/domain/velden/waarden';
import type { Voorwaarde, Voorwaarden } from '$lib/rules/recount/natelling';

/** A column of numbers. */
export interface GeteldeKolom {
	/** Unique in its table. */
	readonly id: string;
	readonly kop: string;
	/** Who of the row is counted. */
	readonly wie: Voorwaarden;
	/** Whether its numbers are a share of the `noemer` of the row. */
	readonly aandeel?: boolean;
	/** Of whom the source must have one to tell; absent = it tells wherever there is a number. */
	readonly kent?: Voorwaarden;
	/** Its total stands elsewhere too: unless it is small, hiding it here would hide nothing. */
	readonly elders?: true;
}

/** A row of numbers, one per column; null = not in the source. */
export interface GeteldeRij {
	/** Unique in its table. */
	readonly id: string;
	readonly kop: string;
	/** As a sentence calls it; absent = as its heading. */
	readonly naam?: string;
	/** Who is counted in the row. */
	readonly wie: Voorwaarden;
	readonly aantallen: readonly (number | null)[];
	/** Whom the shares are of. */
	readonly noemer?: number;
	/** Its total stands elsewhere too, as that of a column may. */
	readonly elders?: true;
}

/** Numbers of people or records by row and column, with who is in them: screen, copy, export, threshold and recount follow. */
export interface GeteldeTabel {
	readonly titel: string;
	/** Heading of the first column. */
	readonly rijKop: string;
	readonly kolommen: readonly GeteldeKolom[];
	/** The total last, where there is one. */
	readonly rijen: readonly GeteldeRij[];
	/** Which rows and columns are divided over others, by index. */
	readonly rijSommen: readonly Deling[];
	readonly kolomSommen: readonly Deling[];
	/** Whom shares are of: who of the row, and the columns from which that number follows. */
	readonly noemer?: { readonly wie: Voorwaarden; readonly uit: readonly number[] };
}

/** Ids of a total, as no value is: these begin with no space. */
export const TOTAAL = ' totaal';
export const NOEMER = ' noemer';

/** The last row is the sum of the others. */
export function totalBelow({ length }: readonly GeteldeRij[]): readonly Deling[] {
	const last = length - 1;
	return [{ geheel: last, delen: Array.from({ length: last }, (_, at) => at) }];
}

/** Whoever has that value in a field of kandidaten; '' is the blank. */
export function isWaarde(veld: string, waarde: string): Voorwaarde {
	return { soort: 'veld', veld, een: [waarde] };
}

/** Whoever is in a group by the values of a field, by its name on screen; a code below 0 is everybody. */
export function inGroep(
	veld: string,
	{ code, naam }: { readonly code: number; readonly naam: string }
): Voorwaarden {
	return code < 0 ? [] : [isWaarde(veld, naam === LEEG ? '' : naam)];
}

/** Whose klantprofiel is to be done: whatever its code but Ja. */
export const PROFIEL_TE_DOEN: Voorwaarde = {
	soort: 'veld',
	veld: 'klantprofiel',
	een: [PROFIEL.ja],
	niet: true
};
