import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { addRow, emptyBitset, fullBitset } from '$lib/columns/bitset';
import { runs } from '../../../../tests/property/runs';
import { openDataset } from '../dataset';
import {
	eigenSort,
	nodigVoor,
	profielGroepen,
	samen,
	SLECHTST_EERST,
	sortGroepen
} from './profiel-groepen';

const DOEL = { procent: 85, dag: 20_818 };

function datasetOf(rows: readonly (readonly [begeleider: string, klantprofiel: string])[]) {
	return openDataset(
		kandidatenSnapshot(
			rows.map(([begeleider, klantprofiel], index) => ({
				begeleider,
				klantprofiel,
				gemeente: 'Epe',
				persnr: String(index)
			}))
		)
	);
}

describe('klantprofielen per begeleider', () => {
	it('are six counts that add up, as a naive count has them, for any selection', () => {
		const row = fc.tuple(
			fc.constantFrom('A', 'B', 'C', ''),
			fc.constantFrom('J', 'N', 'L', 'O', '', 'X'),
			fc.boolean()
		);
		const kandidaten = fc.array(row, { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(kandidaten, fc.boolean(), (rows, meetellen) => {
				const dataset = datasetOf(rows.map(([a, b]) => [a, b]));
				const pass = emptyBitset(rows.length);
				rows.forEach(([, , inside], at) => inside && addRow(pass, at));
				for (const groep of profielGroepen(dataset, pass, 'begeleider', meetellen)) {
					const own = rows.filter(
						([naam, , inside]) => inside && (naam || '(Leeg)') === groep.naam
					);
					const of = (...codes: string[]) => own.filter(([, code]) => codes.includes(code)).length;
					expect(groep).toMatchObject({
						totaal: own.length,
						ja: of('J'),
						noemer: meetellen ? own.length : of('J', 'N', 'L', 'O'),
						onvolledig: of('O'),
						leeg: of('L'),
						nee: of('N'),
						buiten: of(''),
						anders: of('X'),
						teDoen: of('O', 'L', 'N', '', 'X')
					});
				}
				expect(samen(profielGroepen(dataset, pass, 'begeleider', meetellen))).toEqual(
					samen(profielGroepen(dataset, pass, 'gemeente', meetellen))
				);
			}),
			{ numRuns: runs(40) }
		);
	});

	it('begin with the worst begeleider, and gemeenten by name: those are not ranked', () => {
		expect(eigenSort('begeleider')).toEqual(SLECHTST_EERST);
		expect(eigenSort('gemeente')).toEqual({ column: 'naam', direction: 'ascending' });
	});

	it('stand worst first; of equal shares the one with most to do', () => {
		const groep = (naam: string, codes: string) =>
			[...codes].map((code): [string, string] => [naam, code]);
		const rijen = [
			...groep('Half', 'JNJNJNJNJN'),
			...groep('Alles', 'JJJJJJJJJJ'),
			...groep('Groter', 'JNOJJNOJJNOJ'),
			...groep('Niets', 'LLLLLLLLLL'),
			...groep('Klein', 'NNNNNNNNN'),
			...groep('Ieder', 'JJJ')
		];
		const dataset = datasetOf(rijen);
		const groepen = profielGroepen(dataset, fullBitset(rijen.length), 'begeleider', false);
		const names = (sort = SLECHTST_EERST) =>
			sortGroepen(groepen, sort, DOEL).map(({ naam }) => naam);
		// too small to be worst or best: below, by name
		expect(names()).toEqual(['Niets', 'Groter', 'Half', 'Alles', 'Ieder', 'Klein']);
		expect(names({ column: 'volledig', direction: 'descending' })).toEqual([
			'Alles',
			'Groter',
			'Half',
			'Niets',
			'Ieder',
			'Klein'
		]);
		expect(names({ column: 'naam', direction: 'ascending' })[0]).toBe('Alles');
		expect(names({ column: 'teDoen', direction: 'descending' })[0]).toBe('Niets');
	});

	it('reach the goal when as many profiles are completed as the coach says', () => {
		const row = fc.constantFrom('J', 'N', 'L', 'O', '');
		fc.assert(
			fc.property(
				fc.array(row, { minLength: 1, maxLength: 40 }),
				fc.integer({ min: 1, max: 100 }),
				fc.boolean(),
				(codes, procent, meetellen) => {
					const doel = { procent, dag: 0 };
					const groepOf = (all: readonly string[]) =>
						samen(
							profielGroepen(
								datasetOf(all.map((code) => ['A', code])),
								fullBitset(all.length),
								'begeleider',
								meetellen
							)
						);
					let left = nodigVoor(groepOf(codes), doel);
					const isOpen = (code: string) => code !== 'J' && (meetellen || code !== '');
					const done = codes.map((code) => (isOpen(code) && left-- > 0 ? 'J' : code));
					const { ja, noemer } = groepOf(done);
					expect(ja * 100).toBeGreaterThanOrEqual(procent * noemer);
					expect(nodigVoor(groepOf(done), doel)).toBe(0);
				}
			),
			{ numRuns: runs(60) }
		);
	});
});
