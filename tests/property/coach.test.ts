import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasRow, type Bitset } from '$lib/columns/bitset';
import { openDataset, type Dataset } from '$lib/data/dataset';
import {
	nodigVoor,
	profielGroepen,
	samen,
	type ProfielGroep
} from '$lib/data/tellingen/profiel-groepen';
import { eersteVan } from '$lib/lists/profiel-werklijst';
import { LEEG } from '$lib/domain/velden/waarden';
import { EVERYTHING, type Selection } from '$lib/engine/star';
import { BRON, momentopnameVan, trek, type BronWaarden } from './bronnen';
import { runs } from './runs';

const VELDEN = ['begeleider', 'gemeente'] as const;
/** Slicers whose value stays the same when a profile is completed. */
const VAST = ['gemeente', 'status', 'doelgroep', 'dgr'] as const;

/** Some values of some slicers, by value: codes are those of one source only. */
type Keuze = Partial<Record<(typeof VAST)[number], readonly string[]>>;

function keuzeUit(dataset: Dataset, seed: number): Keuze {
	const waarden = (slicer: string) =>
		fc.option(fc.subarray([...dataset.valuesOf(slicer)], { minLength: 1 }), {
			freq: 1,
			nil: undefined
		});
	return trek(fc.record(Object.fromEntries(VAST.map((each) => [each, waarden(each)]))), seed);
}

function pass(dataset: Dataset, keuze: Keuze): Bitset {
	const picks = Object.fromEntries(
		Object.entries(keuze).map(([slicer, waarden = []]) => [
			slicer,
			waarden.map((waarde) => dataset.valuesOf(slicer).indexOf(waarde))
		])
	);
	const selection: Selection = { ...EVERYTHING, picks };
	return dataset.engine.evaluate(selection).pass;
}

/** The same source with those profiles completed. */
function voltooid(waarden: BronWaarden, rows: readonly number[]): BronWaarden {
	return {
		...waarden,
		kandidaten: waarden.kandidaten.map((each, row) =>
			rows.includes(row) ? { ...each, klantprofiel: 'J' } : each
		)
	};
}

function groepNaam(groep: ProfielGroep): string {
	return groep.code < 0 ? '' : groep.naam;
}

/** Whether that is a code of klantprofiel. */
function hasCode(klantprofiel: string | undefined): boolean {
	return ['J', 'N', 'L', 'O'].includes(klantprofiel ?? '');
}

/** Whether that share has a profile, by reading the source kandidaat by kandidaat. */
function gehaald(
	{ kandidaten }: BronWaarden,
	inBeeld: Bitset,
	veld: (typeof VELDEN)[number],
	naam: string,
	procent: number,
	meetellen: boolean
): boolean {
	const leden = kandidaten.filter(
		(each, row) =>
			hasRow(inBeeld, row) &&
			(naam === '' || (each[veld] || LEEG) === naam) &&
			(meetellen || hasCode(each.klantprofiel))
	);
	return (
		leden.filter(({ klantprofiel }) => klantprofiel === 'J').length >=
		leden.length * (procent / 100) - 1e-9
	);
}

it('reaches the percentage when as many profiles are completed as the coach says, the first of the list, and with one fewer it does not', () => {
	let tried = 0;
	fc.assert(
		fc.property(
			BRON,
			fc.integer(),
			fc.integer({ min: 1, max: 100 }),
			fc.boolean(),
			(waarden, seed, procent, meetellen) => {
				const dataset = openDataset(momentopnameVan(waarden));
				const keuze = keuzeUit(dataset, seed);
				const nu = pass(dataset, keuze);
				const doel = { procent, dag: 0 };
				for (const veld of VELDEN) {
					const groepen = profielGroepen(dataset, nu, veld, meetellen);
					for (const groep of [samen(groepen), ...groepen]) {
						const nodig = nodigVoor(groep, doel);
						const perGroep = (groep.code < 0 ? groepen : [groep]).flatMap(({ code }) =>
							eersteVan(dataset, nu, veld, code, Infinity)
						);
						expect(perGroep.length).toBe(groep.teDoen);
						// of several groups together those with a code first: the others are in no share yet
						const isCoded = (row: number) => hasCode(waarden.kandidaten[row]?.klantprofiel);
						const lijst = meetellen
							? perGroep
							: [...perGroep.filter(isCoded), ...perGroep.filter((row) => !isCoded(row))];
						const naam = groepNaam(groep);
						const na = (aantal: number) => {
							const anders = voltooid(waarden, lijst.slice(0, aantal));
							const opnieuw = openDataset(momentopnameVan(anders));
							const inBeeld = pass(opnieuw, keuze);
							const again = profielGroepen(opnieuw, inBeeld, veld, meetellen);
							const zelfde =
								groep.code < 0 ? samen(again) : again.find((each) => each.naam === naam);
							expect(zelfde?.totaal).toBe(groep.totaal);
							return {
								telling: zelfde !== undefined && zelfde.ja * 100 >= procent * zelfde.noemer,
								bron: gehaald(anders, inBeeld, veld, naam, procent, meetellen)
							};
						};
						expect(na(nodig)).toEqual({ telling: true, bron: true });
						if (nodig === 0) continue;
						tried++;
						expect(na(nodig - 1)).toEqual({ telling: false, bron: false });
					}
				}
			}
		),
		{ numRuns: runs(30) }
	);
	expect(tried).toBeGreaterThan(100);
});
