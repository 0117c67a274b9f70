import { BOTSINGEN, type Botsing } from '$lib/domain/werkproces/botsingen';
import { botsingenAhead, botsingIsBekend, botsingSets } from './botsing-oordelen';
import type { Dataset } from '$lib/data/dataset';
import type { Kenmerk } from './kenmerken';
import { botsingWaarden } from '../why/verklaar-botsing';

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
		uitleg: `${botsing.uitleg} Bron: ${botsing.herkomst}`,
		isBekend: (dataset) => botsingIsBekend(dataset, botsing),
		rijen: (dataset) => botsingSets(dataset, botsing.id)[oordeel],
		vooraf: botsingenAhead,
		waarom: (dataset, row) => waarom(dataset, row, botsing)
	};
}

/** "DGR: Nee, Banenafspraken: Ja." */
function waarom(dataset: Dataset, row: number, botsing: Botsing): string {
	const delen = botsingWaarden(dataset, row, botsing).map(
		({ label, tekst }) => `${label}: ${tekst || '(Leeg)'}`
	);
	return `${delen.join(', ')}.`;
}
