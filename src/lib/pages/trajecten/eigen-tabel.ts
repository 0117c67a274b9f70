import type { Dataset } from '$lib/data/dataset';
import type { Geteld, TellingKeuze } from '$lib/data/tellingen/geteld';
import type { Deling } from '$lib/domain/afscherming/teltabel';
import { zinVan } from '$lib/domain/eigen-kengetal/zin';
import type { Toelichting } from '$lib/domain/momentopname/uitvoer';
import { TABEL_NAAM } from '$lib/domain/velden/velden';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { ontbreektTekst } from '$lib/panels/eigen-kengetal/eigen-tekst';
import { woordenboekVan } from '$lib/rules/eigen-kengetal/woordenboek';
import { VOLGT } from '$lib/rules/filters/volgt';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import { eigenWie, isBinnen, type EigenUitkomst } from '$lib/tables/eigen-uitkomst';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import type { GeteldeRij, GeteldeTabel } from '$lib/tables/getelde-tabel';
import { tabelVan } from '$lib/tables/uitvoer-tabel';

const KANDIDATEN: Voorwaarden = [{ soort: 'eerste' }];

/** What own kengetallen count, in their own sentences. */
export function eigenToelichting(
	dataset: Dataset,
	eigen: readonly EigenUitkomst[]
): readonly Toelichting[] {
	return eigen.map(({ eigen: own, ontbreekt }): Toelichting => [
		`Definitie ${own.naam}`,
		[ontbreekt.length ? ontbreektTekst(ontbreekt) : '', zinVan(own, woordenboekVan(dataset))]
			.filter(Boolean)
			.join(' ')
	]);
}

/** Own kengetallen as a table of an export; nothing where there are none. */
export function eigenUitvoer(
	dataset: Dataset,
	eigen: readonly EigenUitkomst[]
): readonly UitvoerBron[] {
	if (!eigen.length) return [];
	return [
		{
			soort: 'telling',
			titel: 'Eigen kengetallen',
			bestand: 'eigen-kengetallen',
			volgt: VOLGT.tegels,
			count: (keuze) => countEigen(dataset, eigen, keuze),
			uitleg: eigenToelichting(dataset, eigen)
		}
	];
}

/** By what each counts, of how many that is a part, and of how many kandidaten. What lies within another follows from both. */
export function eigenTabel(dataset: Dataset, eigen: readonly EigenUitkomst[]): GeteldeTabel {
	const rijen = eigen.map(({ eigen: own, waarde, kandidaten }): GeteldeRij => ({
		id: own.id,
		kop: own.naam,
		wie: eigenWie(own),
		aantallen: waarde ? [waarde.teller, waarde.noemer, kandidaten] : [null, null, null]
	}));
	return {
		titel: 'Eigen kengetallen',
		rijKop: 'Kengetal',
		kolommen: [
			{ id: 'aantal', kop: 'Aantal', wie: [] },
			{ id: 'van', kop: 'Van', wie: [] },
			{ id: 'kandidaten', kop: 'Unieke kandidaten', wie: KANDIDATEN }
		],
		rijen,
		rijSommen: eigen.flatMap(({ eigen: deel, waarde }, rij): Deling[] =>
			waarde
				? eigen.flatMap(({ eigen: ander, waarde: anders }, geheel): Deling[] =>
						geheel !== rij && anders && isBinnen(dataset, deel, ander)
							? [{ geheel, delen: [rij], open: true }]
							: []
					)
				: []
		),
		kolomSommen: [
			{ geheel: 1, delen: [0], open: true },
			{ geheel: 0, delen: [2], vrij: true }
		]
	};
}

function countEigen(
	dataset: Dataset,
	eigen: readonly EigenUitkomst[],
	keuze: TellingKeuze
): Geteld {
	const tabel = eigenTabel(dataset, eigen);
	const delingen = tabel.rijen.flatMap(({ wie, aantallen: [, , kandidaten] }) =>
		kandidaten != null && kandidaten <= keuze.selectie.aantal
			? [{ geheel: [], delen: [[...wie, ...KANDIDATEN]], open: true as const }]
			: []
	);
	const { gedeeld, selectie } = shareTables([tabel], keuze, { delingen });
	const lines = tabel.rijen.map(({ kop }, rij) => [
		kop,
		eigen[rij] ? TABEL_NAAM[eigen[rij].eigen.tel] : '',
		...(gedeeld[0]?.cellen(rij) ?? [])
	]);
	const [aantal, ...rest] = tabel.kolommen.map(({ kop }) => kop);
	return {
		selectie,
		tabellen: [tabelVan(tabel.titel, [tabel.rijKop, 'Geteld', aantal ?? '', ...rest], lines)]
	};
}
