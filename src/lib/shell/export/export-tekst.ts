import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { hoeveel } from '$lib/locale/hoeveel';

const LOG = 'Het log bewaart alleen het moment en het aantal rijen.';

/** What two files can tell that one does not; the threshold knows of one file only. */
export const TWEE_BESTANDEN =
	'De drempel werkt binnen één bestand. Twee bestanden met een andere selectie vertellen samen soms meer.';

/** What leaves the app, and of how many kandidaten, for the warning beforehand. */
export function goesAlong(bron: UitvoerBron, zonderNamen: boolean): string {
	if (bron.soort === 'telling') {
		const namen =
			bron.per && !zonderNamen
				? `Het bevat alleen aantallen, met de naam van elke ${bron.per}.`
				: 'Het bevat alleen aantallen.';
		return `${namen} Geen kandidaten: ook niet in de filters erbij. Deel het volgens de afspraken in uw team. ${LOG}`;
	}
	const { kandidaten, kolommen } = bron;
	const wie = hoeveel(kandidaten, 'kandidaat', 'kandidaten');
	const koppen = kolommen.filter((kolom) => !zonderNamen || !kolom.wie).map(({ kop }) => kop);
	const velden = koppen.length ? `: ${koppen.join(', ')}` : '';
	return zonderNamen
		? `Het bevat gegevens van ${wie}, zonder namen en nummers${velden}. Wie een kandidaat kent, kan die er soms toch in herkennen. ${LOG}`
		: `Het bevat persoonsgegevens van ${wie}${velden}. Bewaar het veilig en deel het alleen met wie het voor het werk nodig heeft. ${LOG}`;
}

/** Whether the file has numbers that Excel takes the zeros off when it opens a CSV. */
export function losesNullen(bron: UitvoerBron, zonderNamen: boolean): boolean {
	return bron.soort === 'lijst' && !zonderNamen && bron.kolommen.some(({ wie }) => wie);
}
