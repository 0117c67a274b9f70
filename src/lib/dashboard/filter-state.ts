/** What the user has filtered on; plain data, codes are those of the dataset it belongs to. */
export interface FilterState {
	/** Chosen codes per slicer of the candidates, ascending; absent = everything. */
	readonly picks: Readonly<Record<string, readonly number[]>>;
	/** Chosen codes of Uitvoerende. */
	readonly uitvoerende: readonly number[];
	/** Id of the picked kengetal. */
	readonly kengetal: string | null;
	/** Search text as typed. */
	readonly zoek: string;
}

export const NO_FILTERS: FilterState = { picks: {}, uitvoerende: [], kengetal: null, zoek: '' };

/** One change of the filters; `filter` is a slicer id, `uitvoerende`, `kengetal` or `zoek`. */
export type Change =
	| { readonly kind: 'pick'; readonly slicer: string; readonly codes: readonly number[] }
	/** Several slicers in one step of the history. */
	| { readonly kind: 'picks'; readonly picks: Readonly<Record<string, readonly number[]>> }
	| { readonly kind: 'kengetal'; readonly id: string | null }
	| { readonly kind: 'zoek'; readonly tekst: string }
	| { readonly kind: 'remove'; readonly filter: string }
	| { readonly kind: 'clear' };

/** The state after a change; the same object when nothing changes. */
export function change(state: FilterState, wanted: Change): FilterState {
	const next = changed(state, wanted);
	return sameFilters(state, next) ? state : next;
}

/** Whether both select the same. */
export function sameFilters(a: FilterState, b: FilterState): boolean {
	return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

/** Whether nothing is filtered. */
export function isUnfiltered(state: FilterState): boolean {
	return sameFilters(state, NO_FILTERS);
}

function changed(state: FilterState, wanted: Change): FilterState {
	switch (wanted.kind) {
		case 'clear':
			return NO_FILTERS;
		case 'kengetal':
			return { ...state, kengetal: wanted.id };
		case 'zoek':
			return { ...state, zoek: wanted.tekst };
		case 'pick':
			return picked(state, wanted.slicer, wanted.codes);
		case 'picks':
			return Object.entries(wanted.picks).reduce(
				(sofar, [slicer, codes]) => picked(sofar, slicer, codes),
				state
			);
		case 'remove':
			if (wanted.filter === 'kengetal') return { ...state, kengetal: null };
			if (wanted.filter === 'zoek') return { ...state, zoek: '' };
			return picked(state, wanted.filter, []);
	}
}

function picked(state: FilterState, slicer: string, codes: readonly number[]): FilterState {
	const sorted = [...new Set(codes)].sort((a, b) => a - b);
	if (slicer === 'uitvoerende') return { ...state, uitvoerende: sorted };
	const others = Object.entries(state.picks).filter(([id]) => id !== slicer);
	return {
		...state,
		picks: Object.fromEntries(sorted.length ? [...others, [slicer, sorted]] : others)
	};
}

function canonical(state: FilterState): unknown {
	const picks = Object.entries(state.picks)
		.filter(([, codes]) => codes.length)
		.sort(([a], [b]) => a.localeCompare(b));
	return [picks, state.uitvoerende, state.kengetal, state.zoek.trim()];
}
