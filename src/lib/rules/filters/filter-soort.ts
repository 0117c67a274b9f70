import type { GenericSchema } from 'valibot';
import type { Bitset } from '$lib/columns/bitset';
import type { Dataset } from '$lib/data/dataset';
import type { StroomVeld } from '$lib/domain/doorstroom/doorstroom';
import type { Inhoud } from '$lib/domain/documenten/document';
import type { Dag } from '$lib/domain/velden/datum';
import type { Mask } from '$lib/engine/star';
import type { Beeld } from '../why/beeld';
import type { FilterRegel, RecordsVan } from '../why/filter-regels';
import type { FilterState } from './filter-state';
import type { ChipModel } from './slicer-model';

/** How the kandidaten of the dataset in use differ from another momentopname. */
export interface VerschilSets {
	/** Peildatum of that momentopname, for its chip. */
	readonly dag?: Dag;
	readonly nieuw: Bitset;
	readonly gewijzigd: Bitset;
	/** By id of a field of kandidaten those in whom it is different, and by `recordSinds` those with such records. */
	readonly velden: ReadonlyMap<string, Bitset>;
	/** By field of a flow what was stored of those in whom it is different, by row; absent = not known. */
	readonly oud?: Readonly<Record<StroomVeld, ReadonlyMap<number, string>>>;
}

/** The difference that was loaded, with the id of the momentopname it is with. */
export interface SindsVerschil extends VerschilSets {
	readonly snapshot: string;
}

/** Filters on a dataset, with the difference that one of them may ask for. */
export interface FilterPlek {
	readonly dataset: Dataset;
	readonly filters: FilterState;
	readonly verschil: SindsVerschil | null;
}

/** Why counts of an earlier momentopname can't be made under a filter. */
interface Bezwaar {
	/** Of several filters the lowest is said. */
	readonly rang: number;
	/** After "Bij ": "een lijst met nummers". */
	readonly bij: string;
	/** Whether it holds; absent = whenever something is chosen. */
	geldt?(filters: FilterState): boolean;
}

/**
 * A kind of filter, whole: a file in `soorten` that exports one as `soort` is all that it takes. What is not there the
 * kind does not do. Whatever reads filters gets those of the kinds before it as they already are.
 */
export interface FilterSoort {
	/** Its part of the filters and of a document, and the beginning of its chips. */
	readonly id: string;
	/** Place among the kinds: of chips, in an address and a document, and in explanations. */
	readonly plaats: number;
	/** Whether what is chosen may leave: never where it may hold a name or number; `hier` = not to other data. */
	readonly deelbaar: boolean | 'hier';
	/** Null = an earlier momentopname can be counted under it. */
	readonly terug: Bezwaar | null;
	/** Shape of its part of a document. */
	readonly vorm: GenericSchema;

	/** Sets of rows that pass, by their chip; what the dataset does not know is left out. */
	masks?(plek: FilterPlek): readonly Mask[];
	/** Absent for what the first screen draws itself. */
	chips?(plek: FilterPlek): readonly ChipModel[];

	/** Entries for an address: ids, codes and days only. Absent = never goes into an address. */
	toQuery?(filters: FilterState, dataset: Dataset): readonly (readonly [string, string])[];
	/** What stands in an address, also what this dataset does not know; what can't be read is left out. */
	fromQuery?(params: URLSearchParams, dataset: Dataset, before: FilterState): Partial<FilterState>;

	/** As plain data with the values themselves: codes hold for one momentopname only. Absent = as it is. */
	toDocument?(filters: FilterState, dataset: Dataset): Inhoud;
	/** Absent = what has its shape. */
	fromDocument?(inhoud: Inhoud, dataset: Dataset, before: FilterState): Partial<FilterState>;
	/** What a document holds and nobody can tell any more, in words. */
	onleesbaar?(inhoud: Inhoud, dataset: Dataset): readonly string[];

	/** Without what the dataset does not know, or is about none of `snapshots`, where that is known. */
	known?(
		filters: FilterState,
		dataset: Dataset,
		snapshots: readonly string[] | null
	): Partial<FilterState>;
	/** The filters of one dataset in the codes of another; absent = as they are. `known` follows. */
	carryOver?(filters: FilterState, from: Dataset, to: Dataset): Partial<FilterState>;
	/** What is lost on the way from `wanted` to `kept`, in words; `mee` = they came along from other data. */
	verdwenen?(
		wanted: FilterState,
		kept: FilterState,
		dataset: Dataset,
		mee: boolean
	): readonly string[];

	/** The filters that are on as rules, written a second time: why a kandidaat passes, and the recount. */
	why?(beeld: Beeld, recordsVan: RecordsVan): readonly FilterRegel[];
}
