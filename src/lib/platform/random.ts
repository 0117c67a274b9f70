/** What the browser draws at once at most. */
const CHUNK = 65_536;
const ID_BYTES = 16;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Places in a UUID before which a dash stands. */
const DASHES = new Set([4, 6, 8, 10]);

/** Random ids (UUID, version 4) that nothing can be derived from; also where `randomUUID` is not offered. */
export function randomIds(count: number): string[] {
	const bytes = randomBytes(count * ID_BYTES);
	return Array.from({ length: count }, (_, index) => {
		let id = '';
		for (let place = 0; place < ID_BYTES; place++) {
			const drawn = bytes[index * ID_BYTES + place] ?? 0;
			const byte =
				place === 6 ? (drawn & 0x0f) | 0x40 : place === 8 ? (drawn & 0x3f) | 0x80 : drawn;
			id += (DASHES.has(place) ? '-' : '') + (HEX[byte] ?? '');
		}
		return id;
	});
}

/** The same items in an order that says nothing of the one before (Fisher and Yates). */
export function shuffled<T>(items: readonly T[]): T[] {
	const order = [...items];
	const draws = new Uint32Array(randomBytes(items.length * 4).buffer);
	for (let at = order.length - 1; at > 0; at--) {
		const other = Math.floor(((draws[at] ?? 0) / 2 ** 32) * (at + 1));
		[order[at], order[other]] = [order[other] as T, order[at] as T];
	}
	return order;
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(count);
	for (let at = 0; at < count; at += CHUNK) crypto.getRandomValues(bytes.subarray(at, at + CHUNK));
	return bytes;
}
