import { naamloos, type Geteld, type TellingKeuze } from '$lib/data/tellingen/geteld';
import type { OnvolledigBlad } from './onvolledig-blad.svelte';
import { nodigVoor, type ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';
import { LEEG } from '$lib/domain/velden/waarden';
import { compareDutch } from '$lib/locale/collate';
import type { Wie } from '$lib/rules/recount/natelling';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import {
	isWaarde,
	totalBelow,
	type GeteldeKolom,
	type GeteldeRij,
	type GeteldeTabel
} from '$lib/tables/getelde-tabel';
import { tabelVan } from '$lib/tables/uitvoer-tabel';

type Blad = Pick<OnvolledigBlad, 'veld' | 'groepen' | 'totaal' | 'ontbreekt'>;

/** The whole first, then what it is divided over, then what is not Ja. */
const KOLOMMEN = [
	kolom('totaal', 'Kandidaten', []),
	kolom('ja', 'Ja', code(['J'])),
	kolom('onvolledig', 'Onvolledig', code(['O'])),
	kolom('leeg', 'Leeg', code(['L'])),
	kolom('nee', 'Nee', code(['N'])),
	kolom('buiten', LEEG, code([''])),
	kolom('anders', 'Onbekende code', code(['J', 'O', 'L', 'N', ''], true)),
	kolom('teDoen', 'Te doen', code(['J'], true))
] as const satisfies readonly (GeteldeKolom & { id: keyof ProfielGroep })[];
const [JA, BUITEN, ANDERS] = [1, 5, 6];

/**
 * The groups by the code of their klantprofielen, all of them together last. `meetellen` = those without a code are counted
 * in the profielgraad.
 */
export function groepenTabel({ veld, groepen, totaal }: Blad, meetellen: boolean): GeteldeTabel {
	const per = perVeld(veld);
	const rijen = [...groepen, totaal].map((groep): GeteldeRij => ({
		...rijVan(veld, groep),
		aantallen: KOLOMMEN.map(({ id }) => groep[id]),
		noemer: groep.noemer
	}));
	return {
		titel: `Per ${per.toLowerCase()}`,
		rijKop: per,
		kolommen: KOLOMMEN,
		rijen,
		rijSommen: totalBelow(rijen),
		kolomSommen: [
			{ geheel: 0, delen: [1, 2, 3, 4, 5, 6] },
			{ geheel: 0, delen: [1, 7] }
		],
		noemer: {
			wie: [{ soort: 'profielgraad', meetellen }],
			uit: meetellen ? [0] : [0, BUITEN, ANDERS]
		}
	};
}

/** What incomplete profiles of the same groups lack; null where only the code tells. */
export function ontbreektTabel({ veld, groepen, totaal, ontbreekt }: Blad): GeteldeTabel | null {
	const { delen, aantallen } = ontbreekt ?? { delen: [], aantallen: [] };
	if (delen.length === 0) return null;
	const mist = groepen.map(({ code }) =>
		delen.map((_, deel) => aantallen[code * delen.length + deel] ?? 0)
	);
	const samen = delen.map((_, deel) => mist.reduce((sum, each) => sum + (each[deel] ?? 0), 0));
	const rijen = [...groepen, totaal].map((groep, at): GeteldeRij => ({
		...rijVan(veld, groep),
		aantallen: [groep.onvolledig, ...(mist[at] ?? samen)]
	}));
	const onvolledig = KOLOMMEN[2];
	return {
		titel: 'Wat ontbreekt',
		rijKop: perVeld(veld),
		kolommen: [
			onvolledig,
			...delen.map((id): GeteldeKolom => {
				const deel = ONDERDELEN.find((each) => each.id === id);
				const leeg = deel ? [isWaarde(deel.veld, '')] : [];
				return { id, kop: deel?.woord ?? id, wie: [...onvolledig.wie, ...leeg] };
			})
		],
		rijen,
		rijSommen: totalBelow(rijen),
		kolomSommen: delen.map((_, deel) => ({ geheel: 0, delen: [deel + 1], open: true as const }))
	};
}

/**
 * Both tables, shared together. In the order of their names, never in that of the screen: by number the place of a row
 * would tell what its cells don't. Without names in an order of chance.
 */
export function countGroepen(
	blad: Blad & Pick<OnvolledigBlad, 'doel'>,
	keuze: TellingKeuze
): Geteld {
	const groepen = [...blad.groepen].sort((a, b) => compareDutch(a.naam, b.naam));
	const { veld, totaal, ontbreekt } = blad;
	const opNaam = { veld, totaal, ontbreekt, groepen };
	// whoever has no code is counted in, or there is nobody
	const tabel = groepenTabel(opNaam, totaal.noemer === totaal.totaal);
	const mist = ontbreektTabel(opNaam);
	const { gedeeld, selectie } = shareTables(mist ? [tabel, mist] : [tabel], keuze);
	const regels = tabel.rijen.map(({ kop }, at) => ({ kop, at }));
	const anoniem = veld === 'begeleider' && keuze.zonderNamen;
	const getoond = anoniem
		? [...naamloos(regels.slice(0, -1), 'Begeleider'), ...regels.slice(-1)]
		: regels;
	const koppen = ({ rijKop, kolommen }: GeteldeTabel) => [
		rijKop,
		...kolommen.map(({ kop }) => kop)
	];
	const [perGroep, watMist] = gedeeld;
	const groepTabel = tabelVan(
		tabel.titel,
		[...koppen(tabel), 'Volledig (%)', `Nog te doen tot ${blad.doel.procent}%`],
		getoond.map(({ kop, at }) => {
			const volledig = perGroep?.aandeel(at, JA) ?? null;
			const nodig = volledig === null ? null : nodigVoor(groepen[at] ?? totaal, blad.doel);
			return [kop, ...(perGroep?.cellen(at) ?? []), volledig, nodig];
		})
	);
	const mistTabel =
		mist &&
		tabelVan(
			mist.titel,
			koppen(mist),
			getoond.map(({ kop, at }) => [kop, ...(watMist?.cellen(at) ?? [])])
		);
	return { tabellen: mistTabel ? [groepTabel, mistTabel] : [groepTabel], selectie };
}

function kolom<Id extends string>(id: Id, kop: string, wie: Wie) {
	return { id, kop, wie };
}

function code(een: readonly string[], niet = false): Wie {
	return [{ soort: 'veld', veld: 'klantprofiel', een, niet }];
}

function rijVan(veld: Blad['veld'], { code, naam }: ProfielGroep) {
	const wie = code < 0 ? [] : [isWaarde(veld, naam === LEEG ? '' : naam)];
	return { id: String(code), kop: naam, wie };
}

function perVeld(veld: Blad['veld']): string {
	return veld === 'begeleider' ? 'Begeleider' : 'Gemeente';
}
