const N = 40;

function pick(list, seed) {
	return list[(seed * 7 + (seed >> 2) * 3) % list.length];
}

/** Tables with every kind of cell: numbers, text, booleans, dates, arrays, objects, blanks, NaN, dictionaries. */
export function makeTables(aq) {
	const rows = Array.from({ length: N }, (_, i) => i);
	const main = aq.table({
		id: Int32Array.from(rows),
		k: rows.map((i) => pick(['a', 'b', 'c', null], i)),
		g: rows.map((i) => pick(['x', 'y'], i + 3)),
		x: rows.map((i) => pick([3, 1, 4, 1, 5, null, 9, 2, 6, NaN], i)),
		y: Float64Array.from(rows, (i) => ((i * 37) % 11) - 5),
		s: rows.map((i) => pick(['Appel', 'peer', 'ïJs', '', 'Zoë', null, 'banaan 12'], i)),
		b: rows.map((i) => pick([true, false, undefined], i)),
		d: rows.map((i) => (i % 9 === 4 ? null : new Date(Date.UTC(2024, i % 12, i + 1)))),
		list: rows.map((i) => rows.slice(0, i % 4)),
		obj: rows.map((i) => ({ v: i % 5, 'w w': `o${i % 3}` })),
		'odd name': rows.map((i) => i % 6),
		dict: dictionary(
			['rood', 'groen', 'blauw'],
			rows.map((i) => (i * 5) % 3)
		)
	});
	const other = aq.table({
		k: ['a', 'b', 'b', 'd', null],
		x: [10, 20, 21, 40, 50],
		label: ['Aa', 'Bb', 'Bc', 'Dd', 'Nn'],
		at: Uint8Array.of(1, 2, 3, 4, 5)
	});
	const small = aq.table({ k: ['a', 'b', 'a', 'c'], v: [1, 2, 3, 4], w: [4, 3, 2, 1] });
	return { main, other, small, empty: main.filter('false').reify() };
}

// A column in the way of a dictionary of Arrow, for which Arquero rewrites comparisons with a literal.
function dictionary(values, codes) {
	return {
		length: codes.length,
		at: (row) => values[codes[row]],
		key: (row) => codes[row],
		keyFor: (value) => values.indexOf(value),
		groups: (names) => ({
			keys: codes,
			get: [(code) => values[code]],
			names,
			rows: values.map((_, code) => code),
			size: values.length
		}),
		[Symbol.iterator]: function* () {
			for (const code of codes) yield values[code];
		}
	};
}
