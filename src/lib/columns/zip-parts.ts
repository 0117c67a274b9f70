/** A file of a zip, as it stands in it. */
export interface ZipPart {
	readonly naam: string;
	readonly bytes: Uint8Array;
	/** Of bytes that were deflated: what they were before. Without it they are stored, with a blank checksum. */
	readonly before?: { readonly size: number; readonly checksum: number };
}

const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;
const DEFLATE = 8;
const UTF8_NAME = 0x0800;
/** 1 January 1980, the first day that a zip knows: the moment of making is nobody's business. */
const FIRST_DAY = 0x21;

/** A zip of files that are already packed, or stay as they are. Copies every byte once. */
export function zipOfParts(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
	const named = parts.map((part) => ({ ...part, name: new TextEncoder().encode(part.naam) }));
	const size = named.reduce(
		(sum, { name, bytes }) => sum + LOCAL_SIZE + ENTRY_SIZE + 2 * name.length + bytes.length,
		END_SIZE
	);
	const zip = new Uint8Array(size);
	const view = new DataView(zip.buffer);
	const places: number[] = [];
	let at = 0;
	for (const { name, bytes, before } of named) {
		places.push(at);
		view.setUint32(at, 0x04034b50, true);
		describe(view, at + 4, name, bytes, before);
		zip.set(name, at + LOCAL_SIZE);
		zip.set(bytes, at + LOCAL_SIZE + name.length);
		at += LOCAL_SIZE + name.length + bytes.length;
	}
	const directory = at;
	for (const [index, { name, bytes, before }] of named.entries()) {
		view.setUint32(at, 0x02014b50, true);
		describe(view, at + 6, name, bytes, before);
		view.setUint32(at + 42, places[index] ?? 0, true);
		zip.set(name, at + ENTRY_SIZE);
		at += ENTRY_SIZE + name.length;
	}
	view.setUint32(at, 0x06054b50, true);
	view.setUint16(at + 8, named.length, true);
	view.setUint16(at + 10, named.length, true);
	view.setUint32(at + 12, at - directory, true);
	view.setUint32(at + 16, directory, true);
	return zip;
}

/** The fields that a local header and the directory have in common, from the version on. */
function describe(
	view: DataView,
	at: number,
	name: Uint8Array,
	bytes: Uint8Array,
	before: ZipPart['before']
): void {
	view.setUint16(at, 20, true);
	view.setUint16(at + 2, UTF8_NAME, true);
	view.setUint16(at + 4, before ? DEFLATE : 0, true);
	view.setUint16(at + 8, FIRST_DAY, true);
	view.setUint32(at + 10, before?.checksum ?? 0, true);
	view.setUint32(at + 14, bytes.length, true);
	view.setUint32(at + 18, before?.size ?? bytes.length, true);
	view.setUint16(at + 22, name.length, true);
}
