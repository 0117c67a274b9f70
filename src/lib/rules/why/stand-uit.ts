import type { BotsingStand } from '$lib/domain/werkproces/botsingen';
import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { standCodes } from '$lib/domain/kandidaat/kandidaat-stand';
import { ACTIEVE_MODULES, type RecordStand } from '$lib/domain/kengetallen/kengetallen';
import {
	isAfgehandeld,
	isGesloten,
	isOpgeschort,
	parseOpschortingen
} from '$lib/domain/velden/record-stand';
import { werkprocesStand } from '$lib/domain/werkproces/werkproces-bron';
import type { WerkprocesStand } from '$lib/domain/werkproces/werkproces';
import { getalIn, tekstIn, type VerklaringWaarde } from './verklaring';

/** The stand of a record by the values that an explanation holds. */
export function recordStandUit(waarden: readonly VerklaringWaarde[], d: Dag): RecordStand {
	return {
		start: getalIn(waarden, 'start', GEEN_DAG),
		einde: getalIn(waarden, 'einde', GEEN_DAG),
		signaal: getalIn(waarden, 'signaal', GEEN_DAG),
		gesloten: isGesloten(tekstIn(waarden, 'status')),
		afgehandeld: isAfgehandeld(tekstIn(waarden, 'afgehandeld')),
		actieveModule: getalIn(waarden, ACTIEVE_MODULES, 0) > 0,
		opgeschort: isOpgeschort(parseOpschortingen(tekstIn(waarden, 'opschortingen')), d)
	};
}

/** What the rules of the work process look at, by those values. */
export function werkprocesStandUit(waarden: readonly VerklaringWaarde[]): WerkprocesStand {
	return werkprocesStand(
		(veld) => tekstIn(waarden, veld),
		(veld) => getalIn(waarden, veld, GEEN_DAG)
	);
}

/** What the rules about contradictions compare, by those values. */
export function botsingStandUit(waarden: readonly VerklaringWaarde[]): BotsingStand {
	const werk = tekstIn(waarden, 'aanHetWerk');
	return {
		...standCodes((veld) => tekstIn(waarden, veld)),
		aanHetWerk: werk === 'ja' || werk === 'nee' ? werk : ''
	};
}
