/** Items by code: those of code `c` are `items[start[c]]` up to `items[start[c + 1]]`. */
export interface Grouping {
	readonly start: Uint32Array;
	readonly items: Uint32Array;
}

/**
 * Groups items 0…`length - 1` by code, ascending within a code; an item with code -1 is left out.
 * A counting sort: reads the codes twice, allocates a number an item.
 */
export function groupByCode(
	length: number,
	size: number,
	codeOf: (item: number) => number
): Grouping {
	const start = new Uint32Array(size + 1);
	for (let item = 0; item < length; item++) {
		const code = codeOf(item);
		if (code >= 0) start[code + 1] = (start[code + 1] ?? 0) + 1;
	}
	for (let code = 0; code < size; code++) {
		start[code + 1] = (start[code + 1] ?? 0) + (start[code] ?? 0);
	}
	const items = new Uint32Array(start[size] ?? 0);
	const next = start.slice();
	for (let item = 0; item < length; item++) {
		const code = codeOf(item);
		if (code < 0) continue;
		const at = next[code] ?? 0;
		items[at] = item;
		next[code] = at + 1;
	}
	return { start, items };
}

/** The items of one code, without copying; none for a code that is not there. */
export function itemsOf({ start, items }: Grouping, code: number): Uint32Array {
	return items.subarray(start[code] ?? 0, start[code + 1] ?? start[code] ?? 0);
}
