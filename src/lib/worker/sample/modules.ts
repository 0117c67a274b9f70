import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { ALGEMEEN, modulesVoor } from './aanbod';
import {
	drawActief,
	drawGeeindigd,
	drawRond,
	drawToekomst,
	drawZonderStart,
	type Looptijd
} from './looptijd';
import { at, type Random } from './random';
import {
	drawAfgelopen,
	drawLopend,
	drawUitvoerende,
	drawVoortijdig,
	numberByStart,
	type VoorbeeldRecord
} from './records';
import type { TrajectFase, Traject } from './trajecten';

/** A module of a traject; it runs within the days of that traject. */
export interface Module extends VoorbeeldRecord {
	readonly nr: string;
	readonly traject: Traject;
	readonly fase: TrajectFase;
}

const ZONDER_ACTIEVE = 34;
const TEGELS = { actief: 2483, start: 942, signaal: 139, verstreken: 675, einde: 725 };

/** All modules: 34 active trajecten have no active one, every other has one to four. */
export function makeModules(
	random: Random,
	trajecten: readonly Traject[],
	d: Dag
): readonly Module[] {
	const soorten = new Map<Traject, { readonly lijst: readonly string[]; gebruikt: number }>();

	/** Another kind of module each time, until the traject has had them all. */
	function nextSoort(traject: Traject): string {
		let keuze = soorten.get(traject);
		if (!keuze) {
			const [vooraan = '', ...achteraan] = random.shuffle(ALGEMEEN);
			const passend = random.shuffle([...modulesVoor(traject.soort), vooraan]);
			keuze = { lijst: [...passend, ...achteraan], gebruikt: 0 };
			soorten.set(traject, keuze);
		}
		return at(keuze.lijst, keuze.gebruikt++ % keuze.lijst.length);
	}

	function make(traject: Traject, fase: TrajectFase, looptijd: Looptijd, status: string) {
		const uitvoerende = random.chance(0.65) ? traject.uitvoerende : drawUitvoerende(random);
		const { kandidaat } = traject;
		return {
			kandidaat,
			traject,
			fase,
			...looptijd,
			status,
			soort: nextSoort(traject),
			uitvoerende
		};
	}

	const lopend = random.shuffle(trajecten.filter(({ fase }) => fase === 'actief'));
	const zonder = new Set(lopend.slice(0, ZONDER_ACTIEVE));
	const dragers = spreadActief(random, lopend.slice(ZONDER_ACTIEVE), d);
	const dagen = drawActief(random, d, dragers.map(ruimteVan), TEGELS);
	const actief = dragers.flatMap((traject, index) => {
		const looptijd = dagen[index];
		return looptijd ? [make(traject, 'actief', looptijd, drawLopend(random))] : [];
	});
	const overig = trajecten.flatMap((traject) =>
		drawFasen(random, traject, zonder.has(traject)).flatMap((fase) => {
			const gekozen = drawOverig(random, d, traject, fase);
			return gekozen ? [make(traject, fase, ...gekozen)] : [];
		})
	);
	return numberByStart(random, 'M', [...actief, ...overig]);
}

/** One traject per active module: each at least once, those that end soon seldom more often. */
function spreadActief(random: Random, trajecten: readonly Traject[], d: Dag): readonly Traject[] {
	const plekken = trajecten.flatMap((traject) => {
		const kort = traject.einde !== GEEN_DAG && traject.einde < d + 92;
		return Array<Traject>(kort ? 1 : 3).fill(traject);
	});
	return [...trajecten, ...random.shuffle(plekken).slice(0, TEGELS.actief - trajecten.length)];
}

/** Phases of the modules that a traject has besides its active ones. */
function drawFasen(random: Random, traject: Traject, zonder: boolean): readonly TrajectFase[] {
	if (traject.fase === 'zonderStart') return random.chance(0.4) ? ['zonderStart'] : [];
	if (traject.fase === 'toekomst') return random.chance(0.6) ? ['toekomst'] : [];
	if (traject.fase === 'voortijdig') return ['voortijdig'];
	const aantal = random.pickWeighted([
		[0, 8],
		[1, 52],
		[2, 30],
		[3, 10]
	]);
	if (traject.fase === 'geeindigd') return Array<TrajectFase>(aantal).fill('geeindigd');
	return Array.from({ length: zonder ? aantal : Math.max(0, aantal - 1) }, () =>
		random.pickWeighted<TrajectFase>([
			['geeindigd', 78],
			['toekomst', 14],
			['voortijdig', 7],
			['zonderStart', 1]
		])
	);
}

/** Days and status within the traject; null when it leaves no room for that phase. */
function drawOverig(
	random: Random,
	d: Dag,
	traject: Traject,
	fase: TrajectFase
): [Looptijd, string] | null {
	const ruimte = ruimteVan(traject);
	if (fase === 'geeindigd') {
		return ruimte.van < d - 14 ? [drawGeeindigd(random, d, ruimte), drawAfgelopen(random)] : null;
	}
	if (fase === 'toekomst') {
		const past = ruimte.tot === GEEN_DAG || ruimte.tot > d + 14;
		return past ? [drawToekomst(random, d, ruimte), 'Gepland'] : null;
	}
	if (fase === 'voortijdig') return [drawRond(random, d, ruimte), drawVoortijdig(random)];
	return [drawZonderStart(random, d), 'Gepland'];
}

function ruimteVan(traject: Traject) {
	return { van: traject.start, tot: traject.einde };
}
