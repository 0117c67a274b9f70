import { Storing } from '$lib/domain/storing';

/** What a zip says about itself, without unpacking anything. */
export interface ZipInhoud {
	readonly namen: readonly string[];
	/** Sum of the sizes after unpacking, in bytes. */
	readonly uitgepakt: number;
	readonly beveiligd: boolean;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const FULL = 0xffffffff;
const LONGEST_COMMENT = 0xffff;

/** Reads the central directory of a zip; throws `bestand-beschadigd` when it is missing or cut off. */
export function inspectZip(bytes: Uint8Array): ZipInhoud {
	try {
		return readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	} catch (cause) {
		throw cause instanceof Storing ? cause : new Storing('bestand-beschadigd', cause);
	}
}

function readDirectory(view: DataView): ZipInhoud {
	const { count, offset } = findDirectory(view);
	const namen: string[] = [];
	let uitgepakt = 0;
	let beveiligd = false;
	let at = offset;
	for (let entry = 0; entry < count; entry++) {
		if (view.getUint32(at, true) !== ENTRY) throw new Storing('bestand-beschadigd');
		const nameLength = view.getUint16(at + 28, true);
		const extraLength = view.getUint16(at + 30, true);
		const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameLength);
		namen.push(new TextDecoder().decode(name));
		const size = view.getUint32(at + 24, true);
		uitgepakt += size === FULL ? size64(view, at + ENTRY_SIZE + nameLength, extraLength) : size;
		if (view.getUint16(at + 8, true) & 1) beveiligd = true;
		at += ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
	}
	return { namen, uitgepakt, beveiligd };
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

/** The first value of the zip64 extra field is the unpacked size. */
function size64(view: DataView, start: number, length: number): number {
	for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) === 1) return Number(view.getBigUint64(at + 4, true));
	}
	throw new Storing('bestand-beschadigd');
}
