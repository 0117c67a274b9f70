import { and, emptyBitset, or, type Bitset } from '$lib/columns/bitset';
import { popcountAnd } from '$lib/columns/popcount';
import { BOTSINGEN, type Botsing } from '$lib/domain/werkproces/botsingen';
import type { Oordeel } from '$lib/domain/werkproces/werkproces';
import { botsingIsBekend, botsingSets } from './botsing-oordelen';
import type { Dataset } from '$lib/data/dataset';

/** How a verdict of a contradiction is called. */
const WOORD = { ja: 'botst', controleer: 'controleer', onbekend: 'onbekend' } as const;

/** A count of a rule; null = the source does not tell. */
export interface BotsingDeel {
	readonly oordeel: Oordeel;
	readonly woord: string;
	/** Kenmerk that filters on it. */
	readonly kenmerk: string;
	readonly aantal: number | null;
}

/** A rule about contradictions with its counts under the filters. */
export interface BotsingTegel {
	readonly botsing: Botsing;
	readonly bekend: boolean;
	readonly delen: readonly BotsingDeel[];
}

/** What each rule finds, and of whom it can't tell, in a set of kandidaten. */
export function botsingTegels(dataset: Dataset, pass: Bitset): readonly BotsingTegel[] {
	return BOTSINGEN.map((botsing) => {
		const bekend = botsingIsBekend(dataset, botsing);
		const deel = (oordeel: 'ja' | 'controleer' | 'onbekend', kenmerk: string): BotsingDeel => ({
			oordeel,
			woord: WOORD[oordeel],
			kenmerk,
			aantal: bekend ? popcountAnd(pass, botsingSets(dataset, botsing.id)[oordeel]) : null
		});
		return {
			botsing,
			bekend,
			delen: [
				deel(botsing.gevonden, `signaal.${botsing.id}`),
				deel('onbekend', `signaal.${botsing.id}.onbekend`)
			]
		};
	});
}

/** How many kandidaten of the set have at least one contradiction by these rules; what both can be right is none. */
export function inBotsing(
	dataset: Dataset,
	pass: Bitset,
	tegels: readonly Pick<BotsingTegel, 'botsing' | 'bekend'>[]
): number {
	const any = emptyBitset(dataset.kandidaten.rows);
	for (const { botsing, bekend } of tegels)
		if (bekend) or(any, botsingSets(dataset, botsing.id).ja);
	return popcountAnd(pass, and(any, pass));
}
