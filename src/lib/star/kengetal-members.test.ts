import { describe, expect, test } from 'vitest';
import { rowsOf } from '$lib/columns/bitset';
import { KENGETALLEN, STANDAARD_KEUZES } from '$lib/domain/kengetallen/kengetallen';
import { finish } from '$lib/columns/steps';
import { recordTable, type RecordWaarden } from '../../../tests/fixtures/star-snapshot';
import { kengetalMembers, linksByNumber, trajectenWithModule } from './kengetal-members';

const d = 20_775;
const loopt = { start: d - 100, einde: d + 100 };

function counted(
	id: string,
	trajecten: readonly RecordWaarden[],
	modules?: readonly RecordWaarden[]
): readonly number[] {
	const tables = {
		trajecten: recordTable('trajecten', trajecten),
		...(modules ? { modules: recordTable('modules', modules) } : {})
	};
	const members = finish(kengetalMembers(tables, KENGETALLEN, d, STANDAARD_KEUZES)).get(id);
	return members ? [...rowsOf(members)] : [];
}

function withModule(trajecten: readonly RecordWaarden[], modules: readonly RecordWaarden[]) {
	const tables = {
		trajecten: recordTable('trajecten', trajecten),
		modules: recordTable('modules', modules)
	};
	return [...trajectenWithModule(tables, d)];
}

const nr = (trajectnr: string) => ({ tekst: { trajectnr } });

describe('trajectenWithModule', () => {
	test('joins a module to the traject of its number only', () => {
		const trajecten = [
			{ kandidaat: 0, ...loopt, ...nr('T1') },
			{ kandidaat: 0, ...loopt, ...nr('T2') }
		];
		expect(withModule(trajecten, [{ kandidaat: 0, traject: 1, ...loopt, ...nr('T2') }])).toEqual([
			0, 1
		]);
	});

	test('counts a module without number for every traject of its candidate', () => {
		const trajecten = [
			{ kandidaat: 0, ...loopt, ...nr('T1') },
			{ kandidaat: 0, ...loopt, ...nr('T2') },
			{ kandidaat: 1, ...loopt, ...nr('T3') }
		];
		expect(withModule(trajecten, [{ kandidaat: 0, ...loopt }])).toEqual([1, 1, 0]);
	});

	test('counts a module with a number that no traject has for none of them', () => {
		const trajecten = [{ kandidaat: 0, ...loopt, ...nr('T1') }];
		expect(withModule(trajecten, [{ kandidaat: 0, ...loopt, ...nr('T9') }])).toEqual([0]);
	});

	test('goes by candidate when the trajecten have no numbers at all', () => {
		const trajecten = [
			{ kandidaat: 0, ...loopt },
			{ kandidaat: 1, ...loopt }
		];
		expect(withModule(trajecten, [{ kandidaat: 1, ...loopt, ...nr('T9') }])).toEqual([0, 1]);
	});

	test('never lets a module without candidate count for trajecten without candidate', () => {
		expect(withModule([{ kandidaat: -1, ...loopt }], [{ kandidaat: -1, ...loopt }])).toEqual([0]);
	});

	test('counts a suspended module, not an ended, closed, future or undated one', () => {
		const trajecten = Array.from({ length: 5 }, (_, i) => ({
			kandidaat: i,
			...loopt,
			...nr(`T${i}`)
		}));
		const cases: readonly Omit<RecordWaarden, 'kandidaat'>[] = [
			{ start: d - 9, tekst: { opschortingen: '2026-11-01/' } },
			{ start: d - 9, einde: d - 1 },
			{ start: d - 9, tekst: { status: 'Geannuleerd' } },
			{ start: d + 1 },
			{ start: null }
		];
		const modules = cases.map((module, i) => ({
			...module,
			kandidaat: i,
			traject: i,
			tekst: { ...module.tekst, trajectnr: `T${i}` }
		}));
		expect(withModule(trajecten, modules)).toEqual([1, 0, 0, 0, 0]);
	});

	test('counts modules on their first and last day', () => {
		const trajecten = [0, 1].map((i) => ({ kandidaat: i, ...loopt, ...nr(`T${i}`) }));
		const modules = [
			{ kandidaat: 0, traject: 0, start: d },
			{ kandidaat: 1, traject: 1, start: d - 1, einde: d }
		];
		expect(withModule(trajecten, modules)).toEqual([1, 1]);
	});
});

describe('kengetalMembers', () => {
	test('gives active trajecten without a module, all of them when there are no modules', () => {
		const trajecten = [
			{ kandidaat: 0, ...loopt, ...nr('T1') },
			{ kandidaat: 1, ...loopt, ...nr('T2') },
			{ kandidaat: 2, start: d - 100, einde: d - 1, ...nr('T3') }
		];
		const module = { kandidaat: 1, traject: 1, ...loopt, ...nr('T2') };
		expect(counted('trajectZonderModule', trajecten, [module])).toEqual([0]);
		expect(counted('trajectZonderModule', trajecten, [])).toEqual([0, 1]);
	});

	test('counts modules, not periods, that are suspended on the peildatum', () => {
		const perioden = [
			'2026-11-18/2026-11-18',
			'2026-11-01/2026-11-30;2026-11-10/',
			'2026-11-01/2026-11-17',
			'2026-11-19/',
			'Ja',
			''
		];
		const modules = perioden.map((opschortingen) => ({
			kandidaat: 0,
			...loopt,
			tekst: { opschortingen }
		}));
		expect(counted('moduleOpgeschort', [], modules)).toEqual([0, 1]);
	});

	test('leaves out a suspended module that has ended', () => {
		const module = {
			kandidaat: 0,
			start: d - 9,
			einde: d - 1,
			tekst: { opschortingen: '2026-11-01/' }
		};
		expect(counted('moduleOpgeschort', [], [module])).toEqual([]);
	});

	test('leaves out an overdue signal that was dealt with', () => {
		const met = (afgehandeld: string) => ({
			kandidaat: 0,
			...loopt,
			signaal: d - 1,
			tekst: { afgehandeld }
		});
		const trajecten = ['', 'Ja', 'Nee', '17-11-2026'].map(met);
		expect(counted('trajectVerstreken', trajecten)).toEqual([0, 2]);
	});

	test('counts records that belong to no candidate', () => {
		expect(counted('trajectActief', [{ kandidaat: -1, ...loopt }])).toEqual([0]);
	});

	test('has no members for a table that the source lacks', () => {
		expect(finish(kengetalMembers({}, KENGETALLEN, d, STANDAARD_KEUZES)).size).toBe(0);
	});
});

test('trajecten can be joined by number as soon as one of them has it', () => {
	const tables = (...numbers: string[]) => ({
		trajecten: recordTable(
			'trajecten',
			numbers.map((each) => ({ kandidaat: 0, ...nr(each) }))
		)
	});
	expect(linksByNumber(tables('', 'T2'))).toBe(true);
	expect(linksByNumber(tables('', ''))).toBe(false);
	expect(linksByNumber({})).toBe(false);
});
