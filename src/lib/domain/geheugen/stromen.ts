import { voorafgaande } from '../kengetallen/telling';
import type { SnapshotMeta } from '../momentopname/momentopname';
import type { Dag } from '../velden/datum';
import type { GeheugenStand, Herinnerd, Peilmoment } from './herinnering';
import { isTeOnthouden } from './momenten';

/** Days that a flow is over when nothing is chosen. */
const MAAND = 28;

/** An end of a flow: a momentopname, or only its counts. */
export type StroomMoment = SnapshotMeta | Herinnerd;

/** The two momentopnamen that a flow is between, by their ids. */
export interface StroomPaar {
	readonly van: string;
	readonly naar: string;
}

/**
 * Those from which the flow to this moment can be told, one of each day, oldest first: the kandidaten of both are there, or
 * the flow is kept.
 */
export function stroomBeginnen(
	naar: Pick<Peilmoment, 'id' | 'peildatum'>,
	aanwezig: readonly SnapshotMeta[],
	herinnerd: readonly Herinnerd[]
): readonly StroomMoment[] {
	const there = aanwezig.some(({ id }) => id === naar.id) ? aanwezig : [];
	const kept = herinnerd.find(({ id }) => id === naar.id)?.stromen ?? [];
	const gone = herinnerd.filter(
		({ id }) => kept.includes(id) && !there.some((each) => each.id === id)
	);
	return voorafgaande<StroomMoment>([...there, ...gone], naar.peildatum);
}

/** Of these the one that is begun at when nothing is chosen: that of a month before, or the oldest. */
export function gewoonBegin(beginnen: readonly StroomMoment[], naar: Dag): StroomMoment | null {
	return beginnen.findLast(({ peildatum }) => peildatum <= naar - MAAND) ?? beginnen[0] ?? null;
}

/**
 * Flows that are still to be counted while the kandidaten of both are there: to each real list from the one before, and from
 * that of a month before. A list whose own counts can't be kept has none.
 */
export function teStromen(
	snapshots: readonly SnapshotMeta[],
	{ herinnerd }: Pick<GeheugenStand, 'herinnerd'>
): readonly StroomPaar[] {
	const known = new Map(herinnerd.map((each) => [each.id, each.stromen ?? []]));
	const counted = snapshots.filter((meta) => isTeOnthouden(meta) && known.has(meta.id));
	return counted.flatMap((naar) => {
		const beginnen = stroomBeginnen(naar, counted, herinnerd);
		const wanted = new Set([beginnen.at(-1)?.id, gewoonBegin(beginnen, naar.peildatum)?.id]);
		return counted
			.filter(({ id }) => wanted.has(id) && !known.get(naar.id)?.includes(id))
			.map(({ id }) => ({ van: id, naar: naar.id }));
	});
}
