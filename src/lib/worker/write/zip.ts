/** A file of a zip: its name and its bytes, piece by piece. */
export type ZipFile = readonly [name: string, pieces: Iterable<Uint8Array<ArrayBuffer>>];

interface Part {
	readonly name: Uint8Array;
	readonly packed: Uint8Array;
	readonly size: number;
	readonly checksum: number;
}

const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;
const DEFLATE = 8;

/** A zip of files, packed one after another; the pieces of a file are asked for when there is room for them. */
export async function zipOf(files: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Part[] = [];
	for (const file of files) parts.push(await packed(file));
	const size = parts.reduce(
		(sum, part) => sum + LOCAL_SIZE + ENTRY_SIZE + 2 * part.name.length + part.packed.length,
		END_SIZE
	);
	const zip = new Uint8Array(size);
	const view = new DataView(zip.buffer);
	const places: number[] = [];
	let at = 0;
	for (const part of parts) {
		places.push(at);
		view.setUint32(at, 0x04034b50, true);
		describe(at + 4, part);
		zip.set(part.name, at + LOCAL_SIZE);
		zip.set(part.packed, at + LOCAL_SIZE + part.name.length);
		at += LOCAL_SIZE + part.name.length + part.packed.length;
	}
	const directory = at;
	for (const [index, part] of parts.entries()) {
		view.setUint32(at, 0x02014b50, true);
		describe(at + 6, part);
		view.setUint32(at + 42, places[index] ?? 0, true);
		zip.set(part.name, at + ENTRY_SIZE);
		at += ENTRY_SIZE + part.name.length;
	}
	view.setUint32(at, 0x06054b50, true);
	view.setUint16(at + 8, parts.length, true);
	view.setUint16(at + 10, parts.length, true);
	view.setUint32(at + 12, at - directory, true);
	view.setUint32(at + 16, directory, true);
	return zip;

	/** The fields that a local header and the directory have in common, from the version on. */
	function describe(from: number, { name, packed: { length }, size, checksum }: Part): void {
		view.setUint16(from, 20, true);
		view.setUint16(from + 4, DEFLATE, true);
		view.setUint16(from + 8, FIRST_DAY, true);
		view.setUint32(from + 10, checksum, true);
		view.setUint32(from + 14, length, true);
		view.setUint32(from + 18, size, true);
		view.setUint16(from + 22, name.length, true);
	}
}

/** 1 January 1980, the first day that a zip knows: the moment of making is nobody's business. */
const FIRST_DAY = 0x21;

async function packed([name, pieces]: ZipFile): Promise<Part> {
	const stream = new CompressionStream('deflate-raw');
	const bytes = new Response(stream.readable).arrayBuffer();
	const writer = stream.writable.getWriter();
	let size = 0;
	let crc = 0xffffffff;
	for (const piece of pieces) {
		size += piece.length;
		crc = crcOver(crc, piece);
		await writer.write(piece);
	}
	await writer.close();
	return {
		name: new TextEncoder().encode(name),
		packed: new Uint8Array(await bytes),
		size,
		checksum: (crc ^ 0xffffffff) >>> 0
	};
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crcOver(start: number, bytes: Uint8Array): number {
	let crc = start;
	for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
	return crc;
}
