import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { PLAATSINGSOORTEN, WERKGEVERS } from './aanbod';
import { niveauVan, type Kandidaat } from './kandidaten';
import {
	drawActief,
	drawGeeindigd,
	drawRond,
	drawToekomst,
	drawZonderStart,
	type Looptijd
} from './looptijd';
import type { Random } from './random';
import {
	drawAfgelopen,
	drawLopend,
	drawUitvoerende,
	drawVoortijdig,
	numberByStart,
	type VoorbeeldRecord
} from './records';

export interface Plaatsing extends VoorbeeldRecord {
	readonly nr: string;
	readonly werkgever: string;
}

const GEPLAATST = 1236;
const TEGELS = { actief: 1314, start: 35, signaal: 4, verstreken: 24, einde: 210 };
const GEEINDIGD = 640;
const VOORTIJDIG = 46;
const TOEKOMST = 38;
const ZONDER_START = 5;

/** All externe plaatsingen: 1.236 kandidaten have an active one, some of them two. */
export function makePlaatsingen(
	random: Random,
	kandidaten: readonly Kandidaat[],
	d: Dag
): readonly Plaatsing[] {
	const geplaatst = kandidaten
		.map((kandidaat) => {
			const niveau = niveauVan(kandidaat.ladder);
			const kans = niveau === 'hoog' ? 0.6 : niveau === 'laag' ? -0.15 : 0;
			return { kandidaat, score: random.fraction() + kans };
		})
		.sort((een, ander) => ander.score - een.score)
		.slice(0, GEPLAATST)
		.map(({ kandidaat }) => kandidaat);
	const actief = [...geplaatst, ...random.shuffle(geplaatst).slice(0, TEGELS.actief - GEPLAATST)];
	const ooit = { van: d - 700, tot: GEEN_DAG };
	const dagen = drawActief(
		random,
		d,
		actief.map(() => ooit),
		TEGELS
	);

	function make(kandidaat: Kandidaat, looptijd: Looptijd, status: string) {
		const soort =
			kandidaat.doelgroep === 'nieuw beschut'
				? 'Beschut werk'
				: random.pickWeighted(PLAATSINGSOORTEN[niveauVan(kandidaat.ladder)]);
		const werkgever = random.pickWeighted(WERKGEVERS);
		return {
			kandidaat,
			...looptijd,
			status,
			soort,
			uitvoerende: drawUitvoerende(random),
			werkgever
		};
	}

	function many(aantal: number, draw: () => [Looptijd, string]) {
		return Array.from({ length: aantal }, () => make(random.pick(kandidaten), ...draw()));
	}

	return numberByStart(random, 'P', [
		...actief.flatMap((kandidaat, index) => {
			const looptijd = dagen[index];
			return looptijd ? [make(kandidaat, looptijd, drawLopend(random))] : [];
		}),
		...many(GEEINDIGD, () => [drawGeeindigd(random, d, ooit), drawAfgelopen(random)]),
		...many(VOORTIJDIG, () => [drawRond(random, d, ooit), drawVoortijdig(random)]),
		...many(TOEKOMST, () => [drawToekomst(random, d, ooit), 'Gepland']),
		...many(ZONDER_START, () => [drawZonderStart(random, d), 'Gepland'])
	]);
}
