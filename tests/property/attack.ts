/** What an outsider gets: numbers, "<k" and x, and which cell is the sum of which others. */
export interface Publication {
	readonly cells: readonly (number | '<' | 'x')[];
	readonly sums: readonly PublicSum[];
	/** Cells that count the same people. */
	readonly same?: readonly (readonly [number, number])[];
	readonly threshold: number;
	/** The least that x can be, 1 for an outsider who knows no more. */
	readonly leastX?: number;
}

export interface PublicSum {
	readonly whole: number;
	readonly parts: readonly number[];
	/** There may be people in none of the parts. */
	readonly open?: boolean;
}

/** Σ factor × hidden cell + what is shown = 0; flat, because the search goes through them millions of times. */
interface Equation {
	readonly cells: readonly number[];
	readonly factors: readonly number[];
	readonly shown: number;
}

const SMALL = 1e-7;

/**
 * An outsider who knows how the marks are given (a zero is always shown, "<5" is 1 to 4, x at least 1), every sum,
 * and how to solve equations: eliminates all it can, then narrows every cell by every equation until nothing moves.
 */
export class Attack {
	readonly low: number[];
	readonly high: number[];
	readonly #equations: readonly Equation[];
	/** Cells, and behind them what is left of each open sum. */
	readonly size: number;
	readonly contradiction: boolean;

	constructor({ cells, sums, same = [], threshold, leastX = 1 }: Publication) {
		let next = cells.length;
		const given = [
			...sums.map(({ whole, parts, open }) => [
				...parts.map((part) => [part, 1] as const),
				[whole, -1] as const,
				...(open ? [[next++, 1] as const] : [])
			]),
			...same.map(([a, b]) => [[a, 1] as const, [b, -1] as const])
		];
		this.size = next;
		const bound = (mark: number | '<' | 'x' | undefined, least: boolean) => {
			if (typeof mark === 'number') return mark;
			if (mark === undefined) return least ? 0 : Infinity;
			if (least) return mark === '<' ? 1 : leastX;
			return mark === '<' ? threshold - 1 : Infinity;
		};
		const all = Array.from({ length: next }, (_, cell) => cell);
		this.low = all.map((cell) => bound(cells[cell], true));
		this.high = all.map((cell) => bound(cells[cell], false));
		const hidden = all.filter((cell) => this.low[cell] !== this.high[cell]);
		const rows = given.map((terms) => rowOf(terms, hidden, this.low));
		this.#equations = [...rows, ...eliminated(rows)].map((row) => equationOf(row, hidden));
		this.contradiction = !narrow(this.#equations, this.low, this.high);
	}

	/** Whether there is a table in which the cell is that number; null = not found out within so many steps. */
	canBe(cell: number, value: number, steps = 20_000): boolean | null {
		const low = [...this.low];
		const high = [...this.high];
		low[cell] = high[cell] = value;
		const left = { steps };
		const found = solve(this.#equations, low, high, left);
		return !found && left.steps <= 0 ? null : found;
	}
}

/** Tries every number of the tightest open cell in turn. */
function solve(
	equations: readonly Equation[],
	low: number[],
	high: number[],
	left: { steps: number }
): boolean {
	if (left.steps-- <= 0 || !narrow(equations, low, high)) return false;
	let tightest = -1;
	for (let cell = 0; cell < low.length; cell++)
		if (low[cell]! < high[cell]! && !(high[cell]! - low[cell]! >= width(tightest))) tightest = cell;
	if (tightest < 0) return true;
	const last = Math.min(high[tightest]!, low[tightest]! + 12);
	for (let value = low[tightest]!; value <= last; value++) {
		const [nextLow, nextHigh] = [[...low], [...high]];
		nextLow[tightest] = nextHigh[tightest] = value;
		if (solve(equations, nextLow, nextHigh, left)) return true;
	}
	return false;

	function width(cell: number): number {
		return cell < 0 ? NaN : high[cell]! - low[cell]!;
	}
}

/** The factor of each hidden cell, and behind them the sum of what is shown. */
function rowOf(
	terms: readonly (readonly [cell: number, factor: number])[],
	hidden: readonly number[],
	values: readonly number[]
): number[] {
	const row = new Array<number>(hidden.length + 1).fill(0);
	for (const [cell, factor] of terms) {
		const column = hidden.indexOf(cell);
		if (column < 0) row[hidden.length]! += factor * values[cell]!;
		else row[column]! += factor;
	}
	return row;
}

function equationOf(row: readonly number[], hidden: readonly number[]): Equation {
	const columns = [...hidden.keys()].filter((column) => Math.abs(row[column]!) > SMALL);
	return {
		cells: columns.map((column) => hidden[column]!),
		factors: columns.map((column) => row[column]!),
		shown: row[hidden.length]!
	};
}

/** Gauss and Jordan over the cells that are not shown. */
function eliminated(given: readonly (readonly number[])[]): number[][] {
	const rows = given.map((row) => [...row]);
	const hidden = (rows[0]?.length ?? 1) - 1;
	let pivot = 0;
	for (let column = 0; column < hidden; column++) {
		const found = rows.findIndex((row, index) => index >= pivot && Math.abs(row[column]!) > SMALL);
		if (found < 0) continue;
		[rows[pivot], rows[found]] = [rows[found]!, rows[pivot]!];
		const top = rows[pivot]!;
		const lead = top[column]!;
		for (let i = column; i < top.length; i++) top[i] = top[i]! / lead;
		for (const [index, row] of rows.entries()) {
			const factor = row[column]!;
			if (index === pivot || Math.abs(factor) <= SMALL) continue;
			for (let i = column; i < row.length; i++) row[i] = row[i]! - factor * top[i]!;
		}
		pivot++;
	}
	return rows;
}

/** Narrows in place until nothing moves; false when no table fits. */
function narrow(equations: readonly Equation[], low: number[], high: number[]): boolean {
	for (let moved = true; moved;) {
		moved = false;
		for (const equation of equations) {
			const did = narrowBy(equation, low, high);
			if (did === null) return false;
			moved ||= did;
		}
	}
	return true;
}

/** Narrows by one equation; whether something moved, null when no numbers fit. */
function narrowBy(
	{ cells, factors, shown }: Equation,
	low: number[],
	high: number[]
): boolean | null {
	if (cells.length === 0) return Math.abs(shown) > SMALL ? null : false;
	let [least, most, endlessDown, endlessUp] = [shown, shown, 0, 0];
	for (let i = 0; i < cells.length; i++) {
		const [from, to] = ends(factors[i]!, low[cells[i]!]!, high[cells[i]!]!);
		if (from === -Infinity) endlessDown++;
		else least += from;
		if (to === Infinity) endlessUp++;
		else most += to;
	}
	let moved = false;
	for (let i = 0; i < cells.length; i++) {
		const [cell, factor] = [cells[i]!, factors[i]!];
		const [from, to] = ends(factor, low[cell]!, high[cell]!);
		const restLeast = without(least, endlessDown, from, -Infinity);
		const restMost = without(most, endlessUp, to, Infinity);
		const [lowest, highest] = ends(-1 / factor, restLeast, restMost);
		const [atLeast, atMost] = [Math.ceil(lowest - SMALL), Math.floor(highest + SMALL)];
		if (atLeast > low[cell]!) {
			low[cell] = atLeast;
			moved = true;
		}
		if (atMost < high[cell]!) {
			high[cell] = atMost;
			moved = true;
		}
		if (low[cell]! > high[cell]!) return null;
	}
	return moved;
}

/** A range times a factor. */
function ends(factor: number, low: number, high: number): readonly [from: number, to: number] {
	return factor < 0 ? [factor * high, factor * low] : [factor * low, factor * high];
}

/** The total of all but one. */
function without(finite: number, endless: number, own: number, limit: number): number {
	const isEndless = !Number.isFinite(own);
	if (endless > (isEndless ? 1 : 0)) return limit;
	return isEndless ? finite : finite - own;
}
