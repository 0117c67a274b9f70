import fc from 'fast-check';
import { expect, it } from 'vitest';
import { and, fullBitset, rowsOf } from '$lib/columns/bitset';
import { createEngine, indexStar, type Outcome } from '$lib/engine/engine';
import { EVERYTHING, type Selection, type Star } from '$lib/engine/star';
import { NaiveEngine } from './naive';
import { STAR, selectionOf } from './stars';
import { runs } from './runs';

/** Every number of an outcome as plain data: what is made when it is read has no properties of its own. */
function numbersOf({ pass, count, facets, performers, measures }: Outcome, star: Star) {
	return {
		pass: [...rowsOf(pass)],
		count,
		facets: Object.fromEntries(star.facets.map(({ id }) => [id, facets[id]])),
		performers,
		measures: Object.fromEntries(star.measures.map(({ id }) => [id, measures[id]]))
	};
}

const STEPS = STAR.chain((star) =>
	fc.tuple(
		fc.constant(star),
		fc.array(selectionOf(star), { minLength: 1, maxLength: 8, size: 'max' })
	)
);

function fresh(star: Star, selection: Selection) {
	return numbersOf(createEngine(star).evaluate(selection), star);
}

it('gives every number that straight loops give, whatever was asked before', () => {
	fc.assert(
		fc.property(STEPS, ([star, selections]) => {
			const engine = createEngine(star);
			const naive = new NaiveEngine(star);
			for (const selection of selections) {
				expect(numbersOf(engine.evaluate(selection), star)).toEqual(naive.evaluate(selection));
			}
		}),
		{ numRuns: runs(150) }
	);
});

it('gives the same numbers whether parts are made ahead, half way or when needed', () => {
	fc.assert(
		fc.property(STEPS, fc.nat(12), ([star, selections], stepsBefore) => {
			const steps = indexStar(star);
			let step = steps.next();
			while (!step.done) step = steps.next();
			const engine = step.value;
			const ahead = engine.ahead();
			for (let i = 0; i < stepsBefore; i++) ahead.next();
			for (const selection of selections) {
				const asked = engine.evaluate(selection);
				ahead.next();
				expect(numbersOf(asked, star)).toEqual(fresh(star, selection));
			}
			while (!ahead.next().done);
			for (const selection of selections) {
				expect(numbersOf(engine.evaluate(selection), star)).toEqual(fresh(star, selection));
			}
		}),
		{ numRuns: runs(60) }
	);
});

it('keeps the numbers of a selection, read first or last, whatever else is asked', () => {
	fc.assert(
		fc.property(STEPS, ([star, selections]) => {
			const engine = createEngine(star);
			const outcomes = selections.map((selection) => engine.evaluate(selection));
			outcomes.reverse().forEach((outcome, i) => {
				const selection = selections[selections.length - 1 - i] ?? EVERYTHING;
				expect(numbersOf(outcome, star)).toEqual(fresh(star, selection));
			});
		}),
		{ numRuns: runs(60) }
	);
});

it('lists as many records as a tile counts, and the right ones', () => {
	fc.assert(
		fc.property(STEPS, ([star, selections]) => {
			const engine = createEngine(star);
			const naive = new NaiveEngine(star);
			for (const selection of selections) {
				const { measures } = engine.evaluate(selection);
				for (const { id, records } of star.measures) {
					const listed = [...engine.records(records, selection, id)];
					expect(listed).toEqual(naive.records(records, selection, id));
					expect(listed.length).toBe(measures[id]?.records);
				}
				for (const { id } of star.records) {
					expect([...engine.records(id, selection, null)]).toEqual(
						naive.records(id, selection, null)
					);
				}
			}
		}),
		{ numRuns: runs(60) }
	);
});

it('says what taking away each filter gives, and crosses any two facets', () => {
	fc.assert(
		fc.property(STEPS, ([star, selections]) => {
			const engine = createEngine(star);
			const naive = new NaiveEngine(star);
			for (const selection of selections) {
				expect(engine.yields(selection)).toEqual(naive.yields(selection));
				const { pass } = engine.evaluate(selection);
				for (const { id } of star.facets) {
					expect(engine.cross(pass, 'f0', id).join()).toBe(naive.cross(pass, 'f0', id).join());
					expect(engine.cross(pass, id, 'f0').join()).toBe(naive.cross(pass, id, 'f0').join());
				}
			}
		}),
		{ numRuns: runs(60) }
	);
});

it('has facet counts that add up to the rows under the other filters', () => {
	fc.assert(
		fc.property(STEPS, ([star, selections]) => {
			const engine = createEngine(star);
			for (const selection of selections) {
				const { facets } = engine.evaluate(selection);
				for (const { id } of star.facets) {
					const others = { ...selection, picks: { ...selection.picks, [id]: [] } };
					const total = facets[id]?.reduce((sum, count) => sum + count, 0);
					expect(total).toBe(engine.evaluate(others).count);
				}
			}
		}),
		{ numRuns: runs(60) }
	);
});

it('has as many rows with something left out as without that filter, less those that have it', () => {
	fc.assert(
		fc.property(STEPS, ([star, selections]) => {
			const engine = createEngine(star);
			for (const selection of selections) {
				for (const { id } of star.facets) {
					const picked = selection.picks[id] ?? [];
					if (picked.length === 0) continue;
					const chosen = { ...selection, except: selection.except.filter((each) => each !== id) };
					const others = { ...selection, picks: { ...selection.picks, [id]: [] } };
					const left = engine.evaluate({ ...chosen, except: [...chosen.except, id] });
					expect(left.count).toBe(engine.evaluate(others).count - engine.evaluate(chosen).count);
					expect(left.facets[id]).toEqual(engine.evaluate(chosen).facets[id]);
				}
			}
		}),
		{ numRuns: runs(60) }
	);
});

it('counts other measures over the same rows as if it had been made with them', () => {
	fc.assert(
		fc.property(STEPS, ([star, selections]) => {
			const engine = createEngine(star);
			for (const selection of selections) engine.evaluate(selection);
			const measures = star.measures.map(({ id, records, members }, at) => {
				const turned = members.map((word, i) =>
					at % 2 ? word : (members[members.length - 1 - i] ?? 0)
				);
				const { length } = star.records.find((table) => table.id === records) ?? { length: 0 };
				return { id, records, members: and(turned, fullBitset(length)) };
			});
			const other = engine.withMeasures(measures);
			for (const selection of selections) {
				const expected = fresh({ ...star, measures }, selection);
				expect(numbersOf(other.evaluate(selection), star)).toEqual(expected);
				expect(numbersOf(engine.evaluate(selection), star)).toEqual(fresh(star, selection));
			}
		}),
		{ numRuns: runs(60) }
	);
});
