import type { Dataset } from '$lib/data/dataset';
import type { DocumentWaarde, Inhoud } from '$lib/domain/documenten/document';
import { alsInhoud } from '$lib/domain/documenten/document-lezen';
import { woordBij } from '$lib/locale/hoeveel';
import * as v from 'valibot';
import type { FilterSoort } from './filter-soort';
import { NO_FILTERS, type FilterState } from './filter-state';
import { kindByKind, knownIn, partOf, SOORTEN } from './soorten';

/** Filters that were kept, in the codes of a dataset, and what it does not have any more, in words. */
export interface TeruggelezenFilters {
	readonly filters: FilterState;
	readonly verdwenen: readonly string[];
}

/** The filters as plain data with the values themselves: codes hold for one momentopname only. */
export function filtersAlsInhoud(filters: FilterState, dataset: Dataset): Inhoud {
	return SOORTEN.reduce<Inhoud>(
		(before, soort) => ({
			...before,
			...(soort.toDocument?.(filters, dataset) ?? asItIs(filters, soort.id))
		}),
		{}
	);
}

/** Reads filters that were kept; `snapshots` are the ids of the momentopnamen that there are. */
export function filtersUitInhoud(
	waarde: DocumentWaarde | undefined,
	dataset: Dataset,
	snapshots: readonly string[]
): TeruggelezenFilters {
	const inhoud = alsInhoud(waarde);
	const wanted = kindByKind(
		NO_FILTERS,
		(soort, before) => soort.fromDocument?.(inhoud, dataset, before) ?? inShape(soort, inhoud)
	);
	const filters = knownIn(wanted, dataset, snapshots);
	const onleesbaar = SOORTEN.flatMap((soort) => soort.onleesbaar?.(inhoud, dataset) ?? []);
	return { filters, verdwenen: [...onleesbaar, ...lost(wanted, filters, dataset, false)] };
}

/** "2 waarden bestaan niet meer: …", or "hier niet" of what comes from elsewhere; '' when nothing is gone. */
export function verdwenenTekst(
	verdwenen: readonly string[],
	woord: 'niet meer' | 'hier niet' = 'niet meer'
): string {
	if (verdwenen.length === 0) return '';
	const bestaan = woordBij(verdwenen.length, 'waarde bestaat', 'waarden bestaan');
	return `${verdwenen.length} ${bestaan} ${woord}: ${verdwenen.join(', ')}.`;
}

/**
 * What filters held before they went over to other data and these do not have, in words: values that select nobody now,
 * and filters that were left behind.
 */
export function gemist(before: FilterState, now: FilterState, dataset: Dataset): readonly string[] {
	return lost(before, now, dataset, true);
}

function asItIs(filters: FilterState, id: string): Inhoud {
	const waarde = partOf(filters, id);
	return waarde === undefined ? {} : { [id]: waarde as DocumentWaarde };
}

function inShape({ id, vorm }: FilterSoort, inhoud: Inhoud): Partial<FilterState> {
	const read = v.safeParse(vorm, inhoud[id]);
	return read.success ? { [id]: read.output } : {};
}

function lost(wanted: FilterState, kept: FilterState, dataset: Dataset, mee: boolean) {
	return SOORTEN.flatMap((soort) => soort.verdwenen?.(wanted, kept, dataset, mee) ?? []);
}
