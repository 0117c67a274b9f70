import type { CodeColumn } from '$lib/columns/column';

/** What a side of a table is divided by, the widest first; none = all together. */
export type PivotSide = readonly CodeColumn[];

/** Records by the values of rows and of columns; only combinations that occur. */
export interface Pivot {
	/** Combined codes that occur, ascending: `first * size of second + second`. */
	readonly rows: Uint32Array;
	readonly columns: Uint32Array;
	/** Records per cell: element `row * columns.length + column`, by their place. */
	readonly counts: Uint32Array;
	/** Place of the cell of each record, in the order of the records that were given. */
	cells(): Uint32Array;
}

/** Up to so many possible cells records are counted at once, without looking first which occur. */
const AT_ONCE = 1 << 22;

/** Largest number of combinations of one side. */
export const MOST_KEYS = 1 << 24;

/** How many combinations of values a side can have. */
export function sizeOf(levels: PivotSide): number {
	return levels.reduce((size, { values }) => size * values.length, 1);
}

/**
 * Counts records, by their number, per combination of values. One pass over the records, two where there are more than four
 * million possible cells; a side of more than `MOST_KEYS` combinations is a `RangeError`.
 */
export function pivot(records: Uint32Array, rows: PivotSide, columns: PivotSide): Pivot {
	const [height, width] = [sizeOf(rows), sizeOf(columns)];
	if (height > MOST_KEYS || width > MOST_KEYS)
		throw new RangeError(`${height} by ${width} combinations are too many`);
	return height * width <= AT_ONCE
		? countedAtOnce(records, rows, columns, height, width)
		: countedTwice(records, rows, columns, height, width);
}

function countedAtOnce(
	records: Uint32Array,
	rows: PivotSide,
	columns: PivotSide,
	height: number,
	width: number
): Pivot {
	const raw = new Uint32Array(height * width);
	addTo(raw, records, rows, columns, width);
	const rowHas = new Uint8Array(height);
	const columnHas = new Uint8Array(width);
	for (let row = 0, at = 0; row < height; row++)
		for (let column = 0; column < width; column++, at++)
			if (raw[at]) rowHas[row] = columnHas[column] = 1;
	const [rowKeys, columnKeys] = [presentIn(rowHas), presentIn(columnHas)];
	const counts = new Uint32Array(rowKeys.length * columnKeys.length);
	let at = 0;
	for (const row of rowKeys)
		for (const column of columnKeys) counts[at++] = raw[row * width + column] ?? 0;
	const cells = () =>
		cellsOf(
			records,
			rows,
			columns,
			places(rowKeys, height),
			places(columnKeys, width),
			columnKeys.length
		);
	return { rows: rowKeys, columns: columnKeys, counts, cells };
}

function countedTwice(
	records: Uint32Array,
	rows: PivotSide,
	columns: PivotSide,
	height: number,
	width: number
): Pivot {
	const rowKeys = presentIn(occurring(records, rows, height));
	const columnKeys = presentIn(occurring(records, columns, width));
	const cells = () =>
		cellsOf(
			records,
			rows,
			columns,
			places(rowKeys, height),
			places(columnKeys, width),
			columnKeys.length
		);
	const counts = new Uint32Array(rowKeys.length * columnKeys.length);
	for (const cell of cells()) counts[cell] = (counts[cell] ?? 0) + 1;
	return { rows: rowKeys, columns: columnKeys, counts, cells };
}

/** Unconditional loops for one level each: the most asked, and twice as fast. */
function addTo(
	counts: Uint32Array,
	records: Uint32Array,
	rows: PivotSide,
	columns: PivotSide,
	width: number
): void {
	const [row, column] = [rows[0]?.codes, columns[0]?.codes];
	if (row && column && rows.length === 1 && columns.length === 1) {
		for (let i = 0; i < records.length; i++) {
			const record = records[i] ?? 0;
			const at = (row[record] ?? 0) * width + (column[record] ?? 0);
			counts[at] = (counts[at] ?? 0) + 1;
		}
		return;
	}
	const [rowOf, columnOf] = [keyReader(rows), keyReader(columns)];
	for (let i = 0; i < records.length; i++) {
		const record = records[i] ?? 0;
		const at = rowOf(record) * width + columnOf(record);
		counts[at] = (counts[at] ?? 0) + 1;
	}
}

function keyReader(levels: PivotSide): (record: number) => number {
	const [first, second] = levels;
	if (!first) return () => 0;
	const { codes } = first;
	if (!second) return (record) => codes[record] ?? 0;
	const size = second.values.length;
	return (record) => (codes[record] ?? 0) * size + (second.codes[record] ?? 0);
}

function occurring(records: Uint32Array, levels: PivotSide, size: number): Uint8Array {
	const has = new Uint8Array(size);
	const keyOf = keyReader(levels);
	for (let i = 0; i < records.length; i++) has[keyOf(records[i] ?? 0)] = 1;
	return has;
}

function presentIn(has: Uint8Array): Uint32Array {
	let found = 0;
	for (const each of has) found += each;
	const keys = new Uint32Array(found);
	let next = 0;
	for (let key = 0; key < has.length; key++) if (has[key]) keys[next++] = key;
	return keys;
}

function places(keys: Uint32Array, size: number): Uint32Array {
	const place = new Uint32Array(size);
	keys.forEach((key, at) => (place[key] = at));
	return place;
}

function cellsOf(
	records: Uint32Array,
	rows: PivotSide,
	columns: PivotSide,
	rowPlace: Uint32Array,
	columnPlace: Uint32Array,
	width: number
): Uint32Array {
	const [rowOf, columnOf] = [keyReader(rows), keyReader(columns)];
	const cells = new Uint32Array(records.length);
	for (let i = 0; i < records.length; i++) {
		const record = records[i] ?? 0;
		cells[i] = (rowPlace[rowOf(record)] ?? 0) * width + (columnPlace[columnOf(record)] ?? 0);
	}
	return cells;
}

/**
 * How many different owners the records of each of `size` groups have; a record of nobody (-1) has none. Two passes and
 * a number a record and an owner.
 */
export function distinctOwners(
	groups: Uint32Array,
	size: number,
	owners: Int32Array,
	rows: number
): Uint32Array {
	const start = new Uint32Array(size + 1);
	for (let i = 0; i < groups.length; i++) {
		const next = (groups[i] ?? 0) + 1;
		start[next] = (start[next] ?? 0) + 1;
	}
	for (let group = 0; group < size; group++)
		start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0);
	const next = start.slice();
	const sorted = new Int32Array(groups.length);
	for (let i = 0; i < groups.length; i++) {
		const group = groups[i] ?? 0;
		const at = next[group] ?? 0;
		sorted[at] = owners[i] ?? -1;
		next[group] = at + 1;
	}
	const seen = new Uint32Array(rows);
	const counts = new Uint32Array(size);
	for (let group = 0; group < size; group++) {
		for (let at = start[group] ?? 0; at < (start[group + 1] ?? 0); at++) {
			const owner = sorted[at] ?? -1;
			if (owner < 0 || seen[owner] === group + 1) continue;
			seen[owner] = group + 1;
			counts[group] = (counts[group] ?? 0) + 1;
		}
	}
	return counts;
}
