import type { Profiel } from '$lib/data/tellingen/profiel-model';
import type { TredeVerdeling } from '$lib/data/tellingen/trede-model';
import { veldVan } from '$lib/domain/velden/velden';
import { woordVoor } from '$lib/domain/velden/waarden';
import type { NatelVraag } from '$lib/rules/recount/natelling';
import { NOEMER, TOTAAL } from '$lib/tables/getelde-tabel';
import { recountRijen, type NatelVorm } from '$lib/tables/tel-na';
import { groepenTabel, MET_LKS, tredeTabel, type ProfielTabel } from './tabel';
import { GEMEENTEN, perVeld, type VerdeelPer } from './verdelen/verdeel-per';

/** Every ring and bar of the page, to be counted again. */
export function verdelingVraag(
	{ alle, gemeenten }: Profiel,
	perTrede: readonly TredeVerdeling[],
	meetellen: boolean,
	lks: boolean,
	per: VerdeelPer = GEMEENTEN
): NatelVraag {
	const groepen = { per, gemeenten, alle };
	const perGroep = [
		groepenTabel('', 'klantprofiel', groepen, meetellen),
		groepenTabel('', 'ladder', groepen, meetellen, lks ? MET_LKS : [])
	].map((tabel) => recountRijen(tabel, groepVorm(tabel, lks)));
	const treden = tredeTabel(perTrede, alle, meetellen, perTrede[0]?.delen);
	return {
		titel: 'Klantprofiel en participatieladder',
		uitleg: [
			`Elke kandidaat die door de filters komt, telt één keer ${perVeld(per)} en per waarde.`,
			...(lks ? ['De ladder telt alleen kandidaten met loonkostensubsidie (LKS).'] : [])
		],
		tabel: 'kandidaten',
		rijen: [
			...[alle, ...gemeenten].flatMap((_, at) => perGroep.flatMap((rijen) => rijen[at] ?? [])),
			...recountRijen(treden, tredeVorm(treden)).slice(1)
		]
	};
}

function groepVorm({ veld, kolommen }: ProfielTabel, lks: boolean): NatelVorm {
	const waarden = kolommen.slice(0, -1).map(({ id }) => id);
	const { naam } = veldVan('kandidaten', veld);
	return {
		kolommen: [TOTAAL, ...(veld === 'klantprofiel' ? [NOEMER] : []), ...waarden],
		toon: veld === 'ladder' && lks ? [veld, 'lks'] : [veld],
		naam: (rij, kolom) => `${rij}, ${naam.toLowerCase()} ${woordIn(veld, kolom)}`
	};
}

function tredeVorm({ kolommen }: ProfielTabel): NatelVorm {
	const waarden = kolommen.slice(0, -1).map(({ id }) => id);
	return {
		kolommen: [TOTAAL, NOEMER, ...waarden],
		toon: ['ladder', 'klantprofiel'],
		naam: (rij, kolom) => {
			const woord = woordIn('klantprofiel', kolom);
			return `Trede ${rij}, ${waarden.includes(kolom) ? 'klantprofiel ' : ''}${woord}`;
		}
	};
}

function woordIn(veld: ProfielTabel['veld'], kolom: string): string {
	if (kolom === TOTAAL) return 'totaal';
	if (kolom === NOEMER) return 'telt mee in de profielgraad';
	return woordVoor(veldVan('kandidaten', veld).waarden, kolom);
}
