/** A key of bytes for each place: `bytes` from `starts` up to `ends`. */
export interface ByteKeys {
	readonly bytes: Uint8Array;
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
}

/** Up to so many places are put in order by comparing them one by one. */
const FEW = 12;

/**
 * Puts the places in the order of their keys, byte by byte, a key that is the beginning of another first; those with the
 * same key by `compare`. Changes and returns `places`.
 */
export function sortByteKeys(
	places: Uint32Array,
	{ bytes, starts, ends }: ByteKeys,
	compare: (a: number, b: number) => number
): Uint32Array {
	/** Parts that have yet to be put in order: where they begin and end, and how many bytes are the same in each. */
	const parts = [0, places.length, 0];
	for (;;) {
		const depth = parts.pop();
		const to = parts.pop() ?? 0;
		const from = parts.pop() ?? 0;
		if (depth === undefined) return places;
		if (to - from <= FEW) {
			insertionSort(places, from, to, { bytes, starts, ends }, depth, compare);
			continue;
		}
		const pivot = middle(
			byteAt(from, depth),
			byteAt((from + to) >> 1, depth),
			byteAt(to - 1, depth)
		);
		let [lower, at, upper] = [from, from, to];
		while (at < upper) {
			const byte = byteAt(at, depth);
			if (byte < pivot) swap(places, lower++, at++);
			else if (byte > pivot) swap(places, at, --upper);
			else at++;
		}
		parts.push(from, lower, depth, upper, to, depth);
		if (pivot >= 0) parts.push(lower, upper, depth + 1);
		else places.subarray(lower, upper).sort(compare);
	}

	/** The byte of the key that stands there; -1 behind its end. */
	function byteAt(at: number, depth: number): number {
		const place = places[at] ?? 0;
		const byte = (starts[place] ?? 0) + depth;
		return byte < (ends[place] ?? 0) ? (bytes[byte] ?? -1) : -1;
	}
}

function insertionSort(
	places: Uint32Array,
	from: number,
	to: number,
	keys: ByteKeys,
	depth: number,
	compare: (a: number, b: number) => number
): void {
	for (let next = from + 1; next < to; next++) {
		const place = places[next] ?? 0;
		let at = next;
		for (; at > from; at--) {
			const before = places[at - 1] ?? 0;
			if ((compareKeys(keys, before, place, depth) || compare(before, place)) <= 0) break;
			places[at] = before;
		}
		places[at] = place;
	}
}

function compareKeys(
	{ bytes, starts, ends }: ByteKeys,
	a: number,
	b: number,
	depth: number
): number {
	let one = (starts[a] ?? 0) + depth;
	let other = (starts[b] ?? 0) + depth;
	const oneEnd = ends[a] ?? 0;
	const otherEnd = ends[b] ?? 0;
	for (; one < oneEnd && other < otherEnd; one++, other++) {
		const difference = (bytes[one] ?? 0) - (bytes[other] ?? 0);
		if (difference !== 0) return difference;
	}
	return oneEnd - one - (otherEnd - other);
}

function middle(a: number, b: number, c: number): number {
	return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function swap(places: Uint32Array, a: number, b: number): void {
	const kept = places[a] ?? 0;
	places[a] = places[b] ?? 0;
	places[b] = kept;
}
