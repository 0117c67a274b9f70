import {
	IEDEREEN,
	naamloos,
	schermMetSelectie,
	standCel,
	type Geteld,
	type TellingKeuze
} from '$lib/data/tellingen/geteld';
import type { OnvolledigBlad } from './onvolledig-blad.svelte';
import { nodigVoor, type ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import { tabelVan } from '$lib/tables/uitvoer-tabel';
import type { CelStand } from '$lib/domain/afscherming/kleine-cellen';
import { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';
import { LEEG } from '$lib/domain/velden/waarden';
import type { UitvoerTabel } from '$lib/domain/momentopname/uitvoer';
import { compareDutch } from '$lib/locale/collate';

type Blad = Pick<OnvolledigBlad, 'veld' | 'groepen' | 'totaal' | 'ontbreekt' | 'doel'>;

/** A row of both tables: a group, or all of them. */
interface Rij {
	readonly kop: string;
	readonly groep: ProfielGroep;
	/** What profiles lack, the code Onvolledig first. */
	readonly mist: readonly number[];
	readonly standen: readonly CelStand[];
	readonly mistStanden: readonly CelStand[];
}

/** Places in `tellingen`. */
const [JA, ONVOLLEDIG, BUITEN, ANDERS] = [1, 2, 5, 6];

/**
 * The groups and what their incomplete profiles lack, shared together. In the order of their names, never in that of
 * the screen: by number the place of a row would tell what its cells don't. Without names in an order of chance.
 */
export function countGroepen(blad: Blad, keuze: TellingKeuze): Geteld {
	const groepen = [...blad.groepen].sort((a, b) => compareDutch(a.naam, b.naam));
	const alle = [...groepen, blad.totaal];
	const last = groepen.length;
	const rijen = [{ geheel: last, delen: [...groepen.keys()] }];
	const { delen, aantallen } = blad.ontbreekt ?? { delen: [], aantallen: [] };
	const mist = groepen.map(({ code }) =>
		delen.map((_, deel) => aantallen[code * delen.length + deel] ?? 0)
	);
	const samen = delen.map((_, deel) => mist.reduce((sum, each) => sum + (each[deel] ?? 0), 0));
	const gemist = alle.map(({ onvolledig }, rij) => [onvolledig, ...(mist[rij] ?? samen)]);
	const { standen, selectie } = schermMetSelectie(
		[
			{
				cellen: alle.map(tellingen),
				rijen,
				kolommen: [
					{ geheel: 0, delen: [1, 2, 3, 4, 5, 6] },
					{ geheel: 0, delen: [1, 7] }
				],
				groep: (rij, kolom) => {
					if (kolom === ONVOLLEDIG) return `onvolledig ${rij}`;
					return rij === last && kolom === 0 ? IEDEREEN : null;
				}
			},
			{
				cellen: gemist,
				rijen,
				kolommen: delen.map((_, deel) => ({ geheel: 0, delen: [deel + 1], open: true as const })),
				groep: (rij, kolom) => (kolom === 0 ? `onvolledig ${rij}` : null)
			}
		],
		keuze
	);
	const regels = alle.map((groep, at): Rij => ({
		kop: groep.naam,
		groep,
		mist: gemist[at] ?? [],
		standen: standen[0]?.[at] ?? [],
		mistStanden: standen[1]?.[at] ?? []
	}));
	const anoniem = blad.veld === 'begeleider' && keuze.zonderNamen;
	const getoond = anoniem
		? [...naamloos(regels.slice(0, last), 'Begeleider'), ...regels.slice(last)]
		: regels;
	const tabel = groepenTabel(blad, getoond, keuze);
	return {
		tabellen: delen.length === 0 ? [tabel] : [tabel, missingTabel(blad, delen, getoond, keuze)],
		selectie
	};
}

/** What is counted of a group: the whole first, then what it is divided over, then what is not Ja. */
function tellingen(groep: ProfielGroep): readonly number[] {
	const { totaal, ja, onvolledig, leeg, nee, buiten, anders, teDoen } = groep;
	return [totaal, ja, onvolledig, leeg, nee, buiten, anders, teDoen];
}

function rijKop({ veld }: Blad): string {
	return veld === 'begeleider' ? 'Begeleider' : 'Gemeente';
}

function missingTabel(
	blad: Blad,
	delen: readonly string[],
	rijen: readonly Rij[],
	{ drempel }: TellingKeuze
): UitvoerTabel {
	const woorden = delen.map((id) => ONDERDELEN.find((deel) => deel.id === id)?.woord ?? id);
	return tabelVan(
		'Wat ontbreekt',
		[rijKop(blad), 'Onvolledig', ...woorden],
		rijen.map(({ kop, mist, mistStanden }) => [
			kop,
			...mist.map((n, kolom) => standCel(n, mistStanden[kolom], drempel))
		])
	);
}

function groepenTabel(blad: Blad, rijen: readonly Rij[], { drempel }: TellingKeuze): UitvoerTabel {
	return tabelVan(
		`Per ${blad.veld === 'begeleider' ? 'begeleider' : 'gemeente'}`,
		[
			rijKop(blad),
			'Kandidaten',
			'Ja',
			'Onvolledig',
			'Leeg',
			'Nee',
			LEEG,
			'Onbekende code',
			'Te doen',
			'Volledig (%)',
			`Nog te doen tot ${blad.doel.procent}%`
		],
		rijen.map(({ kop, groep, standen }) => {
			// the share tells whom it is of: everybody, or those who are left without a code
			const noemer = groep.noemer === groep.totaal ? [0] : [0, BUITEN, ANDERS];
			const open = [JA, ...noemer].every((kolom) => standen[kolom] === 'getal');
			return [
				kop,
				...tellingen(groep).map((n, kolom) => standCel(n, standen[kolom], drempel)),
				open && groep.noemer > 0
					? Math.floor((2000 * groep.ja + groep.noemer) / (2 * groep.noemer)) / 10
					: null,
				open && groep.noemer > 0 ? nodigVoor(groep, blad.doel) : null
			];
		})
	);
}
