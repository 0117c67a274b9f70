import { describe, expect, it } from 'vitest';
import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { emptyCodes } from '$lib/columns/build';
import { createEngine, indexStar, type Engine } from './engine';
import { EVERYTHING, type Facet, type Records, type Selection, type Star } from './star';

/** How many elements of the star's own arrays were read. */
interface Reads {
	count: number;
}

/** The array, but reading an element of it is counted: nobody has to say so. */
function watched<T extends object>(array: T, reads: Reads): T {
	return new Proxy(array, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key);
			if (typeof value === 'number' && key !== 'length') reads.count++;
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});
}

function spread(row: number, size: number): number {
	return (Math.imul(row + size, 0x9e3779b1) >>> 8) % size;
}

function setOf(rows: number, has: (row: number) => boolean): Bitset {
	const bits = emptyBitset(rows);
	for (let row = 0; row < rows; row++) if (has(row)) addRow(bits, row);
	return bits;
}

const SMALL = [3, 4, 8];
const PERFORMERS = 500;
const TILES = ['trajecten', 'modules'].flatMap((records) =>
	[2, 40].map((one) => ({ id: `${records}${one}`, records, one }))
);

/**
 * Words that a click may touch for each word of 32 rows. The most expensive one of these tests touches
 * 24; a visit to each row would add 32.
 */
const MOST_WORDS = 30;

/** A star of every shape that a click must count without visiting rows. */
function starOf(rows: number, reads: Reads): Star {
	const facet = (id: string, size: number, codeOf: (row: number) => number): Facet => {
		const codes = emptyCodes(size, rows).map((_, row) => codeOf(row));
		const values = Array.from({ length: size }, (_, code) => `w${code}`);
		return { id, column: { kind: 'code', codes: watched(codes, reads), values } };
	};
	const table = (id: string, length: number): Records => ({
		id,
		length,
		owner: watched(
			new Int32Array(length).map((_, record) => spread(record, rows + 1) - 1),
			reads
		),
		performer: watched(
			new Uint16Array(length).map((_, i) => spread(i, PERFORMERS)),
			reads
		)
	});
	return {
		rows,
		facets: [
			facet('gemeente', 342, (row) => Math.floor((row * 342) / rows)),
			...SMALL.map((size) => facet(`f${size}`, size, (row) => spread(row, size)))
		],
		records: [table('trajecten', rows * 0.5), table('modules', rows * 0.75)],
		performers: Array.from({ length: PERFORMERS }, (_, i) => `u${i}`),
		measures: TILES.map(({ id, records, one }) => ({
			id,
			records,
			members: setOf(rows * (records === 'modules' ? 0.75 : 0.5), (i) => i % one === 0)
		}))
	};
}

/** Clicks one after another, as somebody would. */
function clicks(rows: number): Selection[] {
	const steps: Partial<Selection>[] = [
		{ picks: { f8: [3] } },
		{ picks: { f8: [3, 5] } },
		{ picks: { f8: [3, 5], gemeente: [7] } },
		{ picks: { f8: [3, 5], gemeente: [7, 8, 200] } },
		{ measure: 'modules2' },
		{ picks: { f3: [0] }, measure: 'modules2' },
		{ picks: { f3: [0] }, measure: 'modules2', performers: [12] },
		{ picks: { f3: [0] }, measure: 'trajecten40', performers: [12, 13] },
		{ picks: { f3: [0, 1], f4: [2] }, performers: [12, 13] },
		{ picks: { f4: [2] }, performers: [12] },
		{ masks: [{ filter: 'zoek', rows: setOf(rows, (row) => spread(row, 100) < 60) }] },
		{
			masks: [{ filter: 'zoek', rows: setOf(rows, (row) => spread(row, 100) < 5) }],
			picks: { f4: [1] }
		},
		{ picks: { f4: [1], f8: [2] }, except: ['f4'] },
		{ performers: [12], except: ['performers'] },
		{}
	];
	return steps.map((step) => ({ ...EVERYTHING, ...step }));
}

/** What the most expensive click touches, when all slicers and tiles are on screen. */
function worstClick(rows: number): number {
	const reads = { count: 0 };
	const engine = createEngine(starOf(rows, reads));
	for (const part of engine.ahead()) void part;
	return Math.max(
		...clicks(rows).map((selection) => {
			reads.count = 0;
			touchAll(engine, selection);
			return engine.work + reads.count;
		})
	);
}

function touchAll(engine: Engine, selection: Selection): void {
	const { facets, measures } = engine.evaluate(selection);
	for (const id of ['gemeente', ...SMALL.map((size) => `f${size}`)])
		expect(facets[id]?.length).toBeGreaterThan(0);
	for (const { id } of TILES) expect(measures[id]?.records).toBeGreaterThan(-1);
}

describe('a click', () => {
	const [rows, words] = [32_000, 1000];

	it('touches words of rows per value and tile, never each row', () => {
		expect(worstClick(rows) / words).toBeLessThan(MOST_WORDS);
	});

	it('visits only the records of a performer who is added to or taken from many', () => {
		const reads = { count: 0 };
		const engine = createEngine(starOf(rows, reads));
		const all = Array.from({ length: PERFORMERS / 2 }, (_, performer) => performer);
		touchAll(engine, { ...EVERYTHING, performers: all });
		for (const performers of [all.slice(1), all, [...all, 400]]) {
			reads.count = 0;
			touchAll(engine, { ...EVERYTHING, performers });
			expect((engine.work + reads.count) / words).toBeLessThan(MOST_WORDS);
		}
	});

	it('costs four times as much with four times the rows', () => {
		expect(worstClick(4 * rows)).toBeLessThan(4.1 * worstClick(rows));
	});
});

it('indexes in steps that each read a bounded number of rows', () => {
	const reads = { count: 0 };
	const [rows, most] = [400_000, 1 << 18];
	const star = starOf(rows, reads);
	const stretches: number[] = [];
	reads.count = 0;
	function note(): void {
		stretches.push(reads.count);
		reads.count = 0;
	}
	const steps = indexStar(star);
	let step = steps.next();
	for (; !step.done; step = steps.next()) note();
	note();
	const ahead = step.value.ahead();
	for (let part = ahead.next(); !part.done; part = ahead.next()) note();
	note();
	expect(Math.max(...stretches)).toBeLessThanOrEqual(most);
	const perColumn = star.facets.length + 2 * 0.5 + 2 * 0.75;
	expect(stretches.reduce((sum, read) => sum + read)).toBeGreaterThan(perColumn * rows);
});
