import * as v from 'valibot';
import { KUBUS_VELDEN, type Herinnering } from '$lib/domain/geheugen/herinnering';
import { COUNT, DAG, ID, isShape, MOMENT } from '../documents/shapes';

const COUNTS = v.array(COUNT);
const WORDS = v.array(v.string());

const HERINNERING = v.strictObject({
	id: ID,
	peildatum: DAG,
	ingelezen: MOMENT,
	geteld: MOMENT,
	versie: COUNT,
	velden: WORDS,
	kandidaten: COUNT,
	waarden: v.strictObject({
		gemeente: WORDS,
		klantprofiel: WORDS,
		ladder: WORDS,
		dgr: WORDS,
		status: WORDS
	}),
	cellen: COUNTS,
	status: COUNTS,
	ladderLks: v.nullable(COUNTS),
	perKeuze: v.array(
		v.strictObject({
			start: v.picklist(['afgelopen', 'komende']),
			kengetallen: v.record(v.string(), v.strictObject({ per: COUNTS, zonder: COUNT })),
			kandidatenMet: v.record(v.string(), COUNTS)
		})
	),
	perKlasse: v.array(COUNTS),
	stromen: v.optional(v.record(v.string(), v.unknown()))
});

/** Whether these are counts of that momentopname, which add up to its kandidaten and name no value that is not there. */
export function isHerinnering(id: string, value: unknown): value is Herinnering {
	if (!isShape(HERINNERING, value) || value.id !== id) return false;
	const { waarden, cellen, kandidaten, status, ladderLks, perKlasse } = value;
	const wide = KUBUS_VELDEN.length + 1;
	let sum = 0;
	for (let at = 0; at < cellen.length; at += wide) {
		sum += cellen[at + wide - 1] ?? Number.NaN;
		if (!KUBUS_VELDEN.every((veld, place) => waarden[veld][cellen[at + place] ?? -1] !== undefined))
			return false;
	}
	const gemeenten = waarden.gemeente.length;
	return (
		sum === kandidaten &&
		perKlasse.length === gemeenten &&
		(status.length === 0 || status.length === gemeenten * waarden.status.length) &&
		(ladderLks === null || ladderLks.length === gemeenten * waarden.ladder.length)
	);
}
