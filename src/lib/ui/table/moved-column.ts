import type { ColumnChoice } from './column-choice';

/**
 * Ids of the columns that are not pinned, after one of them went a place back (-1) or on (1), past those that are off where
 * it is on. Null where it can't.
 */
export function movedColumn(
	columns: readonly Pick<ColumnChoice, 'id' | 'on' | 'pinned'>[],
	id: string,
	step: -1 | 1
): readonly string[] | null {
	const free = columns.filter(({ pinned }) => !pinned);
	const at = free.findIndex((column) => column.id === id);
	const moved = free[at];
	if (!moved) return null;
	let to = at + step;
	while (moved.on && free[to]?.on === false) to += step;
	if (!free[to]) return null;
	return free
		.map((column) => column.id)
		.toSpliced(at, 1)
		.toSpliced(to, 0, id);
}
