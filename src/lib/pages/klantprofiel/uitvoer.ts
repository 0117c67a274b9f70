import type { ProfielBlad } from './profiel-blad.svelte';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { BEGRIPPEN, begripZin } from '$lib/domain/velden/begrippen';
import { profielDefinitie, profielNoemer } from '$lib/domain/kandidaat/profielgraad-tekst';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import { delingenVan } from './afgeschermd';
import { alleTabellen } from './tabel';

/** The three tables of the page, shared together. */
export function profielUitvoer(blad: ProfielBlad): readonly UitvoerBron[] {
	return [
		{
			soort: 'telling',
			titel: 'Klantprofiel en participatieladder',
			bestand: 'klantprofiel-en-ladder',
			count(keuze) {
				const { profiel, perTrede, lks } = blad;
				// in the order of their names: by number the place of a row would tell what its cells don't
				const gemeenten = profiel?.gemeenten ?? [];
				const { meetellen } = zonderCode;
				const tabellen = alleTabellen({ profiel, gemeenten, perTrede, lks }, meetellen);
				const delingen = delingenVan(tabellen);
				const { gedeeld, selectie } = shareTables(tabellen, keuze, { delingen });
				return { tabellen: gedeeld.map((tabel) => tabel.uitvoer()), selectie };
			},
			uitleg: [
				['Aantallen', 'Unieke kandidaten in de selectie.'],
				[
					'Aandelen',
					`Ladder: in procenten van de rij. Klantprofiel: van de ${profielNoemer(zonderCode.meetellen)}.`
				],
				['Profielgraad', profielDefinitie(zonderCode.meetellen)],
				[
					'Klantprofiel',
					`Ja, Nee, Leeg en Onvolledig zijn codes van Sonar. ${begripZin(BEGRIPPEN.leeg)} ${begripZin(BEGRIPPEN.geenWaarde)}`
				],
				['Ladder', `${begripZin(BEGRIPPEN.hekje)} ${begripZin(BEGRIPPEN.geenWaarde)}`]
			]
		}
	];
}
