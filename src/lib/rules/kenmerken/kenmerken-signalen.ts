import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { Part, type Steps } from '$lib/columns/steps';
import { isTelling, tellingVan, type KandidaatStand } from '$lib/domain/kandidaat/kandidaat-stand';
import { SIGNALEN } from '$lib/domain/kandidaat/signalen';
import { canSayJa } from '$lib/domain/werkproces/werkproces-bron';
import type { Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';
import { signaalToets, signaalWaarden } from '../why/verklaar-signaal';
import type { Kenmerk } from './kenmerk';

/** Kandidaten judged in one step: a few milliseconds. */
const STEP = 1 << 14;

/** The signalen as kenmerken; a kandidaat can have several. */
export const SIGNAAL_KENMERKEN: readonly Kenmerk[] = SIGNALEN.map((signaal) => ({
	id: `signaal.${signaal.id}`,
	label: signaal.label,
	kop: 'Signalen',
	uitleg: signaal.uitleg,
	isBekend: (dataset) => signaal.leest.every((deel) => isInBron(dataset, deel)),
	rijen: (dataset) => setsOf(dataset).value.get(signaal.id) ?? emptyBitset(dataset.kandidaten.rows),
	vooraf: (dataset) => setsOf(dataset).ahead(),
	bewijs: (dataset, recordsVan) => ({
		toets: signaalToets(dataset, signaal),
		waarden: (kandidaat) => signaalWaarden(dataset, kandidaat, signaal, recordsVan)
	})
}));

/** Whether the source tells that part of a stand. */
function isInBron({ meta, keuzes, kengetallen }: Dataset, deel: keyof KandidaatStand): boolean {
	const velden = meta.velden.kandidaten ?? [];
	if (deel === 'inschrijvingVerlengen') return canSayJa('inschrijving', velden, keuzes);
	if (!isTelling(deel)) return velden.includes(deel);
	const ids = tellingVan(deel);
	return kengetallen.some(({ id }) => ids.includes(id));
}

const SETS = partKey<Part<ReadonlyMap<string, Bitset>>>('peildatum');

function setsOf(dataset: Dataset): Part<ReadonlyMap<string, Bitset>> {
	return dataset.part(SETS, () => new Part(() => judging(dataset)));
}

function* judging({ kandidaten, standAt }: Dataset): Steps<ReadonlyMap<string, Bitset>> {
	const { rows } = kandidaten;
	const sets = SIGNALEN.map((signaal) => ({ signaal, own: emptyBitset(rows) }));
	for (let from = 0; from < rows; from += STEP) {
		const to = Math.min(rows, from + STEP);
		for (let row = from; row < to; row++) {
			const stand = standAt(row);
			for (const { signaal, own } of sets) if (signaal.geldt(stand)) addRow(own, row);
		}
		yield to - from;
	}
	return new Map(sets.map(({ signaal, own }) => [signaal.id, own]));
}
