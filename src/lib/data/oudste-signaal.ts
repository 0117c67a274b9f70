import { NO_DAY, type DayColumn } from '$lib/columns/column';
import { tellingVan } from '$lib/domain/kandidaat/kandidaat-stand';
import type { Dataset } from './dataset';
import { signaalVan, standRecords } from './stand-records';
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
	for (const [row, records] of standRecords(dataset, 'verstrekenSignalen')) {
		const [eerste] = records;
		const laatst = records.at(-1);
		if (eerste) oudste[row] = signaalVan(dataset, eerste);
		if (laatst) laatste[row] = signaalVan(dataset, laatst);
	}
	return { oudste: { kind: 'day', days: oudste }, laatste: { kind: 'day', days: laatste } };
}
