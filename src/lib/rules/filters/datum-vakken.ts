import { addRow, emptyBitset, hasRow, type Bitset } from '$lib/columns/bitset';
import { NO_DAY } from '$lib/columns/column';
import type { Dataset } from '$lib/data/dataset';
import { dagVan, delenVan, plusMaanden, type Dag } from '$lib/domain/velden/datum';
import type { Veld } from '$lib/domain/velden/velden';
import { datumKolom } from './datum-velden';

/** At most this many; the smallest unit that needs no more. */
const MEESTE_VAKKEN = 54;

/** Of the dates this part at each end may lie outside: one slip of the pen must not stretch the picture. */
const UITSCHIETERS = 0.01;

const MAANDEN = { maand: 1, kwartaal: 3, jaar: 12 } as const;

/** Stretches of equal length over the dates of a field; the first and last hold all that lies before and after. */
export interface DatumVakken {
	readonly eenheid: 'week' | keyof typeof MAANDEN;
	/** First day of each. */
	readonly begin: readonly Dag[];
	/** First day after the last. */
	readonly einde: Dag;
}

/** The stretches for a field, whatever the filters; null where it holds no date. Reads the column. */
export function datumVakken(dataset: Dataset, veld: Veld): DatumVakken | null {
	const kolom = datumKolom(dataset, veld);
	const dagen = kolom?.days.filter((dag) => dag !== NO_DAY).sort();
	if (!dagen?.length) return null;
	const weg = Math.floor(dagen.length * UITSCHIETERS);
	const eerste = dagen[weg] ?? 0;
	const laatste = dagen[dagen.length - 1 - weg] ?? eerste;
	for (const eenheid of ['week', 'maand', 'kwartaal', 'jaar'] as const) {
		const begin: Dag[] = [];
		let dag = beginVan(eerste, eenheid);
		while (dag <= laatste && begin.length <= MEESTE_VAKKEN) {
			begin.push(dag);
			dag = volgende(dag, eenheid);
		}
		if (begin.length <= MEESTE_VAKKEN || eenheid === 'jaar') return { eenheid, begin, einde: dag };
	}
	return null;
}

/** Of these kandidaten how many have a date in each stretch; one with several in the same counts once. */
export function countVakken(
	dataset: Dataset,
	veld: Veld,
	{ begin }: DatumVakken,
	wie: Bitset
): readonly number[] {
	const tellingen = begin.map(() => 0);
	const kolom = datumKolom(dataset, veld);
	if (!kolom) return tellingen;
	const geteld = begin.map(() => emptyBitset(dataset.kandidaten.rows));
	for (let row = 0; row < kolom.days.length; row++) {
		const dag = kolom.days[row] ?? NO_DAY;
		const kandidaat = kolom.kandidaatVan(row);
		if (dag === NO_DAY || kandidaat < 0 || !hasRow(wie, kandidaat)) continue;
		const vak = vakVan(begin, dag);
		const al = geteld[vak];
		if (!al || hasRow(al, kandidaat)) continue;
		addRow(al, kandidaat);
		tellingen[vak] = (tellingen[vak] ?? 0) + 1;
	}
	return tellingen;
}

/** In which stretch a day lies. */
export function vakVan(begin: readonly Dag[], dag: Dag): number {
	let [low, high] = [0, begin.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((begin[middle] ?? Infinity) <= dag) low = middle;
		else high = middle - 1;
	}
	return low;
}

function beginVan(dag: Dag, eenheid: DatumVakken['eenheid']): Dag {
	// day 0 is a Thursday, weeks begin on Monday
	if (eenheid === 'week') return dag - ((((dag + 3) % 7) + 7) % 7);
	const { jaar, maand } = delenVan(dag);
	const stap = MAANDEN[eenheid];
	return dagVan(jaar, maand - ((maand - 1) % stap), 1) ?? dag;
}

function volgende(dag: Dag, eenheid: DatumVakken['eenheid']): Dag {
	return eenheid === 'week' ? dag + 7 : plusMaanden(dag, MAANDEN[eenheid]);
}
