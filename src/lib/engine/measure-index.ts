import { rowBit, rowsOf, type Bitset } from '$lib/columns/bitset';
import { sameCodes } from './facet-index';
import { groupByCode, itemsOf } from './grouping';
import { buildLevels, countLevels, rowsWithRecord, type Levels } from './levels';
import type { Measure, MeasureCount, Records } from './star';
import type { View, Work } from './view';

/**
 * One tile. Keeps the rows of the centre that its records belong to, by performer, and the levels of
 * all of them together; the levels of chosen performers are made when these change.
 */
export class MeasureIndex {
	readonly id: string;
	/** Table that the records are of. */
	readonly records: string;
	readonly #rows: number;
	/** A row for each record of performer `p`, ascending: `#owners[#start[p]]` up to `#start[p + 1]`. */
	readonly #owners: Uint32Array;
	readonly #start: Uint32Array;
	/** Records without a row in the centre, per performer. */
	readonly #orphans: Uint32Array;
	readonly #orphanCount: number;
	readonly #all: Levels;
	#chosen: { readonly performers: readonly number[]; readonly levels: Levels } | null = null;

	constructor(measure: Measure, records: Records, performers: number, rows: number) {
		this.id = measure.id;
		this.records = records.id;
		this.#rows = rows;
		const members = rowsOf(measure.members);
		const ownerOf = (i: number) => records.owner[members[i] ?? 0] ?? -1;
		const performerOf = (i: number) => records.performer[members[i] ?? 0] ?? 0;
		const owned = groupByCode(members.length, performers, (i) =>
			ownerOf(i) < 0 ? -1 : performerOf(i)
		);
		this.#start = owned.start;
		this.#owners = owned.items.map(ownerOf);
		this.#orphans = new Uint32Array(performers);
		for (let i = 0; i < members.length; i++) {
			const performer = performerOf(i);
			if (ownerOf(i) < 0) this.#orphans[performer] = (this.#orphans[performer] ?? 0) + 1;
		}
		this.#orphanCount = members.length - this.#owners.length;
		for (let p = 0; p < performers; p++) sortUnlessSorted(this.#ownersOf(p));
		this.#all = buildLevels(this.#owners, rows);
	}

	#ownersOf(performer: number): Uint32Array {
		return itemsOf({ start: this.#start, items: this.#owners }, performer);
	}

	/**
	 * Records of rows in the view by the chosen performers (none chosen = all), and their distinct
	 * rows. Records without a row count when `orphans` is true.
	 */
	count(view: View, performers: readonly number[], orphans: boolean): MeasureCount {
		const { records, rows } = countLevels(this.#levels(performers, view.work), view);
		return { records: orphans ? records + this.#orphansOf(performers) : records, rows };
	}

	#orphansOf(performers: readonly number[]): number {
		if (performers.length === 0) return this.#orphanCount;
		let count = 0;
		for (const performer of new Set(performers)) count += this.#orphans[performer] ?? 0;
		return count;
	}

	/** Rows with at least one of the records, by the chosen performers if any. Don't change the set. */
	mask(performers: readonly number[], work: Work): Bitset {
		return rowsWithRecord(this.#levels(performers, work), this.#rows);
	}

	#levels(performers: readonly number[], work: Work): Levels {
		if (performers.length === 0) return this.#all;
		if (this.#chosen && sameCodes(this.#chosen.performers, performers)) return this.#chosen.levels;
		const parts = [...new Set(performers)].map((performer) => this.#ownersOf(performer));
		const owners = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
		let next = 0;
		for (const part of parts) {
			owners.set(part, next);
			next += part.length;
		}
		const levels = buildLevels(owners, this.#rows);
		work.touched += owners.length;
		this.#chosen = { performers: [...performers], levels };
		return levels;
	}

	/** Per performer, the rows of the view with at least one of their records. Scans the records. */
	performerCounts(view: View): Uint32Array {
		const counts = new Uint32Array(this.#orphans.length);
		const { bits } = view;
		const owners = this.#owners;
		for (let p = 0; p < counts.length; p++) {
			let count = 0;
			let previous = -1;
			const end = this.#start[p + 1] ?? 0;
			for (let i = this.#start[p] ?? 0; i < end; i++) {
				const row = owners[i] ?? 0;
				if (row !== previous) count += rowBit(bits, row);
				previous = row;
			}
			counts[p] = count;
		}
		view.work.touched += owners.length;
		return counts;
	}
}

function sortUnlessSorted(rows: Uint32Array): void {
	for (let i = 1; i < rows.length; i++) {
		if ((rows[i] ?? 0) < (rows[i - 1] ?? 0)) {
			rows.sort();
			return;
		}
	}
}
