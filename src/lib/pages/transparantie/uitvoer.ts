import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { VOLGT } from '$lib/rules/filters/volgt';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import { tabelVan } from '$lib/tables/uitvoer-tabel';
import {
	ANDERE_GROEP,
	PROFIEL_DEFINITIE,
	type EigenTabel,
	type ProfielKeuze
} from '$lib/domain/uwv/transparantie';
import { eigenTabel, KOPPEN } from './eigen-tabel';

/** UWV's tables as one, shared together; what the source can't know says so. */
export function transparantieUitvoer(
	eigen: readonly EigenTabel[],
	keuze: ProfielKeuze,
	kwartaal: string
): readonly UitvoerBron[] {
	if (eigen.length === 0) return [];
	const definitie = PROFIEL_DEFINITIE[keuze];
	return [
		{
			soort: 'telling',
			titel: `Transparantie van klantprofielen, ${kwartaal}`,
			bestand: 'transparantie',
			keuze: `${kwartaal} ${definitie}`,
			volgt: VOLGT.transparantie,
			count(telling) {
				const tabellen = eigen.map((each) => eigenTabel(each, keuze));
				const { gedeeld, selectie } = shareTables(tabellen, telling, { los: true });
				const lines = tabellen.flatMap(({ titel, rijen }, at) =>
					rijen.map(({ kop }, rij) => [titel, kop, ...(gedeeld[at]?.cellen(rij) ?? [])])
				);
				return { tabellen: [tabelVan('Transparantie', KOPPEN, lines)], selectie };
			},
			uitleg: [
				['Kwartaal', kwartaal],
				['Geteld', 'Kandidaten met DGR Ja en een registratie in Sonar (Open of Gesloten).'],
				['Telt als profiel', definitie],
				['Profielgraad', ANDERE_GROEP]
			]
		}
	];
}
