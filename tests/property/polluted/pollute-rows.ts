import fc from 'fast-check';
import { columnOf, everyRow, inserted, one, somebody, withRow } from './chance';
import type { Draft, Gen, Pollution } from './draft';

type Cells = readonly string[];

/** Rows of a wrong length, headings that do not fit, and rows that are nobody. */
export const IN_ROWS: readonly Pollution[] = [
	{
		soort: 'a separator too many in one row, the last cell blank',
		must: { wrong: 'named' },
		make: (draft, g) =>
			withRow(draft, somebody(draft, g), (cells) => [...split(cells.slice(0, -1), g), ''])
	},
	{
		soort: 'a separator too many in one row, the last cell filled',
		must: { wrong: 'named' },
		make: (draft, g) =>
			withRow(draft, somebody(draft, g), (cells) => split([...cells.slice(0, -1), 'x'], g))
	},
	{
		soort: 'a separator too many in three rows',
		must: { refusal: true, wrong: 'said' },
		make: (draft, g) =>
			[1, 2, 3].reduce((made, at) => withRow(made, at, (cells) => split(cells, g)), draft)
	},
	{
		soort: 'a separator too few in one row',
		must: { wrong: 'named' },
		make: (draft, g) =>
			withRow(draft, somebody(draft, g), (cells) => {
				const at = g(fc.nat, { max: cells.length - 2 });
				return cells.toSpliced(at, 2, `${cells[at]}${cells[at + 1]}`);
			})
	},
	{
		soort: 'row numbers in front that the heading lacks',
		must: { refusal: true },
		make: (draft) => {
			let line = 0;
			return everyRow(draft, (cells, { nummer }) =>
				nummer === '' ? cells : [`${++line}`, ...cells]
			);
		}
	},
	{
		soort: 'a column behind the last that the heading lacks',
		must: { refusal: true },
		make: (draft) =>
			everyRow(draft, (cells, { nummer }) => (nummer === '' ? cells : [...cells, 'notitie']))
	},
	{
		soort: 'a cell in the middle of every row that the heading lacks',
		must: { refusal: true },
		make: (draft, g) => {
			const at = 1 + g(fc.nat, { max: draft.list.velden.length - 2 });
			return everyRow(draft, (cells, { nummer }) =>
				nummer === '' ? cells : cells.toSpliced(at, 0, one(g, '', 'x'))
			);
		}
	},
	{
		soort: 'a cell that every row lacks',
		must: { refusal: true },
		make: (draft, g) => {
			const at = g(fc.nat, { max: draft.list.velden.length - 1 });
			return everyRow(draft, (cells, { nummer }) =>
				nummer === '' ? cells : cells.toSpliced(at, 1)
			);
		}
	},
	{
		soort: 'separators behind every row',
		must: {},
		make: (draft, g) => {
			const more = Array.from({ length: one(g, 1, 2, 7) }, () => '');
			return everyRow(draft, (cells) => [...cells, ...more]);
		}
	},
	{
		soort: 'separators behind every row but the heading',
		must: {},
		make: (draft, g) => {
			const more = Array.from({ length: one(g, 1, 2, 7) }, () => '');
			return everyRow(draft, (cells, { nummer }) => (nummer === '' ? cells : [...cells, ...more]));
		}
	},
	{
		soort: 'blank cells left out at the end of rows',
		must: { refusal: true },
		make: (draft) =>
			everyRow(draft, (cells, { nummer }) =>
				nummer === '' ? cells : cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
			)
	},
	{
		soort: 'the heading repeated',
		must: { told: true },
		make: (draft, g) => inserted(draft, somebody(draft, g) + one(g, 0, 1), headingOf(draft))
	},
	{
		soort: 'the heading repeated on every page',
		must: { told: true },
		make: (draft) => inserted(inserted(draft, 5, headingOf(draft)), 2, [], headingOf(draft))
	},
	{
		soort: 'two lists pasted below each other, the second with its mark',
		must: { told: true },
		make: (draft, g) => {
			const [first = '', ...rest] = headingOf(draft);
			return inserted(draft, somebody(draft, g), [`\ufeff${first}`, ...rest]);
		}
	},
	{
		soort: 'blank rows between',
		must: {},
		make: (draft, g) => {
			const blank = () => (one(g, true, false) ? [] : headingOf(draft).map(() => one(g, '', ' ')));
			return inserted(inserted(draft, somebody(draft, g), blank(), blank()), 1, blank());
		}
	},
	...totals()
];

function headingOf({ list }: Draft): string[] {
	return list.velden.map(({ label }) => label);
}

/** A cell cut in two, as a separator in it does. */
function split(cells: Cells, g: Gen): string[] {
	const at = g(fc.nat, { max: cells.length - 1 });
	const cell = cells[at] ?? '';
	const half = cell.length >> 1;
	return cells.toSpliced(at, 1, cell.slice(0, half), cell.slice(half));
}

/** Total rows of every shape that a report, Excel or a hand makes. */
function totals(): Pollution[] {
	const words = [
		'Totaal',
		'TOTAAL',
		'Eindtotaal',
		'Total',
		'Grand Total',
		'Totaal:',
		'Totaal aantal'
	];
	interface Plek {
		readonly key: number;
		/** How many kandidaten there are. */
		readonly n: string;
	}
	const shapes: Readonly<Record<string, (cells: string[], plek: Plek, g: Gen) => string[]>> = {
		'with nothing else': (cells, _, g) => cells.with(0, one(g, ...words)),
		'with its count under the number': (cells, { key, n }, g) =>
			cells.with(key === 0 ? 1 : 0, one(g, ...words)).with(key, n),
		'with counts everywhere': (cells, { n }, g) => cells.map(() => n).with(0, one(g, ...words)),
		'that says its count in words': (cells, { n }, g) =>
			cells.with(
				0,
				one(
					g,
					`Totaal: ${n}`,
					`Totaal ${n}`,
					`Aantal: ${n}`,
					`Aantal kandidaten: ${n}`,
					`${n} rijen`
				)
			),
		'of a part': (cells, _, g) => cells.with(0, one(g, 'Subtotaal', 'Totaal Epe', 'Epe Totaal')),
		'that is only a count': (cells, { key, n }) => cells.with(key, n)
	};
	return Object.entries(shapes).map(([shape, fill]) => ({
		soort: `a total row ${shape}`,
		must: { told: true },
		make: (draft, g) => {
			const row = fill(
				headingOf(draft).map(() => ''),
				{ key: columnOf(draft, 'persnr'), n: String(draft.truth.size) },
				g
			);
			const at = shape === 'of a part' ? somebody(draft, g) : draft.rows.length;
			return inserted(draft, at, row);
		}
	}));
}
