import type { Bitset } from '$lib/columns/bitset';
import { createEngine, type Engine, type Outcome } from '$lib/engine/engine';
import { createSearchIndex, type SearchIndex } from '$lib/engine/search-index';
import { DONUTS, PAGE, type Answer, type State } from '../data/script';
import type { Sample } from '../data/sample';

interface Numbers {
	readonly outcome: Outcome;
	readonly donuts: readonly Uint32Array[];
	readonly rows: Uint32Array;
}

/** The engine as the app asks it. */
export class Ours {
	readonly name = 'ours';
	readonly #sample: Sample;
	readonly #engine: Engine;
	readonly #search: SearchIndex;
	#query = '';
	#found: Bitset | null = null;

	constructor(sample: Sample) {
		this.#sample = sample;
		this.#engine = createEngine({
			rows: sample.rows,
			facets: sample.facets.map(({ id, size, codes }) => ({
				id,
				column: { kind: 'code', codes, values: Array.from({ length: size }, (_, i) => `w${i}`) }
			})),
			records: sample.tables,
			performers: Array.from({ length: sample.performers }, (_, i) => `u${i}`),
			measures: sample.measures.map(({ id, table, at }) => ({
				id,
				records: sample.tables[table]?.id ?? '',
				members: sample.tables[table]?.members[at] ?? new Uint32Array()
			}))
		});
		this.#search = createSearchIndex(sample.texts);
	}

	ask(state: State): Numbers {
		const { facets, measures, orders } = this.#sample;
		if (state.query !== this.#query) {
			this.#query = state.query;
			this.#found = state.query ? this.#search.find(state.query) : null;
		}
		const outcome = this.#engine.evaluate({
			picks: Object.fromEntries(facets.map(({ id }, index) => [id, state.picks[index] ?? []])),
			performers: state.performers,
			measure: measures[state.measure]?.id ?? null,
			found: this.#found
		});
		return {
			outcome,
			donuts: DONUTS.map((facet) => this.#engine.cross(outcome.pass, 'gemeente', facet)),
			rows: this.#engine.rows(outcome, orders[state.order]?.order ?? new Uint32Array(), PAGE)
		};
	}

	read({ outcome, donuts, rows }: Numbers): Answer {
		return {
			count: outcome.count,
			facets: this.#sample.facets.map(({ id }) => outcome.facets[id] ?? new Uint32Array()),
			donuts,
			tiles: Uint32Array.from(
				this.#sample.measures,
				({ id }) => outcome.measures[id]?.records ?? -1
			),
			rows
		};
	}
}
