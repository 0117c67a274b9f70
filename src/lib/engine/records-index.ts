import { addRow, emptyBitset, fullBitset, removeRow, type Bitset } from '$lib/columns/bitset';
import { sameCodes } from './chosen-codes';
import { groupCodes, itemsOf, type Grouping } from './grouping';
import { fewOf } from './levels';
import type { Records } from './star';
import { Part } from '$lib/columns/steps';
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

	/** 1 for each performer in the list, else 0. */
	marksOf(performers: readonly number[]): Uint8Array {
		const marks = new Uint8Array(this.#performers);
		for (const performer of performers) marks[performer] = 1;
		return marks;
	}

	/** Record numbers of all of the performers. */
	recordsOf(performers: readonly number[]): Uint32Array {
		const lists = performers.map((performer) => itemsOf(this.byPerformer.value, performer));
		const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
		let next = 0;
		for (const list of lists) {
			all.set(list, next);
			next += list.length;
		}
		return all;
	}

	#choose(wanted: ReadonlySet<number>, work: Work): Chosen {
		const { length } = this.table;
		const own = this.recordsOf([...wanted]);
		const count = own.length;
		work.touched += count;
		if (count < fewOf(this.#rows)) return { few: own, bits: null };
		work.touched += emptyBitset(length).length;
		if (count * 2 <= length) {
			const bits = emptyBitset(length);
			for (let i = 0; i < count; i++) addRow(bits, own[i] ?? 0);
			return { few: null, bits };
		}
		const bits = fullBitset(length);
		for (let performer = 0; performer < this.#performers; performer++) {
			if (wanted.has(performer)) continue;
			const others = itemsOf(this.byPerformer.value, performer);
			for (let i = 0; i < others.length; i++) removeRow(bits, others[i] ?? 0);
		}
		return { few: null, bits };
	}
}
