import { everyRow } from './chance';
import { inQuotes, quoted, type Draft, type Pollution, type Writing } from './draft';

function written(draft: Draft, writing: Partial<Writing>): Draft {
	return { ...draft, writing: { ...draft.writing, ...writing } };
}

/** Numbers of those in whose row something matches. */
function whose({ rows }: Draft, pattern: RegExp): ReadonlySet<string> {
	return new Set(
		rows.filter(({ cells }) => cells.some((cell) => pattern.test(cell))).map(({ nummer }) => nummer)
	);
}

/** Without line ends in cells, which only quotes can hold. */
function onOneLine(draft: Draft): Draft {
	const flat = (text: string) => text.replaceAll('\n', ' ');
	return {
		...everyRow(draft, (cells) => cells.map(flat)),
		truth: new Map(
			Array.from(draft.truth, ([nummer, person]) => [
				nummer,
				Object.fromEntries(Object.entries(person).map(([id, cell]) => [id, flat(cell)]))
			])
		)
	};
}

/** Quotes where they do not belong, or other ones. */
export const IN_QUOTES: readonly Pollution[] = [
	{
		soort: 'every cell between quotes',
		must: {},
		make: (draft) => written(draft, { cell: inQuotes })
	},
	{
		soort: 'whole lines between quotes',
		must: {},
		make: (draft) => written(onOneLine(draft), { teken: ',', line: inQuotes })
	},
	{
		soort: 'whole lines between quotes where they hold one',
		must: {},
		make: (draft) => written(onOneLine(draft), { teken: ',', line: (text) => quoted(text, ';') })
	},
	...[';', ','].map((teken): Pollution => ({
		soort: `a space behind every ${teken}, also before quotes`,
		must: { refusal: true },
		make: (draft) =>
			written(onOneLine(draft), { teken: `${teken} `, cell: (text) => quoted(text, teken) })
	})),
	{
		soort: 'a quote in a cell after a backslash',
		must: { refusal: true, wrong: 'named' },
		make: (draft) => ({
			...written(draft, {
				cell: (text, teken) =>
					text.includes('"') ? `"${text.replaceAll('"', '\\"')}"` : quoted(text, teken)
			}),
			touched: whose(draft, /"/)
		})
	},
	{
		soort: 'a quote in a cell that is not doubled',
		must: { refusal: true, wrong: 'named' },
		make: (draft) => ({
			...written(draft, {
				cell: (text, teken) => (text.includes('"') ? `"${text}"` : quoted(text, teken))
			}),
			touched: whose(draft, /"/)
		})
	},
	...[';', ','].map((teken): Pollution => ({
		soort: `single quotes around cells, parted by ${teken}`,
		must: { refusal: true },
		make: (draft) =>
			written(onOneLine(draft), { teken, cell: (text) => `'${text.replaceAll("'", "''")}'` })
	}))
];
