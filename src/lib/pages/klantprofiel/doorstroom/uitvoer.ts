import type { App } from '$lib/app/app.svelte';
import { doorstroomBladVan } from '$lib/app/lookback/doorstroom-blad.svelte';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { verblijfsduurVan, MINST_VERBLIJVEN } from '$lib/domain/doorstroom/overleving';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { formatDatum } from '$lib/locale/format';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import type { GeteldeTabel } from '$lib/tables/getelde-tabel';
import { delingenVan } from '../afgeschermd';
import type { ProfielBlad } from '../profiel-blad.svelte';
import { alleTabellen } from '../tabel';
import { stroomTabellen } from './stroom-tabel';
import { duurTabel } from './verblijf-tabel';

/**
 * The flow, shared together with what the other tables of the page tell of the same kandidaten, so that nothing follows from
 * the two files together. Nothing to share until it is counted.
 */
export function doorstroomUitvoer(profielBlad: ProfielBlad, app: App): readonly UitvoerBron[] {
	const { stroom, verblijven } = doorstroomBladVan(app);
	if (!stroom) return [];
	return [
		{
			soort: 'telling',
			titel: 'Doorstroom klantprofiel en participatieladder',
			bestand: 'doorstroom',
			keuze: `Van ${formatDatum(stroom.van.dag)} naar ${formatDatum(stroom.naar.dag)}`,
			count(keuze) {
				const { perGemeente: profiel, perTrede, lks } = profielBlad;
				const gemeenten = profiel?.gemeenten ?? [];
				const { meetellen } = zonderCode;
				const pagina = alleTabellen({ profiel, gemeenten, perTrede, lks }, meetellen);
				const eigen: GeteldeTabel[] = [...stroomTabellen(stroom)];
				if (verblijven) eigen.push(duurTabel(verblijven.treden.map(verblijfsduurVan)));
				const { gedeeld, selectie } = shareTables([...pagina, ...eigen], keuze, {
					delingen: delingenVan(pagina)
				});
				const tabellen = gedeeld.slice(pagina.length);
				return { tabellen: tabellen.map((tabel) => tabel.uitvoer()), selectie };
			},
			uitleg: [
				[
					'Doorstroom',
					`Rijen: de lijst van ${formatDatum(stroom.van.dag)}. Kolommen: de lijst van ${formatDatum(stroom.naar.dag)}. Elke kandidaat telt één keer.`
				],
				['Aandelen', 'In procenten van de rij.'],
				['Gemeente', 'Die van de nieuwste lijst; van wie daar niet in staat, die van de oude.'],
				[
					'Ladder',
					'Iedereen telt mee, ook zonder LKS. Met en zonder groeipotentieel tellen samen.'
				],
				[
					'Tijd in een trede',
					`Alleen verblijven waarvan het begin in de lijsten te zien is. Wie er nog in zit, telt mee tot de laatste lijst (Kaplan-Meier). Onder ${MINST_VERBLIJVEN} verblijven noemen we geen duur.`
				]
			]
		}
	];
}
