import type { Geteld, TellingKeuze } from '$lib/data/tellingen/geteld';
import type { Deling } from '$lib/domain/afscherming/teltabel';
import { isDeelVan, type Tegel, type TegelGroep } from '$lib/rules/kenmerken/kengetal-tegel';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import type { GeteldeRij, GeteldeTabel } from '$lib/tables/getelde-tabel';
import { tabelVan } from '$lib/tables/uitvoer-tabel';

/** Different kandidaten among the records of a row. */
const KANDIDATEN: Voorwaarden = [{ soort: 'eerste' }];

/** Kengetallen by their records and kandidaten. What each counts is part of what is active. */
export function kengetalTabel(tegels: readonly Tegel[]): GeteldeTabel {
	const rijen = tegels.map(({ kengetal: { id, label }, waarde, kandidaten }): GeteldeRij => ({
		id,
		kop: label,
		wie: [{ soort: 'telt', kengetal: id }],
		aantallen: [waarde, kandidaten]
	}));
	return {
		titel: 'Kengetallen',
		rijKop: 'Kengetal',
		kolommen: [
			{ id: 'aantal', kop: 'Aantal', wie: [] },
			{ id: 'kandidaten', kop: 'Unieke kandidaten', wie: KANDIDATEN }
		],
		rijen,
		rijSommen: tegels.flatMap((tegel, rij): Deling[] => {
			const { groep, kolom } = tegel.kengetal;
			const geheel = tegels.findIndex(
				({ kengetal: each }) => each.groep === groep && each.kolom === 'actief'
			);
			const actief = tegels[geheel];
			return actief && kolom !== 'actief' && isDeelVan(actief, tegel)
				? [{ geheel, delen: [rij], open: true }]
				: [];
		}),
		kolomSommen: [{ geheel: 0, delen: [1], vrij: true }]
	};
}

/**
 * The kengetallen as a table. Their kandidaten are part of the selection: those who are left over follow from the two, so
 * they pass the threshold as well.
 */
export function countKengetallen(groepen: readonly TegelGroep[], keuze: TellingKeuze): Geteld {
	const tabel = kengetalTabel(groepen.flatMap(({ tegels }) => tegels));
	const delingen = tabel.rijen.flatMap(({ wie, aantallen: [, kandidaten] }) =>
		kandidaten != null && kandidaten <= keuze.selectie.aantal
			? [{ geheel: [], delen: [[...wie, ...KANDIDATEN]], open: true as const }]
			: []
	);
	const { gedeeld, selectie } = shareTables([tabel], keuze, { delingen });
	const namen = groepen.flatMap(({ naam, tegels }) => tegels.map(() => naam));
	const lines = tabel.rijen.map(({ kop }, rij) => [
		namen[rij] ?? '',
		kop,
		...(gedeeld[0]?.cellen(rij) ?? [])
	]);
	const koppen = ['Groep', tabel.rijKop, ...tabel.kolommen.map(({ kop }) => kop)];
	return { selectie, tabellen: [tabelVan(tabel.titel, koppen, lines)] };
}
