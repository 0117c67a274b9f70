import { expect, it } from 'vitest';
import type { ColumnTable } from '$lib/columns/column';
import { STEP_ROWS } from '$lib/columns/steps';
import { starSnapshot } from '../../../tests/fixtures/star-snapshot';
import { openDataset, type Dataset } from './dataset';
import { datasetAt } from './dataset-at';

const D = 20_775;
const [TRAJECTEN, MODULES] = [140_000, 20_000];
/** Records judged by every rule in one step at most. */
const MOST_JUDGED = 1 << 13;

/** How many records were judged (their first day was read), and how many were looked up by their kandidaat. */
interface Reads {
	judged: number;
	owned: number;
}

/** The array, but each element that is read of it is told: nobody has to say so. */
function watched<T extends object>(array: T, read: () => void): T {
	return new Proxy(array, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key);
			if (typeof value === 'number' && key !== 'length') read();
			return value;
		}
	});
}

function watchedTable(table: ColumnTable, reads: Reads): ColumnTable {
	const columns = new Map(table.columns);
	const start = columns.get('start');
	const owner = columns.get('kandidaat');
	if (start?.kind === 'day')
		columns.set('start', { ...start, days: watched(start.days, () => reads.judged++) });
	if (owner?.kind === 'row')
		columns.set('kandidaat', { ...owner, rows: watched(owner.rows, () => reads.owned++) });
	return { rows: table.rows, columns };
}

/** Everybody has active trajecten, some with a module, which goes by kandidaat, so that nothing is skipped. */
function opened(): Dataset {
	const kandidaten = Array.from({ length: 1000 }, (_, row) => ({ persnr: String(row) }));
	const records = (length: number) =>
		Array.from({ length }, (_, at) => ({ kandidaat: at % 1000, start: D - 10, einde: D + 20 }));
	const half = records(MODULES).map((each) => ({ ...each, kandidaat: each.kandidaat >> 1 }));
	return openDataset(starSnapshot({ kandidaten, trajecten: records(TRAJECTEN), modules: half }));
}

it('goes to another peildatum in steps that each read a bounded number of records', () => {
	const source = opened();
	for (const step of source.engine.ahead()) void step;
	const reads: Reads = { judged: 0, owned: 0 };
	const records = Object.fromEntries(
		Object.entries(source.records).map(([id, table]) => [id, watchedTable(table, reads)])
	);
	const steps = datasetAt({ ...source, records }, D + 3, source.keuzes);
	const [most, all] = [{ ...reads }, { ...reads }];
	for (let done = false; !done;) {
		reads.judged = reads.owned = 0;
		done = steps.next().done ?? false;
		most.judged = Math.max(most.judged, reads.judged);
		most.owned = Math.max(most.owned, reads.owned);
		all.judged += reads.judged;
		all.owned += reads.owned;
	}
	expect(most.judged).toBeLessThanOrEqual(MOST_JUDGED);
	expect(most.owned).toBeLessThanOrEqual(STEP_ROWS);
	expect(all.judged).toBe(TRAJECTEN + 2 * MODULES);
	expect(all.owned).toBeGreaterThan(TRAJECTEN);
});
