import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import type { TabelId } from '$lib/domain/velden/velden';
import type { FilterState } from '$lib/rules/filters/filter-state';
import type { Volgt } from '$lib/rules/filters/volgt';
import type { NatelVraag, Voorwaarden } from '$lib/rules/recount/natelling';
import type { GeteldeTabel } from './getelde-tabel';

/** A count of kandidaten or records of the own list, with who is in it: its menu and its list follow. */
export interface EigenGetal {
	readonly aantal: number;
	/** What is counted. */
	readonly tabel: TabelId;
	readonly wie: Voorwaarden;
	/** What it is, Dutch: "Onvolledig, beroepssector ontbreekt". */
	readonly wat: string;
	/** Of whom, as it is shown: "D. van Ommen"; absent = everybody on the page. */
	readonly van?: string;
	/** Which of the filters on screen it was counted under; absent = all. */
	readonly volgt?: Volgt;
	/** The filters it was counted under, where these are not those on screen. */
	readonly filters?: FilterState;
	/** Of whom the source must have one at least to tell. */
	readonly kent?: Voorwaarden;
	/** Fields that tell by eye who counts. */
	readonly toon: readonly string[];
	/** The rule in words. */
	readonly uitleg?: readonly string[];
	/** Another question to count it again by, such as that of a tile with its kandidaten. */
	readonly natellen?: (() => Promise<NatelVraag>) | undefined;
}

/** Records of a tile, or null where kandidaten are counted: themselves, or each once. */
export function recordsIn({
	tabel,
	wie
}: EigenGetal): { readonly groep: KengetalGroep; readonly kengetal: string } | null {
	if (tabel === 'kandidaten' || wie.some(({ soort }) => soort === 'eerste')) return null;
	const telt = wie.find((each) => each.soort === 'telt');
	return telt ? { groep: tabel, kengetal: telt.kengetal } : null;
}

/** What a page says of the numbers of its counted table. */
export interface GetalVorm {
	readonly tabel: TabelId;
	readonly toon: readonly string[];
	readonly volgt?: Volgt;
	readonly uitleg?: readonly string[];
	readonly natellen?: (() => Promise<NatelVraag>) | undefined;
	/** What a number is, by the heading and id of its column; absent = the heading. */
	wat?(kop: string, id: string): string;
}

/** The number in a cell of a counted table; null where the source does not tell. */
export function getalIn(
	{ kolommen, rijen }: GeteldeTabel,
	rij: number,
	kolom: number,
	{ wat, ...vorm }: GetalVorm
): EigenGetal | null {
	const [row, column] = [rijen[rij], kolommen[kolom]];
	const aantal = row?.aantallen[kolom] ?? null;
	if (!row || !column || aantal === null) return null;
	const { kop, id, kent } = column;
	const isAlle = rij === rijen.length - 1;
	return {
		...vorm,
		aantal,
		wie: [...row.wie, ...column.wie],
		wat: wat?.(kop, id) ?? kop,
		...(isAlle ? {} : { van: row.naam ?? row.kop }),
		...(kent && { kent })
	};
}
