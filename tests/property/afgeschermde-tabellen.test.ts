import fc from 'fast-check';
import { expect, it } from 'vitest';
import { delingenVan } from '$lib/pages/klantprofiel/afgeschermd';
import type { ProfielTabel } from '$lib/pages/klantprofiel/tabel';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import { isWaarde, TOTAAL, totalBelow } from '$lib/tables/getelde-tabel';
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
): ProfielTabel {
	const columns = veld === 'ladder' ? LADDERS : PROFIELEN;
	const line = (id: string, wie: Voorwaarden, of: readonly Person[]) => ({
		id,
		kop: id,
		wie,
		aantallen: [
			...columns.map((value) => of.filter((person) => person[veld] === value).length),
			of.length
		],
		noemer: of.length
	});
	const wieIn = (key: string): Voorwaarden =>
		rijKop === 'Trede' ? [{ soort: 'trede', trede: key }] : [isWaarde('gemeente', key)];
	const rijen = [
		...rows.map((key) =>
			line(
				key,
				wieIn(key),
				people.filter((person) => rowOf(person) === key)
			)
		),
		line(TOTAAL, [], people)
	];
	return {
		titel: '',
		veld,
		rijKop,
		kolommen: [
			...columns.map((id) => ({ id, kop: id, wie: [isWaarde(veld, id)], aandeel: true })),
			{ id: TOTAAL, kop: TOTAAL, wie: [] }
		],
		rijen,
		rijSommen: totalBelow(rijen),
		kolomSommen: [{ geheel: columns.length, delen: columns.map((_, at) => at) }]
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
			const keuze = {
				drempel: 5 as const,
				zonderNamen: false,
				selectie: { aantal: people.length, totaal: people.length }
			};
			const { gedeeld } = shareTables(tables, keuze, { delingen: delingenVan(tables) });
			const grids = tables.map(({ rijen }) => rijen.map(({ aantallen }) => aantallen.map(Number)));
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
			const marks = gedeeld.flatMap((tabel, at) =>
				tables[at]!.rijen.flatMap((_, rij) => tabel.cellen(rij))
			);
			const attack = new Attack({
				cells: values.map((value, cell) =>
					marks[cell] === value ? value : marks[cell] === 'x' ? 'x' : '<'
				),
				sums,
				same,
				threshold: 5
			});
			expect(attack.contradiction).toBe(false);
			for (const [cell, value] of values.entries()) {
				if (marks[cell] === value) expect(value > 0 && value < 5).toBe(false);
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
