import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	change,
	NO_FILTERS,
	sameFilters,
	type Change,
	type FilterState
} from '$lib/rules/filters/filter-state';
import { goTo, present, record, startHistory, type FilterHistory } from './filter-history';

const codes = fc.uniqueArray(fc.nat(3), { maxLength: 3 });
const slicer = fc.constantFrom('gemeente', 'klantprofiel', 'uitvoerende');
const wanted: fc.Arbitrary<Change> = fc.oneof(
	fc.record({ kind: fc.constant('pick' as const), slicer, codes }),
	fc.record({ kind: fc.constant('picks' as const), picks: fc.dictionary(slicer, codes) }),
	fc.record({
		kind: fc.constant('set' as const),
		filter: fc.constant('kengetal' as const),
		waarde: fc.constantFrom(null, 'trajectActief', 'moduleActief')
	}),
	fc.record({ kind: fc.constant('zoek' as const), tekst: fc.constantFrom('', 'j', 'ja', 'ja ') }),
	fc.record({ kind: fc.constant('niet' as const), slicer, niet: fc.boolean() }),
	fc.record({
		kind: fc.constant('peildatum' as const),
		dag: fc.constantFrom(null, 20_780, 20_781),
		schuift: fc.boolean()
	}),
	fc.record({
		kind: fc.constant('remove' as const),
		filter: fc.constantFrom('gemeente', 'uitvoerende', 'kengetal', 'zoek', 'peildatum')
	}),
	fc.record({ kind: fc.constant('clear' as const) })
);

const undo = (history: FilterHistory) => goTo(history, history.at - 1);
const redo = (history: FilterHistory) => goTo(history, history.at + 1);

/** What undo and redo mean, said with two stacks. */
class Naive {
	past: FilterState[] = [];
	now: FilterState = NO_FILTERS;
	future: FilterState[] = [];
	/** What goes on as one step: `zoek`, `schuif`, or nothing. */
	going = '';

	record(asked: Change): void {
		const next = change(this.now, asked);
		const isSliding = asked.kind === 'peildatum' && asked.schuift;
		const kind = isSliding ? 'schuif' : asked.kind === 'zoek' ? 'zoek' : '';
		if (sameFilters(next, this.now)) {
			if (asked.kind === 'peildatum' && !isSliding && this.going === 'schuif') this.going = '';
			return;
		}
		const goesOn = kind !== '' && this.going === kind;
		const before = this.past.at(-1);
		if (goesOn && before && sameFilters(next, before)) return this.undo();
		if (!goesOn) this.past.push(this.now);
		this.now = next;
		this.future = [];
		this.going = kind;
	}
	undo(): void {
		const before = this.past.pop();
		if (!before) return;
		this.future.unshift(this.now);
		this.now = before;
		this.going = '';
	}
	redo(): void {
		const after = this.future.shift();
		if (!after) return;
		this.past.push(this.now);
		this.now = after;
		this.going = '';
	}
}

test('changes, undo and redo in any order do what two stacks do', () => {
	const action = fc.oneof(
		{ weight: 4, arbitrary: wanted },
		{ weight: 2, arbitrary: fc.constant('undo' as const) },
		{ weight: 1, arbitrary: fc.constant('redo' as const) }
	);
	fc.assert(
		fc.property(fc.array(action, { maxLength: 40, size: 'max' }), (actions) => {
			let history = startHistory();
			const naive = new Naive();
			for (const each of actions) {
				if (each === 'undo') {
					history = undo(history);
					naive.undo();
				} else if (each === 'redo') {
					history = redo(history);
					naive.redo();
				} else {
					history = record(history, each);
					naive.record(each);
				}
				expect(present(history)).toEqual(naive.now);
				expect(history.at).toBe(naive.past.length);
				expect(history.steps.length).toBe(naive.past.length + 1 + naive.future.length);
			}
		})
	);
});

test('as many undos as changes lead back to the start, as many redos to the end', () => {
	fc.assert(
		fc.property(fc.array(wanted, { maxLength: 25, size: 'max' }), (changes) => {
			const end = changes.reduce(record, startHistory());
			const start = changes.reduce(undo, end);
			expect(present(start)).toBe(NO_FILTERS);
			expect(
				end.steps.every((step, at) => at === 0 || !sameFilters(step, end.steps[at - 1] ?? step))
			).toBe(true);
			const latest = end.steps.at(-1);
			expect(present(changes.reduce(redo, start))).toBe(latest);
		})
	);
});

describe('typing a search', () => {
	const type = (history: FilterHistory, ...texts: readonly string[]) =>
		texts.reduce((sofar, tekst) => record(sofar, { kind: 'zoek', tekst }), history);

	test('is one step, however many letters', () => {
		const typed = type(startHistory(), 'j', 'ja', 'jan');
		expect(typed.steps.map((step) => step.zoek)).toEqual(['', 'jan']);
		expect(present(undo(typed)).zoek).toBe('');
	});

	test('and erasing it leaves no step that undoes nothing', () => {
		const erased = type(startHistory(), 'j', 'ja', '');
		expect(erased.at).toBe(0);
		expect(present(redo(erased)).zoek).toBe('ja');
	});

	test('after another change or an undo is a step of its own', () => {
		const picked = record(type(startHistory(), 'jan'), {
			kind: 'pick',
			slicer: 'gemeente',
			codes: [1]
		});
		expect(type(picked, 'janssen').steps.map((step) => step.zoek)).toEqual([
			'',
			'jan',
			'jan',
			'janssen'
		]);
		const undone = undo(type(picked, 'janssen'));
		expect(type(undone, 'janse').steps.map((step) => step.zoek)).toEqual([
			'',
			'jan',
			'jan',
			'janse'
		]);
	});
});

test('there is no going to a step that does not exist', () => {
	const history = record(startHistory(), { kind: 'zoek', tekst: 'jan' });
	for (const step of [-1, 2, 0.5, NaN, history.at]) expect(goTo(history, step)).toBe(history);
});

test('a history can start from the filters of an address', () => {
	const filters = { ...NO_FILTERS, kengetal: 'trajectActief' };
	const history = startHistory(filters);
	expect(present(history)).toBe(filters);
	expect(undo(history)).toBe(history);
});
