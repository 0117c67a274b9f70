import { describe, expect, it } from 'vitest';
import { addRow, emptyBitset, rowsOf, type Bitset } from '$lib/columns/bitset';
import { buildCodeColumn } from '$lib/columns/build';
import { createEngine } from './engine';
import { EVERYTHING, type Selection, type Star } from './star';

function setOf(rows: number, members: readonly number[]): Bitset {
	const bits = emptyBitset(rows);
	for (const row of members) addRow(bits, row);
	return bits;
}

/**
 * Five candidates; candidate 4 has no records, and the last traject belongs to nobody here.
 *
 * | rij | gemeente  | dgr | trajecten (uitvoerende)  | modules (uitvoerende) |
 * |-----|-----------|-----|--------------------------|-----------------------|
 * | 0   | Apeldoorn | J   | 0 (Aya, actief), 1 (Bo)  | 0 (Bo, actief)        |
 * | 1   | Apeldoorn | N   | 2 (Aya, actief)          |                       |
 * | 2   | Epe       |     |                          | 1 (Aya), 2 (leeg, a.) |
 * | 3   | Epe       | J   | 3, 4 (Aya, both actief)  |                       |
 * | 4   | Heerde    | N   |                          |                       |
 * | -   |           |     | 5 (Bo, actief)           |                       |
 */
const STAR: Star = {
	rows: 5,
	facets: [
		{ id: 'gemeente', column: buildCodeColumn(['Apeldoorn', 'Apeldoorn', 'Epe', 'Epe', 'Heerde']) },
		{ id: 'dgr', column: buildCodeColumn(['J', 'N', '', 'J', 'N']) }
	],
	performers: ['Aya', 'Bo', ''],
	records: [
		{
			id: 'trajecten',
			length: 6,
			owner: Int32Array.of(0, 0, 1, 3, 3, -1),
			performer: Uint8Array.of(0, 1, 0, 0, 0, 1)
		},
		{ id: 'modules', length: 3, owner: Int32Array.of(0, 2, 2), performer: Uint8Array.of(1, 0, 2) }
	],
	measures: [
		{ id: 'trajectActief', records: 'trajecten', members: setOf(6, [0, 2, 3, 4, 5]) },
		{ id: 'moduleActief', records: 'modules', members: setOf(3, [0, 2]) }
	]
};
const [APELDOORN, EPE] = [0, 1];
const [AYA, BO, NOBODY] = [0, 1, 2];
const [JA, NEE, LEEG] = [0, 1, 2];

function choose(selection: Partial<Selection>) {
	const { pass, ...numbers } = createEngine(STAR).evaluate({ ...EVERYTHING, ...selection });
	return { ...numbers, pass: [...rowsOf(pass)] };
}

describe('rows that pass', () => {
	it('are all rows when nothing is chosen, also with empty picks', () => {
		expect(choose({}).pass).toEqual([0, 1, 2, 3, 4]);
		expect(choose({ picks: { dgr: [] } }).count).toBe(5);
	});

	it('have one of the values of each facet', () => {
		expect(choose({ picks: { dgr: [JA, LEEG] } }).pass).toEqual([0, 2, 3]);
		expect(choose({ picks: { dgr: [JA, LEEG], gemeente: [EPE] } }).pass).toEqual([2, 3]);
	});

	it('have a record of a chosen performer in any table', () => {
		expect(choose({ performers: [AYA] }).pass).toEqual([0, 1, 2, 3]);
		expect(choose({ performers: [BO] }).pass).toEqual([0]);
		expect(choose({ performers: [NOBODY] }).pass).toEqual([2]);
	});

	it('have a record inside the picked tile', () => {
		expect(choose({ measure: 'moduleActief' }).pass).toEqual([0, 2]);
	});

	it('have a record inside the picked tile of a chosen performer, not one beside it', () => {
		expect(choose({ measure: 'trajectActief', performers: [BO] }).pass).toEqual([]);
		expect(choose({ measure: 'moduleActief', performers: [AYA] }).pass).toEqual([]);
		expect(choose({ measure: 'moduleActief', performers: [BO] }).pass).toEqual([0]);
	});

	it('have none of the values that are left out, nor a record of a performer who is', () => {
		expect(choose({ picks: { dgr: [JA, LEEG] }, except: ['dgr'] }).pass).toEqual([1, 4]);
		expect(choose({ performers: [BO], except: ['performers'] }).pass).toEqual([1, 2, 3, 4]);
		expect(
			choose({ performers: [BO], except: ['performers'], measure: 'moduleActief' }).pass
		).toEqual([2]);
	});

	it('are found by the search', () => {
		expect(
			choose({ masks: [{ filter: 'zoek', rows: setOf(5, [1, 2]) }], picks: { gemeente: [EPE] } })
				.pass
		).toEqual([2]);
	});
});

describe('facet counts', () => {
	it('leave out the own picks and apply all other filters', () => {
		const { facets } = choose({ picks: { dgr: [JA], gemeente: [EPE] } });
		expect([...(facets.dgr ?? [])]).toEqual([1, 0, 1]);
		expect([...(facets.gemeente ?? [])]).toEqual([1, 1, 0]);
	});

	it('apply performers, tile and search', () => {
		expect([...(choose({ performers: [BO] }).facets.dgr ?? [])]).toEqual([1, 0, 0]);
		expect([...(choose({ measure: 'moduleActief' }).facets.dgr ?? [])]).toEqual([1, 0, 1]);
		expect([
			...(choose({ masks: [{ filter: 'zoek', rows: setOf(5, [4]) }] }).facets.dgr ?? [])
		]).toEqual([0, 1, 0]);
	});
});

describe('performer counts', () => {
	it('count each row once, and leave out the chosen performers themselves', () => {
		expect([...choose({ performers: [BO] }).performers]).toEqual([4, 1, 1]);
	});

	it('apply facets and search', () => {
		expect([...choose({ picks: { dgr: [JA] } }).performers]).toEqual([2, 1, 0]);
	});

	it('only look inside the picked tile', () => {
		expect([...choose({ measure: 'trajectActief' }).performers]).toEqual([3, 0, 0]);
		expect([...choose({ measure: 'moduleActief' }).performers]).toEqual([0, 1, 1]);
	});

	it('stay right when they are asked after another selection', () => {
		const engine = createEngine(STAR);
		const earlier = engine.evaluate({ ...EVERYTHING, picks: { dgr: [JA] } });
		engine.evaluate({ ...EVERYTHING, picks: { dgr: [NEE] } });
		expect([...earlier.performers]).toEqual([2, 1, 0]);
	});
});

/** The counts of every tile as plain data. */
function measuresOf(selection: Partial<Selection>) {
	const { measures } = choose(selection);
	return Object.fromEntries(STAR.measures.map(({ id }) => [id, measures[id]]));
}

describe('measures', () => {
	it('count records, and the distinct rows that these belong to', () => {
		expect(measuresOf({})).toEqual({
			trajectActief: { records: 5, rows: 3 },
			moduleActief: { records: 2, rows: 2 }
		});
	});

	it('leave out the picked tile', () => {
		expect(measuresOf({ measure: 'moduleActief' })).toEqual(measuresOf({}));
	});

	it('only count records of the chosen performers', () => {
		expect(measuresOf({ performers: [AYA] })).toEqual({
			trajectActief: { records: 4, rows: 3 },
			moduleActief: { records: 0, rows: 0 }
		});
	});

	it('count a record without a row only while no facet and no search is active', () => {
		expect(choose({ performers: [BO] }).measures.trajectActief).toEqual({ records: 1, rows: 0 });
		const everyValue = choose({ picks: { dgr: [JA, NEE, LEEG] } });
		expect(everyValue.measures.trajectActief).toEqual({ records: 4, rows: 3 });
		const everyRow = choose({ masks: [{ filter: 'zoek', rows: setOf(5, [0, 1, 2, 3, 4]) }] });
		expect(everyRow.measures.trajectActief).toEqual({ records: 4, rows: 3 });
	});
});

describe('records', () => {
	const engine = createEngine(STAR);

	it('are those of the tile, under facets, search and performers', () => {
		const selection = { ...EVERYTHING, performers: [AYA], picks: { gemeente: [APELDOORN] } };
		expect([...engine.records('trajecten', selection, 'trajectActief')]).toEqual([0, 2]);
	});

	it('are all of the table without a tile, and ignore the picked one', () => {
		const selection = { ...EVERYTHING, measure: 'moduleActief' };
		expect([...engine.records('trajecten', selection, null)]).toEqual([0, 1, 2, 3, 4, 5]);
	});
});

describe('engine', () => {
	const engine = createEngine(STAR);

	it('gives the passing rows in the order of a sort, or only the first', () => {
		const outcome = engine.evaluate({ ...EVERYTHING, picks: { dgr: [JA, NEE] } });
		const order = Uint32Array.of(4, 2, 3, 0, 1);
		expect([...engine.rows(outcome, order)]).toEqual([4, 3, 0, 1]);
		expect([...engine.rows(outcome, order, 2)]).toEqual([4, 3]);
	});

	it('crosses two facets', () => {
		const { pass } = engine.evaluate({
			...EVERYTHING,
			masks: [{ filter: 'zoek', rows: setOf(5, [0, 1, 2, 3]) }]
		});
		expect([...engine.cross(pass, 'gemeente', 'dgr')]).toEqual([1, 1, 0, 1, 0, 1, 0, 0, 0]);
	});

	it('gives the rows of one value', () => {
		expect([...rowsOf(engine.bitsetOf('dgr', NEE))]).toEqual([1, 4]);
	});

	it('says how many rows each filter costs', () => {
		const selection: Selection = {
			picks: { gemeente: [EPE], dgr: [NEE] },
			except: [],
			performers: [AYA],
			measure: 'trajectActief',
			masks: [{ filter: 'zoek', rows: setOf(5, [0, 1, 3, 4]) }]
		};
		expect(engine.evaluate(selection).count).toBe(0);
		expect(engine.yields(selection)).toEqual([
			{ filter: 'gemeente', count: 1 },
			{ filter: 'dgr', count: 1 },
			{ filter: 'performers', count: 0 },
			{ filter: 'measure', count: 0 },
			{ filter: 'zoek', count: 0 }
		]);
	});

	it('names the legal ids when it is asked for another', () => {
		expect(() => engine.evaluate({ ...EVERYTHING, picks: { trede: [0] } })).toThrow(
			'trede is not one of: gemeente, dgr'
		);
		expect(() => engine.evaluate({ ...EVERYTHING, measure: 'x' })).toThrow(RangeError);
		expect(() => engine.records('modules', EVERYTHING, 'trajectActief')).toThrow(RangeError);
	});

	it('does not change when a caller changes a result', () => {
		engine.evaluate(EVERYTHING).pass.fill(0);
		engine.evaluate({ ...EVERYTHING, picks: { dgr: [JA] } }).pass.fill(0);
		expect(engine.evaluate(EVERYTHING).count).toBe(5);
		expect(engine.evaluate({ ...EVERYTHING, picks: { dgr: [JA] } }).count).toBe(2);
	});

	it('reads nothing when nothing is chosen', () => {
		engine.evaluate(EVERYTHING);
		expect(engine.work).toBe(0);
	});
});
