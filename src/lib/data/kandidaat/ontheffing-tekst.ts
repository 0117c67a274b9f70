import { codeColumn, NO_DAY } from '$lib/columns/column';
import { DATUM_BRON } from '$lib/domain/werkproces/werkproces';
import { formatDatum } from '$lib/locale/format';
import { inschrijvingEindeReader } from './acties';
import { dayAt } from '../cell-text';
import type { Dataset } from '../dataset';
import { tekstVan } from '../kandidaat-rij';

/** The kind of ontheffing as the source has it, with its last day: "Zorgtaken, tot en met 31-12-2026"; '' for none known. */
export function ontheffingTekst(dataset: Dataset, row: number): string {
	const soort = tekstVan(dataset, 'ontheffing', row);
	const tot = dataset.kandidaten.columns.has('ontheffingtot')
		? dayAt(dataset.kandidaten, 'ontheffingtot', row)
		: NO_DAY;
	if (tot === NO_DAY) return soort;
	const dag = `tot en met ${formatDatum(tot)}${tot < dataset.peildatum ? ', voorbij' : ''}`;
	return soort === '' ? `Ja, ${dag}` : `${soort}, ${dag}`;
}

/** Characters of the longest that a kandidaat can have, so that a list makes room for it. Scans the distinct values. */
export function langsteOntheffing({ kandidaten }: Dataset): number {
	if (!kandidaten.columns.has('ontheffing')) return 0;
	const kinds = codeColumn(kandidaten, 'ontheffing').values.map(({ length }) => length);
	const metDatum = kandidaten.columns.has('ontheffingtot')
		? ', tot en met 31-12-2026, voorbij'
		: '';
	return kinds.reduce((most, length) => Math.max(most, length), 3) + metDatum.length;
}

/** What the last day of a registration rests on. */
export function datumBronTekst({ kandidaten, keuzes }: Dataset, row: number): string {
	const einde = inschrijvingEindeReader(kandidaten, keuzes)(row);
	return einde ? DATUM_BRON[einde.bron] : 'Onbekend';
}
