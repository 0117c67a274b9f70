import { BOTSINGEN, type Botsing } from '$lib/domain/werkproces/botsingen';
import { botsingWaarden } from '../why/verklaar-botsing';
import { botsingenAhead, botsingIsBekend, botsingSets } from './botsing-oordelen';
import type { Kenmerk } from './kenmerk';

/** The contradictions as kenmerken: who is found, and of whom the source does not say. */
export const BOTSING_KENMERKEN: readonly Kenmerk[] = BOTSINGEN.flatMap((botsing) => [
	kenmerk(botsing, `signaal.${botsing.id}`, botsing.label, botsing.gevonden),
	kenmerk(botsing, `signaal.${botsing.id}.onbekend`, `${botsing.label}: onbekend`, 'onbekend')
]);

function kenmerk(
	botsing: Botsing,
	id: string,
	label: string,
	oordeel: Botsing['gevonden'] | 'onbekend'
): Kenmerk {
	return {
		id,
		label,
		kop: 'Botst met elkaar',
		uitleg: `${botsing.uitleg} Bron: ${botsing.herkomst}`,
		isBekend: (dataset) => botsingIsBekend(dataset, botsing),
		rijen: (dataset) => botsingSets(dataset, botsing.id)[oordeel],
		vooraf: botsingenAhead,
		bewijs: (dataset) => ({
			toets: { soort: 'botsing', id: botsing.id, oordeel },
			waarden: (kandidaat) => botsingWaarden(dataset, kandidaat, botsing)
		})
	};
}
