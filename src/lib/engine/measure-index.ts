import type { Bitset } from '$lib/columns/bitset';
import type { SetCounter } from '$lib/columns/set-counter';
import { ChosenLevels } from './chosen-levels';
import { countLevels, levelsOf, rowsWithRecord, type Levels } from './levels';
import { PerformerIndex } from './performer-index';
import type { RecordsIndex } from './records-index';
import type { Measure, MeasureCount } from './star';
import { Part, type Steps } from '$lib/columns/steps';
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
	readonly #chosen: ChosenLevels;
	readonly #byPerformer: PerformerIndex;

	/** The counter keeps the levels of all records; without one they are counted a little slower. */
	constructor(
		{ id, members }: Measure,
		records: RecordsIndex,
		performers: number,
		rows: number,
		counter: SetCounter | null
	) {
		this.id = id;
		this.records = records;
		this.members = members;
		this.#rows = rows;
		this.#all = new Part(function* () {
			const levels = yield* levelsOf(members, records.table.owner, rows);
			for (const level of levels.dense) counter?.keep(level);
			return levels;
		});
		this.#chosen = new ChosenLevels(members, records, rows);
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
		const all = this.#all.value;
		return performers.length === 0 ? all : this.#chosen.of(performers, all, work);
	}
}
