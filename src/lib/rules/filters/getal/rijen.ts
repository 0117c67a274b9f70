import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { combinedCodes } from '$lib/columns/combined';
import { textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';
import { profielInhouden } from '$lib/data/tellingen/profiel-inhoud';
import { werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';
import { BOTSINGEN } from '$lib/domain/werkproces/botsingen';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { klanttypeVan } from '$lib/domain/uwv/transparantie';
import { EVERYTHING } from '$lib/engine/star';
import { botsingSets } from '../../kenmerken/botsing-oordelen';
import type { GetalVoorwaarde } from './sleutel';

/** Kandidaten who meet a condition of a number; made once for each. Don't change the set. */
export function getalRijen(dataset: Dataset, voorwaarde: GetalVoorwaarde): Bitset {
	switch (voorwaarde.soort) {
		case 'veld': {
			const { veld, een, niet } = voorwaarde;
			return dataset.part(
				VAN_VELD,
				() => rowsWith(dataset, veld, (tekst) => een.includes(tekst) !== niet),
				JSON.stringify(voorwaarde)
			);
		}
		case 'afwijkend':
			return profielInhouden(dataset).afwijkend;
		case 'klant':
			return dataset.part(
				VAN_KLANT,
				() => clientsOf(dataset, voorwaarde.van),
				voorwaarde.van.join()
			);
		case 'regel': {
			const { id, zegt } = voorwaarde;
			const regel = WERKPROCES.find((each) => each.id === id);
			if (regel) return werkprocesOordelen(dataset)[regel.id].per[zegt];
			const botsing = BOTSINGEN.find((each) => each.id === id);
			return botsing
				? botsingSets(dataset, botsing.id)[zegt]
				: emptyBitset(dataset.kandidaten.rows);
		}
		case 'record':
			return dataset.part(
				MET_RECORD,
				() => dataset.engine.evaluate({ ...EVERYTHING, measure: voorwaarde.kengetal }).pass,
				voorwaarde.kengetal
			);
	}
}

const VAN_VELD = partKey<Bitset>('bron');
const VAN_KLANT = partKey<Bitset>('bron');
const MET_RECORD = partKey<Bitset>('peildatum');

function rowsWith({ kandidaten }: Dataset, veld: string, isIn: (tekst: string) => boolean): Bitset {
	const rows = emptyBitset(kandidaten.rows);
	const column = kandidaten.columns.get(veld);
	const good = column?.kind === 'code' ? column.values.map(isIn) : null;
	for (let row = 0; row < kandidaten.rows; row++) {
		const passes =
			good && column?.kind === 'code'
				? (good[column.codes[row] ?? -1] ?? isIn(''))
				: isIn(textAt(kandidaten, veld, row));
		if (passes) addRow(rows, row);
	}
	return rows;
}

function clientsOf({ kandidaten }: Dataset, van: readonly string[]): Bitset {
	const rows = emptyBitset(kandidaten.rows);
	const codes = combinedCodes(
		kandidaten,
		['organisatie', 'doelgroep'],
		([organisatie, doelgroep]) =>
			Number(van.includes(klanttypeVan(organisatie ?? '', doelgroep ?? '')))
	);
	for (let row = 0; row < codes.length; row++) if (codes[row]) addRow(rows, row);
	return rows;
}
