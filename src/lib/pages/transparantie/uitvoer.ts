import { standCel } from '$lib/data/tellingen/geteld';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { tabelVan } from '$lib/tables/uitvoer-tabel';
import { VOLGT } from '$lib/rules/filters/volgt';
import { TELLING_KOLOMMEN } from '$lib/domain/uwv/publicatie';
import { schermTabellenAf } from '$lib/domain/afscherming/teltabel';
import { ANDERE_GROEP, type EigenTabel } from '$lib/domain/uwv/transparantie';
import { totaalNaam } from './totaal-naam';

const KOPPEN = [
	'Arbeidsmarktregio',
	'Gemeente',
	'Gemeenteklanten: profiel in Sonar',
	'Gemeenteklanten: geen profiel in Sonar',
	'UWV-klanten: profiel in Sonar',
	'UWV-klanten: geen profiel in Sonar',
	'Totaal in Sonar'
];

/** UWV's tables as one, shared together; what the source can't know says so. */
export function transparantieUitvoer(
	tabellen: readonly EigenTabel[],
	kwartaal: string,
	definitie: string
): readonly UitvoerBron[] {
	if (tabellen.length === 0) return [];
	const last = TELLING_KOLOMMEN.length - 1;
	return [
		{
			soort: 'telling',
			titel: `Transparantie van klantprofielen, ${kwartaal}`,
			bestand: 'transparantie',
			keuze: `${kwartaal} ${definitie}`,
			volgt: VOLGT.transparantie,
			count({ drempel }) {
				const cellen = tabellen.map(({ rijen, totaal }) =>
					[...rijen, totaal].map(({ telling }) => TELLING_KOLOMMEN.map((kolom) => telling[kolom]))
				);
				const standen = schermTabellenAf(
					cellen.map((rijen) => ({
						cellen: rijen,
						rijen: [{ geheel: rijen.length - 1, delen: rijen.slice(1).map((_, index) => index) }],
						kolommen: [{ geheel: last, delen: [0, 1, 2, 3], open: true }]
					})),
					drempel
				);
				const tabel = tabelVan(
					'Transparantie',
					KOPPEN,
					tabellen.flatMap(({ regio, rijen }, tabel) =>
						(cellen[tabel] ?? []).map((waarden, rij) => [
							regio ? `${regio.nummer} ${regio.naam}` : '',
							rij < rijen.length ? rijen[rij]?.gemeente || '(Leeg)' : totaalNaam({ rijen }),
							...waarden.map((waarde, kolom) =>
								standCel(waarde, standen[tabel]?.[rij]?.[kolom], drempel)
							)
						])
					)
				);
				return { tabellen: [tabel], selectie: null };
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
