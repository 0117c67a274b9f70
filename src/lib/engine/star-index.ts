import { SetCounter } from '$lib/columns/set-counter';
import type { FacetIndex } from './facet-index';
import { indexFacet } from './facet-index';
import { MeasureIndex } from './measure-index';
import { PerformerIndex } from './performer-index';
import { RecordsIndex } from './records-index';
import type { Facet, Measure, Star } from './star';
import { finish, type Steps } from '$lib/columns/steps';

/** The parts of a star's index by the id of what they index. */
export interface StarIndex {
	/** Number of rows of the centre. */
	readonly rows: number;
	/** More may be added. */
	readonly facets: Map<string, FacetIndex>;
	readonly tables: ReadonlyMap<string, RecordsIndex>;
	readonly measures: ReadonlyMap<string, MeasureIndex>;
	readonly performers: PerformerIndex;
	/** Keeps the sets of the facets and measures. */
	readonly counter: SetCounter;
}

/** Reads what all counts of an unfiltered star need; sets, lists and performers wait for `indexRest`. */
export function* indexParts(star: Star): Steps<StarIndex> {
	const { rows } = star;
	const people = star.performers.length;
	const counter = new SetCounter((rows + 31) >>> 5);
	const tables = byId(star.records.map((table) => new RecordsIndex(table, people, rows)));
	const measures = measureIndexes(star.measures, tables, people, rows, counter);
	const facets: FacetIndex[] = [];
	for (const facet of star.facets) facets.push(yield* indexFacet(facet, rows, counter));
	const sources = [...tables.values()].map((records) => ({ records, members: null }));
	const performers = new PerformerIndex(sources, people, rows);
	return { rows, facets: byId(facets), tables, measures, performers, counter };
}

/** Indexes one more facet, unless it is there. Its sets are kept by the counter as those of the others. */
export function addFacet({ facets, rows, counter }: StarIndex, facet: Facet): void {
	if (!facets.has(facet.id)) facets.set(facet.id, finish(indexFacet(facet, rows, counter)));
}

/**
 * The same index with other measures; shares everything else. Reads nothing yet. Their sets are not kept by the
 * counter, which never lets go of any.
 */
export function withMeasures(
	index: StarIndex,
	people: number,
	measures: readonly Measure[]
): StarIndex {
	return {
		...index,
		measures: measureIndexes(measures, index.tables, people, index.rows, null)
	};
}

function measureIndexes(
	measures: readonly Measure[],
	tables: StarIndex['tables'],
	people: number,
	rows: number,
	counter: SetCounter | null
): StarIndex['measures'] {
	return byId(
		measures.map(
			(measure) => new MeasureIndex(measure, find(tables, measure.records), people, rows, counter)
		)
	);
}

/** Makes what else would be made when it is first needed: what any click needs first, then what few do. */
export function* indexRest({ facets, measures, performers }: StarIndex): Steps<void> {
	for (const facet of facets.values()) yield* facet.setsAhead();
	for (const measure of measures.values()) yield* measure.ahead();
	yield* performers.ahead();
	for (const facet of facets.values()) yield* facet.listsAhead();
}

/** The part with that id; a `RangeError` that names the legal ids when there is none. */
export function find<T>(items: ReadonlyMap<string, T>, id: string): T {
	const item = items.get(id);
	if (!item) throw new RangeError(`${id} is not one of: ${[...items.keys()].join(', ')}`);
	return item;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
	const map = new Map(items.map((item) => [item.id, item]));
	if (map.size !== items.length)
		throw new RangeError(`ids are not unique: ${items.map(({ id }) => id).join(', ')}`);
	return map;
}
