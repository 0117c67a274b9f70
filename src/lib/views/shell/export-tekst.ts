import type { UitvoerBron } from '$lib/dashboard/uitvoer-bron';
import { formatGetal } from '$lib/locale/format';

const LOG = 'Het log bewaart alleen het moment en het aantal rijen.';

/** What leaves the app, and of how many kandidaten, for the warning beforehand. */
export function gaatMee(bron: UitvoerBron, zonderNamen: boolean): string {
	if (bron.soort === 'telling')
		return `Het bevat alleen aantallen, geen kandidaten. Deel het volgens de afspraken in uw team. ${LOG}`;
	const { kandidaten, kolommen } = bron;
	const wie = `${formatGetal(kandidaten)} ${kandidaten === 1 ? 'kandidaat' : 'kandidaten'}`;
	const koppen = kolommen.filter((kolom) => !zonderNamen || !kolom.wie).map(({ kop }) => kop);
	const velden = koppen.length ? `: ${koppen.join(', ')}` : '';
	return zonderNamen
		? `Het bevat gegevens van ${wie}, zonder namen en nummers${velden}. Wie een kandidaat kent, kan die er soms toch in herkennen. ${LOG}`
		: `Het bevat persoonsgegevens van ${wie}${velden}. Bewaar het veilig en deel het alleen met wie het voor het werk nodig heeft. ${LOG}`;
}
