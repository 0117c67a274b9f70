import { dagVan, type Dag } from '$lib/domain/velden/datum';
import type { TegelAantallen } from './looptijd';
import { makeRandom } from './random';
import { SEED, type VoorbeeldStand } from './stand';
import { mensenTerug } from './verleden-mensen';
import {
	modulesTerug,
	opschortingenTerug,
	plaatsingenTerug,
	trajectenTerug
} from './verleden-records';

/** What an earlier list has to look like. */
interface Terug {
	readonly dag: Dag;
	/** Kandidaten that came and went between it and the list after it. */
	readonly nieuw: number;
	readonly weg: number;
	/** Share of complete profiles, in percents, by gemeente. */
	readonly profielgraad: Readonly<Record<string, number>>;
	/** As near to these as the later list leaves room for. */
	readonly trajecten: TegelAantallen;
	readonly modules: TegelAantallen;
	readonly plaatsingen: TegelAantallen;
	readonly zonderModule: number;
	readonly opgeschort: number;
}

/** The same with the numbers of all kandidaten and records so far, which nobody else gets. */
export interface StapTerug extends Terug {
	readonly bezet: Set<string>;
}

function tegels(...[actief, start, signaal, verstreken, einde]: readonly number[]): TegelAantallen {
	return {
		actief: actief ?? 0,
		start: start ?? 0,
		signaal: signaal ?? 0,
		verstreken: verstreken ?? 0,
		einde: einde ?? 0
	};
}

/** The lists before the one of the slide, the latest first. */
const LIJSTEN: readonly Terug[] = [
	{
		dag: dagVan(2026, 11, 11) ?? 0,
		...{ nieuw: 14, weg: 9, zonderModule: 37, opgeschort: 11 },
		profielgraad: { Apeldoorn: 62, Epe: 44.5, Heerde: 69.5 },
		trajecten: tegels(1529, 74, 52, 128, 331),
		modules: tegels(2461, 918, 131, 689, 712),
		plaatsingen: tegels(1309, 31, 6, 26, 205)
	},
	{
		dag: dagVan(2026, 8, 18) ?? 0,
		...{ nieuw: 118, weg: 84, zonderModule: 41, opgeschort: 9 },
		profielgraad: { Apeldoorn: 60.2, Epe: 43.4, Heerde: 67.6 },
		trajecten: tegels(1496, 70, 49, 139, 318),
		modules: tegels(2402, 871, 146, 716, 701),
		plaatsingen: tegels(1288, 38, 5, 29, 198)
	},
	{
		dag: dagVan(2026, 5, 18) ?? 0,
		...{ nieuw: 109, weg: 88, zonderModule: 45, opgeschort: 15 },
		profielgraad: { Apeldoorn: 57.6, Epe: 41.2, Heerde: 64.8 },
		trajecten: tegels(1462, 81, 58, 146, 305),
		modules: tegels(2338, 905, 150, 742, 688),
		plaatsingen: tegels(1263, 42, 7, 31, 190)
	},
	{
		dag: dagVan(2026, 2, 18) ?? 0,
		...{ nieuw: 97, weg: 91, zonderModule: 52, opgeschort: 12 },
		profielgraad: { Apeldoorn: 55, Epe: 39.9, Heerde: 62.2 },
		trajecten: tegels(1431, 66, 61, 158, 312),
		modules: tegels(2287, 842, 158, 761, 694),
		plaatsingen: tegels(1244, 29, 4, 35, 201)
	},
	{
		dag: dagVan(2025, 11, 18) ?? 0,
		...{ nieuw: 104, weg: 79, zonderModule: 58, opgeschort: 10 },
		profielgraad: { Apeldoorn: 52, Epe: 38, Heerde: 58 },
		trajecten: tegels(1394, 72, 55, 165, 298),
		modules: tegels(2214, 880, 149, 790, 670),
		plaatsingen: tegels(1219, 36, 6, 38, 187)
	}
];

/** The lists before this one, the latest first, each made from the one after it: what is known now was different then. */
export function* walkBack(stand: VoorbeeldStand): Generator<VoorbeeldStand> {
	let later = stand;
	const bezet = new Set(
		[stand.trajecten, stand.modules, stand.plaatsingen].flatMap((records) =>
			records.map(({ nr }) => nr)
		)
	);
	for (const { persnr } of stand.kandidaten) bezet.add(persnr);
	for (const [plaats, terug] of LIJSTEN.entries()) {
		later = stepBack(later, { ...terug, bezet }, SEED + 100 * (plaats + 1));
		yield later;
	}
}

function stepBack(later: VoorbeeldStand, terug: StapTerug, seed: number): VoorbeeldStand {
	const toen = mensenTerug(makeRandom(seed), later, terug);
	const trajecten = trajectenTerug(makeRandom(seed + 1), later, terug, toen);
	const modules = modulesTerug(makeRandom(seed + 2), later, terug, toen, trajecten);
	return {
		dag: terug.dag,
		kandidaten: [...toen.values()].toSorted((a, b) => Number(a.persnr) - Number(b.persnr)),
		trajecten: [...trajecten.values()],
		modules: [...modules.values()],
		opschortingen: opschortingenTerug(makeRandom(seed + 3), later, terug, modules),
		plaatsingen: plaatsingenTerug(makeRandom(seed + 4), later, terug, toen)
	};
}
