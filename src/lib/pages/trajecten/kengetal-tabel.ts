import {
	IEDEREEN,
	schermMetSelectie,
	standCel,
	type Geteld,
	type TellingKeuze
} from '$lib/data/tellingen/geteld';
import type { TegelGroep } from '$lib/rules/kenmerken/kengetal-tegel';
import { tabelVan } from '$lib/tables/uitvoer-tabel';
import type { Deling, GroepDeling } from '$lib/domain/afscherming/teltabel';

/**
 * The kengetallen as a table. What a tile counts is part of what is active, and its kandidaten are part of the selection:
 * those who are left over follow from the two, so they pass the threshold as well.
 */
export function countKengetallen(groepen: readonly TegelGroep[], keuze: TellingKeuze): Geteld {
	const regels = groepen.flatMap(({ groep, naam, tegels }) =>
		tegels.map((tegel) => ({ groep, naam, tegel }))
	);
	const cellen = regels.map(({ tegel: { waarde, kandidaten } }) => [waarde, kandidaten]);
	const rijen = regels.flatMap(({ groep, tegel }, rij): Deling[] => {
		const geheel = regels.findIndex(
			(each) => each.groep === groep && each.tegel.kengetal.id.endsWith('Actief')
		);
		const actief = regels[geheel]?.tegel;
		return actief && actief !== tegel && past(actief, tegel)
			? [{ geheel, delen: [rij], open: true }]
			: [];
	});
	const samen = regels.flatMap(({ tegel: { kandidaten } }, rij): GroepDeling[] =>
		kandidaten !== null && kandidaten <= keuze.selectie.aantal
			? [{ geheel: IEDEREEN, delen: [`kandidaten ${rij}`], open: true }]
			: []
	);
	const { standen, selectie } = schermMetSelectie(
		[
			{
				cellen,
				rijen,
				kolommen: [{ geheel: 0, delen: [1], vrij: true }],
				groep: (rij, kolom) => (kolom === 1 ? `kandidaten ${rij}` : null)
			}
		],
		keuze,
		{ groepen: samen }
	);
	return {
		selectie,
		tabellen: [
			tabelVan(
				'Kengetallen',
				['Groep', 'Kengetal', 'Aantal', 'Unieke kandidaten'],
				regels.map(({ naam, tegel }, rij) => [
					naam,
					tegel.kengetal.label,
					...(cellen[rij] ?? []).map((n, kolom) =>
						standCel(n, standen[0]?.[rij]?.[kolom], keuze.drempel)
					)
				])
			)
		]
	};
}

type Getallen = TegelGroep['tegels'][number];

/** Whether one can be part of the other; by another choice of the definition a tile is of what is still to come. */
function past(geheel: Getallen, deel: Getallen): boolean {
	return (
		geheel.waarde !== null &&
		geheel.kandidaten !== null &&
		deel.waarde !== null &&
		deel.kandidaten !== null &&
		deel.waarde <= geheel.waarde &&
		deel.kandidaten <= geheel.kandidaten
	);
}
