/** Characters that are encoded at once. */
const PIECE = 1 << 16;

/** Text as UTF-8 in pieces of some size, so that a long one never stands in memory whole. */
export function* inPieces(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
	const encoder = new TextEncoder();
	let pending = '';
	for (const text of texts) {
		pending += text;
		if (pending.length < PIECE) continue;
		yield encoder.encode(pending);
		pending = '';
	}
	if (pending !== '') yield encoder.encode(pending);
}

/** Pieces behind each other. */
export function joined(pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
	const all = [...pieces];
	const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of all) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
