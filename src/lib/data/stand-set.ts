import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { isActief, type KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import type { EigenStand } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { standReader, trajectenWithModule } from '$lib/star/kengetal-members';
import type { Dataset } from './dataset';
import { partKey } from './parts';

const SETS = partKey<Bitset>('peildatum');

/** Records of a table that are so on the peildatum; made once, reads each record. Don't change the set. */
export function standSet(dataset: Dataset, groep: KengetalGroep, stand: EigenStand): Bitset {
	return dataset.part(SETS, () => recordsThatAre(dataset, groep, stand), `${groep}.${stand}`);
}

function recordsThatAre(dataset: Dataset, groep: KengetalGroep, stand: EigenStand): Bitset {
	const { records, peildatum } = dataset;
	const table = records[groep];
	const set = emptyBitset(table?.rows ?? 0);
	if (!table) return set;
	const withModule =
		groep === 'trajecten' ? trajectenWithModule(records, peildatum) : new Uint8Array();
	const standAt = standReader(table, groep, withModule, peildatum);
	for (let record = 0; record < table.rows; record++) {
		const own = standAt(record);
		if (stand === 'actief' ? isActief(own, peildatum) : own[stand]) addRow(set, record);
	}
	return set;
}
