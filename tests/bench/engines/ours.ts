import type { Bitset } from '$lib/columns/bitset';
import { createEngine, type Engine } from '$lib/engine/engine';
import { createSearchIndex, type SearchIndex } from '$lib/engine/search-index';
import { finish } from '$lib/columns/steps';
import { DONUTS, PAGE, type Answer, type State } from '../data/script';
import type { Sample } from '../data/sample';

/** The engine as the app asks it, but for everything at once: the app leaves out what is not on screen. */
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
		finish(this.#engine.ahead());
		this.#search = createSearchIndex(sample.texts);
	}

	ask(state: State): Answer {
		const { facets, measures, orders } = this.#sample;
		if (state.query !== this.#query) {
			this.#query = state.query;
			this.#found = state.query ? this.#search.find([state.query]) : null;
		}
		const outcome = this.#engine.evaluate({
			picks: Object.fromEntries(facets.map(({ id }, index) => [id, state.picks[index] ?? []])),
			except: [],
			performers: state.performers,
			measure: measures[state.measure]?.id ?? null,
			masks: this.#found ? [{ filter: 'zoek', rows: this.#found }] : []
		});
		return {
			count: outcome.count,
			facets: facets.map(({ id }) => outcome.facets[id] ?? new Uint32Array()),
			donuts: DONUTS.map((facet) => this.#engine.cross(outcome.pass, 'gemeente', facet)),
			tiles: Uint32Array.from(measures, ({ id }) => outcome.measures[id]?.records ?? 0),
			rows: this.#engine.rows(outcome, orders[state.order]?.order ?? new Uint32Array(), PAGE)
		};
	}

	read(answer: Answer): Answer {
		return answer;
	}
}
