import {
	change,
	NO_FILTERS,
	sameFilters,
	type Change,
	type FilterState
} from '$lib/rules/filters/filter-state';

/** What slides: the peildatum, and a window of dates. */
type Schuif = (typeof SCHUIF)[keyof typeof SCHUIF];
const SCHUIF = { peildatum: 'schuif', datum: 'schuif-datum' } as const;

/** The filter states since the data were opened, with the position of the present one. */
export interface FilterHistory {
	readonly steps: readonly FilterState[];
	/** Of each step its number in the order of everything that can be undone. */
	readonly nummers: readonly number[];
	readonly at: number;
	/** What was last done, so that typing a search is one step, and sliding the peildatum. */
	readonly last: Change['kind'] | Schuif | null;
}

export function startHistory(state: FilterState = NO_FILTERS): FilterHistory {
	return { steps: [state], nummers: [0], at: 0, last: null };
}

export function present(history: FilterHistory): FilterState {
	return history.steps[history.at] ?? NO_FILTERS;
}

/** Changes that go on with the step before, when that was of the same kind. */
const GOES_ON: ReadonlySet<FilterHistory['last']> = new Set(['zoek', ...Object.values(SCHUIF)]);

/**
 * Adds a step, with its number, and drops what was undone; returns the same history when nothing changes. Typing on
 * in the search, or sliding on, changes its step; erasing what was typed goes back a step, so that no undo does nothing.
 */
export function record(history: FilterHistory, wanted: Change, nummer = 0): FilterHistory {
	const before = present(history);
	const after = change(before, wanted);
	const slides =
		wanted.kind === 'peildatum' || wanted.kind === 'datum' ? SCHUIF[wanted.kind] : null;
	const last = slides && 'schuift' in wanted && wanted.schuift ? slides : wanted.kind;
	if (after === before) {
		// letting go of the slider ends its step
		return slides && history.last === slides && last !== slides ? { ...history, last } : history;
	}
	const goesOn =
		GOES_ON.has(last) && history.last === last && history.at === history.steps.length - 1;
	const earlier = history.steps[history.at - 1];
	if (goesOn && earlier && sameFilters(after, earlier)) return goTo(history, history.at - 1);
	const kept = history.steps.slice(0, goesOn ? history.at : history.at + 1);
	const nummers = [...history.nummers.slice(0, kept.length), nummer];
	return { steps: [...kept, after], nummers, at: kept.length, last };
}

/** Goes to a step; the same history when there is no such step. */
export function goTo(history: FilterHistory, step: number): FilterHistory {
	if (step === history.at || !Number.isInteger(step) || step < 0 || step >= history.steps.length)
		return history;
	return { ...history, at: step, last: null };
}
