/** One list of cases a verb: `[name, run]`. */
export function verbCases(aq, { main, other, small, empty }) {
	const { op } = aq;
	const tables = {
		main,
		empty,
		filtered: main.filter('d.id % 3 != 1'),
		ordered: main.orderby('k', aq.desc('y'))
	};
	const cases = {
		'filter by function': (t) => t.filter((d) => d.x > 2),
		'filter by text': (t) => t.filter('d.x > 2 && d.k == "a"'),
		'filter twice': (t) => t.filter('d.x > 2').filter((d) => d.y < 3),
		'filter by aggregate': (t) => t.filter((d) => d.x > op.mean(d.x)),
		'filter in groups': (t) => t.groupby('k').filter((d) => d.y === op.max(d.y)),
		'filter by window': (t) => t.groupby('k').filter((d) => op.row_number() <= 2 && d.id >= 0),
		'filter escaped': (t) => t.filter(aq.escape((d) => d.x > 2 && d.s !== null)),
		'filter constant': (t) => t.filter('true'),
		'filter on a dictionary': (t) => t.filter((d) => d.dict === 'groen'),
		'filter on a missing dictionary value': (t) => t.filter((d) => d.dict === 'geel'),
		'filter with op.equal on a dictionary': (t) => t.filter((d) => op.equal(d.dict, 'blauw')),
		slice: (t) => t.slice(2, 9),
		'slice from the end in groups': (t) => t.groupby('k').slice(-2),
		derive: (t) => t.derive({ z: (d) => d.x * d.y, t: (d) => `${d.k}-${d.s}` }),
		'derive over a column': (t) => t.derive({ x: (d) => d.x + 1, y: 'd.x - d.y' }),
		'derive dropped': (t) => t.derive({ z: 'd.x' }, { drop: true }),
		'derive before': (t) => t.derive({ z: 'd.x' }, { before: 'k' }),
		'derive aggregates of equal form': (t) =>
			t.derive({
				a: (d) => op.sum(d.x),
				b: (d) => op.sum(d.y),
				c: (d) => op.sum(d.id),
				e: (d) => op.sum(d.x + d.y)
			}),
		'derive aggregate in groups': (t) =>
			t.groupby('k', 'g').derive({ share: (d) => d.y / op.sum(d.y) }),
		'derive row objects': (t) =>
			t.derive({ r: () => op.row_object(), q: () => op.row_object('k', 'x') }),
		'derive escaped': (t) => t.derive({ e: aq.escape((d) => [d.k, d.x]), c: aq.escape(7) }),
		'derive escaped with params': (t) =>
			t.params({ n: 3 }).derive({ e: aq.escape((d, $) => d.id * $.n) }),
		'derive with params': (t) =>
			t.params({ n: 3, col: 'y', list: [1, 2] }).derive({
				a: (d, $) => d.id * $.n,
				b: (d, $) => d[$.col],
				c: 'd.id + n',
				e: (d, { n }) => d.id - n,
				f: (d, $) => op.sum(d.id * $.n),
				g: (d, $) => op.quantile(d.y, $.n / 10),
				h: (d, $) => $.list[1]
			}),
		groupby: (t) => t.groupby('k'),
		'groupby two': (t) => t.groupby('k', 'g'),
		'groupby expression': (t) => t.groupby({ p: (d) => d.id % 4, q: 'op.lower(d.s)' }),
		'groupby aggregate': (t) => t.groupby({ p: (d) => d.y > op.mean(d.y) }),
		'groupby dates, arrays, objects': (t) => t.groupby('d', 'list', 'obj').count(),
		'groupby dictionary': (t) => t.groupby('dict').count(),
		'groupby escaped': (t) => t.groupby({ p: aq.escape((d) => d.id % 3) }).count(),
		'groupby, then filter': (t) =>
			t
				.groupby('k')
				.filter((d) => d.k !== 'a')
				.count(),
		ungroup: (t) => t.groupby('k').ungroup(),
		count: (t) => t.count(),
		'count in groups': (t) => t.groupby('k').count({ as: 'n' }),
		rollup: (t) =>
			t.rollup({
				n: op.count(),
				sx: op.sum('x'),
				sy: op.sum('y'),
				m: (d) => op.max(d.x) - op.min(d.y)
			}),
		'rollup in groups': (t) =>
			t.groupby('k', 'g').rollup({
				n: op.count(),
				sx: op.sum('x'),
				sy: op.sum('y'),
				r: (d) => op.sum(d.x) / op.count()
			}),
		'rollup of nothing': (t) => t.groupby('k').rollup(),
		'rollup of a constant': (t) => t.groupby('k').rollup({ one: () => 1 }),
		orderby: (t) => t.orderby('x', 'id'),
		'orderby desc': (t) => t.orderby(aq.desc('x'), aq.desc('k'), 'id'),
		'orderby expression': (t) =>
			t.orderby(
				(d) => -d.y,
				(d) => d.id % 4,
				'id'
			),
		'orderby dates': (t) => t.orderby(aq.desc('d'), 'id'),
		'orderby booleans': (t) => t.orderby('b', aq.desc('id')),
		'orderby collated': (t) => t.orderby(aq.collate('s', 'nl'), 'id'),
		'orderby collated desc': (t) =>
			t.orderby(aq.desc(aq.collate('s', 'nl', { sensitivity: 'base' })), 'id'),
		'orderby collated by function': (t) =>
			t.orderby(
				aq.collate('g', (u, v) => (u < v ? 1 : u > v ? -1 : 0)),
				'id'
			),
		'orderby collated without an answer': (t) =>
			t.orderby(
				aq.collate('g', () => NaN),
				'y',
				'id'
			),
		'orderby aggregate in groups': (t) => t.groupby('k').orderby((d) => d.y - op.mean(d.y), 'id'),
		'orderby group aggregate': (t) =>
			t.groupby('k').orderby(
				(d) => op.sum(d.y),
				aq.desc((d) => op.max(d.id)),
				'id'
			),
		'orderby aggregate': (t) => t.orderby((d) => d.y * op.max(d.y), 'id'),
		'orderby escaped': (t) =>
			t.orderby(
				aq.escape((d) => d.id % 5),
				aq.desc(aq.escape((d) => d.id))
			),
		'orderby object': (t) => t.orderby({ p: (d) => d.id % 4, q: aq.desc((d) => d.y) }, 'id'),
		'orderby with op is a bug of Arquero': (t) => t.orderby((d) => op.lower(d.g)).reify(),
		'orderby with params is one too': (t) =>
			t
				.params({ n: 2 })
				.orderby((d, $) => d.id * $.n)
				.reify(),
		'orderby with a window function': (t) => t.orderby(() => op.rank()),
		unorder: (t) => t.orderby('x').unorder(),
		select: (t) => t.select('k', { x: 'renamed' }, aq.range('s', 'd')),
		'select by helpers': (t) =>
			t.select(aq.not('k', aq.startswith('o')), aq.endswith('ame'), aq.matches(/^o/)),
		rename: (t) => t.rename({ k: 'sleutel' }).rename(aq.names('nr', 'k')),
		relocate: (t) => t.relocate('y', { before: 'k' }),
		reify: (t) => t.filter('d.id > 5').orderby('y').reify(),
		dedupe: (t) => t.select('k', 'g').dedupe(),
		'dedupe by keys': (t) => t.dedupe('k', { p: (d) => d.id % 2 }),
		join: (t) => t.join(other, 'k'),
		'join on two names': (t) => t.join(other, ['id', 'at']),
		'join on keys': (t) =>
			t.join(other, [
				['k', 'x'],
				['k', 'x']
			]),
		'join on functions': (t) => t.join(other, [(d) => d.id % 6, (d) => d.at]),
		'join on a predicate': (t) => t.join(other, (a, b) => a.id === b.at || op.equal(a.k, b.k)),
		'join on a predicate with params': (t) =>
			t.params({ n: 2 }).join(other, (a, b, $) => a.id === b.at * $.n),
		'join with values': (t) =>
			t.join(other, 'k', {
				s: (a, b) => a.x + b.x,
				l: (a, b) => b.label,
				c: (a, b) => [a.id, b.at]
			}),
		'join with lists of values': (t) =>
			t.join(
				other,
				'k',
				[
					['id', 'x'],
					['x', 'label']
				],
				{ suffix: ['_l', '_r'] }
			),
		'join with expressions': (t) =>
			t.join(other, 'k', [
				{ a: (d) => d.id * 2 },
				{ b: (d) => d.x + 1 },
				{ c: (a, b) => a.id - b.x }
			]),
		join_left: (t) => t.join_left(other, 'k'),
		join_right: (t) => t.join_right(other, 'k'),
		join_full: (t) => t.join_full(other, 'k'),
		'join_full on a predicate': (t) => t.join_full(other, (a, b) => a.x === b.at),
		'join natural': (t) => t.join(other),
		cross: (t) => t.slice(0, 4).cross(other),
		'cross with values': (t) => t.slice(0, 4).cross(other, { z: (a, b) => `${a.id}${b.label}` }),
		semijoin: (t) => t.semijoin(other, 'k'),
		'semijoin on a predicate': (t) => t.semijoin(other, (a, b) => a.id % 6 === b.at),
		antijoin: (t) => t.antijoin(other, 'k'),
		'antijoin on a predicate': (t) => t.antijoin(other, (a, b) => a.id === b.at),
		lookup: (t) => t.lookup(other, 'k', 'label'),
		'lookup with values': (t) =>
			t.lookup(other, [(d) => d.id % 6, 'at'], 'label', { twice: (d) => d.x * 2 }),
		'lookup with an aggregate': (t) => t.lookup(other, 'k', { p: (d) => d.x / op.sum(d.x) }),
		'lookup of all columns': (t) => t.lookup(other, ['id', 'at']),
		fold: (t) => t.fold(['x', 'y']),
		'fold under names': (t) =>
			t.select('k', 'x', 'y').fold(aq.range('x', 'y'), { as: ['naam', 'waarde'] }),
		'fold expressions': (t) => t.select('id', 'x').fold({ p: (d) => d.x * 2, q: (d) => -d.x }),
		pivot: (t) => t.pivot('k', 'y'),
		'pivot in groups': (t) => t.groupby('g').pivot('k', { s: op.sum('y'), n: op.count() }),
		'pivot on two keys': (t) =>
			t.groupby('dict').pivot(['k', 'g'], { s: (d) => op.sum(d.y), t: (d) => op.sum(d.x) }),
		'pivot of an expression': (t) =>
			t.pivot(
				{ p: (d) => d.id % 3 },
				{ v: (d) => op.max(d.y) - op.min(d.y) },
				{ sort: false, limit: 2 }
			),
		spread: (t) => t.spread('list'),
		'spread under names': (t) => t.spread({ p: (d) => op.split(d.s, 'a') }, { as: ['l', 'r'] }),
		unroll: (t) => t.unroll('list'),
		'unroll with an index': (t) =>
			t.unroll(['list', { p: (d) => op.split(d.s, '') }], { index: 'nr', limit: 3, drop: 'obj' }),
		impute: (t) => t.impute({ x: () => 0, s: () => 'geen' }),
		'impute by aggregate': (t) => t.impute({ x: (d) => op.mean(d.x) }),
		'impute in groups': (t) => t.groupby('g').impute({ x: (d) => op.max(d.x), b: () => false }),
		'impute and expand': (t) =>
			t.select('k', 'g', 'x').impute({ x: () => 0 }, { expand: ['k', 'g'] }),
		'impute and expand in groups': (t) =>
			t
				.select('k', 'g', 'x')
				.groupby('k')
				.impute({ x: (d) => op.min(d.x) }, { expand: [{ g: (d) => op.array_agg_distinct(d.g) }] }),
		assign: (t) =>
			t
				.select('k')
				.reify()
				.assign(t.select({ y: 'why' }).reify()),
		concat: (t) => t.select('k', 'x').concat(other),
		union: (t) => t.select('k').union(other.select('k')),
		intersect: (t) => t.select('k').intersect(other.select('k')),
		except: (t) => t.select('k').except(other.select('k')),
		'sample whole': (t) => t.sample(Infinity, { shuffle: false }).orderby('id').reify(),
		'sample of an expression': (t) =>
			t
				.groupby('k')
				.sample(() => op.count(), { shuffle: false })
				.numRows(),
		reduce: (t) => t.groupby('g').reduce(sumOf(aq, 'y')),
		partitions: (t) => t.groupby('k').orderby('y', 'id').partitions(),
		objects: (t) => t.objects({ limit: 5 }),
		'objects in groups': (t) => t.select('k', 'x').groupby('k').objects({ grouped: true }),
		'array, get and getter': (t) => [t.array('x'), t.get('k', 0), t.getter('s')(0)],
		scan: (t) => {
			const seen = [];
			t.scan((row, data) => seen.push(data.k.at(row)), true);
			return seen;
		},
		'csv, json and html': (t) => [
			t.toCSV(),
			t.toJSON(),
			t.toHTML({ limit: 3 }),
			t.toMarkdown({ limit: 3 })
		],
		agg: (t) => aq.agg(t, op.max('y')),
		bin: (t) => t.groupby({ p: aq.bin('y', { maxbins: 4 }) }).count(),
		'bin over x': (t) => t.derive({ p: aq.bin('x') }),
		frac: (t) => t.derive({ n: aq.frac(0.5) })
	};
	return [
		...Object.entries(cases).flatMap(([name, run]) =>
			Object.entries(tables).map(([kind, table]) => [`${name} (${kind})`, () => run(table)])
		),
		...chains(aq, main, small)
	];
}

function sumOf(aq, column) {
	return new (class extends aq.Reducer {
		constructor() {
			super(['som']);
		}
		init() {
			return { som: 0 };
		}
		add(state, row, data) {
			state.som += data[column].at(row);
		}
		write(state, values, index) {
			values.som[index] = state.som;
			return 1;
		}
	})();
}

// The five tasks for which this project uses or will use Arquero, each as one chain of verbs.
function chains(aq, main, small) {
	const { op } = aq;
	return [
		['counts of two columns', () => main.groupby('k', 'g').count().orderby('k', 'g').reify()],
		[
			'shares within a group',
			() =>
				main
					.groupby('k', 'g')
					.count()
					.groupby('k')
					.derive({ p: (d) => op.round((100 * d.count) / op.sum(d.count)) })
		],
		[
			'difference with the row before',
			() =>
				main
					.groupby('g')
					.orderby('d', 'id')
					.derive({ diff: (d) => d.y - op.lag(d.y, 1, 0) })
					.reify()
		],
		[
			'pivot with totals',
			() =>
				main
					.groupby('k')
					.pivot('g', { n: op.count() })
					.derive({ totaal: (d) => d.x + d.y })
		],
		[
			'join of a rollup',
			() =>
				main
					.join_left(small.groupby('k').rollup({ v: op.sum('v'), w: op.sum('w') }), 'k')
					.select('id', 'k', 'v', 'w')
		]
	];
}
