import { dagVan } from '$lib/domain/velden/datum';
import { EENHEDEN, MEESTE_EENHEDEN } from '$lib/domain/velden/datum-filter';
import * as v from 'valibot';

const [EERSTE, LAATSTE] = [dagVan(1, 1, 1) ?? 0, dagVan(9999, 12, 31) ?? 0];

/** A day that the calendar has. */
const DAG = v.pipe(v.number(), v.integer(), v.minValue(EERSTE), v.maxValue(LAATSTE));
const TEKSTEN = v.array(v.string());

const DATUM_FILTER = v.variant('soort', [
	v.looseObject({ soort: v.literal('leeg') }),
	v.looseObject({ soort: v.literal('tussen'), van: v.nullable(DAG), tot: v.nullable(DAG) }),
	v.looseObject({
		soort: v.picklist(['komende', 'afgelopen']),
		aantal: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MEESTE_EENHEDEN)),
		eenheid: v.picklist(EENHEDEN)
	})
]);

/** Filters as `filtersAlsInhoud` writes them; what a later app adds is let through, and passed over. */
const FILTERS = v.looseObject({
	keuzes: v.optional(v.record(v.string(), TEKSTEN)),
	niet: v.optional(TEKSTEN),
	kengetal: v.optional(v.nullable(v.string())),
	zoek: v.optional(v.string()),
	datums: v.optional(v.record(v.string(), DATUM_FILTER)),
	nummers: v.optional(TEKSTEN),
	kenmerken: v.optional(TEKSTEN),
	sinds: v.optional(v.nullable(v.looseObject({ snapshot: v.string(), wat: v.string() }))),
	peildatum: v.optional(v.nullable(DAG))
});

const WEERGAVE = v.looseObject({
	pagina: v.string(),
	sort: v.optional(
		v.nullable(
			v.looseObject({ column: v.string(), direction: v.picklist(['ascending', 'descending']) })
		)
	),
	bladen: v.optional(v.record(v.string(), v.unknown())),
	kolommen: v.optional(TEKSTEN),
	grafiek: v.optional(v.string()),
	filters: v.optional(FILTERS)
});

/** Whether a view that comes from elsewhere has the shape of one, so that no filter is read as another. */
export function isWeergave(waarde: unknown): boolean {
	return v.is(WEERGAVE, waarde);
}

/** Whether it is a day that a filter can be about. */
export function isDag(waarde: unknown): waarde is number {
	return v.is(DAG, waarde);
}

/** Whether it is a filter on a date. */
export function isDatumFilter(waarde: unknown): waarde is v.InferOutput<typeof DATUM_FILTER> {
	return v.is(DATUM_FILTER, waarde);
}
