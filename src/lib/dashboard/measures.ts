import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import type { ColumnTable } from '$lib/columns/column';
import type { Dag } from '$lib/domain/datum';
import { isActief, type Kengetal, type KengetalGroep, type KengetalKeuzes, type RecordStand } from '$lib/domain/kengetallen';
import { isAfgehandeld, isGesloten, isOpgeschort, parseOpschortingen } from '$lib/domain/record-stand';
import type { TabelId } from '$lib/domain/velden';
import { dayAt, rowAt, textAt } from './cell-text';

type Tables = Readonly<Partial<Record<TabelId, ColumnTable>>>;

/** Per kengetal the records that it counts at peildatum `d`; scans every record once. */
export function kengetalMembers(tables: Tables, kengetallen: readonly Kengetal[], d: Dag, keuzes: KengetalKeuzes): Map<string, Bitset> {
	const members = new Map<string, Bitset>();
	const withModule = trajectenWithModule(tables, d);
	for (const groep of new Set(kengetallen.map((kengetal) => kengetal.groep))) {
		const records = tables[groep];
		if (!records) continue;
		const ours = kengetallen.filter((kengetal) => kengetal.groep === groep);
		const sets = ours.map(() => emptyBitset(records.rows));
		const standAt = standReader(records, groep, withModule, d);
		for (let row = 0; row < records.rows; row++) {
			const stand = standAt(row);
			for (let index = 0; index < ours.length; index++) {
				const set = sets[index];
				if (set && ours[index]?.telt(stand, d, keuzes)) addRow(set, row);
			}
		}
		ours.forEach((kengetal, index) => members.set(kengetal.id, sets[index] ?? emptyBitset(records.rows)));
	}
	return members;
}

/** Reads the rule-relevant facts of one record; statuses are judged once per distinct value. */
export function standReader(records: ColumnTable, groep: KengetalGroep, withModule: Uint8Array, d: Dag): (row: number) => RecordStand {
	const gesloten = judged(records, 'status', isGesloten);
	const afgehandeld = judged(records, 'afgehandeld', isAfgehandeld);
	return (row) => ({
		start: dayAt(records, 'start', row),
		einde: dayAt(records, 'einde', row),
		signaal: dayAt(records, 'signaal', row),
		gesloten: gesloten(row),
		afgehandeld: afgehandeld(row),
		...(groep === 'trajecten' ? { actieveModule: withModule[row] === 1 } : {}),
		...(groep === 'modules' ? { opgeschort: isOpgeschort(parseOpschortingen(textAt(records, 'opschortingen', row)), d) } : {})
	});
}

/** 1 for every traject with an active module; joined by trajectnr., in its absence by candidate. */
export function trajectenWithModule(tables: Tables, d: Dag): Uint8Array {
	const { trajecten, modules } = tables;
	const found = new Uint8Array(trajecten?.rows ?? 0);
	if (!trajecten || !modules) return found;
	const standAt = standReader(modules, 'modules', found, d);
	const activeCandidates = new Set<number>();
	for (let row = 0; row < modules.rows; row++) {
		if (!isActief(standAt(row), d)) continue;
		const traject = rowAt(modules, 'traject', row);
		if (traject >= 0) found[traject] = 1;
		else if (textAt(modules, 'trajectnr', row) === '') activeCandidates.add(rowAt(modules, 'kandidaat', row));
	}
	activeCandidates.delete(-1);
	if (activeCandidates.size) {
		for (let row = 0; row < trajecten.rows; row++) {
			if (activeCandidates.has(rowAt(trajecten, 'kandidaat', row))) found[row] = 1;
		}
	}
	return found;
}

function judged(records: ColumnTable, name: string, judge: (value: string) => boolean): (row: number) => boolean {
	const column = records.columns.get(name);
	if (column?.kind !== 'code') return () => false;
	const verdicts = column.values.map(judge);
	return (row) => verdicts[column.codes[row] ?? -1] ?? false;
}
