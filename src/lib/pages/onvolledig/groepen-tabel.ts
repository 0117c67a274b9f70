import { naamloos, type Geteld, type TellingKeuze } from '$lib/data/tellingen/geteld';
import type { OnvolledigBlad } from './onvolledig-blad.svelte';
import { nodigVoor } from '$lib/data/tellingen/profiel-groepen';
import { compareDutch } from '$lib/locale/collate';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import type { GeteldeTabel } from '$lib/tables/getelde-tabel';
import { tabelVan } from '$lib/tables/uitvoer-tabel';
import { groepenTabel, JA, missingTabel, type GroepenBlad } from './getelde-groepen';

/**
 * Both tables, shared together. In the order of their names, never in that of the screen: by number the place of a row
 * would tell what its cells don't. Without names in an order of chance.
 */
export function countGroepen(
	blad: GroepenBlad & Pick<OnvolledigBlad, 'doel'>,
	keuze: TellingKeuze
): Geteld {
	const groepen = [...blad.groepen].sort((a, b) => compareDutch(a.naam, b.naam));
	const { veld, totaal, ontbreekt } = blad;
	const opNaam = { veld, totaal, ontbreekt, groepen };
	// whoever has no code is counted in, or there is nobody
	const tabel = groepenTabel(opNaam, totaal.noemer === totaal.totaal);
	const mist = missingTabel(opNaam);
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
