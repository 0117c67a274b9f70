import { and, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { sameCodes } from './facet-index';
import { countLevels, levelsOf, levelsOfFew, rowsWithRecord, type Levels } from './levels';
import { PerformerIndex } from './performer-index';
import type { RecordsIndex } from './records-index';
import type { Measure, MeasureCount } from './star';
import { Part, finish, type Steps } from './steps';
import type { View, Work } from './view';

/**
 * One tile: its records as levels of the rows of the centre that they belong to. The levels of chosen
 * performers are made when these change, its rows by performer when somebody asks for these.
 */
export class MeasureIndex {
	readonly id: string;
	readonly records: RecordsIndex;
	readonly members: Bitset;
	readonly #rows: number;
	readonly #all: Part<Levels>;
	readonly #byPerformer: PerformerIndex;
	#chosen: { readonly performers: readonly number[]; readonly levels: Levels } | null = null;

	constructor({ id, members }: Measure, records: RecordsIndex, performers: number, rows: number) {
		this.id = id;
		this.records = records;
		this.members = members;
		this.#rows = rows;
		this.#all = new Part(() => levelsOf(members, records.table.owner, rows));
		this.#byPerformer = new PerformerIndex([{ records, members }], performers, rows);
	}

	/** Makes the levels of all records before they are needed. */
	*ahead(): Steps<void> {
		yield* this.#all.ahead();
	}

	/**
	 * Records of rows in the view by the chosen performers (none chosen = all), and their distinct
	 * rows. Records without a row count when `orphans` is true.
	 */
	count(view: View, performers: readonly number[], orphans: boolean): MeasureCount {
		const levels = this.#levels(performers, view.work);
		const { records, rows } = countLevels(levels, view);
		return { records: orphans ? records + levels.orphans : records, rows };
	}

	/** Rows with at least one of the records, by the chosen performers if any. Don't change the set. */
	mask(performers: readonly number[], work: Work): Bitset {
		return rowsWithRecord(this.#levels(performers, work), this.#rows);
	}

	/** Per performer, the rows of the view with at least one of their records. */
	performerCounts(view: View): Uint32Array {
		return this.#byPerformer.counts(view);
	}

	#levels(performers: readonly number[], work: Work): Levels {
		if (performers.length === 0) return this.#all.value;
		if (this.#chosen && sameCodes(this.#chosen.performers, performers)) return this.#chosen.levels;
		const levels = this.#levelsBy(performers, work);
		this.#chosen = { performers: [...performers], levels };
		return levels;
	}

	#levelsBy(performers: readonly number[], work: Work): Levels {
		const { few, bits } = this.records.chosen(performers, work);
		const { owner } = this.records.table;
		if (few) {
			work.touched += few.length;
			return levelsOfFew(few, this.members, owner, this.records.scratch);
		}
		const kept = and(this.members, bits, emptyBitset(owner.length));
		const levels = finish(levelsOf(kept, owner, this.#rows));
		work.touched += bits.length + levels.records;
		return levels;
	}
}
