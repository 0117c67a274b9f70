import { Storing } from '$lib/domain/momentopname/storing';

/** One file in a zip, as the directory at the end describes it. */
export interface ZipDeel {
	readonly naam: string;
	readonly beveiligd: boolean;
	/** 0 = stored, 8 = deflated. */
	readonly methode: number;
	readonly crc: number;
	/** Bytes in the zip. */
	readonly ingepakt: number;
	/** Bytes after unpacking, as the zip says; `unzip` holds it to that. */
	readonly uitgepakt: number;
	/** Where its local header stands. */
	readonly plaats: number;
}

/** Above this many bytes after unpacking SheetJS gives an empty sheet without an error. */
const MOST_UNPACKED = 600_000_000;
/** A workbook has some tens of parts, one with pictures some thousands. */
const MOST_ENTRIES = 20_000;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const FULL = 0xffffffff;
const LONGEST_COMMENT = 0xffff;

/**
 * Reads the directory of a zip, without unpacking anything. Throws `bestand-beschadigd` when it is missing or cut
 * off, `bestand-te-groot` when what it describes unpacks to more than 600 MB.
 */
export function inspectZip(bytes: Uint8Array): readonly ZipDeel[] {
	let delen: readonly ZipDeel[];
	try {
		delen = readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	} catch (cause) {
		throw cause instanceof Storing ? cause : new Storing('bestand-beschadigd', cause);
	}
	if (delen.reduce((sum, deel) => sum + deel.uitgepakt, 0) > MOST_UNPACKED)
		throw new Storing('bestand-te-groot');
	return delen;
}

function readDirectory(view: DataView): ZipDeel[] {
	const { count, offset } = findDirectory(view);
	if (count > MOST_ENTRIES) throw new Storing('bestand-te-groot');
	const delen: ZipDeel[] = [];
	let at = offset;
	for (let entry = 0; entry < count; entry++) {
		if (view.getUint32(at, true) !== ENTRY) throw new Storing('bestand-beschadigd');
		const nameLength = view.getUint16(at + 28, true);
		const extraLength = view.getUint16(at + 30, true);
		const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameLength);
		const far = farSizes(view, at, at + ENTRY_SIZE + nameLength, extraLength);
		delen.push({
			naam: new TextDecoder().decode(name).replaceAll('\\', '/'),
			beveiligd: (view.getUint16(at + 8, true) & 1) === 1,
			methode: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			ingepakt: far(view.getUint32(at + 20, true), 1),
			uitgepakt: far(view.getUint32(at + 24, true), 0),
			plaats: far(view.getUint32(at + 42, true), 2)
		});
		at += ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
	}
	return delen;
}

function findDirectory(view: DataView): { count: number; offset: number } {
	const last = view.byteLength - END_SIZE;
	for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
		if (view.getUint32(at, true) !== END) continue;
		const offset = view.getUint32(at + 16, true);
		if (offset !== FULL) return { count: view.getUint16(at + 10, true), offset };
		if (view.getUint32(at - 20, true) !== END_64_LOCATOR) break;
		const far = Number(view.getBigUint64(at - 12, true));
		if (view.getUint32(far, true) !== END_64) break;
		return {
			count: Number(view.getBigUint64(far + 32, true)),
			offset: Number(view.getBigUint64(far + 48, true))
		};
	}
	throw new Storing('bestand-beschadigd');
}

/**
 * Gives the real value of a field that is full: the zip64 extra field holds the unpacked size, the packed size
 * and the place, in that order, each only when its own field is full.
 */
function farSizes(
	view: DataView,
	entry: number,
	start: number,
	length: number
): (value: number, order: 0 | 1 | 2) => number {
	const full = [24, 20, 42].map((field) => view.getUint32(entry + field, true) === FULL);
	return (value, order) => {
		if (value !== FULL) return value;
		const before = full.slice(0, order).filter(Boolean).length;
		for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
			if (view.getUint16(at, true) === 1 && view.getUint16(at + 2, true) >= before * 8 + 8)
				return Number(view.getBigUint64(at + 4 + before * 8, true));
		}
		throw new Storing('bestand-beschadigd');
	};
}
