/** A file with its content, to be put in a zip. */
export interface ZipContent {
	readonly naam: string;
	readonly bytes: Uint8Array;
}

const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;
const UTF8_NAME = 0x0800;

/** A zip in which nothing is compressed; its checksums are left blank. Copies every byte once. */
export function storedZip(files: readonly ZipContent[]): Uint8Array<ArrayBuffer> {
	const named = files.map(({ naam, bytes }) => ({ naam: new TextEncoder().encode(naam), bytes }));
	const size = named.reduce(
		(sum, { naam, bytes }) => sum + LOCAL_SIZE + ENTRY_SIZE + 2 * naam.length + bytes.length,
		END_SIZE
	);
	const zip = new Uint8Array(size);
	const view = new DataView(zip.buffer);
	const places: number[] = [];
	let at = 0;
	for (const { naam, bytes } of named) {
		places.push(at);
		view.setUint32(at, 0x04034b50, true);
		describe(view, at + 4, naam.length, bytes.length);
		zip.set(naam, at + LOCAL_SIZE);
		zip.set(bytes, at + LOCAL_SIZE + naam.length);
		at += LOCAL_SIZE + naam.length + bytes.length;
	}
	const directory = at;
	named.forEach(({ naam, bytes }, index) => {
		view.setUint32(at, 0x02014b50, true);
		describe(view, at + 6, naam.length, bytes.length);
		view.setUint32(at + 42, places[index] ?? 0, true);
		zip.set(naam, at + ENTRY_SIZE);
		at += ENTRY_SIZE + naam.length;
	});
	view.setUint32(at, 0x06054b50, true);
	view.setUint16(at + 8, named.length, true);
	view.setUint16(at + 10, named.length, true);
	view.setUint32(at + 12, at - directory, true);
	view.setUint32(at + 16, directory, true);
	return zip;
}

/** The fields that a local header and the directory have in common, from the version on. */
function describe(view: DataView, at: number, nameLength: number, size: number): void {
	view.setUint16(at, 20, true);
	view.setUint16(at + 2, UTF8_NAME, true);
	view.setUint32(at + 14, size, true);
	view.setUint32(at + 18, size, true);
	view.setUint16(at + 22, nameLength, true);
}
