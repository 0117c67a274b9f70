import { Storing } from '$lib/domain/storing';

export const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const HEADER = 512;
const IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;
const ENTRY_NAME = 64;

/**
 * The names in the directory of an old Office container (.xls, .doc, an encrypted .xlsx). Throws
 * `bestand-beschadigd` when it is cut off: of such a file SheetJS would read the first rows without complaint.
 */
export function namesInOle2(bytes: Uint8Array): readonly string[] {
	try {
		return readNames(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	} catch (cause) {
		throw cause instanceof Storing ? cause : new Storing('bestand-beschadigd', cause);
	}
}

function readNames(view: DataView): string[] {
	const size = 1 << view.getUint16(30, true);
	if (size !== 512 && size !== 4096) throw new Storing('bestand-beschadigd');
	const sectorAt = (sector: number) => (sector + 1) * size;
	const table = allocation(view, size, sectorAt);
	// Unused sectors are marked in more than one way; one that leads to another, or is led to, is used.
	const last = table.reduce(
		(most, next, at) => (next < LAST_SECTOR ? Math.max(most, next, at) : most),
		0
	);
	if (sectorAt(last) >= view.byteLength) throw new Storing('bestand-beschadigd');
	const names: string[] = [];
	let sector = view.getUint32(48, true);
	for (let steps = 0; sector < LAST_SECTOR; steps++) {
		if (steps > table.length) throw new Storing('bestand-beschadigd');
		for (let at = sectorAt(sector); at < sectorAt(sector + 1); at += ENTRY_SIZE) {
			const name = nameAt(view, at);
			if (name !== '') names.push(name);
		}
		sector = table[sector] ?? LAST_SECTOR;
	}
	return names;
}

/** The table that gives for each sector the next one. */
function allocation(
	view: DataView,
	size: number,
	sectorAt: (sector: number) => number
): readonly number[] {
	const count = view.getUint32(44, true);
	if (count * size > view.byteLength + size) throw new Storing('bestand-beschadigd');
	const sectors: number[] = [];
	for (let at = HEADER - IN_HEADER * 4; at < HEADER && sectors.length < count; at += 4)
		sectors.push(view.getUint32(at, true));
	for (let more = view.getUint32(68, true); sectors.length < count && more < LAST_SECTOR;) {
		const start = sectorAt(more);
		for (let at = start; at < start + size - 4 && sectors.length < count; at += 4)
			sectors.push(view.getUint32(at, true));
		more = view.getUint32(start + size - 4, true);
	}
	return sectors.flatMap((sector) =>
		Array.from({ length: size / 4 }, (_, index) =>
			view.getUint32(sectorAt(sector) + index * 4, true)
		)
	);
}

function nameAt(view: DataView, at: number): string {
	const units = Math.min(ENTRY_NAME, view.getUint16(at + ENTRY_NAME, true)) / 2 - 1;
	return Array.from({ length: Math.max(0, units) }, (_, index) =>
		String.fromCharCode(view.getUint16(at + index * 2, true))
	).join('');
}
