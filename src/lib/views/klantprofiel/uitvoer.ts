import { standCel, type TellingKeuze } from '$lib/dashboard/geteld';
import type { ProfielBlad } from '$lib/dashboard/profiel-blad.svelte';
import { tabelVan, type UitvoerBron } from '$lib/dashboard/uitvoer-bron';
import { BEGRIPPEN, begripZin } from '$lib/domain/begrippen';
import type { Stand } from '$lib/domain/kleine-cellen';
import { magAandeel } from '$lib/domain/teltabel';
import type { UitvoerCel, UitvoerTabel } from '$lib/domain/uitvoer';
import type { Drempel } from '$lib/domain/drempel';
import { afgeschermd } from './afgeschermd';
import { alleTabellen, type Tabel, type TabelRij } from './tabel';

/** The three tables of the page, shared together. */
export function profielUitvoer(blad: ProfielBlad): readonly UitvoerBron[] {
	return [
		{
			soort: 'telling',
			titel: 'Klantprofiel en participatieladder',
			bestand: 'klantprofiel-en-ladder',
			tel(keuze) {
				const { profiel, perTrede, lks } = blad;
				// in the order of their names: by number the place of a row would tell what its cells don't
				const gemeenten = profiel?.gemeenten ?? [];
				const tabellen = alleTabellen({ profiel, gemeenten, perTrede, lks });
				const { standen, selectie } = afgeschermd(tabellen, keuze);
				return {
					tabellen: tabellen.map((tabel, index) => eenTabel(tabel, standen[index] ?? [], keuze)),
					selectie
				};
			},
			uitleg: [
				['Aantallen', 'Unieke kandidaten in de selectie. Aandelen in procenten van de rij.'],
				[
					'Klantprofiel',
					`Ja, Nee, Leeg en Onvolledig zijn codes van Sonar. ${begripZin(BEGRIPPEN.leeg)} ${begripZin(BEGRIPPEN.geenWaarde)}`
				],
				['Ladder', `${begripZin(BEGRIPPEN.hekje)} ${begripZin(BEGRIPPEN.geenWaarde)}`]
			]
		}
	];
}

function eenTabel(
	{ titel, rijKop, kolommen, rijen, totaal }: Tabel,
	standen: readonly (readonly Stand[])[],
	{ drempel }: TellingKeuze
): UitvoerTabel {
	const koppen = kolommen.flatMap(({ kop }) => [kop, `${kop} (%)`]);
	return tabelVan(
		titel,
		[rijKop, ...koppen, 'Totaal'],
		[...rijen, totaal].map((rij, index) => cells(rij, standen[index] ?? [], drempel))
	);
}

function cells(rij: TabelRij, standen: readonly Stand[], drempel: Drempel): readonly UitvoerCel[] {
	const last = standen[rij.cellen.length] ?? 'getal';
	return [
		rij.kop,
		...rij.cellen.flatMap((n, index): UitvoerCel[] => {
			const stand = standen[index] ?? 'getal';
			return [standCel(n, stand, drempel), magAandeel(stand, last) ? share(n, rij.totaal) : null];
		}),
		standCel(rij.totaal, last, drempel)
	];
}

/** In percents with one decimal; null without a total. */
function share(part: number, total: number): number | null {
	return total > 0 ? Math.floor((2000 * part + total) / (2 * total)) / 10 : null;
}
