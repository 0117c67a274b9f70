import { Storing } from '$lib/domain/momentopname/storing';
import type { GemeenteTelling } from '$lib/domain/uwv/transparantie';
import { gemeenteTellingen } from '$lib/star/gemeente-tellingen';
import type { Momentopname } from './verschil';

/** Who of a momentopname stands in UWV's table, per gemeente. Throws a `Storing` where it has no kandidaten. */
export function transparantieVan({ tables }: Momentopname): readonly GemeenteTelling[] {
	if (!tables.kandidaten) throw new Storing('opslag-beschadigd');
	return gemeenteTellingen(tables.kandidaten);
}
