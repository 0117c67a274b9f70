import type { ColumnTable } from '$lib/columns/column';
import type { GemeenteTelling } from '$lib/domain/uwv/transparantie';
import { gemeenteTellingen } from '$lib/star/gemeente-tellingen';

/** Kandidaten per gemeente and class of UWV's table; empty without data. Scans the table twice. */
export function tellingenPerGemeente(kandidaten: ColumnTable | null): readonly GemeenteTelling[] {
	return kandidaten ? gemeenteTellingen(kandidaten) : [];
}
