import fc from 'fast-check';
import { expect, it } from 'vitest';
import { afgeschermd } from '$lib/pages/klantprofiel/afgeschermd';
import type { Tabel } from '$lib/pages/klantprofiel/tabel';
import { Attack, type PublicSum } from './attack';
import { runs } from './runs';

const GEMEENTEN = ['Apeldoorn', 'Epe', 'Heerde', ''];
const PROFIELEN = ['J', 'N', 'L', 'O', ''];
const LADDERS = [
	...['06', '04 met groeipotentieel', '04 zonder groeipotentieel'],
	...['01 met groeipotentieel', '01 zonder groeipotentieel', '#', '', 'buiten']
];
const TREDEN = ['6', '4', '1', '#', '', 'buiten'];
const tredeOf = (ladder: string) => /^0([1-6])/.exec(ladder)?.[1] ?? ladder;

interface Person {
	readonly gemeente: string;
	readonly klantprofiel: string;
	readonly ladder: string;
}

/** Mostly Apeldoorn and J, so that much is large and something small. */
const PEOPLE = fc.array(
	fc.record<Person>({
		gemeente: fc.oneof(
			{ weight: 3, arbitrary: fc.constant('Apeldoorn') },
			fc.constantFrom(...GEMEENTEN)
		),
		klantprofiel: fc.oneof(
			{ weight: 2, arbitrary: fc.constant('J') },
			fc.constantFrom(...PROFIELEN)
		),
		ladder: fc.oneof({ weight: 2, arbitrary: fc.constant('06') }, fc.constantFrom(...LADDERS))
	}),
	{ maxLength: 250, size: 'max' }
);

function table(
	people: readonly Person[],
	rijKop: string,
	rows: readonly string[],
	rowOf: (person: Person) => string,
	veld: 'klantprofiel' | 'ladder'
): Tabel {
	const columns = veld === 'ladder' ? LADDERS : PROFIELEN;
	const line = (key: string, of: readonly Person[]) => ({
		key,
		kop: key,
		cellen: columns.map((value) => of.filter((person) => person[veld] === value).length),
		totaal: of.length,
		noemer: of.length
	});
	return {
		titel: '',
		veld,
		rijKop,
		kolommen: columns.map((waarde) => ({ waarde, kop: waarde, telt: true })),
		rijen: rows.map((key) =>
			line(
				key,
				people.filter((person) => rowOf(person) === key)
			)
		),
		totaal: line('totaal', people)
	};
}

it('the three tables of Klantprofiel & ladder give no small number away, together', () => {
	let hidden = 0;
	fc.assert(
		fc.property(PEOPLE, (people) => {
			const tables = [
				table(people, 'Gemeente', GEMEENTEN, ({ gemeente }) => gemeente, 'klantprofiel'),
				table(people, 'Gemeente', GEMEENTEN, ({ gemeente }) => gemeente, 'ladder'),
				table(people, 'Trede', TREDEN, ({ ladder }) => tredeOf(ladder), 'klantprofiel')
			];
			const { standen } = afgeschermd(tables, {
				drempel: 5,
				zonderNamen: false,
				selectie: { aantal: people.length, totaal: people.length }
			});
			const grids = tables.map(({ rijen, totaal }) =>
				[...rijen, totaal].map((rij) => [...rij.cellen, rij.totaal])
			);
			const at = (t: number, r: number, k: number) =>
				grids.slice(0, t).flat(2).length + r * grids[t]![0]!.length + k;
			const sums: PublicSum[] = [];
			const same: [number, number][] = [];
			for (const [t, grid] of grids.entries()) {
				const [bottom, right] = [grid.length - 1, grid[0]!.length - 1];
				const upTo = (end: number) => Array.from({ length: end }, (_, index) => index);
				for (const r of grid.keys())
					sums.push({ whole: at(t, r, right), parts: upTo(right).map((k) => at(t, r, k)) });
				for (const k of grid[0]!.keys())
					sums.push({ whole: at(t, bottom, k), parts: upTo(bottom).map((r) => at(t, r, k)) });
				if (t > 0) same.push([at(0, grids[0]!.length - 1, PROFIELEN.length), at(t, bottom, right)]);
			}
			for (const r of GEMEENTEN.keys())
				same.push([at(0, r, PROFIELEN.length), at(1, r, LADDERS.length)]);
			for (const k of PROFIELEN.keys())
				same.push([at(0, GEMEENTEN.length, k), at(2, TREDEN.length, k)]);
			for (const [r, trede] of TREDEN.entries())
				sums.push({
					whole: at(2, r, PROFIELEN.length),
					parts: LADDERS.flatMap((ladder, k) =>
						tredeOf(ladder) === trede ? [at(1, GEMEENTEN.length, k)] : []
					)
				});
			const values = grids.flat(2);
			const marks = standen.flat(2);
			const attack = new Attack({
				cells: values.map((value, cell) =>
					marks[cell] === 'getal' ? value : marks[cell] === 'klein' ? '<' : 'x'
				),
				sums,
				same,
				threshold: 5
			});
			expect(attack.contradiction).toBe(false);
			for (const [cell, value] of values.entries()) {
				if (marks[cell] === 'getal') expect(value > 0 && value < 5).toBe(false);
				else {
					hidden++;
					expect(attack.high[cell]).toBeGreaterThan(attack.low[cell]!);
				}
			}
		}),
		{ numRuns: runs(300) }
	);
	expect(hidden).toBeGreaterThan(1000);
});
