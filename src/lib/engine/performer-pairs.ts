import { addRow, emptyBitset, rowBit, type Bitset } from '$lib/columns/bitset';
import { emptyCodes } from '$lib/columns/build';
import type { CodeColumn } from '$lib/columns/column';
import { popcount } from '$lib/columns/popcount';
import { countCodes, itemsOf, type Grouping } from './grouping';
import type { RecordsIndex } from './records-index';
import { STEP_ROWS, overRanges, type Steps } from '$lib/columns/steps';

/** Records of one table, or only its members of a set. */
export interface PerformedRecords {
	readonly records: RecordsIndex;
	readonly members: Bitset | null;
}

/** Each pair of a row and a performer once. */
export interface Pairs {
	/** Rows by performer, in any order. */
	readonly rowsOf: Grouping;
	/** Rows per performer. */
	readonly totals: Uint32Array;
	/** Performers of so many rows that a bitset is faster than the list. */
	readonly busy: ReadonlyMap<number, Bitset>;
}

/** The same pairs by row: the performers of row `r` are `performers[ends[r - 1]]` up to `[ends[r]]`. */
export interface PairsByRow {
	readonly ends: Uint32Array;
	readonly performers: CodeColumn['codes'];
}

/** Pairs over the records of one or more tables; a record without a row is in none. Visits each record once. */
export function* findPairs(
	sources: readonly PerformedRecords[],
	performers: number,
	rows: number
): Steps<Pairs> {
	for (const { records } of sources) yield* records.byPerformer.ahead();
	const most = sources.reduce(
		(sum, { records, members }) => sum + (members ? popcount(members) : records.table.length),
		0
	);
	const items = new Uint32Array(most);
	const start = new Uint32Array(performers + 1);
	const seenBy = new Uint32Array(rows);
	let next = 0;
	let read = 0;
	for (let performer = 0; performer < performers; performer++) {
		for (const { records, members } of sources) {
			const own = itemsOf(records.byPerformer.value, performer);
			for (let at = 0; at < own.length; at += STEP_ROWS) {
				const part = own.subarray(at, at + STEP_ROWS);
				next = addPairs(part, members, records.table.owner, performer + 1, seenBy, items, next);
				read += part.length;
				if (read < STEP_ROWS) continue;
				yield read;
				read = 0;
			}
		}
		start[performer + 1] = next;
	}
	yield read;
	const rowsOf = { start, items: next < most ? items.slice(0, next) : items };
	const totals = start.subarray(1).map((end, performer) => end - (start[performer] ?? 0));
	return { rowsOf, totals, busy: yield* findBusy(rowsOf, totals, rows) };
}

/** Adds the rows of a performer's records that it did not have; returns how many items there are now. */
function addPairs(
	records: Uint32Array,
	members: Bitset | null,
	owner: Int32Array,
	mark: number,
	seenBy: Uint32Array,
	items: Uint32Array,
	count: number
): number {
	let next = count;
	for (let i = 0; i < records.length; i++) {
		const record = records[i] ?? 0;
		if (members && rowBit(members, record) === 0) continue;
		const row = owner[record] ?? -1;
		if (row < 0 || seenBy[row] === mark) continue;
		seenBy[row] = mark;
		items[next++] = row;
	}
	return next;
}

function* findBusy(
	rowsOf: Grouping,
	totals: Uint32Array,
	rows: number
): Steps<Map<number, Bitset>> {
	const busy = new Map<number, Bitset>();
	for (const [performer, total] of totals.entries()) {
		if (total <= rows / 32) continue;
		const bits = emptyBitset(rows);
		const own = itemsOf(rowsOf, performer);
		yield* overRanges(own.length, (from, to) => {
			for (let i = from; i < to; i++) addRow(bits, own[i] ?? 0);
		});
		busy.set(performer, bits);
	}
	return busy;
}

/** The pairs sorted by row: a counting sort, which visits each pair twice. */
export function* pairsByRow({ rowsOf, totals }: Pairs, rows: number): Steps<PairsByRow> {
	const { items } = rowsOf;
	const ends = new Uint32Array(rows);
	yield* overRanges(items.length, (from, to) => countCodes(items, ends, from, to));
	let sum = 0;
	yield* overRanges(rows, (from, to) => {
		sum = startsOf(ends, from, to, sum);
	});
	const performers = emptyCodes(totals.length, items.length);
	let read = 0;
	for (let performer = 0; performer < totals.length; performer++) {
		const own = itemsOf(rowsOf, performer);
		for (let at = 0; at < own.length; at += STEP_ROWS) {
			const part = own.subarray(at, at + STEP_ROWS);
			placePerformer(part, performer, ends, performers);
			read += part.length;
			if (read < STEP_ROWS) continue;
			yield read;
			read = 0;
		}
	}
	yield read;
	return { ends, performers };
}

/** Replaces totals by what stands before them; returns what stands before `to`. */
function startsOf(totals: Uint32Array, from: number, to: number, before: number): number {
	let sum = before;
	for (let i = from; i < to; i++) {
		const own = totals[i] ?? 0;
		totals[i] = sum;
		sum += own;
	}
	return sum;
}

/** Writes the performer at the next place of each row, which moves on: a start becomes an end. */
function placePerformer(
	rows: Uint32Array,
	performer: number,
	next: Uint32Array,
	performers: CodeColumn['codes']
): void {
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] ?? 0;
		const at = next[row] ?? 0;
		performers[at] = performer;
		next[row] = at + 1;
	}
}
