import { zipOfParts, type ZipPart } from '$lib/columns/zip-parts';

/** A file of a zip: its name and its bytes, piece by piece. */
export type ZipFile = readonly [name: string, pieces: Iterable<Uint8Array<ArrayBuffer>>];

/** A zip of files, packed one after another; the pieces of a file are asked for when there is room for them. */
export async function zipOf(files: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
	const parts: ZipPart[] = [];
	for (const file of files) parts.push(await packed(file));
	return zipOfParts(parts);
}

async function packed([naam, pieces]: ZipFile): Promise<ZipPart> {
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
		naam,
		bytes: new Uint8Array(await bytes),
		before: { size, checksum: (crc ^ 0xffffffff) >>> 0 }
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
