type Bytes = Uint8Array<ArrayBuffer>;

/** Pieces behind each other, copied. */
export function together(pieces: readonly Bytes[]): Bytes {
	const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}
