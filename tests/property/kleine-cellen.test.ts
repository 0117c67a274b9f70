import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bescherming, type CelStand } from '$lib/domain/afscherming/kleine-cellen';
import {
	mayShowAandeel,
	schermTabellenAf,
	type Deling,
	type Teltabel
} from '$lib/domain/afscherming/teltabel';
import { Attack, type PublicSum } from './attack';
import { runs } from './runs';

const RUNS = runs(10_000);

/** Tables that leave together, flat: the cells of the first, row by row, then those of the next. */
interface Leaving {
	readonly tables: readonly Teltabel[];
	readonly splits: readonly Deling[];
	readonly threshold: number;
}

interface Outside {
	readonly values: readonly number[];
	readonly marks: readonly CelStand[];
	readonly attack: Attack;
}

/** Shares the tables and lets the outsider at them. The sums are written out here, apart from the code. */
function attacked({ tables, splits, threshold }: Leaving): Outside {
	const values: number[] = [];
	const starts = tables.map(({ cellen }) => {
		const start = values.length;
		values.push(...cellen.flat().map(Number));
		return start;
	});
	const at = (table: number, row: number, column: number) =>
		starts[table]! + row * tables[table]!.cellen[0]!.length + column;
	const sums: PublicSum[] = [];
	const names = new Map<string, number>();
	const same: [number, number][] = [];
	const add = (deling: Deling, cell: (index: number) => number) =>
		sums.push({
			whole: cell(deling.geheel),
			parts: deling.delen.map(cell),
			open: deling.open === true
		});
	for (const [t, { cellen, rijen, kolommen, groep }] of tables.entries())
		for (const [r, row] of cellen.entries()) {
			for (const deling of kolommen) add(deling, (k) => at(t, r, k));
			if (r === 0)
				for (const k of row.keys())
					for (const deling of rijen) add(deling, (other) => at(t, other, k));
			for (const k of row.keys()) {
				const name = groep?.(r, k);
				if (!name) continue;
				if (names.has(name)) same.push([names.get(name)!, at(t, r, k)]);
				else names.set(name, at(t, r, k));
			}
		}
	for (const deling of splits)
		for (const [r, row] of tables[deling.geheel]!.cellen.entries())
			for (const k of row.keys()) add(deling, (t) => at(t, r, k));
	const marks = schermTabellenAf(tables, threshold, { splitsingen: splits }).flat(2);
	// Where it is true the outsider guesses that x never stands for a small number.
	const isGuessRight = values.every((value, i) => marks[i] !== 'afgeschermd' || value >= threshold);
	const attack = new Attack({
		cells: values.map((value, cell) =>
			marks[cell] === 'getal' ? value : marks[cell] === 'klein' ? '<' : 'x'
		),
		sums,
		same,
		threshold,
		leastX: isGuessRight ? threshold : 1
	});
	return { values, marks, attack };
}

/** Small numbers that the outsider finds: in a cell, or in what a whole has besides its parts. */
function recovered({ values, marks, attack }: Outside, threshold: number): number[] {
	expect(attack.contradiction).toBe(false);
	const found: number[] = [];
	for (let cell = 0; cell < attack.size; cell++) {
		const { [cell]: low = 0 } = attack.low;
		const { [cell]: high = 0 } = attack.high;
		const isShown = cell < values.length && marks[cell] === 'getal';
		if (isShown) continue;
		if (low === high && (cell < values.length || (low > 0 && low < threshold))) found.push(cell);
	}
	return found;
}

const COUNT = fc.oneof(
	{ weight: 3, arbitrary: fc.constant(0) },
	{ weight: 5, arbitrary: fc.integer({ min: 1, max: 9 }) },
	{ weight: 4, arbitrary: fc.integer({ min: 5, max: 60 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 100, max: 4000 }) }
);
const THRESHOLD = fc.constantFrom(5, 5, 10);

function grid(rows: number, columns: number) {
	return fc.array(fc.array(COUNT, { minLength: columns, maxLength: columns }), {
		minLength: rows,
		maxLength: rows
	});
}
const SIZE = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 }));

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
const indexes = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i);

/** The counts with a total behind each row and below each column. */
function withTotals(counts: readonly (readonly number[])[]): Teltabel {
	const rows = counts.map((row) => [...row, sum(row)]);
	const columns = rows[0]!.length;
	return {
		cellen: [...rows, indexes(columns).map((k) => sum(rows.map((row) => row[k]!)))],
		rijen: [{ geheel: rows.length, delen: indexes(rows.length) }],
		kolommen: [{ geheel: columns - 1, delen: indexes(columns - 1) }]
	};
}

const FLAT = SIZE.chain(([rows, columns]) => grid(rows, columns)).map((counts) => ({
	tables: [withTotals(counts)],
	splits: []
}));

/** Gemeenten in two regions, with a total for each and for both. */
const NESTED = fc
	.tuple(
		fc.integer({ min: 1, max: 4 }),
		fc.integer({ min: 1, max: 4 }),
		fc.integer({ min: 1, max: 4 })
	)
	.chain(([a, b, columns]) => fc.tuple(grid(a, columns), grid(b, columns)))
	.map(([first, second]) => {
		const [one, other] = [withTotals(first).cellen, withTotals(second).cellen] as number[][][];
		const all = [...one!, ...other!];
		const [end, last] = [one!.length - 1, all.length - 1];
		const columns = all[0]!.length;
		return {
			tables: [
				{
					cellen: [...all, all[0]!.map((_, k) => all[end]![k]! + all[last]![k]!)],
					rijen: [
						{ geheel: end, delen: indexes(end) },
						{ geheel: last, delen: indexes(last - end - 1, end + 1) },
						{ geheel: last + 1, delen: [end, last] }
					],
					kolommen: [{ geheel: columns - 1, delen: indexes(columns - 1) }]
				}
			],
			splits: []
		};
	});

/** UWV's columns, with who and whether both added up, and the profiles as a percentage of the total. */
const CROSSED = fc
	.integer({ min: 1, max: 6 })
	.chain((rows) => grid(rows, 4))
	.map((counts) => {
		const rows = counts.map(([a = 0, b = 0, c = 0, d = 0]) => [
			a,
			b,
			c,
			d,
			a + b,
			c + d,
			a + c,
			b + d,
			a + b + c + d
		]);
		return {
			tables: [
				{
					cellen: [...rows, indexes(9).map((k) => sum(rows.map((row) => row[k]!)))],
					rijen: [{ geheel: rows.length, delen: indexes(rows.length) }],
					kolommen: [
						{ geheel: 4, delen: [0, 1] },
						{ geheel: 5, delen: [2, 3] },
						{ geheel: 6, delen: [0, 2] },
						{ geheel: 7, delen: [1, 3] },
						{ geheel: 8, delen: [4, 5] },
						{ geheel: 8, delen: [6, 7] },
						{ geheel: 8, delen: [6], open: true as const }
					]
				}
			],
			splits: []
		};
	});

/** The same people by klantprofiel and by ladder: two tables with one column of totals. */
const SHARED = fc
	.tuple(
		fc.integer({ min: 1, max: 5 }),
		fc.integer({ min: 1, max: 4 }),
		fc.integer({ min: 2, max: 4 })
	)
	.chain(([rows, columns, others]) =>
		fc.tuple(grid(rows, columns), fc.array(fc.nat(20), { minLength: others, maxLength: others }))
	)
	.map(([counts, weights]) => {
		const first = withTotals(counts);
		const second = withTotals(
			counts.map((row) => {
				const total = sum(row);
				let left = total;
				return weights.map((weight, index) => {
					const part = index === weights.length - 1 ? left : Math.min(left, weight % (total + 1));
					left -= part;
					return part;
				});
			})
		);
		const totals = (table: Teltabel) => (row: number, column: number) =>
			column === table.cellen[0]!.length - 1 ? `row ${row}` : null;
		return {
			tables: [
				{ ...first, groep: totals(first) },
				{ ...second, groep: totals(second) }
			],
			splits: []
		};
	});

/** A table, the same under a filter, and under one more; two filters that exclude each other now and then. */
const FILTERED = SIZE.chain(([rows, columns]) =>
	fc.tuple(
		grid(rows, columns),
		fc.array(fc.nat(100), { minLength: 8, maxLength: 8 }),
		fc.array(fc.nat(100), { minLength: 8, maxLength: 8 }),
		fc.constantFrom('one', 'deeper', 'apart', 'whole')
	)
).map(([counts, shares, more, kind]) => {
	const part = (from: readonly (readonly number[])[], by: readonly number[]) =>
		from.map((row, r) => row.map((count, k) => Math.floor((count * by[(r + k) % 8]!) / 100)));
	const less = (from: readonly (readonly number[])[], off: readonly (readonly number[])[]) =>
		from.map((row, r) => row.map((count, k) => count - off[r]![k]!));
	const first = part(counts, shares);
	const rest = less(counts, first);
	const second = kind === 'deeper' ? part(first, more) : kind === 'apart' ? part(rest, more) : rest;
	const tables = [counts, first, ...(kind === 'one' ? [] : [second])].map(withTotals);
	const splits: Deling[] =
		kind === 'whole'
			? [{ geheel: 0, delen: [1, 2] }]
			: kind === 'apart'
				? [{ geheel: 0, delen: [1, 2], open: true }]
				: [
						{ geheel: 0, delen: [1], open: true },
						...(kind === 'deeper' ? [{ geheel: 1, delen: [2], open: true as const }] : [])
					];
	return { tables, splits };
});

const KINDS: readonly [string, number, fc.Arbitrary<Omit<Leaving, 'threshold'>>][] = [
	['a table with its totals', 0.4, FLAT],
	['a table of regions', 0.15, NESTED],
	['columns that are added up both ways', 0.15, CROSSED],
	['two tables of the same people', 0.15, SHARED],
	['a table and the same under filters', 0.15, FILTERED]
];

describe('an outsider who solves the sums finds no small number', () => {
	it.each(KINDS)('in %s', (_, share, leaving) => {
		let hidden = 0;
		fc.assert(
			fc.property(leaving, THRESHOLD, (tables, threshold) => {
				const outside = attacked({ ...tables, threshold });
				hidden += outside.marks.filter((mark) => mark !== 'getal').length;
				expect(recovered(outside, threshold)).toEqual([]);
				for (const [cell, value] of outside.values.entries())
					if (value > 0 && value < threshold) expect(outside.marks[cell]).not.toBe('getal');
					else expect(outside.marks[cell]).not.toBe('klein');
			}),
			{ numRuns: Math.ceil(RUNS * share) }
		);
		expect(hidden).toBeGreaterThan(RUNS * share);
	});

	it('and a small number stays one of several, tried out one by one', () => {
		let tried = 0;
		fc.assert(
			fc.property(
				fc
					.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
					.chain(([r, k]) => grid(r, k)),
				(counts) => {
					const outside = attacked({ tables: [withTotals(counts)], splits: [], threshold: 5 });
					for (const [cell, value] of outside.values.entries()) {
						if (outside.marks[cell] === 'getal') continue;
						const isSmall = value > 0 && value < 5;
						const near = indexes(9, value - 4).filter((each) => each > 0 && each !== value);
						const others = near.filter((each) => outside.attack.canBe(cell, each) === true);
						expect(others.length).toBeGreaterThanOrEqual(isSmall ? bescherming(5) : 1);
						tried++;
					}
				}
			),
			{ numRuns: Math.ceil(RUNS / 20) }
		);
		expect(tried).toBeGreaterThan(RUNS / 20);
	});

	it('and percentages are shown only where they tell nothing new', () => {
		fc.assert(
			fc.property(CROSSED, (leaving) => {
				const [standen = []] = schermTabellenAf(leaving.tables, 5);
				for (const [r, row] of leaving.tables[0]!.cellen.entries()) {
					const [teller, noemer] = [row[6]!, row[8]!];
					if (!mayShowAandeel(standen[r]![6]!, standen[r]![8]!)) continue;
					for (const count of [teller, noemer, noemer - teller])
						expect(count === 0 || count >= 5).toBe(true);
				}
			}),
			{ numRuns: runs(500) }
		);
	});

	it('which it would without the second round of hiding', () => {
		const cells = (marks: (number | '<' | 'x')[]) => ({
			cells: marks,
			sums: [{ whole: 3, parts: [0, 1, 2] }],
			threshold: 5
		});
		const { low, high } = new Attack(cells(['<', 20, 30, 53]));
		expect([low[0], high[0]]).toEqual([3, 3]);
		const four = new Attack({
			cells: ['<', '<', '<', '<', '<'],
			sums: [{ whole: 4, parts: [0, 1, 2, 3] }],
			threshold: 5
		});
		expect([four.low[0], four.high[0]]).toEqual([1, 1]);
	});
});
