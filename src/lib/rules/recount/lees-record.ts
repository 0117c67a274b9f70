import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import type { Dag } from '$lib/domain/velden/datum';
import { parseOpschortingen } from '$lib/domain/velden/record-stand';
import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { dayAt, rowAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { STUK } from './natelling';
import { isLopend, type GelezenRecord } from './tegel-regels';

/** Reads one record from the columns of its table. */
export function readRecord(
	table: ColumnTable,
	record: number,
	heeftLopendeModule = false
): GelezenRecord {
	return {
		start: dagOfNiets(table, 'start', record),
		einde: dagOfNiets(table, 'einde', record),
		signaal: dagOfNiets(table, 'signaal', record),
		status: textAt(table, 'status', record),
		afgehandeld: textAt(table, 'afgehandeld', record),
		opschortingen: parseOpschortingen(textAt(table, 'opschortingen', record)),
		heeftLopendeModule
	};
}

/** The table of a group of records; throws a `RangeError` when the source has none. */
export function recordTabel({ records }: Dataset, groep: KengetalGroep): ColumnTable {
	const table = records[groep];
	if (!table) throw new RangeError(`the source has no ${groep}`);
	return table;
}

/**
 * The trajecten with a running module. A module belongs to the traject whose number it has. One without a number, and
 * every one when no traject has a number, belongs to all trajecten of its kandidaat.
 */
export function* trajectenMetLopendeModule(
	{ records: { trajecten, modules } }: Dataset,
	d: Dag
): Generator<unknown, ReadonlySet<number>> {
	const met = new Set<number>();
	if (!trajecten || !modules) return met;
	let nummers = false;
	for (let traject = 0; traject < trajecten.rows; traject++)
		if (textAt(trajecten, 'trajectnr', traject) !== '') nummers = true;

	const kandidatenMetLosse = new Set<number>();
	for (let module = 0; module < modules.rows; module++) {
		if (module % STUK === 0) yield;
		if (!isLopend(readRecord(modules, module), d)) continue;
		const traject = rowAt(modules, 'traject', module);
		const kandidaat = rowAt(modules, 'kandidaat', module);
		if (traject >= 0) met.add(traject);
		else if (kandidaat >= 0 && (!nummers || textAt(modules, 'trajectnr', module) === ''))
			kandidatenMetLosse.add(kandidaat);
	}
	for (let traject = 0; traject < trajecten.rows; traject++)
		if (kandidatenMetLosse.has(rowAt(trajecten, 'kandidaat', traject))) met.add(traject);
	return met;
}

function dagOfNiets(table: ColumnTable, veld: string, row: number): Dag | null {
	const day = dayAt(table, veld, row);
	return day === NO_DAY ? null : day;
}
