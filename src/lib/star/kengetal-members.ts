import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import type { Dag } from '$lib/domain/velden/datum';
import {
	isActief,
	type Kengetal,
	type KengetalGroep,
	type KengetalKeuzes,
	type RecordStand
} from '$lib/domain/kengetallen/kengetallen';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import {
	isAfgehandeld,
	isGesloten,
	isOpgeschort,
	parseOpschortingen
} from '$lib/domain/velden/record-stand';
import type { TabelId } from '$lib/domain/velden/tabellen';
import { finish, type Steps } from '$lib/columns/steps';

/** Records judged in one step: some milliseconds. */
const PIECE = 1 << 12;

type Tables = Readonly<Partial<Record<TabelId, ColumnTable>>>;

/** Whether the source has every table and field that the kengetal needs. */
export function isKnown(kengetal: Kengetal, meta: SnapshotMeta): boolean {
	return kengetal.nodig.every(({ tabel, veld }) => meta.velden[tabel]?.includes(veld));
}

/** Per kengetal the records that it counts at peildatum `d`; scans every record once, in steps. */
export function* kengetalMembers(
	tables: Tables,
	kengetallen: readonly Kengetal[],
	d: Dag,
	keuzes: KengetalKeuzes
): Steps<Map<string, Bitset>> {
	const members = new Map<string, Bitset>();
	const withModule = yield* findTrajectenWithModule(tables, d);
	for (const groep of new Set(kengetallen.map((kengetal) => kengetal.groep))) {
		const records = tables[groep];
		if (!records) continue;
		const ours = kengetallen.filter((kengetal) => kengetal.groep === groep);
		const sets = ours.map(() => emptyBitset(records.rows));
		const standAt = standReader(records, groep, withModule, d);
		yield* inPieces(records.rows, (from, to) => {
			for (let row = from; row < to; row++) {
				const stand = standAt(row);
				for (let index = 0; index < ours.length; index++) {
					const set = sets[index];
					if (set && ours[index]?.geldt(stand, d, keuzes)) addRow(set, row);
				}
			}
		});
		ours.forEach((kengetal, index) =>
			members.set(kengetal.id, sets[index] ?? emptyBitset(records.rows))
		);
	}
	return members;
}

/** Reads the rule-relevant facts of one record; statuses are judged once per distinct value. */
export function standReader(
	records: ColumnTable,
	groep: KengetalGroep,
	withModule: Uint8Array,
	d: Dag
): (row: number) => RecordStand {
	const start = days(records, 'start');
	const einde = days(records, 'einde');
	const signaal = days(records, 'signaal');
	const gesloten = judged(records, 'status', isGesloten);
	const afgehandeld = judged(records, 'afgehandeld', isAfgehandeld);
	const opgeschort = groep === 'modules' ? suspended(records, d) : () => false;
	const joined = groep === 'trajecten' ? withModule : new Uint8Array();
	// one literal of one shape: spreading a common part costs ten times as much, a million times
	return (row) => ({
		start: start(row),
		einde: einde(row),
		signaal: signaal(row),
		gesloten: gesloten(row),
		afgehandeld: afgehandeld(row),
		actieveModule: joined[row] === 1,
		opgeschort: opgeschort(row)
	});
}

/**
 * 1 for every traject with an active module. A module is joined by trajectnr.; one without a number,
 * or of a source whose trajecten have none, counts for every traject of its candidate.
 */
export function trajectenWithModule(tables: Tables, d: Dag): Uint8Array {
	return finish(findTrajectenWithModule(tables, d));
}

function* findTrajectenWithModule(tables: Tables, d: Dag): Steps<Uint8Array> {
	const { trajecten, modules } = tables;
	const found = new Uint8Array(trajecten?.rows ?? 0);
	if (!trajecten || !modules) return found;
	const byNumber = yield* findLinksByNumber(tables);
	const standAt = standReader(modules, 'modules', found, d);
	const trajectOf = rowNumbers(modules, 'traject');
	const kandidaatOf = rowNumbers(modules, 'kandidaat');
	const trajectnrOf = texts(modules, 'trajectnr');
	const activeCandidates = new Set<number>();
	yield* inPieces(modules.rows, (from, to) => {
		for (let row = from; row < to; row++) {
			if (!isActief(standAt(row), d)) continue;
			const traject = trajectOf(row);
			if (traject >= 0) found[traject] = 1;
			else if (!byNumber || trajectnrOf(row) === '') activeCandidates.add(kandidaatOf(row));
		}
	});
	activeCandidates.delete(-1);
	if (activeCandidates.size) {
		const ownerOf = rowNumbers(trajecten, 'kandidaat');
		yield* inPieces(trajecten.rows, (from, to) => {
			for (let row = from; row < to; row++) if (activeCandidates.has(ownerOf(row))) found[row] = 1;
		});
	}
	return found;
}

/** Whether modules can be joined to trajecten by trajectnr.: some traject has one. Reads up to the first. */
export function linksByNumber(tables: Tables): boolean {
	return finish(findLinksByNumber(tables));
}

function* findLinksByNumber({ trajecten }: Tables): Steps<boolean> {
	if (!trajecten) return false;
	const trajectnrOf = texts(trajecten, 'trajectnr');
	for (let row = 0; row < trajecten.rows; row++) {
		if (trajectnrOf(row) !== '') return true;
		if (row % PIECE === PIECE - 1) yield PIECE;
	}
	return false;
}

/** Calls `read` for 0 up to `length`, a range of at most `PIECE` a step. */
function* inPieces(length: number, read: (from: number, to: number) => void): Steps<void> {
	for (let from = 0; from < length; from += PIECE) {
		const to = Math.min(length, from + PIECE);
		read(from, to);
		yield to - from;
	}
}

function days(records: ColumnTable, name: string): (row: number) => Dag {
	const column = records.columns.get(name);
	if (column?.kind !== 'day') return () => NO_DAY;
	return (row) => column.days[row] ?? NO_DAY;
}

function suspended(records: ColumnTable, d: Dag): (row: number) => boolean {
	if (!records.columns.has('opschortingen')) return () => false;
	const opschortingen = texts(records, 'opschortingen');
	return (row) => {
		const text = opschortingen(row);
		return text !== '' && isOpgeschort(parseOpschortingen(text), d);
	};
}

function judged(
	records: ColumnTable,
	name: string,
	judge: (value: string) => boolean
): (row: number) => boolean {
	const column = records.columns.get(name);
	if (column?.kind !== 'code') return () => false;
	const verdicts = column.values.map(judge);
	return (row) => verdicts[column.codes[row] ?? -1] ?? false;
}

function rowNumbers(records: ColumnTable, name: string): (row: number) => number {
	const column = records.columns.get(name);
	if (column?.kind !== 'row') return () => -1;
	return (row) => column.rows[row] ?? -1;
}

function texts(records: ColumnTable, name: string): (row: number) => string {
	const column = records.columns.get(name);
	if (column?.kind === 'text') return (row) => column.at(row);
	if (column?.kind === 'code') return (row) => column.values[column.codes[row] ?? -1] ?? '';
	return () => '';
}
