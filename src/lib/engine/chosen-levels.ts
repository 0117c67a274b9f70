import { and, emptyBitset, rowsOf, type Bitset } from '$lib/columns/bitset';
import { changeOf, sameCodes } from './chosen-codes';
import { levelsAfter } from './levels-after';
import { fewOf, levelsOf, levelsOfFew, type Levels } from './levels';
import type { RecordsIndex } from './records-index';
import { finish } from '$lib/columns/steps';
import type { Work } from './view';

/** The levels of a measure's records by chosen performers only, made the cheapest way when these change. */
export class ChosenLevels {
	readonly #members: Bitset;
	readonly #records: RecordsIndex;
	readonly #rows: number;
	/** The members as a list, once it is needed. */
	#list: Uint32Array | null = null;
	#last: { readonly performers: readonly number[]; readonly levels: Levels } | null = null;

	constructor(members: Bitset, records: RecordsIndex, rows: number) {
		this.#members = members;
		this.#records = records;
		this.#rows = rows;
	}

	/** Levels by the performers, given those by all. Asking the same again is free. */
	of(performers: readonly number[], all: Levels, work: Work): Levels {
		const last = this.#last;
		if (last && sameCodes(last.performers, performers)) return last.levels;
		const isSmall = all.dense.length === 0 || all.records < 4 * fewOf(this.#rows);
		const levels = isSmall
			? this.#fromList(performers, work)
			: (this.#byChange(performers, work) ?? this.#afresh(performers, work));
		this.#last = { performers: [...performers], levels };
		return levels;
	}

	/** For a small measure: looks at each of its records. */
	#fromList(performers: readonly number[], work: Work): Levels {
		const { table, scratch } = this.#records;
		const list = (this.#list ??= rowsOf(this.#members));
		const marks = this.#records.marksOf(performers);
		const own = new Uint32Array(list.length + 1);
		let next = 0;
		for (let i = 0; i < list.length; i++) {
			const record = list[i] ?? 0;
			own[next] = record;
			next += marks[table.performer[record] ?? 0] ?? 0;
		}
		work.touched += list.length;
		return levelsOfFew(own.subarray(0, next), this.#members, table.owner, scratch);
	}

	/** From the levels before, when few records come and go. */
	#byChange(performers: readonly number[], work: Work): Levels | null {
		const last = this.#last;
		const few = fewOf(this.#rows);
		if (!last?.levels.dense.length || last.levels.rest.length > 2 * few) return null;
		const change = changeOf(last.performers, performers);
		const added = this.#records.recordsOf(change.added);
		const gone = this.#records.recordsOf(change.gone);
		if (added.length + gone.length > few) return null;
		const { table, scratch } = this.#records;
		const levels = levelsAfter(last.levels, { added, gone }, this.#members, table.owner, scratch);
		work.touched += added.length + gone.length + levels.dense.length * (this.#rows / 32);
		return levels;
	}

	#afresh(performers: readonly number[], work: Work): Levels {
		const { table, scratch } = this.#records;
		const { few, bits } = this.#records.chosen(performers, work);
		if (few) {
			work.touched += few.length;
			return levelsOfFew(few, this.#members, table.owner, scratch);
		}
		const kept = and(this.#members, bits, emptyBitset(table.length));
		const levels = finish(levelsOf(kept, table.owner, this.#rows));
		work.touched += bits.length + levels.records;
		return levels;
	}
}
