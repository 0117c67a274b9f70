import { NO_DAY } from '$lib/columns/column';
import { tellingVan, type StandTelling } from '$lib/domain/kandidaat/kandidaat-stand';
import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { EVERYTHING } from '$lib/engine/star';
import { dayAt, rowAt } from './cell-text';
import type { Dataset } from './dataset';
import { partKey } from './parts';

/** A record that is counted in the stand of a kandidaat. */
export interface StandRecord {
	readonly groep: KengetalGroep;
	readonly record: number;
}

type PerKandidaat = ReadonlyMap<number, readonly StandRecord[]>;

const RECORDS = partKey<PerKandidaat>('peildatum');

/** By kandidaat the records of a count, the longest overdue first; made once per dataset, from what the tiles count. */
export function standRecords(dataset: Dataset, telling: StandTelling): PerKandidaat {
	return dataset.part(RECORDS, () => scanned(dataset, telling), telling);
}

/** The day of the signal of a record; `NO_DAY` for none. */
export function signaalVan(dataset: Dataset, { groep, record }: StandRecord): number {
	const table = dataset.records[groep];
	return table ? dayAt(table, 'signaal', record) : NO_DAY;
}

function scanned(dataset: Dataset, telling: StandTelling): PerKandidaat {
	const ids = tellingVan(telling);
	const found = new Map<number, StandRecord[]>();
	for (const { id, groep } of dataset.kengetallen) {
		const table = dataset.records[groep];
		if (!table || !ids.includes(id)) continue;
		for (const record of dataset.engine.records(groep, EVERYTHING, id)) {
			const row = rowAt(table, 'kandidaat', record);
			if (row < 0) continue;
			const own = found.get(row);
			if (own) own.push({ groep, record });
			else found.set(row, [{ groep, record }]);
		}
	}
	const day = (each: StandRecord) => signaalVan(dataset, each);
	for (const records of found.values())
		if (records.length > 1) records.sort((a, b) => day(a) - day(b));
	return found;
}
