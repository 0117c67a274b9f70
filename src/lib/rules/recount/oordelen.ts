import type { Oordeel } from '$lib/domain/werkproces/werkproces';
import { formatDatum } from '$lib/locale/format';
import type { Beeld } from '../why/beeld';
import { kandidaatCel, kandidaatGetal } from './kandidaat-getallen';
import { STUK, type Getal, type Natelling } from './natelling';
import { kandidatenInBeeld } from './wie-telt-mee';

/** How many kandidaten get one verdict of a rule, as the page says; null = the source does not tell. */
export interface OordeelOpPagina<Id extends string> {
	readonly id: Id;
	readonly label: string;
	readonly oordeel: Oordeel;
	readonly woord: string;
	readonly aantal: number | null;
}

/** Rules written out a second time. */
interface TweedeRegels<Id extends string> {
	readonly titel: string;
	zegt(id: Id, kandidaat: number): Oordeel;
	/** Fields shown beside a number, so that it can be checked by eye. */
	kijktNaar(id: Id): readonly string[];
}

/** Counts verdicts again. Reads every kandidaat. */
export function* recountOordelen<Id extends string>(
	beeld: Beeld,
	opPagina: readonly OordeelOpPagina<Id>[],
	{ titel, zegt, kijktNaar }: TweedeRegels<Id>
): Generator<unknown, Natelling> {
	const { dataset } = beeld;
	const inBeeld = yield* kandidatenInBeeld(beeld);
	const getallen: Getal[] = [];
	for (const { id, label, oordeel, woord, aantal } of opPagina) {
		const telt: number[] = [];
		for (const [at, kandidaat] of inBeeld.entries()) {
			if (at % STUK === 0) yield;
			if (zegt(id, kandidaat) === oordeel) telt.push(kandidaat);
		}
		const velden = kijktNaar(id).filter((veld) => dataset.kandidaten.columns.has(veld));
		getallen.push(kandidaatGetal(`${label}: ${woord}`, aantal, telt, velden));
	}
	return {
		titel,
		uitleg: [
			'Elke kandidaat die door de filters komt, wordt per regel opnieuw beoordeeld.',
			`Peildatum ${formatDatum(dataset.peildatum)}.`
		],
		tabel: 'kandidaten',
		getallen,
		cel: kandidaatCel(dataset)
	};
}
