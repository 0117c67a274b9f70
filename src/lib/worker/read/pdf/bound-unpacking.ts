type Bytes = Uint8Array<ArrayBuffer>;

/** What one stream may unpack to, in bytes; a page of text is far smaller. */
const MOST_BYTES = 32_000_000;
/** What is unpacked at a time: a browser unpacks all that it gets at once, to a thousand times as much. */
const PIECE = 16_384;

/**
 * pdf.js unpacks what is drawn on a page with the browser's own unpacker, however much that gives. From now on more than
 * the most calls `tooLarge`, and the stream stays as it is: an error would make pdf.js unpack it again by itself. For a
 * worker that is ended then.
 */
export function boundUnpacking(tooLarge: () => void): void {
	const Unbounded = DecompressionStream;
	globalThis.DecompressionStream = class {
		readonly readable: ReadableStream<Bytes>;
		readonly writable: WritableStream<Bytes>;

		constructor(format: CompressionFormat) {
			const inPieces = new TransformStream({ transform: cut });
			this.writable = inPieces.writable;
			this.readable = inPieces.readable
				.pipeThrough(new Unbounded(format))
				.pipeThrough(new TransformStream(bounded(tooLarge)));
		}
	};
}

function cut(packed: Bytes, next: TransformStreamDefaultController<Bytes>): void {
	for (let at = 0; at < packed.length; at += PIECE) next.enqueue(packed.subarray(at, at + PIECE));
}

function bounded(tooLarge: () => void): Transformer<Bytes, Bytes> {
	let size = 0;
	return {
		transform(piece, next) {
			size += piece.length;
			if (size <= MOST_BYTES) return next.enqueue(piece);
			tooLarge();
			return new Promise(() => undefined);
		}
	};
}
