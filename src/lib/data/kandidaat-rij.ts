import { eigenKop, isEigenKolom } from '$lib/domain/velden/eigen-kolom';
import { NO_DAY } from '$lib/columns/column';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { VELDEN } from '$lib/domain/velden/velden';
import { woordVoor } from '$lib/domain/velden/waarden';
import { formatDatum } from '$lib/locale/format';
import { actieOpScherm } from './kandidaat/acties-op-scherm.svelte';
import { textAt } from './cell-text';
import type { Dataset } from './dataset';
import { namen } from './kandidaat/namen.svelte';
import { oudsteSignaal } from './oudste-signaal';

/**
 * The value of a field of a candidate as it may be shown: as stored, or hidden with the names; `acties` gives
 * what the user did about the action, or else what the source or a rule suggests, `signaal` the earliest signal that is overdue.
 */
export function waardeVan(dataset: Dataset, veld: string, row: number): string {
	return opScherm(heleWaarde(dataset, veld, row));
}

function heleWaarde(dataset: Dataset, veld: string, row: number): string {
	if (veld === 'acties') return actieOpScherm(dataset, row);
	if (veld === 'signaal') {
		const day = oudsteSignaal(dataset).days[row] ?? NO_DAY;
		return day === NO_DAY ? '' : formatDatum(day);
	}
	return namen.veld(veld, textAt(dataset.kandidaten, veld, row));
}

/** The word for that value as the user reads it; '' for a blank. */
export function tekstVan(dataset: Dataset, veld: string, row: number): string {
	return opScherm(heleTekst(dataset, veld, row));
}

/** The same with nothing cut off, for what leaves: a copy or an export. */
export function heleTekst(dataset: Dataset, veld: string, row: number): string {
	const waarde = heleWaarde(dataset, veld, row);
	return waarde === ''
		? ''
		: woordVoor(VELDEN.kandidaten.find((each) => each.id === veld)?.waarden, waarde);
}

/** Columns that the source has beyond the catalogue, with their headings. */
export function extraKolommen(
	dataset: Dataset
): readonly { readonly id: string; readonly label: string }[] {
	return [...dataset.kandidaten.columns.keys()]
		.filter(isEigenKolom)
		.map((id) => ({ id, label: eigenKop(id) }));
}
