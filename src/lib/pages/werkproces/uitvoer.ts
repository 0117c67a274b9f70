import type { Dashboard } from '$lib/app/dashboard.svelte';
import {
	IEDEREEN,
	schermMetSelectie,
	standCel,
	type Geteld,
	type TellingKeuze
} from '$lib/data/tellingen/geteld';
import { kandidaatKolom } from '$lib/lists/kandidaat-uitvoer';
import {
	dagen,
	getallen,
	teksten,
	type LijstKolom,
	type UitvoerBron
} from '$lib/lists/uitvoer-bron';
import { tabelVan } from '$lib/tables/uitvoer-tabel';
import { TE_DOEN, type WerkprocesBlad } from './werkproces-blad.svelte';
import { DATUM, kandidatenVan } from '$lib/lists/werkproces-lijst';
import type { Dataset } from '$lib/data/dataset';
import { datumBronTekst, ontheffingTekst } from '$lib/data/kandidaat/ontheffing-tekst';
import { GEEN_DAG } from '$lib/domain/velden/datum';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { OORDEEL_WOORD } from './oordeel-woord';
import { kolommenVan } from './werkproces-kolommen';

/** The list of the page, every line of it, and the counts of the rules. */
export function werkprocesUitvoer(
	dashboard: Dashboard,
	blad: WerkprocesBlad
): readonly UitvoerBron[] {
	const { dataset } = dashboard;
	if (!dataset) return [];
	const { gekozen, regels, tegels } = blad;
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
			kolommen: kolommenVan(gekozen?.regel ?? null, {
				digivaardig: blad.kentDigivaardig,
				ontheffing: blad.ontheffingBreedte
			})
				.concat(gekozen?.regel === 'cv' ? [] : [{ id: 'waarom', label: 'Waarom' }])
				.map((kolom) => werkprocesKolom(dataset, blad, kolom)),
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

function werkprocesKolom(
	dataset: Dataset,
	blad: WerkprocesBlad,
	{ id, label }: { readonly id: string; readonly label: string }
): LijstKolom {
	const rijen = blad.regels.length;
	const datum = (index: number) => blad.uitspraak(blad.rijAt(index))?.datum ?? null;
	const eigen = (make: LijstKolom['make'], kop = label): LijstKolom => ({ kop, wie: false, make });
	switch (id) {
		case DATUM:
			return eigen(() => dagen(rijen, (index) => datum(index) ?? GEEN_DAG));
		case 'termijn':
			return eigen(
				() =>
					getallen(rijen, (index) => {
						const dag = datum(index);
						return dag === null ? null : dag - dataset.peildatum;
					}),
				'Nog (dagen)'
			);
		case 'actie':
			return eigen(() =>
				teksten(rijen, (index) => {
					const { regel } = blad.rijAt(index);
					return WERKPROCES.find((each) => each.id === regel)?.actie ?? '';
				})
			);
		case 'datumbron':
			return eigen(() =>
				teksten(rijen, (index) => datumBronTekst(dataset, blad.rijAt(index).kandidaat))
			);
		case 'ontheffing':
			return eigen(() =>
				teksten(rijen, (index) => ontheffingTekst(dataset, blad.rijAt(index).kandidaat))
			);
		case 'waarom':
			return eigen(() =>
				teksten(rijen, (index) => blad.uitspraak(blad.rijAt(index))?.waarom ?? '')
			);
		default: {
			const veld = id === 'digivaardig' ? 'cvdigivaardig' : id;
			return kandidaatKolom(
				dataset,
				{ id: veld, label },
				rijen,
				(index) => blad.rijAt(index).kandidaat
			);
		}
	}
}
