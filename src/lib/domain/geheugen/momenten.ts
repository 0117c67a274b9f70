import { mayGo } from '../momentopname/bewaartermijn';
import type { SnapshotMeta } from '../momentopname/momentopname';
import {
	GEHEUGEN_VERSIE,
	type GeheugenStand,
	type Herinnerd,
	type Peilmoment
} from './herinnering';

/** All that can be looked back at: what is stored, and the counts of what is not any more. */
export function momentenVan(
	snapshots: readonly SnapshotMeta[],
	herinnerd: readonly Herinnerd[]
): readonly Peilmoment[] {
	const ids = new Set(snapshots.map(({ id }) => id));
	return [...snapshots, ...herinnerd.filter(({ id }) => !ids.has(id))];
}

/** Whether counts of it are kept: a real list as it was read in. A caseload that was handed over bears a name. */
export function isTeOnthouden({
	soort,
	overdracht
}: Pick<SnapshotMeta, 'soort' | 'overdracht'>): boolean {
	return soort === 'bron' && overdracht === undefined;
}

/** Ids of momentopnamen that are still to be counted, or anew by the definitions of now; the oldest first. */
export function teOnthouden(
	snapshots: readonly SnapshotMeta[],
	{ herinnerd, ongeteld }: GeheugenStand
): readonly string[] {
	const known = new Map(herinnerd.map(({ id, versie }) => [id, versie]));
	return snapshots
		.filter((meta) => isTeOnthouden(meta) && !ongeteld.includes(meta.id))
		.filter(({ id }) => known.get(id) !== GEHEUGEN_VERSIE)
		.toSorted((a, b) => a.ingelezen.localeCompare(b.ingelezen))
		.map(({ id }) => id);
}

/** What decides how long counts are kept. */
export interface GeheugenTermijn {
	readonly jaren: number;
	/** ISO days on which the data were used. */
	readonly gebruiksdagen: readonly string[];
	/** ISO time. */
	readonly nu: string;
}

/**
 * Ids of counts that go: their term is over, or the same day was read in again and counted later. Never those of a
 * momentopname that is still there.
 */
export function teVergeten(
	herinnerd: readonly Pick<Herinnerd, 'id' | 'peildatum' | 'ingelezen'>[],
	aanwezig: readonly string[],
	{ jaren, gebruiksdagen, nu }: GeheugenTermijn
): readonly string[] {
	const alone = herinnerd.filter(({ id }) => !aanwezig.includes(id));
	return alone
		.filter(
			(each) =>
				mayGo(vergetenOp(each.ingelezen, jaren), gebruiksdagen, nu) ||
				alone.some(
					(other) => other.peildatum === each.peildatum && other.ingelezen > each.ingelezen
				)
		)
		.map(({ id }) => id);
}

/** ISO time from which counts may go. */
export function vergetenOp(ingelezen: string, jaren: number): string {
	const dag = new Date(ingelezen);
	dag.setUTCFullYear(dag.getUTCFullYear() + jaren);
	return dag.toISOString();
}
