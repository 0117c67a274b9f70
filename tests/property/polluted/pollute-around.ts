import { SCHEIDINGSTEKENS } from '$lib/domain/momentopname/inlezen';
import { everyRow, inserted, one } from './chance';
import type { Draft, Pollution, Writing } from './draft';

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const IN_FULL = [
	...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
	...['juli', 'augustus', 'september', 'oktober', 'november', 'december']
];
const OTHER_SIGNS = ['^', '~', ':', '#'];
const FILTERS = [
	'Toegepaste filters:',
	'Bet. gemeente is Epe of Apeldoorn',
	'Sonar - Status is Open'
];

function written(draft: Draft, writing: Partial<Writing>): Draft {
	return { ...draft, writing: { ...draft.writing, ...writing } };
}

/** What stands above and below a list, how its lines end, what parts its cells, how its days are written. */
export const AROUND: readonly Pollution[] = [
	{ soort: 'nothing wrong', must: {}, make: (draft) => draft },
	{
		soort: 'title rows above',
		must: { told: true },
		make: (draft, g) => {
			const titles = [['Kandidaten werkfit'], [], ['Afgedrukt op', '21-11-2026']];
			return inserted(draft, 0, ...titles.slice(0, one(g, 1, 2, 3)));
		}
	},
	{
		soort: 'a filter block above',
		must: { told: true },
		make: (draft) => inserted(draft, 0, ...FILTERS.map((each) => [each]), [])
	},
	{
		soort: 'a filter block below',
		must: { told: true },
		make: (draft, g) =>
			inserted(
				draft,
				draft.rows.length,
				...(one(g, true, false) ? [[]] : []),
				...FILTERS.map((each) => [each])
			)
	},
	{
		soort: 'a filter block below, in one cell and padded',
		must: { told: true },
		make: (draft) => {
			const [first = [], ...rest] = [
				[FILTERS.join('\n')],
				draft.list.velden.slice(1).map(() => '')
			];
			return inserted(draft, draft.rows.length, [...first, ...rest.flat()]);
		}
	},
	...[MONTHS, IN_FULL].flatMap((names) =>
		['-', ' '].map((between): Pollution => ({
			soort: `months in words: 21${between}${names[10]}${between}2026`,
			must: {},
			make: (draft) =>
				everyRow(draft, (cells) =>
					cells.map((cell) =>
						cell.replace(/^(\d\d)-(\d\d)-(\d{4})$/, (_, day: string, month: string, year: string) =>
							[day, names[Number(month) - 1], year].join(between)
						)
					)
				)
		}))
	),
	...SCHEIDINGSTEKENS.filter((teken) => !OTHER_SIGNS.includes(teken)).map((teken): Pollution => ({
		soort: `parted by ${JSON.stringify(teken)}`,
		must: {},
		make: (draft) => written(draft, { teken })
	})),
	...OTHER_SIGNS.map((teken): Pollution => ({
		soort: `parted by ${teken}`,
		must: { refusal: true },
		make: (draft) => written(draft, { teken })
	})),
	...OTHER_SIGNS.map((teken): Pollution => ({
		soort: `parted by ${teken}, which is chosen`,
		must: {},
		make: (draft) => {
			const scheidingsteken = SCHEIDINGSTEKENS.find((each) => (each as string) === teken);
			return scheidingsteken
				? { ...written(draft, { teken }), leeswijze: { scheidingsteken } }
				: written(draft, { teken });
		}
	})),
	{ soort: 'a line sep=; in front', must: {}, make: (draft) => withSep(draft) },
	{ soort: 'lines that end in LF', must: {}, make: (draft) => written(draft, { end: () => '\n' }) },
	{
		soort: 'lines that end in CR only',
		must: {},
		make: (draft) => written(draft, { end: () => '\r' })
	},
	{
		soort: 'lines that end in one way and another',
		must: {},
		make: (draft) => written(draft, { end: (line) => ['\r\n', '\n', '\r'][line % 3] ?? '\n' })
	},
	{
		soort: 'no end behind the last line',
		must: {},
		make: (draft) => written(draft, { isEnded: false })
	}
];

function withSep(draft: Draft): Draft {
	const { encode } = draft;
	return { ...draft, encode: (text) => encode(`sep=;\r\n${text}`) };
}
