import * as v from 'valibot';
import { KUBUS_VELDEN, type Herinnering } from '$lib/domain/geheugen/herinnering';
import { STROOM_VELDEN } from '$lib/domain/doorstroom/doorstroom';
import { STAP_BREED, type HerinnerdeStroom } from '$lib/domain/geheugen/stroom-uit';
import { COUNT, DAG, ID, isShape, MOMENT } from '../documents/shapes';

const COUNTS = v.array(COUNT);
const WORDS = v.array(v.string());

/** Flows to one momentopname; more are not kept. */
export const MOST_STROMEN = 64;
/** More than any field has that is kept by its codes, and than any list has gemeenten. */
const MOST_VALUES = 100;
const MOST_GEMEENTEN = 20_000;
const LONGEST = 60;
const MOST_STEPS = MOST_VALUES * MOST_VALUES * STAP_BREED;

const WORD = v.pipe(v.string(), v.maxLength(LONGEST));
const VALUES = v.pipe(v.array(v.nullable(WORD)), v.maxLength(MOST_VALUES));
const STEPS = v.pipe(v.array(COUNT), v.maxLength(MOST_STEPS));
const STROOM = v.strictObject({
	dag: DAG,
	geteld: MOMENT,
	versie: COUNT,
	velden: v.pipe(v.array(v.picklist(['gemeente', ...STROOM_VELDEN])), v.maxLength(3)),
	waarden: v.strictObject({ klantprofiel: VALUES, ladder: VALUES }),
	gemeenten: v.pipe(
		v.array(
			v.strictObject({
				gemeente: WORD,
				klantprofiel: STEPS,
				ladder: STEPS,
				zonderNummer: v.strictObject({ van: COUNT, naar: COUNT })
			})
		),
		v.maxLength(MOST_GEMEENTEN)
	)
});
const STROMEN = v.pipe(
	v.record(ID, STROOM),
	v.check((stromen) => Object.keys(stromen).length <= MOST_STROMEN)
);

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
	stromen: v.optional(STROMEN)
});

/** Whether these are counts of that momentopname, which add up to its kandidaten and name no value that is not there. */
export function isHerinnering(id: string, value: unknown): value is Herinnering {
	if (!isShape(HERINNERING, value) || value.id !== id) return false;
	const { waarden, cellen, kandidaten, status, ladderLks, perKlasse, stromen = {} } = value;
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
		(ladderLks === null || ladderLks.length === gemeenten * waarden.ladder.length) &&
		Object.entries(stromen).every(([van, stroom]) => van !== id && isStroomTo(value, stroom))
	);
}

/** Whether it begins earlier, names no value that is not there, and adds up to the later list by each field. */
function isStroomTo(
	{ peildatum, kandidaten }: Pick<Herinnering, 'peildatum' | 'kandidaten'>,
	{ dag, velden, waarden, gemeenten }: HerinnerdeStroom
): boolean {
	return (
		dag < peildatum &&
		STROOM_VELDEN.every((veld) => {
			let sum = 0;
			for (const { [veld]: steps } of gemeenten) {
				if (steps.length % STAP_BREED !== 0) return false;
				for (let at = 0; at < steps.length; at += STAP_BREED) {
					const [van, naar] = [steps[at], steps[at + 1]].map((code) => waarden[veld][code ?? -1]);
					if (van === undefined || naar === undefined || (van === null && naar === null))
						return false;
					if (naar !== null) sum += steps[at + 2] ?? Number.NaN;
				}
			}
			return sum === (velden.includes(veld) ? kandidaten : 0);
		})
	);
}
