import { PERFORMERS, type Selection } from '$lib/engine/star';

/** Which of the filters on screen something follows, by the ids of their chips: only these, or all but these. */
export type Volgt =
	{ readonly alleen: readonly string[] } | { readonly behalve: readonly string[] };

/** Whatever does not follow every filter stands here; page, print, export and picture all ask this. */
export const VOLGT = {
	/** UWV's table: everybody of a gemeente who is in the register and in Sonar. */
	transparantie: { alleen: ['gemeente', 'peildatum'] },
	/** Whose kandidaten; and where that is not chosen, everybody's. */
	vandaag: { alleen: ['begeleider', 'peildatum'] },
	vandaagHeelTeam: { alleen: ['peildatum'] },
	/** A picked tile filters the list behind it, not the tiles. */
	tegels: { behalve: ['kengetal'] }
} as const satisfies Readonly<Record<string, Volgt>>;

/** Whether a filter counts; nothing said = every one does. */
export function isGevolgd(volgt: Volgt | undefined, id: string): boolean {
	if (!volgt) return true;
	return 'alleen' in volgt ? volgt.alleen.includes(id) : !volgt.behalve.includes(id);
}

/** Of these active filters the ones that do not count, as they stand. */
export function nietGevolgd<T extends { readonly id: string }>(
	chips: readonly T[],
	volgt: Volgt | undefined
): readonly T[] {
	return chips.filter(({ id }) => !isGevolgd(volgt, id));
}

/** The selection as far as it counts. */
export function selectieOnder(selection: Selection, volgt: Volgt): Selection {
	const telt = (id: string) => isGevolgd(volgt, id);
	return {
		picks: Object.fromEntries(Object.entries(selection.picks).filter(([id]) => telt(id))),
		except: selection.except.filter((id) => telt(id === PERFORMERS ? 'uitvoerende' : id)),
		performers: telt('uitvoerende') ? selection.performers : [],
		measure: telt('kengetal') ? selection.measure : null,
		masks: selection.masks.filter(({ filter }) => telt(filter))
	};
}
