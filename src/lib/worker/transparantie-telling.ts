import { codeColumn, type ColumnTable } from '$lib/columns/column';
import { combinedCodes } from '$lib/columns/combined';
import { KLASSE_VELDEN, KLASSEN, klasseVan, type GemeenteTelling } from '$lib/domain/transparantie';

/** Kandidaten per gemeente and class of UWV's table. Scans the table twice; throws where it has no gemeenten. */
export function gemeenteTellingen(kandidaten: ColumnTable): readonly GemeenteTelling[] {
	const { codes, values } = codeColumn(kandidaten, 'gemeente');
	const klassen = combinedCodes(kandidaten, KLASSE_VELDEN, klasseVan);
	const tellingen = values.map((gemeente) => ({
		gemeente,
		perKlasse: Array.from({ length: KLASSEN }, () => 0)
	}));
	for (let row = 0; row < kandidaten.rows; row++) {
		const counts = tellingen[codes[row] ?? 0]?.perKlasse;
		const klasse = klassen[row] ?? 0;
		if (counts) counts[klasse] = (counts[klasse] ?? 0) + 1;
	}
	return tellingen;
}
