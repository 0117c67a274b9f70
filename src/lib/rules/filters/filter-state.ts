import type { Dag } from '$lib/domain/velden/datum';
import type { DatumFilter } from '$lib/domain/velden/datum-filter';

/** Kandidaten that differ from another momentopname. */
export interface Sinds {
	/** Id of that momentopname. */
	readonly snapshot: string;
	/** `nieuw`, `gewijzigd`, or the id of a field that is different. */
	readonly wat: string;
}

/**
 * What the user has filtered on; plain data, codes are those of the dataset it belongs to. A kind of filter that has no
 * place here adds its own (`declare module`), absent = nothing chosen.
 */
export interface FilterState {
	/** Chosen codes per slicer of the candidates, ascending; absent = everything. */
	readonly picks: Readonly<Record<string, readonly number[]>>;
	/** Slicers, `uitvoerende` among them, of which the chosen codes are left out instead. */
	readonly niet: readonly string[];
	/** Chosen codes of Uitvoerende. */
	readonly uitvoerende: readonly number[];
	/** Id of the picked kengetal. */
	readonly kengetal: string | null;
	/** Search text as typed. */
	readonly zoek: string;
	/** Wanted dates by `tabel.veld`: one record of the kandidaat at least. */
	readonly datums: Readonly<Record<string, DatumFilter>>;
	/** Pers. nrs. of a list that was pasted; empty = everybody. */
	readonly nummers: readonly string[];
	/** Ids of `KENMERKEN` that all apply, in the order in which they were chosen. */
	readonly kenmerken: readonly string[];
	readonly sinds: Sinds | null;
	/** The day that everything is computed at; null = that of the source. */
	readonly peildatum: Dag | null;
}

export const NO_FILTERS: FilterState = {
	picks: {},
	niet: [],
	uitvoerende: [],
	kengetal: null,
	zoek: '',
	datums: {},
	nummers: [],
	kenmerken: [],
	sinds: null,
	peildatum: null
};

/** Parts that change in a way of their own. */
type EigenWijs = 'picks' | 'niet' | 'uitvoerende' | 'zoek' | 'datums' | 'kenmerken' | 'peildatum';

/** Another value of any other part. */
type Gezet = {
	[Id in Exclude<keyof FilterState, EigenWijs>]-?: {
		readonly kind: 'set';
		readonly filter: Id;
		readonly waarde: FilterState[Id];
	};
};

/** One change of the filters; that of `remove` is the id of a chip. */
export type Change =
	| Gezet[keyof Gezet]
	| {
			readonly kind: 'pick';
			readonly slicer: string;
			readonly codes: readonly number[];
			/** Whether they are left out; absent = as it was. */
			readonly niet?: boolean;
	  }
	/** Several slicers in one step of the history; what is picked so is chosen, not left out. */
	| { readonly kind: 'picks'; readonly picks: Readonly<Record<string, readonly number[]>> }
	/** Whether what is picked in a slicer is left out; nothing picked, nothing left out. */
	| { readonly kind: 'niet'; readonly slicer: string; readonly niet: boolean }
	| { readonly kind: 'zoek'; readonly tekst: string }
	/** `veld` as `tabel.veld`. */
	| {
			readonly kind: 'datum';
			readonly veld: string;
			readonly filter: DatumFilter | null;
			/** As with the peildatum. */
			readonly schuift?: boolean;
	  }
	| { readonly kind: 'kenmerk'; readonly id: string; readonly aan: boolean }
	/** While it slides the step of before changes along, as with typing. */
	| { readonly kind: 'peildatum'; readonly dag: Dag | null; readonly schuift?: boolean }
	/** Everything at once, as a kept view has it. */
	| { readonly kind: 'alles'; readonly filters: FilterState }
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

/** Whether nothing is filtered; another peildatum leaves nobody out. */
export function isUnfiltered(state: FilterState): boolean {
	return sameFilters({ ...state, peildatum: null }, NO_FILTERS);
}

/** The filters with another part; what has no place in `NO_FILTERS` is there only while something is chosen. */
export function withPart(state: FilterState, part: Partial<FilterState> | undefined): FilterState {
	const parts = Object.entries({ ...state, ...part }).filter(
		([id, each]) => Object.hasOwn(NO_FILTERS, id) || !isBlank(each)
	);
	return Object.fromEntries(parts) as unknown as FilterState;
}

/** Whether nothing is chosen in a part of the filters; spaces alone are nothing. */
export function isBlank(waarde: FilterState[keyof FilterState] | undefined): boolean {
	return isNothing(ordered(waarde));
}

function changed(state: FilterState, wanted: Change): FilterState {
	switch (wanted.kind) {
		case 'clear':
			return NO_FILTERS;
		case 'alles':
			return wanted.filters;
		case 'set':
			return withPart(state, { [wanted.filter]: onceEach(wanted.waarde) });
		case 'zoek':
			return { ...state, zoek: wanted.tekst };
		case 'pick':
			return picked(state, wanted.slicer, wanted.codes, wanted.niet);
		case 'picks':
			return Object.entries(wanted.picks).reduce(
				(sofar, [slicer, codes]) => picked(sofar, slicer, codes, false),
				state
			);
		case 'niet':
			return picked(state, wanted.slicer, codesOf(state, wanted.slicer), wanted.niet);
		case 'datum':
			return { ...state, datums: withEntry(state.datums, wanted.veld, wanted.filter) };
		case 'kenmerk':
			return { ...state, kenmerken: switched(state.kenmerken, wanted.id, wanted.aan) };
		case 'peildatum':
			return { ...state, peildatum: wanted.dag };
		case 'remove':
			return removed(state, wanted.filter);
	}
}

/** What the chips of one date, one kenmerk and one number are called: the id of the kind, then which: `datums:trajecten.signaal`. */
export const CHIP = { datum: 'datums:', kenmerk: 'kenmerken:', getal: 'getal:' } as const;

function removed(state: FilterState, filter: string): FilterState {
	const [id = '', ...which] = filter.split(':');
	if (id === 'uitvoerende' || !Object.hasOwn(state, id)) return picked(state, filter, []);
	const key = id as keyof FilterState;
	const rest = which.length ? without(state[key], which.join(':')) : (NO_FILTERS[key] ?? null);
	return withPart(state, { [id]: rest });
}

function without(waarde: unknown, part: string): unknown {
	if (Array.isArray(waarde)) return waarde.filter((each) => each !== part);
	return withEntry(waarde as Readonly<Record<string, unknown>>, part, null);
}

function onceEach(waarde: unknown): unknown {
	return Array.isArray(waarde) ? [...new Set<unknown>(waarde)] : waarde;
}

/** The chosen codes of a slicer, `uitvoerende` among them. */
export function codesOf({ picks, uitvoerende }: FilterState, slicer: string): readonly number[] {
	return slicer === 'uitvoerende' ? uitvoerende : (picks[slicer] ?? []);
}

function picked(
	state: FilterState,
	slicer: string,
	codes: readonly number[],
	isOut = state.niet.includes(slicer)
): FilterState {
	const sorted = [...new Set(codes)].sort((a, b) => a - b);
	const niet = switched(state.niet, slicer, isOut && sorted.length > 0);
	if (slicer === 'uitvoerende') return { ...state, niet, uitvoerende: sorted };
	return { ...state, niet, picks: withEntry(state.picks, slicer, sorted.length ? sorted : null) };
}

function withEntry<T>(
	record: Readonly<Record<string, T>>,
	key: string,
	value: T | null
): Readonly<Record<string, T>> {
	const others = Object.entries(record).filter(([id]) => id !== key);
	return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}

function switched(list: readonly string[], id: string, on: boolean): readonly string[] {
	if (on === list.includes(id)) return list;
	return on ? [...list, id] : list.filter((each) => each !== id);
}

function canonical(state: FilterState): unknown {
	return ordered({ ...state, niet: state.niet.filter((slicer) => codesOf(state, slicer).length) });
}

/** The same value for all that select the same: without blanks, and whatever its order. */
function ordered(waarde: unknown): unknown {
	if (typeof waarde === 'string') return waarde.trim();
	if (Array.isArray(waarde)) return typeof waarde[0] === 'string' ? waarde.toSorted() : waarde;
	if (typeof waarde !== 'object' || waarde === null) return waarde;
	return Object.entries(waarde)
		.map(([key, each]) => [key, ordered(each)] as const)
		.filter(([, each]) => !isNothing(each))
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

function isNothing(waarde: unknown): boolean {
	const isEmptyList = Array.isArray(waarde) && waarde.length === 0;
	return waarde === null || waarde === undefined || waarde === '' || isEmptyList;
}
