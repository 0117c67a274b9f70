import type { Dashboard } from '$lib/app/dashboard.svelte';
import {
	IEDEREEN,
	schermMetSelectie,
	standCel,
	type Geteld,
	type TellingKeuze
} from '$lib/data/tellingen/geteld';
import { exportColumns } from '$lib/lists/list-export';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { tabelVan } from '$lib/tables/uitvoer-tabel';
import { TE_DOEN, type WerkprocesBlad } from './werkproces-blad.svelte';
import { kandidatenVan } from '$lib/lists/werkproces-lijst';
import { OORDEEL_WOORD } from './oordeel-woord';
import { werkprocesKolommen, werkprocesTabel } from './werkproces-kolommen';

/** The list of the page, every line of it, and the counts of the rules. */
export function werkprocesUitvoer(
	dashboard: Dashboard,
	blad: WerkprocesBlad
): readonly UitvoerBron[] {
	const { dataset } = dashboard;
	if (!dataset) return [];
	const { gekozen, regels, tegels } = blad;
	const kolommen = werkprocesKolommen(dataset, blad);
	const regel = tegels.find((tegel) => tegel.regel.id === gekozen?.regel)?.regel;
	const uitleg = tegels.map(
		({ regel: { label, definitie, herkomst }, ontbreekt }) =>
			[
				`Regel ${label}`,
				[definitie(dataset.keuzes), herkomst, ontbreekt].filter(Boolean).join(' ')
			] as const
	);
	return [
		{
			soort: 'lijst',
			titel:
				regel && gekozen
					? `${regel.label}: ${OORDEEL_WOORD[gekozen.oordeel]}`
					: 'Alles wat moet gebeuren',
			bestand: 'werkproces',
			rijen: regels.length,
			kandidaten: kandidatenVan(regels).length,
			kolommen: exportColumns({ ...werkprocesTabel(blad, kolommen), kolommen: kolommen.uitvoer }),
			uitleg
		},
		{
			soort: 'telling',
			titel: 'Werkproces in aantallen',
			bestand: 'werkproces-aantallen',
			count: (keuze) => countRegels(blad, keuze),
			uitleg
		}
	];
}

/** The verdicts of each rule; those of whom it says nothing are the rest of the selection. */
function countRegels({ tegels }: WerkprocesBlad, keuze: TellingKeuze): Geteld {
	const cellen = tegels.map(({ aantallen }) => TE_DOEN.map((oordeel) => aantallen[oordeel]));
	const { standen, selectie } = schermMetSelectie(
		[
			{
				cellen: cellen.map((rij) => [...rij, keuze.selectie.aantal]),
				rijen: [],
				kolommen: [{ geheel: TE_DOEN.length, delen: [...TE_DOEN.keys()], open: true }],
				groep: (_, kolom) => (kolom === TE_DOEN.length ? IEDEREEN : null)
			}
		],
		keuze
	);
	return {
		selectie,
		tabellen: [
			tabelVan(
				'Werkproces',
				['Regel', ...TE_DOEN.map((oordeel) => OORDEEL_WOORD[oordeel])],
				tegels.map(({ regel: { label } }, rij) => [
					label,
					...(cellen[rij] ?? []).map((n, kolom) =>
						standCel(n, standen[0]?.[rij]?.[kolom], keuze.drempel)
					)
				])
			)
		]
	};
}
