import type { OnvolledigBlad } from './onvolledig-blad.svelte';
import type { ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import { ONDERDELEN, PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import { LEEG } from '$lib/domain/velden/waarden';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import {
	inGroep,
	isWaarde,
	PROFIEL_TE_DOEN,
	totalBelow,
	type GeteldeKolom,
	type GeteldeRij,
	type GeteldeTabel
} from '$lib/tables/getelde-tabel';

/** What the page has of its groups. */
export type GroepenBlad = Pick<OnvolledigBlad, 'veld' | 'groepen' | 'totaal' | 'ontbreekt'>;

/** The whole first, then what it is divided over, then what is not Ja. */
export const KOLOMMEN = [
	kolom('totaal', 'Kandidaten', []),
	kolom('ja', 'Ja', code([PROFIEL.ja])),
	kolom('onvolledig', 'Onvolledig', code([PROFIEL.onvolledig])),
	kolom('leeg', 'Leeg', code([PROFIEL.leeg])),
	kolom('nee', 'Nee', code([PROFIEL.nee])),
	kolom('buiten', LEEG, code([''])),
	kolom('anders', 'Onbekende code', code([...Object.values(PROFIEL), ''], true)),
	kolom('teDoen', 'Te doen', [PROFIEL_TE_DOEN])
] as const satisfies readonly (GeteldeKolom & { id: keyof ProfielGroep })[];
/** Place of Ja, of whoever has no code, and of codes that nobody knows. */
export const JA = 1;
const [BUITEN, ANDERS] = [5, 6];

/**
 * The groups by the code of their klantprofielen, all of them together last. `meetellen` = those without a code are counted
 * in the profielgraad.
 */
export function groepenTabel(
	{ veld, groepen, totaal }: GroepenBlad,
	meetellen: boolean
): GeteldeTabel {
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
export function missingTabel({
	veld,
	groepen,
	totaal,
	ontbreekt
}: GroepenBlad): GeteldeTabel | null {
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

function kolom<Id extends string>(id: Id, kop: string, wie: Voorwaarden) {
	return { id, kop, wie };
}

function code(een: readonly string[], niet = false): Voorwaarden {
	return [{ soort: 'veld', veld: 'klantprofiel', een, niet }];
}

function rijVan(veld: GroepenBlad['veld'], groep: ProfielGroep) {
	return { id: String(groep.code), kop: groep.naam, wie: inGroep(veld, groep) };
}

function perVeld(veld: GroepenBlad['veld']): string {
	return veld === 'begeleider' ? 'Begeleider' : 'Gemeente';
}
