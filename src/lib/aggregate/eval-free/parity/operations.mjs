const AGGREGATES_1 = [
	'array_agg',
	'any',
	'valid',
	'invalid',
	'distinct',
	'array_agg_distinct',
	'mode',
	'sum',
	'product',
	'mean',
	'average',
	'variance',
	'variancep',
	'stdev',
	'stdevp',
	'min',
	'max',
	'median',
	'bins'
];
const AGGREGATES_2 = ['object_agg', 'map_agg', 'entries_agg', 'covariance', 'covariancep', 'corr'];
const WINDOWS = [
	'row_number()',
	'rank()',
	'avg_rank()',
	'dense_rank()',
	'percent_rank()',
	'cume_dist()',
	'ntile(3)',
	'lag(d.x)',
	'lag(d.y, 2, -1)',
	'lead(d.x)',
	'lead(d.y, 2, "geen")',
	'first_value(d.x)',
	'last_value(d.y)',
	'nth_value(d.x, 2)',
	'fill_down(d.x)',
	'fill_down(d.x, 0)',
	'fill_up(d.x)',
	'fill_up(d.x, 0)'
];
const FRAMES = [undefined, [null, 0], [-2, 2], [-1, null], [0, 1]];

/** Every aggregate and window function, alone and over each frame. */
export function operationCases(aq, { main, empty }) {
	const expressions = [
		'count()',
		'quantile(d.x, 0.3)',
		'bins(d.y, 5)',
		...AGGREGATES_1.flatMap((name) => [`${name}(d.x)`, `${name}(d.y)`, `${name}(d.id * 2)`]),
		...AGGREGATES_2.flatMap((name) => [`${name}(d.x, d.y)`, `${name}(d.y, d.id)`])
	];
	const all = Object.fromEntries(expressions.map((text, i) => [`c${i}`, `op.${text}`]));
	const grouped = main.groupby('k').orderby('y');
	return [
		['every aggregate', () => main.rollup(all)],
		['every aggregate of nothing', () => empty.rollup(all)],
		['every aggregate in groups', () => main.groupby('k', 'g').rollup(all)],
		['every aggregate of a filtered table', () => main.filter('d.id % 4').groupby('g').rollup(all)],
		...expressions.map((text) => [
			`rollup ${text}`,
			() => main.groupby('k').rollup({ v: `op.${text}` })
		]),
		...FRAMES.flatMap((frame) =>
			[...WINDOWS, ...expressions].flatMap((text) => [
				[`${text} over ${frame}`, () => derive(main.orderby('y', 'id'), text, frame, false)],
				[`${text} over ${frame} with peers`, () => derive(grouped, text, frame, true)]
			])
		),
		[
			'all window functions at once',
			() => grouped.derive(Object.fromEntries(WINDOWS.map((text, i) => [`w${i}`, `op.${text}`])))
		],
		...custom(aq, main)
	];

	function derive(table, text, frame, peers) {
		const expression = `d => op.${text}`;
		return table
			.derive({ v: frame ? aq.rolling(expression, frame, peers) : expression })
			.select('id', 'v');
	}
}

function custom(aq, main) {
	aq.addFunction('plus_two', (v) => v + 2, { override: true });
	aq.addAggregateFunction(
		'range_of',
		{
			create: () => ({ init: () => {}, add: () => {}, rem: () => {}, value: (s) => s.max - s.min }),
			param: [1],
			req: ['min', 'max']
		},
		{ override: true }
	);
	aq.addWindowFunction(
		'twice_row',
		{ create: () => ({ init: () => {}, value: (w) => 2 * w.index }), param: [] },
		{ override: true }
	);
	return [
		['a function of our own', () => main.derive({ v: 'op.plus_two(d.y)' })],
		[
			'an aggregate of our own',
			() => main.groupby('k').rollup({ v: 'op.range_of(d.y)', w: 'op.range_of(d.id)' })
		],
		['a window function of our own', () => main.groupby('k').derive({ v: 'op.twice_row()' })]
	];
}
