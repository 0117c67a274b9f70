import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';

/** Kandidaten of all lists together in which is looked for stays: more keep the reading worker too long. */
const MOST_ROWS = 400_000;

/** The latest of these lists, oldest first, as far as they are small enough together. */
export function verblijfLijsten(
	oldestFirst: readonly SnapshotMeta[],
	most = MOST_ROWS
): readonly SnapshotMeta[] {
	let rows = 0;
	return oldestFirst
		.toReversed()
		.filter(({ aantallen }) => (rows += aantallen.kandidaten ?? 0) <= most)
		.toReversed();
}
