import type { KandidaatDossier } from './dossier';
import type { SnapshotBytes, SnapshotMeta } from '../momentopname/momentopname';

/** Where a momentopname that was handed over comes from. */
export interface OverdrachtHerkomst {
	/** Whose caseload it is. */
	readonly begeleider: string;
	/** ISO time at which the file was made. */
	readonly gemaakt: string;
	/** SHA-256 of all that was handed over, to know it again; absent in earlier momentopnamen. */
	readonly inhoud?: string;
}

/** What a hand-over holds: one caseload as a momentopname, and what was added to these kandidaten by their key. */
export interface Overdracht extends SnapshotBytes {
	readonly dossier: Readonly<Record<string, KandidaatDossier>>;
	/** ISO time at which the same was taken over before; null = it was not, or its momentopname is gone. */
	readonly eerder: string | null;
}

/** What became of the actions, notes and judgements in a hand-over. */
export interface DossierUitkomst {
	/** Taken over. */
	readonly erbij: number;
	/** Own ones that stayed because they were as new or newer. */
	readonly bleef: number;
}

/** The first bytes of a hand-over file; enough to know one by. */
export const OVERDRACHT_MERK = 'KIBOVERD';

/** What a hand-over is called as a source. */
export const OVERDRACHT_BRON = 'Overdracht';

/**
 * Whether two momentopnamen are about the same people: a caseload beside a whole list is no change, and fictional ones
 * are never compared with real ones.
 */
export function zelfdeLijst(
	een: Pick<SnapshotMeta, 'overdracht' | 'soort'>,
	ander: Pick<SnapshotMeta, 'overdracht' | 'soort'>
): boolean {
	return een.soort === ander.soort && een.overdracht?.begeleider === ander.overdracht?.begeleider;
}

/** The momentopname that the same hand-over became before; null when there is none. */
export function eerderOvergenomen(
	herkomst: OverdrachtHerkomst,
	momentopnamen: readonly SnapshotMeta[]
): SnapshotMeta | null {
	const { begeleider, gemaakt, inhoud } = herkomst;
	const isSame = ({ overdracht }: SnapshotMeta) =>
		overdracht !== undefined &&
		(overdracht.inhoud === undefined
			? overdracht.gemaakt === gemaakt && overdracht.begeleider === begeleider
			: overdracht.inhoud === inhoud);
	return momentopnamen.find(isSame) ?? null;
}
