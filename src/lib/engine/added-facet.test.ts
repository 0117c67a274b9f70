import { expect, test } from 'vitest';
import { buildCodeColumn } from '$lib/columns/build';
import { createEngine } from './engine';
import { EVERYTHING } from './star';

const column = (text: string) => buildCodeColumn(text.split(''), (a, b) => (a < b ? -1 : 1));
const star = () =>
	createEngine({
		rows: 6,
		facets: [{ id: 'a', column: column('xxyyzz') }],
		records: [],
		performers: [],
		measures: []
	});

test('a facet that is added later counts, filters and is left out like the others', () => {
	const engine = star();
	engine.add({ id: 'b', column: column('pqpqpq') });
	engine.add({ id: 'b', column: column('pppppp') });
	const all = engine.evaluate(EVERYTHING);
	expect([...all.facet('b')]).toEqual([3, 3]);
	expect([...all.facet('a')]).toEqual([2, 2, 2]);
	const chosen = engine.evaluate({ ...EVERYTHING, picks: { b: [0], a: [0, 1] } });
	expect(chosen.count).toBe(2);
	expect([...chosen.facet('b')]).toEqual([2, 2]);
	expect([...chosen.facet('a')]).toEqual([1, 1, 1]);
	const out = engine.evaluate({ ...EVERYTHING, picks: { b: [0] }, except: ['b'] });
	expect(out.count).toBe(3);
	expect(engine.yields({ ...EVERYTHING, picks: { b: [0] } })).toEqual([{ filter: 'b', count: 6 }]);
	expect([...engine.cross(all.pass, 'a', 'b')]).toEqual([1, 1, 1, 1, 1, 1]);
});

test('an engine with other measures has it too, and an unknown one stays a fault', () => {
	const engine = star();
	const other = engine.withMeasures([]);
	engine.add({ id: 'b', column: column('pqpqpq') });
	expect([...other.evaluate(EVERYTHING).facet('b')]).toEqual([3, 3]);
	expect(() => engine.evaluate({ ...EVERYTHING, picks: { c: [0] } })).toThrow(RangeError);
	expect(() => engine.evaluate(EVERYTHING).facet('c')).toThrow(RangeError);
});
