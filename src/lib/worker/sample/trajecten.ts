import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { TRAJECTSOORTEN } from './aanbod';
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

/** Why a traject is or isn't active on the peildatum. */
export type TrajectFase = 'actief' | 'geeindigd' | 'voortijdig' | 'toekomst' | 'zonderStart';

export interface Traject extends VoorbeeldRecord {
	readonly nr: string;
	readonly fase: TrajectFase;
}

const MET_TRAJECT = 1750;
const MET_ACTIEF = 1442;
const TEGELS = { actief: 1538, start: 78, signaal: 46, verstreken: 121, einde: 339 };

/** Number of trajecten per phase, besides the active ones. */
const OVERIG: readonly (readonly [Exclude<TrajectFase, 'actief'>, number])[] = [
	['geeindigd', 905],
	['voortijdig', 78],
	['toekomst', 64],
	['zonderStart', 9]
];

/** All trajecten: 1.750 kandidaten have one or more, 1.442 of them at least one active. */
export function makeTrajecten(
	random: Random,
	kandidaten: readonly Kandidaat[],
	d: Dag
): readonly Traject[] {
	const deelnemers = chooseDeelnemers(random, kandidaten);
	const actieven = deelnemers.slice(0, MET_ACTIEF);
	const dubbel = random.shuffle(actieven).slice(0, TEGELS.actief - MET_ACTIEF);
	const lopend = [...actieven, ...dubbel];
	const ruimte = { van: d - 700, tot: GEEN_DAG };
	const dagen = drawActief(
		random,
		d,
		lopend.map(() => ruimte),
		TEGELS
	);

	function make(kandidaat: Kandidaat, fase: TrajectFase, looptijd: Looptijd, status: string) {
		const soort = random.pickWeighted(TRAJECTSOORTEN[niveauVan(kandidaat.ladder)]);
		return { kandidaat, fase, ...looptijd, status, soort, uitvoerende: drawUitvoerende(random) };
	}

	const actief = lopend.flatMap((kandidaat, index) => {
		const looptijd = dagen[index];
		return looptijd ? [make(kandidaat, 'actief', looptijd, drawLopend(random))] : [];
	});
	// Everyone without an active traject gets one of another phase, the rest goes to anybody.
	const eerste = deelnemers.slice(MET_ACTIEF);
	const fasen = random.shuffle(
		OVERIG.flatMap(([fase, aantal]) => Array<typeof fase>(aantal).fill(fase))
	);
	const overig = fasen.map((fase, index) => {
		const kandidaat = eerste[index] ?? random.pick(deelnemers);
		const [looptijd, status] = drawOverig(random, d, fase);
		return make(kandidaat, fase, looptijd, status);
	});
	return numberByStart(random, 'T', [...actief, ...overig]);
}

function drawOverig(
	random: Random,
	d: Dag,
	fase: Exclude<TrajectFase, 'actief'>
): [Looptijd, string] {
	const ooit = { van: d - 1400, tot: GEEN_DAG };
	if (fase === 'geeindigd') return [drawGeeindigd(random, d, ooit), drawAfgelopen(random)];
	if (fase === 'voortijdig') return [drawRond(random, d, ooit), drawVoortijdig(random)];
	if (fase === 'toekomst') return [drawToekomst(random, d, ooit), 'Gepland'];
	return [drawZonderStart(random, d), 'Gepland'];
}

/** Who takes part: anybody, but a known step from 2 to 5 and an open registration come first. */
function chooseDeelnemers(random: Random, kandidaten: readonly Kandidaat[]): readonly Kandidaat[] {
	return kandidaten
		.map((kandidaat) => {
			const trede = Number.parseInt(kandidaat.ladder, 10);
			const passend = trede >= 2 && trede <= 5 ? 0.35 : trede === 6 ? -0.3 : 0;
			const open = kandidaat.status === 'Open' ? 0.25 : 0;
			return { kandidaat, score: random.fraction() + passend + open };
		})
		.sort((een, ander) => ander.score - een.score)
		.slice(0, MET_TRAJECT)
		.map(({ kandidaat }) => kandidaat);
}
