import { NO_DAY, type DayColumn } from '$lib/columns/column';
import { tellingVan } from '$lib/domain/kandidaat/kandidaat-stand';
import { EVERYTHING } from '$lib/engine/star';
import { dayAt, rowAt } from './cell-text';
import type { Dataset } from './dataset';
import { partKey } from './parts';

/** Tiles of the signals that are overdue. */
const VERSTREKEN = tellingVan('verstrekenSignalen');

/** The earliest and the latest overdue signal of each kandidaat; blank for none. */
interface VerstrekenSignalen {
	readonly oudste: DayColumn;
	readonly laatste: DayColumn;
}

const SIGNALEN = partKey<VerstrekenSignalen>('peildatum');

/** Whether the source has signals. */
export function knowsSignalen({ kengetallen }: Dataset): boolean {
	return kengetallen.some(({ id }) => VERSTREKEN.includes(id));
}

/** Of each kandidaat the earliest signal that is overdue; blank for none. */
export function oudsteSignaal(dataset: Dataset): DayColumn {
	return verstrekenSignalen(dataset).oudste;
}

/** The overdue signals of each kandidaat; made once per dataset, from the records that the tiles count. */
export function verstrekenSignalen(dataset: Dataset): VerstrekenSignalen {
	return dataset.part(SIGNALEN, () => scanned(dataset));
}

function scanned(dataset: Dataset): VerstrekenSignalen {
	const oudste = new Int32Array(dataset.kandidaten.rows).fill(NO_DAY);
	const laatste = oudste.slice();
	for (const { id, groep } of dataset.kengetallen) {
		const table = dataset.records[groep];
		if (!table || !VERSTREKEN.includes(id)) continue;
		for (const record of dataset.engine.records(groep, EVERYTHING, id)) {
			const row = rowAt(table, 'kandidaat', record);
			if (row < 0) continue;
			const before = oudste[row] ?? NO_DAY;
			const day = dayAt(table, 'signaal', record);
			oudste[row] = before === NO_DAY ? day : Math.min(before, day);
			laatste[row] = Math.max(laatste[row] ?? NO_DAY, day);
		}
	}
	return { oudste: { kind: 'day', days: oudste }, laatste: { kind: 'day', days: laatste } };
}
