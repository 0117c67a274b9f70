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

/** Σ factor × cell = 0. */
type Equation = ReadonlyMap<number, number>;

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
		const given: Equation[] = [
			...sums.map(
				({ whole, parts, open }) =>
					new Map<number, number>([
						...parts.map((part): [number, number] => [part, 1]),
						[whole, -1],
						...(open ? [[next++, 1] as [number, number]] : [])
					])
			),
			...same.map(
				([a, b]) =>
					new Map<number, number>([
						[a, 1],
						[b, -1]
					])
			)
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
		this.#equations = [...given, ...eliminated(given, this.low, this.high)];
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

/** Gauss and Jordan over the cells that are not shown. What is shown is one number at the end of each row. */
function eliminated(given: readonly Equation[], low: number[], high: number[]): Equation[] {
	const hidden = low.flatMap((value, cell) => (value === high[cell] ? [] : [cell]));
	const rows = given.map((equation) => [...low.keys()].map((cell) => equation.get(cell) ?? 0));
	let pivot = 0;
	for (const cell of hidden) {
		const found = rows.findIndex((row, index) => index >= pivot && Math.abs(row[cell]!) > SMALL);
		if (found < 0) continue;
		[rows[pivot], rows[found]] = [rows[found]!, rows[pivot]!];
		const top = rows[pivot]!;
		const lead = top[cell]!;
		for (let i = 0; i < top.length; i++) top[i] = top[i]! / lead;
		for (const [index, row] of rows.entries()) {
			const factor = row[cell]!;
			if (index === pivot || Math.abs(factor) <= SMALL) continue;
			for (let i = 0; i < row.length; i++) row[i] = row[i]! - factor * top[i]!;
		}
		pivot++;
	}
	return rows.map(
		(row) => new Map([...row.entries()].filter(([, factor]) => Math.abs(factor) > SMALL))
	);
}

/** Narrows in place until nothing moves; false when no table fits. */
function narrow(equations: readonly Equation[], low: number[], high: number[]): boolean {
	for (let moved = true; moved;) {
		moved = false;
		for (const equation of equations) {
			const reach = [...equation].map(([cell, factor]) => {
				const ends = [factor * low[cell]!, factor * high[cell]!];
				return { cell, factor, least: Math.min(...ends), most: Math.max(...ends) };
			});
			const [leasts, mosts] = [total(reach, 'least'), total(reach, 'most')];
			for (const own of reach) {
				const { cell, factor } = own;
				const least = without(leasts, own.least, -Infinity);
				const most = without(mosts, own.most, Infinity);
				const ends = [-most / factor, -least / factor];
				const from = Math.ceil(Math.min(...ends) - SMALL);
				const to = Math.floor(Math.max(...ends) + SMALL);
				if (from > low[cell]!) {
					low[cell] = from;
					moved = true;
				}
				if (to < high[cell]!) {
					high[cell] = to;
					moved = true;
				}
				if (low[cell]! > high[cell]!) return false;
			}
		}
	}
	return true;
}

interface Reach {
	readonly least: number;
	readonly most: number;
}

function total(reach: readonly Reach[], end: keyof Reach): { finite: number; endless: number } {
	const finite = reach.filter((each) => Number.isFinite(each[end]));
	return {
		finite: finite.reduce((sum, each) => sum + each[end], 0),
		endless: reach.length - finite.length
	};
}

/** The total of all but one. */
function without(
	{ finite, endless }: { finite: number; endless: number },
	own: number,
	limit: number
): number {
	const isEndless = !Number.isFinite(own);
	if (endless > (isEndless ? 1 : 0)) return limit;
	return isEndless ? finite : finite - own;
}
