import { addRow, emptyBitset, or, removeRow, type Bitset } from '$lib/columns/bitset';
import type { ActieRegel, ActieStand } from '$lib/domain/documenten/dossier';
import { actiesZonder, type Signaal } from '$lib/domain/kandidaat/signalen';
import { overRanges, Part, type Steps } from '$lib/columns/steps';
import { textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';
import { SIGNAAL_KENMERKEN } from './kenmerken-signalen';
import { werkprocesUit } from '$lib/data/tellingen/werkproces-uit.svelte';

/** By the rules of the work process that are off. */
const VOORSTEL = partKey<Part<Bitset>>('peildatum');

/** Kandidaten for whom the source or a rule suggests something; judges each of them the first time. */
export function hasVoorstel(dataset: Dataset): Bitset {
	return partOf(dataset).value;
}

/** Steps that make it before it is asked for. */
export function hasVoorstelAhead(dataset: Dataset): Steps<void> {
	return partOf(dataset).ahead();
}

/** Kandidaten with an action that stands so; only those in the dossier differ from what is suggested. */
export function rijenMetStand(
	dataset: Dataset,
	stand: ActieStand,
	inDossier: Iterable<number>,
	regelsVan: (row: number) => readonly ActieRegel[]
): Bitset {
	const rows = stand === 'open' ? hasVoorstel(dataset).slice() : leeg(dataset);
	for (const row of inDossier) {
		if (regelsVan(row).some((regel) => regel.stand === stand)) addRow(rows, row);
		else removeRow(rows, row);
	}
	return rows;
}

/** The set of these rows. */
export function rijen(dataset: Dataset, rows: Iterable<number>): Bitset {
	const set = leeg(dataset);
	for (const row of rows) addRow(set, row);
	return set;
}

function partOf(dataset: Dataset): Part<Bitset> {
	const uit = werkprocesUit.regels;
	return dataset.part(
		VOORSTEL,
		() => new Part(() => suggesting(dataset, actiesZonder(uit))),
		uit.join()
	);
}

function* suggesting(dataset: Dataset, acties: readonly Signaal[]): Steps<Bitset> {
	const set = leeg(dataset);
	const { kandidaten } = dataset;
	if (kandidaten.columns.has('acties'))
		yield* overRanges(kandidaten.rows, (from, to) => {
			for (let row = from; row < to; row++)
				if (textAt(kandidaten, 'acties', row) !== '') addRow(set, row);
		});
	for (const { id } of acties) {
		const kenmerk = SIGNAAL_KENMERKEN.find((each) => each.id === `signaal.${id}`);
		if (!kenmerk) continue;
		if (kenmerk.vooraf) yield* kenmerk.vooraf(dataset);
		or(set, kenmerk.rijen(dataset));
	}
	return set;
}

function leeg({ kandidaten }: Dataset): Bitset {
	return emptyBitset(kandidaten.rows);
}
