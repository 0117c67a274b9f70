import { fullBitset } from '$lib/columns/bitset';
import { codeColumn, type ColumnTable } from '$lib/columns/column';
import { combinedCodes } from '$lib/columns/combined';
import {
	KLASSE_VELDEN,
	KLASSEN,
	klasseVan,
	type GemeenteTelling
} from '$lib/domain/uwv/transparantie';
import { crossCodes } from '$lib/engine/cross-codes';

const CODES = Array.from({ length: KLASSEN }, (_, klasse) => String(klasse));

/** Kandidaten per gemeente and class of UWV's table. Scans the table twice; throws where it has no gemeenten. */
export function gemeenteTellingen(kandidaten: ColumnTable): readonly GemeenteTelling[] {
	const gemeenten = codeColumn(kandidaten, 'gemeente');
	const codes = combinedCodes(kandidaten, KLASSE_VELDEN, klasseVan);
	const klassen = { kind: 'code', codes, values: CODES } as const;
	const counts = crossCodes(fullBitset(kandidaten.rows), gemeenten, klassen);
	return gemeenten.values.map((gemeente, code) => ({
		gemeente,
		perKlasse: [...counts.subarray(code * KLASSEN, (code + 1) * KLASSEN)]
	}));
}
