import { beforeAll, describe, expect, it } from 'vitest';
import { datasetAt } from '$lib/data/dataset-at';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { drain } from '$lib/data/pieces';
import { dagVan } from '$lib/domain/velden/datum';
import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import { SLICERS } from '$lib/domain/velden/velden';
import { EVERYTHING, type Selection } from '$lib/engine/star';
import { readSource } from '$lib/worker/read/text/read-csv';
import { IngestSession } from '$lib/worker/read/session';
import { makeSnapshot } from '$lib/worker/make-snapshot';
import { makeVoorbeeld } from '$lib/worker/sample/voorbeeld';
import { daysAfter, OF_SOURCE, recount, type Clock } from '../e2e/recount';
import {
	facetCounts,
	NOTHING,
	peopleOf,
	shownPeople,
	TILE_KEYS,
	tileCounts,
	type Choice,
	type Person
} from '../e2e/reference';
import { HEADING, sampleIn, wordOf, type Sample, type SampleRow } from '../e2e/sample';

const CHOICES: readonly Partial<Choice>[] = [
	{},
	{ slicers: { 'Bet. gemeente': ['Epe'] } },
	{ slicers: { 'Begeleider Compas': ['C. Brouwer'] } },
	{ slicers: { 'Begeleider Compas': ['L. ter Horst'] } },
	{ slicers: { 'Begeleider Compas': ['(Leeg)'] } },
	{ slicers: { 'Begeleider Compas': ['C. Brouwer', 'L. ter Horst'] } },
	{ uitvoerende: ['Alrijde Afdeling'] },
	{ uitvoerende: ['Alrijde B'] },
	{ uitvoerende: ['(Leeg)'] },
	{ uitvoerende: ['Alrijde C', 'Alrijde T'] },
	{ uitvoerende: ['Alrijde B', '(Leeg)'] },
	{ uitvoerende: ['Alrijde B'], slicers: { 'Bet. gemeente': ['Epe'] } },
	{ uitvoerende: ['Alrijde Afdeling'], slicers: { 'Begeleider Compas': ['C. Brouwer'] } },
	{ slicers: { 'Bet. gemeente': ['Apeldoorn'], Doelgroep: ['Cliënt PW'] } },
	{ slicers: { 'Bet. gemeente': ['Epe', 'Heerde'], Doelgroep: ['NUG', 'Partner PW'] } },
	{ slicers: { 'Bet. gemeente': ['Heerde'], Doelgroep: ['Cliënt PW'] } },
	{ slicers: { Klantprofiel: ['Ja'] } },
	{ slicers: { Klantprofiel: ['Leeg', '(Leeg)'] } },
	{
		uitvoerende: ['Alrijde D', '(Leeg)'],
		slicers: { Klantprofiel: ['Nee', 'Onvolledig'], 'Bet. gemeente': ['Apeldoorn'] }
	},
	{ tile: 'Modules: Opschortingen' },
	{ tile: 'Externe plaatsingen: Signaaldatum verstreken', uitvoerende: ['Alrijde B'] },
	{ tile: 'Trajecten: Zonder actieve module', slicers: { DGR: ['Nee'], Status: ['Open'] } }
];

const CLOCKS: readonly Partial<Clock>[] = [
	...['2026-12-21', '2026-08-31', '2027-02-28', daysAfter(OF_SOURCE.d, 1)].map((d) => ({ d })),
	{ start: 'komende' },
	{ d: '2026-12-21', start: 'komende' }
];

let sample: Sample;
let people: readonly Person[];
let dataset: Dataset;

beforeAll(async () => {
	const { bestanden, peildatum } = makeVoorbeeld();
	sample = sampleIn(new Map(bestanden.map(({ naam, tekst }) => [naam, tekst])));
	people = peopleOf(sample, '18-11-2026');
	const session = new IngestSession();
	for (const { naam, tekst } of bestanden)
		session.addSource(await readSource(new TextEncoder().encode(tekst), naam, 0));
	dataset = openDataset(makeSnapshot(session.tables(), 'bron', peildatum, null));
});

/** The word of a stored value, by the headings of the files. */
function wordIn(slicer: string, value: string): string {
	return wordOf(slicer, { [HEADING[slicer] ?? slicer]: value });
}

function selectionOf({ slicers, uitvoerende, tile }: Choice): Selection {
	const codes = (values: readonly string[], words: readonly string[], slicer: string) =>
		values.flatMap((value, code) => (words.includes(wordIn(slicer, value)) ? [code] : []));
	const picks = SLICERS.flatMap(({ id, naam }) => {
		const words = slicers[naam];
		return words ? [[id, codes(dataset.valuesOf(id), words, naam)] as const] : [];
	});
	return {
		...EVERYTHING,
		picks: Object.fromEntries(picks),
		performers: codes(dataset.uitvoerenden, uitvoerende, 'Uitvoerende'),
		measure: tile ? (KENGETALLEN[TILE_KEYS.indexOf(tile)]?.id ?? '') : null
	};
}

function withoutZeros(counts: Iterable<readonly [string, number]>): Record<string, number> {
	return Object.fromEntries([...counts].filter(([, count]) => count > 0));
}

describe('the four files, read in', () => {
	it.each(CHOICES)('under %j count in every tile what is in them', (part) => {
		const choice = { ...NOTHING, ...part };
		const { count, measures } = dataset.engine.evaluate(selectionOf(choice));
		expect(count).toBe(shownPeople(people, choice).length);
		expect(count).toBeGreaterThan(0);
		expect(KENGETALLEN.map(({ id }) => [measures[id]?.records, measures[id]?.rows])).toEqual(
			[...tileCounts(people, choice).values()].map(({ records, kandidaten }) => [
				records,
				kandidaten
			])
		);
	});

	it.each(CHOICES)('under %j count in every slicer what is in them', (part) => {
		const choice = { ...NOTHING, ...part };
		const { facets, performers } = dataset.engine.evaluate(selectionOf(choice));
		const shown = (values: readonly string[], counts: ArrayLike<number>, slicer: string) =>
			withoutZeros(values.map((value, code) => [wordIn(slicer, value), counts[code] ?? 0]));
		for (const slicer of Object.keys(HEADING)) {
			const id = SLICERS.find(({ naam }) => naam === slicer)?.id ?? '';
			expect(shown(dataset.valuesOf(id), facets[id] ?? [], slicer), slicer).toEqual(
				withoutZeros(facetCounts(people, choice, slicer))
			);
		}
		expect(shown(dataset.uitvoerenden, performers, 'Uitvoerende')).toEqual(
			withoutZeros(facetCounts(people, choice, 'Uitvoerende'))
		);
	});

	it.each(CLOCKS)('at %j count in every tile what is in them', (clock) => {
		const { d, start } = { ...OF_SOURCE, ...clock };
		const [year = 0, month = 0, day = 0] = d.split('-').map(Number);
		const at = drain(datasetAt(dataset, dagVan(year, month, day) ?? 0, { start }));
		for (const gemeente of [null, 'Epe']) {
			const keeps = (row: SampleRow) => !gemeente || row['Bet. gemeente'] === gemeente;
			const slicers: Choice['slicers'] = gemeente ? { 'Bet. gemeente': [gemeente] } : {};
			const { measures } = at.engine.evaluate(selectionOf({ ...NOTHING, slicers }));
			expect(KENGETALLEN.map(({ id }) => measures[id]?.records)).toEqual(
				recount(sample, keeps, null, { d, start }).map(({ rows }) => rows.length)
			);
		}
	});
});
