import type { CodeColumn, TextColumn } from '$lib/columns/column';
import { NumberTable } from '$lib/columns/number-table';
import { NO_ID, TextIds } from '$lib/columns/text-ids';
import type { OwnerKey } from './owner-join';
import { rowIds } from './row-ids';

/** A record that is part of another, by the number of that one and of the person; with the gemeente where it is known. */
export interface PartKey extends OwnerKey {
	readonly nummer: TextColumn;
}

export interface PartJoin {
	/** Row of what each part belongs to, -1 when there is none or when it could be that of more than one person. */
	readonly whole: Int32Array;
	/** The gemeente of each part: its own, else that of what it belongs to. Null when none is known. */
	readonly gemeente: CodeColumn | null;
}

const NONE = -1;

/**
 * What each part belongs to. Where a number and person stand more often, in two gemeenten, the part's own gemeente
 * decides; without one nothing is guessed. Within one gemeente the first counts. Linear in both tables.
 */
export function joinParts(parts: PartKey, wholes: PartKey): PartJoin {
	const words = ['', ...new Set([parts, wholes].flatMap(({ gemeente }) => gemeente?.values ?? []))];
	const values = [...new Set(words)];
	const codeOf = new Map(values.map((value, code) => [value, code]));
	const partGemeente = reader(parts.gemeente, codeOf);
	const wholeGemeente = reader(wholes.gemeente, codeOf);
	const index = new WholeIndex(wholes, wholeGemeente, values.length);
	const keys = index.keysOf(parts);
	const length = keys.length;
	const whole = new Int32Array(length).fill(NONE);
	const codes = values.length > 256 ? new Uint32Array(length) : new Uint8Array(length);
	for (let part = 0; part < length; part++) {
		const own = partGemeente(part);
		const key = keys[part] ?? NONE;
		const row = key === NONE ? NONE : index.find(key, own);
		whole[part] = row;
		codes[part] = own > 0 || row < 0 ? own : wholeGemeente(row);
	}
	return { whole, gemeente: values.length > 1 ? { kind: 'code', codes, values } : null };
}

/** The wholes by number and person together, which is a key; a key is a small number. */
class WholeIndex {
	readonly #nummers = new TextIds();
	readonly #personen = new TextIds();
	/** By number: the person of its first whole, and the key of both; most numbers have one person. */
	readonly #person: Int32Array;
	readonly #key: Int32Array;
	/** The keys of the other persons, by number and person. */
	readonly #others = new NumberTable();
	/** By key: the first whole, and whether another gemeente has the key too. */
	readonly #first: Int32Array;
	readonly #isSeveral: Uint8Array;
	/** The first whole by key and gemeente, of keys that several gemeenten have. */
	readonly #byGemeente = new NumberTable();
	readonly #gemeenteOf: (row: number) => number;
	readonly #gemeenten: number;
	#size = 0;

	constructor(wholes: PartKey, gemeenteOf: (row: number) => number, gemeenten: number) {
		this.#gemeenteOf = gemeenteOf;
		this.#gemeenten = gemeenten;
		const nummers = rowIds(wholes.nummer, (text) =>
			text === '' ? NO_ID : this.#nummers.add(text)
		);
		const personen = rowIds(wholes.persnr, (text) => this.#personen.add(text));
		this.#person = new Int32Array(this.#nummers.size).fill(NONE);
		this.#key = new Int32Array(this.#nummers.size);
		this.#first = new Int32Array(nummers.length);
		this.#isSeveral = new Uint8Array(nummers.length);
		for (let row = 0; row < nummers.length; row++) {
			const nummer = nummers[row] ?? NO_ID;
			if (nummer !== NO_ID) this.#add(row, nummer, personen[row] ?? NO_ID);
		}
	}

	/** The key of each part, -1 for one that no whole has. */
	keysOf(parts: PartKey): Int32Array {
		const nummers = rowIds(parts.nummer, (text) => (text === '' ? NO_ID : this.#nummers.get(text)));
		const personen = rowIds(parts.persnr, (text) => this.#personen.get(text));
		return nummers.map((nummer, part) => {
			const person = personen[part] ?? NO_ID;
			return nummer === NO_ID || person === NO_ID ? NONE : this.#keyOf(nummer, person);
		});
	}

	/** The whole with that key for a part in that gemeente; -1 when it cannot be told. */
	find(key: number, gemeente: number): number {
		const first = this.#first[key] ?? NONE;
		if (this.#isSeveral[key] === 0) return first;
		return gemeente > 0 ? this.#byGemeente.get(key * this.#gemeenten + gemeente) : NONE;
	}

	#keyOf(nummer: number, person: number): number {
		const first = this.#person[nummer] ?? NONE;
		if (first === person) return this.#key[nummer] ?? NONE;
		return first === NONE ? NONE : this.#others.get(this.#pair(nummer, person));
	}

	#pair(nummer: number, person: number): number {
		return nummer * this.#personen.size + person;
	}

	#add(row: number, nummer: number, person: number): void {
		const known = this.#keyOf(nummer, person);
		if (known === NONE) {
			const key = this.#size++;
			this.#first[key] = row;
			if (this.#person[nummer] === NONE) {
				this.#person[nummer] = person;
				this.#key[nummer] = key;
			} else this.#others.set(this.#pair(nummer, person), key);
			return;
		}
		const first = this.#first[known] ?? 0;
		const [earlier, gemeente] = [this.#gemeenteOf(first), this.#gemeenteOf(row)];
		if (this.#isSeveral[known] === 0) {
			if (earlier === gemeente) return;
			this.#isSeveral[known] = 1;
			this.#byGemeente.set(known * this.#gemeenten + earlier, first);
		}
		const place = known * this.#gemeenten + gemeente;
		if (this.#byGemeente.get(place) < 0) this.#byGemeente.set(place, row);
	}
}

function reader(
	gemeente: CodeColumn | null,
	codeOf: ReadonlyMap<string, number>
): (row: number) => number {
	if (!gemeente) return () => 0;
	const codes = Int32Array.from(gemeente.values, (value) => codeOf.get(value) ?? 0);
	return (row) => codes[gemeente.codes[row] ?? -1] ?? 0;
}
