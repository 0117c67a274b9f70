import { Storing } from '$lib/domain/momentopname/storing';
import type { ZipDeel } from './zip';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** Largest piece of a deflate stream that is not compressed. */
const LARGEST_PIECE = 0xffff;
const GZIP_HEAD = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/**
 * Unpacks one file of a zip with the browser's own unpacker, dressed up as gzip, so that its checksum is checked:
 * a flipped bit would otherwise be read without complaint. Stops as soon as more comes out than the zip says.
 * Rejects with `bestand-beschadigd`.
 */
export async function unzip(bytes: Uint8Array, deel: ZipDeel): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return await unpack(asGzip(content(bytes, deel), deel), deel.uitgepakt);
	} catch (cause) {
		throw cause instanceof Storing ? cause : new Storing('bestand-beschadigd', cause);
	}
}

/** The packed bytes; the local header is looked at for its length only, its sizes may be blank. */
function content(bytes: Uint8Array, { plaats, ingepakt }: ZipDeel): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.getUint32(plaats, true) !== LOCAL) throw new Storing('bestand-beschadigd');
	const start =
		plaats + LOCAL_SIZE + view.getUint16(plaats + 26, true) + view.getUint16(plaats + 28, true);
	if (start + ingepakt > bytes.length) throw new Storing('bestand-beschadigd');
	return bytes.subarray(start, start + ingepakt);
}

function asGzip(packed: Uint8Array, { methode, crc, uitgepakt }: ZipDeel): Uint8Array[] {
	if (methode !== DEFLATED && methode !== STORED) throw new Storing('bestand-beschadigd');
	const tail = new DataView(new ArrayBuffer(8));
	tail.setUint32(0, crc, true);
	tail.setUint32(4, uitgepakt, true);
	const body = methode === DEFLATED ? [packed] : storedPieces(packed);
	return [Uint8Array.from(GZIP_HEAD), ...body, new Uint8Array(tail.buffer)];
}

/** What is not compressed, as a deflate stream that says so. */
function storedPieces(plain: Uint8Array): Uint8Array[] {
	const pieces: Uint8Array[] = [];
	for (let at = 0; at === 0 || at < plain.length; at += LARGEST_PIECE) {
		const piece = plain.subarray(at, at + LARGEST_PIECE);
		const head = new DataView(new ArrayBuffer(5));
		head.setUint8(0, at + LARGEST_PIECE >= plain.length ? 1 : 0);
		head.setUint16(1, piece.length, true);
		head.setUint16(3, piece.length ^ LARGEST_PIECE, true);
		pieces.push(new Uint8Array(head.buffer), piece);
	}
	return pieces;
}

async function unpack(
	pieces: readonly Uint8Array[],
	size: number
): Promise<Uint8Array<ArrayBuffer>> {
	const result = new Uint8Array(size);
	const source = new Blob(pieces as readonly BlobPart[] as BlobPart[]).stream();
	const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
	let at = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		if (at + value.length > size) {
			await reader.cancel();
			throw new Storing('bestand-beschadigd');
		}
		result.set(value, at);
		at += value.length;
	}
	if (at !== size) throw new Storing('bestand-beschadigd');
	return result;
}
