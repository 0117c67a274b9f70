import type { Geteld, TellingKeuze } from '$lib/data/tellingen/geteld';
import type { Deling } from '$lib/domain/afscherming/teltabel';
import type { Tegel, TegelGroep } from '$lib/rules/kenmerken/kengetal-tegel';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import type { GeteldeRij, GeteldeTabel } from '$lib/tables/getelde-tabel';
import { tabelVan } from '$lib/tables/uitvoer-tabel';

/** Different kandidaten among the records of a row. */
const KANDIDATEN: Voorwaarden = [{ soort: 'eerste' }];

/** Kengetallen by their records and kandidaten. What a tile counts is part of what is active. */
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
		rijSommen: tegels.flatMap(({ kengetal: { groep, id } }, rij): Deling[] => {
			const geheel = tegels.findIndex(
				({ kengetal: each }) => each.groep === groep && each.id.endsWith('Actief')
			);
			const actief = rijen[geheel];
			return actief && actief.id !== id && past(actief, rijen[rij])
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

/** Whether one can be part of the other; by another choice of the definition a tile is of what is still to come. */
function past(geheel: GeteldeRij, deel: GeteldeRij | undefined): boolean {
	return geheel.aantallen.every((whole, at) => {
		const part = deel?.aantallen[at] ?? null;
		return whole !== null && part !== null && part <= whole;
	});
}
