import { addRow, emptyBitset, fullBitset, removeRow, type Bitset } from '$lib/columns/bitset';
import { sameCodes } from './facet-index';
import { groupCodes, itemsOf, type Grouping } from './grouping';
import { fewOf } from './levels';
import type { Records } from './star';
import { Part } from './steps';
import type { Work } from './view';

/** Records of the chosen performers of a table: as a list when these are few, else as a set. */
export type Chosen =
	| { readonly few: Uint32Array; readonly bits: null }
	| { readonly few: null; readonly bits: Bitset };

/** One table of records, with what its measures and the performers share. */
export class RecordsIndex {
	readonly id: string;
	/** Record numbers by performer. */
	readonly byPerformer: Part<Grouping>;
	readonly #performers: number;
	readonly #rows: number;
	#scratch: Bitset | null = null;
	#lastChosen: { readonly performers: readonly number[]; readonly chosen: Chosen } | null = null;

	constructor(
		readonly table: Records,
		performers: number,
		rows: number
	) {
		this.id = table.id;
		this.#performers = performers;
		this.#rows = rows;
		this.byPerformer = new Part(() => groupCodes(table.performer, performers));
	}

	/** An empty set of rows of the centre, to be left empty. */
	get scratch(): Bitset {
		return (this.#scratch ??= emptyBitset(this.#rows));
	}

	/** Visits the records of the chosen performers or of the others. Asking the same again is free. */
	chosen(performers: readonly number[], work: Work): Chosen {
		const last = this.#lastChosen;
		if (last && sameCodes(last.performers, performers)) return last.chosen;
		const chosen = this.#choose(new Set(performers), work);
		this.#lastChosen = { performers: [...performers], chosen };
		return chosen;
	}

	#choose(wanted: ReadonlySet<number>, work: Work): Chosen {
		const grouping = this.byPerformer.value;
		const { length } = this.table;
		const lists = [...wanted].map((performer) => itemsOf(grouping, performer));
		const count = lists.reduce((sum, list) => sum + list.length, 0);
		if (count < fewOf(this.#rows)) {
			work.touched += count;
			return { few: joined(lists, count), bits: null };
		}
		if (count * 2 <= length) {
			const bits = emptyBitset(length);
			for (const list of lists) forEachIn(list, bits, addRow);
			work.touched += bits.length + count;
			return { few: null, bits };
		}
		const bits = fullBitset(length);
		for (let performer = 0; performer < this.#performers; performer++) {
			if (!wanted.has(performer)) forEachIn(itemsOf(grouping, performer), bits, removeRow);
		}
		work.touched += bits.length + length - count;
		return { few: null, bits };
	}
}

function joined(lists: readonly Uint32Array[], length: number): Uint32Array {
	const all = new Uint32Array(length);
	let next = 0;
	for (const list of lists) {
		all.set(list, next);
		next += list.length;
	}
	return all;
}

function forEachIn(
	rows: Uint32Array,
	bits: Bitset,
	change: (bits: Bitset, row: number) => void
): void {
	for (let i = 0; i < rows.length; i++) change(bits, rows[i] ?? 0);
}
