import * as v from 'valibot';
import { SOORTEN } from './soorten';

/** Filters as `filtersAlsInhoud` writes them; what a later app adds is let through, and passed over. */
const FILTERS = v.looseObject(
	Object.fromEntries(SOORTEN.map(({ id, vorm }) => [id, v.optional(vorm)]))
);

const WEERGAVE = v.looseObject({
	pagina: v.string(),
	sort: v.optional(
		v.nullable(
			v.looseObject({ column: v.string(), direction: v.picklist(['ascending', 'descending']) })
		)
	),
	bladen: v.optional(v.record(v.string(), v.unknown())),
	kolommen: v.optional(v.array(v.string())),
	lijst: v.optional(
		v.looseObject({
			volgorde: v.optional(v.array(v.string())),
			groep: v.optional(v.nullable(v.string())),
			merken: v.optional(v.record(v.string(), v.string()))
		})
	),
	grafiek: v.optional(v.string()),
	slicers: v.optional(v.array(v.string())),
	filters: v.optional(FILTERS)
});

/** Whether a view that comes from elsewhere has the shape of one, so that no filter is read as another. */
export function isWeergave(waarde: unknown): boolean {
	return v.is(WEERGAVE, waarde);
}
