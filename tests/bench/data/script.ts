import { makeRandom, type Random } from '$lib/worker/sample/random';
import type { Sample } from './sample';

/** What is chosen after a step; the whole state, so that an engine may be asked about any step. */
export interface State {
	/** Chosen codes by facet, in the order of `Sample.facets`; an empty list = everything. */
	readonly picks: readonly (readonly number[])[];
	/** Chosen performers; empty = everything. Never together with `measure`. */
	readonly performers: readonly number[];
	/** Index of the picked tile, or -1. */
	readonly measure: number;
	/** Search text, folded; '' = no search. */
	readonly query: string;
	/** Index of the order of the rows. */
	readonly order: number;
	/** What the step did: `slicer`, `search`, `sort`, `tile`, `performer`, `remove`. */
	readonly kind: StepKind;
}

export type StepKind = 'slicer' | 'search' | 'sort' | 'tile' | 'performer' | 'remove';

/** Everything the screen needs after a step; each engine's answer is brought into this shape to compare. */
export interface Answer {
	readonly count: number;
	/** Rows per code under all other filters, by facet. */
	readonly facets: readonly Uint32Array[];
	/** Rows per gemeente and code of klantprofiel, then of ladder: element `gemeente * size + code`. */
	readonly donuts: readonly Uint32Array[];
	/** Records per tile under all filters but the picked tile. */
	readonly tiles: Uint32Array;
	/** The first 50 rows in order. */
	readonly rows: Uint32Array;
}

/** Rows on the first page of the table. */
export const PAGE = 50;

/** Facets that are crossed with gemeente, as in the donuts. */
export const DONUTS = ['klantprofiel', 'ladder'] as const;

const NAMES = ['jan', 'berg', 'smit', 'yil', 'de vr', 'haddad', 'bos', 'meer'];

/** From this many filters on, half of the steps takes one away; nobody keeps five for long. */
const MANY_FILTERS = 3;

/** How often a slicer is used; few people pick one gemeente or begeleider after the other. */
const USE: Readonly<Record<string, number>> = { gemeente: 7, begeleider: 4 };
const USE_OF_SMALL = 12;

const KINDS: readonly (readonly [StepKind, number])[] = [
	['slicer', 52],
	['remove', 8],
	['sort', 8],
	['tile', 10],
	['performer', 12],
	['search', 6]
];

/**
 * A visit of `length` steps: mostly values toggled in slicers, often twice in the same one, and in
 * between names typed letter by letter, sorts, tiles, performers and filters taken away. A filter
 * that leaves few rows (gemeente, begeleider, performer, name) is soon taken away again and never
 * stands beside another, as otherwise most steps would be about nobody.
 */
export function makeScript(sample: Sample, length: number): State[] {
	const random = makeRandom(7);
	const states: State[] = [];
	let state: State = {
		picks: sample.facets.map(() => []),
		performers: [],
		measure: -1,
		query: '',
		order: 0,
		kind: 'slicer'
	};
	const facets = sample.facets.map(({ id }, index) => [index, USE[id] ?? USE_OF_SMALL] as const);
	let facet = 1;
	let typing = '';
	while (states.length < length) {
		const narrow = narrowIn(state, sample);
		let next: State | null;
		if (typing) {
			next = { ...state, query: typing.slice(0, state.query.length + 1), kind: 'search' };
		} else if (narrow && random.chance(0.45)) {
			next = { ...state, ...narrow.without, kind: 'remove' };
		} else if (filtersOf(state) >= MANY_FILTERS && random.chance(0.5)) {
			next = removeOne(state, random);
		} else {
			const kind = random.pickWeighted(KINDS);
			if (kind === 'slicer' && random.chance(0.5)) facet = random.pickWeighted(facets);
			if (kind === 'search' && !narrow) typing = random.pick(NAMES);
			next = doStep(kind, state, sample, { facet, typing, narrow: narrow?.id ?? null }, random);
		}
		if (!next) continue;
		if (next.query === typing) typing = '';
		state = next;
		states.push(state);
	}
	return states;
}

/** The state after a step of that kind; null when it makes no sense now. */
function doStep(
	kind: StepKind,
	state: State,
	sample: Sample,
	on: { readonly facet: number; readonly typing: string; readonly narrow: string | null },
	random: Random
): State | null {
	switch (kind) {
		case 'slicer': {
			const id = sample.facets[on.facet]?.id ?? '';
			const isSecond = id in USE && on.narrow !== null && on.narrow !== id;
			return isSecond ? null : toggle(state, sample, on.facet, random);
		}
		case 'remove':
			return filtersOf(state) === 0 ? null : removeOne(state, random);
		case 'sort': {
			const order = (state.order + random.int(1, 3)) % sample.orders.length;
			return { ...state, order, kind };
		}
		case 'tile':
			if (state.performers.length > 0) return null;
			return { ...state, measure: nextMeasure(state, sample, random), kind };
		case 'performer':
			if (state.measure >= 0 || (on.narrow !== null && on.narrow !== 'performers')) return null;
			return { ...state, performers: nextPerformers(state, sample, random), kind };
		case 'search':
			return on.typing ? { ...state, query: on.typing.slice(0, 2), kind } : null;
	}
}

/** The filter that is on and leaves few rows, and the state's part without it. */
function narrowIn(
	{ picks, performers, query }: State,
	{ facets }: Sample
): { readonly id: string; readonly without: Partial<State> } | null {
	if (performers.length > 0) return { id: 'performers', without: { performers: [] } };
	if (query) return { id: 'query', without: { query: '' } };
	const own = facets.findIndex(({ id }, index) => id in USE && (picks[index] ?? []).length > 0);
	if (own < 0) return null;
	const without = picks.map((codes, index) => (index === own ? [] : codes));
	return { id: facets[own]?.id ?? '', without: { picks: without } };
}

/** How many filters are on; a search counts as one. */
export function filtersOf({ picks, performers, measure, query }: State): number {
	return (
		picks.filter((codes) => codes.length > 0).length +
		(performers.length > 0 ? 1 : 0) +
		(measure >= 0 ? 1 : 0) +
		(query ? 1 : 0)
	);
}

/** Adds the value of a random row, or takes it away when it was chosen. */
function toggle(state: State, sample: Sample, facet: number, random: Random): State {
	const codes = sample.facets[facet]?.codes ?? new Uint8Array();
	const code = codes[random.int(0, sample.rows - 1)] ?? 0;
	const chosen = state.picks[facet] ?? [];
	const next = chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
	return {
		...state,
		picks: state.picks.map((each, index) => (index === facet ? next : each)),
		kind: 'slicer'
	};
}

function removeOne(state: State, random: Random): State {
	const on: Partial<State>[] = state.picks.flatMap((codes, facet) =>
		codes.length > 0
			? [{ picks: state.picks.map((each, index) => (index === facet ? [] : each)) }]
			: []
	);
	if (state.performers.length > 0) on.push({ performers: [] });
	if (state.measure >= 0) on.push({ measure: -1 });
	if (state.query) on.push({ query: '' });
	return { ...state, ...random.pick(on), kind: 'remove' };
}

/** A picked tile is dropped half of the time, else another takes its place. */
function nextMeasure(state: State, sample: Sample, random: Random): number {
	if (state.measure >= 0 && random.chance(0.5)) return -1;
	return random.int(0, sample.measures.length - 1);
}

function nextPerformers(state: State, sample: Sample, random: Random): number[] {
	const performer = random.int(0, sample.performers - 1);
	const keep = state.performers.length === 1 ? state.performers : [];
	return [...new Set([...keep, performer])];
}
