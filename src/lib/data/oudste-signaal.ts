import { NO_DAY, type DayColumn } from '$lib/columns/column';
import { EVERYTHING } from '$lib/engine/star';
import { dayAt, rowAt } from './cell-text';
import type { Dataset } from './dataset';
import { partKey } from './parts';

/** Tiles of the signals that are overdue. */
const VERSTREKEN = ['trajectVerstreken', 'moduleVerstreken', 'plaatsingVerstreken'];

const OUDSTE = partKey<DayColumn>('peildatum');

/** Whether the source has signals. */
export function knowsSignalen({ kengetallen }: Dataset): boolean {
	return kengetallen.some(({ id }) => VERSTREKEN.includes(id));
}

/** Of each kandidaat the earliest signal that is overdue; blank for none. Made once per dataset, from those records. */
export function oudsteSignaal(dataset: Dataset): DayColumn {
	return dataset.part(OUDSTE, () => ({ kind: 'day', days: oudsteDagen(dataset) }));
}

function oudsteDagen(dataset: Dataset): Int32Array {
	const days = new Int32Array(dataset.kandidaten.rows).fill(NO_DAY);
	for (const { id, groep } of dataset.kengetallen) {
		const table = dataset.records[groep];
		if (!table || !VERSTREKEN.includes(id)) continue;
		for (const record of dataset.engine.records(groep, EVERYTHING, id)) {
			const row = rowAt(table, 'kandidaat', record);
			if (row < 0) continue;
			const before = days[row] ?? NO_DAY;
			const day = dayAt(table, 'signaal', record);
			days[row] = before === NO_DAY ? day : Math.min(before, day);
		}
	}
	return days;
}
