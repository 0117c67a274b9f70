import { Storing } from '$lib/domain/momentopname/storing';

export const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const HEADER = 512;
const IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;
const LONGEST_NAME = 64;
const SMALL_SECTOR = 64;
const ROOT = 5;

/** A file in an old Office container. */
interface Entry {
	readonly name: string;
	readonly kind: number;
	readonly start: number;
	readonly size: number;
}

/**
 * The container of old Office files (.xls, .doc, an encrypted .xlsx), a file system in small. Making one throws
 * `bestand-beschadigd` when it is cut off: of such a file SheetJS would read the first rows without complaint.
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
			// Unused sectors are marked in more than one way; one that leads to another, or is led to, is used.
			const last = next.reduce(
				(most, each, at) => (each < LAST_SECTOR ? Math.max(most, each, at) : most),
				0
			);
			if ((last + 1) * size >= bytes.length) throw new Storing('bestand-beschadigd');
			const sectors = chain(next, this.#view.getUint32(48, true));
			return [size, next, sectors.flatMap((sector) => entriesIn(this.#view, sector, size))];
		});
	}

	/** The names in its directory. */
	get names(): readonly string[] {
		return this.#entries.map(({ name }) => name);
	}

	/** The bytes of the first file of these names that there is, else null. Copies them. */
	read(...names: readonly string[]): Uint8Array<ArrayBuffer> | null {
		const entry = names
			.map((name) => this.#entries.find((each) => each.name === name))
			.find((each) => each !== undefined);
		return entry ? orDamaged(() => this.#content(entry)) : null;
	}

	#content({ start, size }: Entry): Uint8Array<ArrayBuffer> {
		if (size >= this.#view.getUint32(56, true)) return this.#large(start, size);
		const root = this.#entries.find(({ kind }) => kind === ROOT);
		if (!root) throw new Storing('bestand-beschadigd');
		const sectors = chain(this.#next, this.#view.getUint32(60, true));
		const small = this.#large(root.start, root.size);
		const pieces = chain(table(this.#view, this.#size, sectors), start).map((sector) =>
			small.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR)
		);
		return joined(pieces, size);
	}

	#large(start: number, size: number): Uint8Array<ArrayBuffer> {
		const { buffer, byteOffset, byteLength } = this.#view;
		const pieces = chain(this.#next, start).map((sector) => {
			const at = (sector + 1) * this.#size;
			return new Uint8Array(buffer, byteOffset + at, Math.min(this.#size, byteLength - at));
		});
		return joined(pieces, size);
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

function table(view: DataView, size: number, sectors: readonly number[]): Uint32Array {
	const each = size / 4;
	const all = new Uint32Array(sectors.length * each);
	sectors.forEach((sector, index) => {
		for (let at = 0; at < each; at++)
			all[index * each + at] = view.getUint32((sector + 1) * size + at * 4, true);
	});
	return all;
}

function chain(next: Uint32Array, start: number): number[] {
	const sectors: number[] = [];
	for (let sector = start; sector < LAST_SECTOR; sector = next[sector] ?? LAST_SECTOR) {
		if (sectors.length > next.length) throw new Storing('bestand-beschadigd');
		sectors.push(sector);
	}
	return sectors;
}

function entriesIn(view: DataView, sector: number, size: number): Entry[] {
	return Array.from({ length: size / ENTRY_SIZE }, (_, index) => {
		const at = (sector + 1) * size + index * ENTRY_SIZE;
		const units = Math.min(LONGEST_NAME, view.getUint16(at + LONGEST_NAME, true)) / 2 - 1;
		const letters = Array.from({ length: Math.max(0, units) }, (_, unit) =>
			String.fromCharCode(view.getUint16(at + unit * 2, true))
		);
		return {
			name: letters.join(''),
			kind: view.getUint8(at + 66),
			start: view.getUint32(at + 116, true),
			size: view.getUint32(at + 120, true)
		};
	}).filter(({ name }) => name !== '');
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
	if (size > pieces.reduce((sum, { length }) => sum + length, 0))
		throw new Storing('bestand-beschadigd');
	const all = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		all.set(piece.subarray(0, size - at), at);
		at += Math.min(piece.length, size - at);
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
