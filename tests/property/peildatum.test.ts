import fc from 'fast-check';
import { expect, it } from 'vitest';
import { datasetAt } from '$lib/data/dataset-at';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { actieOpScherm } from '$lib/data/kandidaat/acties-op-scherm.svelte';
import { suggestedUrgencies } from '$lib/data/kandidaat/te-doen';
import { drain } from '$lib/data/pieces';
import { dagVan, delenVan, type Dag } from '$lib/domain/velden/datum';
import type { KengetalKeuzes } from '$lib/domain/kengetallen/kengetallen';
import { EVERYTHING, type Selection } from '$lib/engine/star';
import { starSnapshot, type RecordWaarden, type StarWaarden } from '../fixtures/star-snapshot';
import { runs } from './runs';

const D = 20_775;
const PREFIX = { trajecten: 'traject', modules: 'module', plaatsingen: 'plaatsing' } as const;
type Groep = keyof typeof PREFIX;
const GROEPEN = Object.keys(PREFIX) as Groep[];

const day = fc.oneof(
	{ weight: 1, arbitrary: fc.constant(null) },
	{ weight: 6, arbitrary: fc.integer({ min: D - 150, max: D + 150 }) }
);
const record = (people: number, extra: Record<string, fc.Arbitrary<string>> = {}) =>
	fc.record({
		kandidaat: fc.integer({ min: -1, max: people - 1 }),
		start: day,
		einde: day,
		signaal: day,
		tekst: fc.record({
			status: fc.constantFrom('', '', 'Lopend', 'Afgesloten', 'Geannuleerd'),
			afgehandeld: fc.constantFrom('', '', 'Ja', 'Nee'),
			uitvoerende: fc.constantFrom('Team A', 'Team B', ''),
			...extra
		})
	});

const opschortingen = fc
	.array(fc.tuple(fc.integer({ min: D - 90, max: D + 90 }), fc.option(fc.nat(60))), {
		maxLength: 2
	})
	.map((periods) =>
		periods
			.map(([van, lengte]) => `${iso(van)}/${lengte === null ? '' : iso(van + lengte)}`)
			.join(';')
	);

const star: fc.Arbitrary<StarWaarden> = fc
	.array(
		fc.record({
			gemeente: fc.constantFrom('Apeldoorn', 'Epe', ''),
			klantprofiel: fc.constantFrom('J', 'N', 'L', 'O', ''),
			status: fc.constantFrom('Open', 'Gesloten', '')
		}),
		{ minLength: 1, maxLength: 6 }
	)
	.chain((kandidaten) => {
		const nr = fc.constantFrom('T0', 'T1', 'T2', '');
		return fc.record({
			kandidaten: fc.constant(kandidaten),
			trajecten: fc
				.array(record(kandidaten.length), { maxLength: 10 })
				.map((all) =>
					all.map((each, at) => ({ ...each, tekst: { ...each.tekst, trajectnr: `T${at}` } }))
				),
			modules: fc
				.array(record(kandidaten.length, { opschortingen, trajectnr: nr }), { maxLength: 14 })
				.map((all) => all.map((each) => ({ ...each, traject: trajectOf(each) }))),
			plaatsingen: fc.array(record(kandidaten.length), { maxLength: 8 })
		});
	})
	.map((waarden) => {
		const { length } = waarden.trajecten;
		const modules = waarden.modules.map((each) =>
			each.traject < length ? each : { ...each, traject: -1 }
		);
		return { ...waarden, modules };
	});

const keuzes: fc.Arbitrary<KengetalKeuzes> = fc.record({
	start: fc.constantFrom('afgelopen' as const, 'komende' as const)
});
const peildatum = fc.integer({ min: D - 200, max: D + 200 });

function trajectOf({ tekst }: RecordWaarden): number {
	return tekst?.trajectnr ? Number(tekst.trajectnr.slice(1)) : -1;
}

function iso(dag: Dag): string {
	const { jaar, maand, dag: day_ } = delenVan(dag);
	return [jaar, maand, day_].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Same day three months later by the calendar, clamped. */
function threeMonthsAfter(dag: Dag): Dag {
	const { jaar, maand, dag: day_ } = delenVan(dag);
	const month = maand + 3;
	for (let last = day_; ; last--) {
		const found = dagVan(jaar + (month > 12 ? 1 : 0), month > 12 ? month - 12 : month, last);
		if (found !== null) return found;
	}
}

function isActive({ start, einde, tekst }: RecordWaarden, d: Dag): boolean {
	const closed = ['Afgesloten', 'Geannuleerd'].includes(tekst?.status ?? '');
	return start != null && start <= d && (einde == null || einde >= d) && !closed;
}

function isSuspended({ tekst }: RecordWaarden, d: Dag): boolean {
	return (tekst?.opschortingen ?? '').split(';').some((period) => {
		const [van, tot] = period.split('/');
		return van !== '' && van !== undefined && van <= iso(d) && (!tot || tot >= iso(d));
	});
}

/** The tiles that count a record, by the words of their definitions. */
function tilesOf(
	waarden: StarWaarden,
	groep: Groep,
	each: RecordWaarden,
	at: number,
	d: Dag,
	{ start: keuze }: KengetalKeuzes
): string[] {
	const prefix = PREFIX[groep];
	const closed = ['Afgesloten', 'Geannuleerd'].includes(each.tekst?.status ?? '');
	const { start, einde, signaal } = each;
	if (keuze === 'komende' && start != null && start > d && start <= d + 21 && !closed)
		return [`${prefix}Start`];
	if (!isActive(each, d)) return [];
	const tiles = [`${prefix}Actief`];
	if (keuze === 'afgelopen' && start != null && d - 21 < start) tiles.push(`${prefix}Start`);
	if (signaal != null && d <= signaal && signaal <= d + 28) tiles.push(`${prefix}Signaal`);
	if (signaal != null && signaal < d && each.tekst?.afgehandeld !== 'Ja')
		tiles.push(`${prefix}Verstreken`);
	if (einde != null && einde < threeMonthsAfter(d)) tiles.push(`${prefix}Einde`);
	if (groep === 'modules' && isSuspended(each, d)) tiles.push('moduleOpgeschort');
	if (groep === 'trajecten' && !hasModule(waarden, each, at, d)) tiles.push('trajectZonderModule');
	return tiles;
}

function hasModule(waarden: StarWaarden, traject: RecordWaarden, at: number, d: Dag): boolean {
	return (waarden.modules ?? []).some((module) => {
		if (!isActive(module, d)) return false;
		if ((module.traject ?? -1) >= 0) return module.traject === at;
		return (
			!module.tekst?.trajectnr && module.kandidaat >= 0 && module.kandidaat === traject.kandidaat
		);
	});
}

/** Records and different kandidaten per tile, of the kandidaten and uitvoerenden that are kept. */
function recount(
	waarden: StarWaarden,
	d: Dag,
	wanted: KengetalKeuzes,
	keeps: (row: number, record: RecordWaarden) => boolean
): Record<string, { records: number; rows: number }> {
	const found = new Map<string, { records: number; people: Set<number> }>();
	for (const groep of GROEPEN)
		(waarden[groep] ?? []).forEach((each, at) => {
			if (!keeps(each.kandidaat, each)) return;
			for (const tile of tilesOf(waarden, groep, each, at, d, wanted)) {
				const entry = found.get(tile) ?? { records: 0, people: new Set<number>() };
				found.set(tile, entry);
				entry.records++;
				if (each.kandidaat >= 0) entry.people.add(each.kandidaat);
			}
		});
	return Object.fromEntries(
		[...found].map(([tile, { records, people }]) => [tile, { records, rows: people.size }])
	);
}

/** The tiles of a dataset that count anything. */
function tilesOn(dataset: Dataset, selection: Selection) {
	const { measures } = dataset.engine.evaluate(selection);
	return Object.fromEntries(
		dataset.kengetallen.flatMap(({ id }) => {
			const counted = measures[id];
			return counted?.records ? [[id, counted]] : [];
		})
	);
}

it('counts in every tile, at any peildatum and with any filter, what the definitions say at that day', () => {
	const filters = fc.record({
		gemeente: fc.option(fc.constantFrom('Apeldoorn', 'Epe', '')),
		niet: fc.boolean(),
		uitvoerende: fc.option(fc.constantFrom('Team A', 'Team B', ''))
	});
	const steps = fc.array(fc.record({ d: peildatum, wanted: keuzes, filters }), {
		minLength: 1,
		maxLength: 4
	});
	fc.assert(
		fc.property(star, steps, (waarden, all) => {
			const source = openDataset(starSnapshot(waarden));
			for (const { d, wanted, filters: chosen } of all) {
				const { gemeente, niet, uitvoerende } = chosen;
				const dataset = drain(datasetAt(source, d, wanted));
				const codes = (slicer: string, value: string | null) =>
					value === null ? [] : [dataset.valuesOf(slicer).indexOf(value)];
				const performers = codes('uitvoerende', uitvoerende).filter((code) => code >= 0);
				const selection: Selection = {
					...EVERYTHING,
					picks: { gemeente: codes('gemeente', gemeente) },
					except: niet ? ['gemeente'] : [],
					performers
				};
				const expected = recount(waarden, d, wanted, (row, each) => {
					if (performers.length && each.tekst?.uitvoerende !== uitvoerende) return false;
					if (gemeente === null) return true;
					return row >= 0 && (waarden.kandidaten[row]?.gemeente === gemeente) !== niet;
				});
				expect(tilesOn(dataset, selection)).toEqual(expected);
				expect([dataset.peildatum, dataset.meta.peildatum]).toEqual([d, D]);
			}
			expect(tilesOn(source, EVERYTHING)).toEqual(
				recount(waarden, D, { start: 'afgelopen' }, () => true)
			);
		}),
		{ numRuns: runs(250) }
	);
});

it('is in everything as if the source had been read in on that day', () => {
	fc.assert(
		fc.property(star, peildatum, keuzes, (waarden, d, wanted) => {
			const snapshot = starSnapshot(waarden);
			const shifted = drain(datasetAt(openDataset(snapshot), d, wanted));
			const anew = openDataset({ ...snapshot, meta: { ...snapshot.meta, peildatum: d } }, wanted);
			expect(tilesOn(shifted, EVERYTHING)).toEqual(tilesOn(anew, EVERYTHING));
			waarden.kandidaten.forEach((_, row) => {
				expect(shifted.standAt(row)).toEqual(anew.standAt(row));
				expect(actieOpScherm(shifted, row)).toBe(actieOpScherm(anew, row));
			});
			expect(drain(suggestedUrgencies(shifted))).toEqual(drain(suggestedUrgencies(anew)));
		}),
		{ numRuns: runs(100) }
	);
});
