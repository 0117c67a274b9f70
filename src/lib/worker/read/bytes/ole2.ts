import { Storing } from '$lib/domain/momentopname/storing';

export const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const HEADER = 512;
const IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;
const LONGEST_NAME = 64;
const SMALL_SECTOR = 64;
const UNUSED = 0;
const ROOT = 5;
const FREE = 0xffffffff;
/** What leads to no entry. */
const NONE = 0xfffffffa;

/** A file in an old Office container. */
interface Entry {
	/** In small letters. */
	readonly name: string;
	readonly kind: number;
	/** Places in the directory of those beside and below it. */
	readonly links: readonly number[];
	readonly start: number;
	readonly size: number;
}

/**
 * The container of old Office files (.xls, .doc, an encrypted .xlsx), a file system in small. Its names are the same in
 * capitals. Making one throws `bestand-beschadigd` when its directory is missing, and reading a file when not all of it
 * is there: of such a file SheetJS would read the first rows without complaint.
 */
export class Ole2 {
	readonly #view: DataView;
	readonly #size: number;
	/** For each sector the next one. */
	readonly #next: Uint32Array;
	readonly #entries: readonly Entry[];

	constructor(bytes: Uint8Array) {
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		[this.#size, this.#next, this.#entries] = orDamaged(() => {
			const size = 1 << this.#view.getUint16(30, true);
			if (size !== 512 && size !== 4096) throw new Storing('bestand-beschadigd');
			const next = table(this.#view, size, allocation(this.#view, size));
			const sectors = chain(next, this.#view.getUint32(48, true));
			const entries = sectors.flatMap((sector) => entriesIn(this.#view, sector, size));
			const used = entries.filter(({ kind }) => kind !== UNUSED);
			// Of a directory that is cut off the root is gone, or what an entry leads to.
			const isCut =
				!used.some(({ kind }) => kind === ROOT) ||
				used.some(({ links }) => links.some((each) => each >= entries.length && each < NONE));
			if (isCut) throw new Storing('bestand-beschadigd');
			return [size, next, used];
		});
	}

	/** Whether there is a file of one of these names, in capitals or not. */
	has(...names: readonly string[]): boolean {
		return this.#entry(names) !== undefined;
	}

	/** Throws `bestand-beschadigd` when a part of the first file of these names is missing. */
	check(...names: readonly string[]): void {
		const entry = this.#entry(names);
		if (entry) orDamaged(() => this.#pieces(entry));
	}

	/** The bytes of the first file of these names that there is, else null. Copies them. */
	read(...names: readonly string[]): Uint8Array<ArrayBuffer> | null {
		const entry = this.#entry(names);
		return entry ? orDamaged(() => joined(this.#pieces(entry), entry.size)) : null;
	}

	#entry(names: readonly string[]): Entry | undefined {
		return names
			.map((name) => this.#entries.find((each) => each.name === name.toLowerCase()))
			.find((each) => each !== undefined);
	}

	#pieces(entry: Entry): Uint8Array[] {
		const { start, size } = entry;
		if (size >= this.#view.getUint32(56, true)) return this.#large(start, size);
		const root = this.#entries.find(({ kind }) => kind === ROOT);
		if (!root) throw new Storing('bestand-beschadigd');
		const sectors = chain(this.#next, this.#view.getUint32(60, true));
		const small = joined(this.#present(root.start, root.size), root.size);
		const next = table(this.#view, this.#size, sectors);
		return whole(
			chain(next, start, Math.ceil(size / SMALL_SECTOR)).map((sector) =>
				small.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR)
			),
			size
		);
	}

	/** Sectors behind the size of a file need not be there. */
	#large(start: number, size: number): Uint8Array[] {
		return whole(this.#present(start, size), size);
	}

	/** The sectors up to one that is missing. */
	#present(start: number, size: number): Uint8Array[] {
		const sectors = chain(this.#next, start, Math.ceil(size / this.#size));
		const end = sectors.findIndex((sector) => (sector + 1) * this.#size >= this.#view.byteLength);
		return sectors
			.slice(0, end < 0 ? undefined : end)
			.map((sector) => sectorAt(this.#view, sector, this.#size));
	}
}

/** Sectors with the table of sectors. */
function allocation(view: DataView, size: number): number[] {
	const count = view.getUint32(44, true);
	if (count * size > view.byteLength) throw new Storing('bestand-beschadigd');
	const sectors: number[] = [];
	for (let at = HEADER - IN_HEADER * 4; at < HEADER && sectors.length < count; at += 4)
		sectors.push(view.getUint32(at, true));
	for (let more = view.getUint32(68, true); sectors.length < count && more < LAST_SECTOR;) {
		const start = (more + 1) * size;
		for (let at = start; at < start + size - 4 && sectors.length < count; at += 4)
			sectors.push(view.getUint32(at, true));
		more = view.getUint32(start + size - 4, true);
	}
	return sectors;
}

/** A sector as far as it is there: the last may be shorter than it should be. */
function sectorAt(view: DataView, sector: number, size: number): Uint8Array {
	const at = (sector + 1) * size;
	const length = Math.min(size, view.byteLength - at);
	return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

/** What leads on from each sector; what is missing of the table leads nowhere. */
function table(view: DataView, size: number, sectors: readonly number[]): Uint32Array {
	const each = size / 4;
	const all = new Uint32Array(sectors.length * each).fill(FREE);
	sectors.forEach((sector, index) => {
		const { buffer, byteOffset, byteLength } = sectorAt(view, sector, size);
		const own = new DataView(buffer, byteOffset, byteLength);
		for (let at = 0; at * 4 + 4 <= byteLength; at++)
			all[index * each + at] = own.getUint32(at * 4, true);
	});
	return all;
}

/** Sectors from one on, as they lead to each other, up to as many as are needed. */
function chain(next: Uint32Array, start: number, most = Infinity): number[] {
	const sectors: number[] = [];
	for (
		let sector = start;
		sector < LAST_SECTOR && sectors.length < most;
		sector = next[sector] ?? LAST_SECTOR
	) {
		if (sectors.length > next.length) throw new Storing('bestand-beschadigd');
		sectors.push(sector);
	}
	return sectors;
}

function entriesIn(view: DataView, sector: number, size: number): Entry[] {
	const { buffer, byteOffset, byteLength } = sectorAt(view, sector, size);
	const own = new DataView(buffer, byteOffset, byteLength);
	return Array.from({ length: Math.floor(byteLength / ENTRY_SIZE) }, (_, index) => {
		const at = index * ENTRY_SIZE;
		const units = Math.min(LONGEST_NAME, own.getUint16(at + LONGEST_NAME, true)) / 2 - 1;
		const letters = Array.from({ length: Math.max(0, units) }, (_, unit) =>
			String.fromCharCode(own.getUint16(at + unit * 2, true))
		);
		return {
			name: letters.join('').toLowerCase(),
			kind: own.getUint8(at + 66),
			links: [68, 72, 76].map((link) => own.getUint32(at + link, true)),
			start: own.getUint32(at + 116, true),
			size: own.getUint32(at + 120, true)
		};
	});
}

/** The pieces, when they hold as much as there should be. */
function whole(pieces: Uint8Array[], size: number): Uint8Array[] {
	if (size > pieces.reduce((sum, { length }) => sum + length, 0))
		throw new Storing('bestand-beschadigd');
	return pieces;
}

/** The pieces behind each other, up to a size that they may not have. */
function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
	const there = pieces.reduce((sum, { length }) => sum + length, 0);
	const all = new Uint8Array(Math.min(size, there));
	let at = 0;
	for (const piece of pieces) {
		all.set(piece.subarray(0, all.length - at), at);
		at += Math.min(piece.length, all.length - at);
	}
	return all;
}

/** What is pointed at and is not there makes the file damaged. */
function orDamaged<T>(read: () => T): T {
	try {
		return read();
	} catch (cause) {
		throw cause instanceof Storing ? cause : new Storing('bestand-beschadigd', cause);
	}
}
