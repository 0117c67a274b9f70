/** A result as plain JSON in which no two different results look alike; a table with its row order and groups. */
function encode(value) {
	if (value === undefined) return { $: 'undefined' };
	if (typeof value === 'number') {
		return Number.isFinite(value) && !Object.is(value, -0)
			? value
			: { $: 'number', of: numberText(value) };
	}
	if (typeof value === 'bigint') return { $: 'bigint', of: String(value) };
	if (typeof value === 'function') return { $: 'function' };
	if (value === null || typeof value !== 'object') return value;
	if (value instanceof Date) return { $: 'date', of: encode(+value) };
	if (value instanceof RegExp) return { $: 'regexp', of: String(value) };
	if (value instanceof Map) return { $: 'map', of: encode([...value]) };
	if (value instanceof Set) return { $: 'set', of: encode([...value]) };
	if (typeof value.columnNames === 'function') return encodeTable(value);
	if (Array.isArray(value)) return value.map(encode);
	if (ArrayBuffer.isView(value)) return { $: value.constructor.name, of: [...value].map(encode) };
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each)]));
}

/** What a case gives, or how it fails; only Arquero's own messages are compared word by word. */
export function outcome(run) {
	try {
		return encode(run());
	} catch (error) {
		return { $: 'error', name: error.name, message: error.name === 'Error' ? error.message : '' };
	}
}

function numberText(value) {
	return Object.is(value, -0) ? '-0' : String(value);
}

function encodeTable(table) {
	const rows = [...table.indices()];
	const groups = table.groups();
	return {
		$: 'table',
		total: table.totalRows(),
		rows,
		columns: table
			.columnNames()
			.map((name) => [name, rows.map((row) => encode(table.column(name).at(row)))]),
		groups: groups && {
			names: groups.names,
			size: groups.size,
			keys: rows.map((row) => groups.keys[row]),
			examples: [...groups.rows]
		}
	};
}
