import { Part, type Steps } from '$lib/columns/steps';
import { NO_DAY } from '$lib/columns/column';
import { tellingVan, type StandTelling } from '$lib/domain/kandidaat/kandidaat-stand';
import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { groupCodes, itemsOf, type Grouping } from '$lib/engine/grouping';
import { EVERYTHING } from '$lib/engine/star';
import { dayAt, rowAt } from './cell-text';
import type { Dataset } from './dataset';
import { partKey } from './parts';

/** A record that is counted in the stand of a kandidaat. */
export interface StandRecord {
	readonly groep: KengetalGroep;
	readonly record: number;
}

interface Counted {
	readonly groepen: readonly KengetalGroep[];
	/** Place of each in `groepen`, and its row there. */
	readonly groep: Uint8Array;
	readonly record: Uint32Array;
	/** By kandidaat. */
	readonly per: Grouping;
}

const COUNTED = partKey<Part<Counted>>('peildatum');

/** The records of a kandidaat that a count of the stand is of, the longest overdue first. */
export function standRecords(
	dataset: Dataset,
	telling: StandTelling,
	row: number
): readonly StandRecord[] {
	const { groepen, groep, record, per } = counted(dataset, telling).value;
	const found = Array.from(itemsOf(per, row), (item) => ({
		groep: groepen[groep[item] ?? 0] ?? 'trajecten',
		record: record[item] ?? 0
	}));
	return found.length < 2
		? found
		: found.sort((a, b) => signaalVan(dataset, a) - signaalVan(dataset, b));
}

/** Steps that find them for everybody, before they are asked for. */
export function standRecordsAhead(dataset: Dataset, telling: StandTelling): Steps<void> {
	return counted(dataset, telling).ahead();
}

/** The day of the signal of a record; `NO_DAY` for none. */
function signaalVan(dataset: Dataset, { groep, record }: StandRecord): number {
	const table = dataset.records[groep];
	return table ? dayAt(table, 'signaal', record) : NO_DAY;
}

function counted(dataset: Dataset, telling: StandTelling): Part<Counted> {
	return dataset.part(COUNTED, () => new Part(() => grouped(dataset, telling)), telling);
}

function* grouped(dataset: Dataset, telling: StandTelling): Steps<Counted> {
	const ids = tellingVan(telling);
	const lists = dataset.kengetallen
		.filter(({ id, groep }) => ids.includes(id) && dataset.records[groep])
		.map(({ id, groep }) => ({ groep, rows: dataset.engine.records(groep, EVERYTHING, id) }));
	const length = lists.reduce((sum, { rows }) => sum + rows.length, 0);
	const owner = new Uint32Array(length);
	const groep = new Uint8Array(length);
	const record = new Uint32Array(length);
	const nobody = dataset.kandidaten.rows;
	let at = 0;
	for (const [place, list] of lists.entries()) {
		const table = dataset.records[list.groep];
		for (const each of list.rows) {
			const row = table ? rowAt(table, 'kandidaat', each) : -1;
			owner[at] = row < 0 ? nobody : row;
			groep[at] = place;
			record[at++] = each;
		}
		yield list.rows.length;
	}
	const per = yield* groupCodes(owner, nobody + 1);
	return { groepen: lists.map((list) => list.groep), groep, record, per };
}
