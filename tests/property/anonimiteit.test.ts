import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import * as XLSX from '@e965/xlsx';
import { buildCodeColumn, buildTextColumn } from '$lib/columns/build';
import type { Column } from '$lib/columns/column';
import { AnoniemeSelectie } from '$lib/app/uitvoer/anonieme-profielen';
import type { Dataset } from '$lib/data/dataset';
import { ANONIEME_VELDEN } from '$lib/domain/kandidaat/anoniem-veld';
import { VELDEN } from '$lib/domain/velden/velden';
import { below, seeded } from './mutations';
import { runs } from './runs';
import { profielenBestand } from '$lib/worker/write/profielen-bestand';

const RUNS = runs(400);

/** Fields that may be told of; everything else that a source can have may not. */
const TELLING = [
	...['opleidingsniveau', 'sector', 'beroep', 'uren', 'vervoer', 'rijbewijs', 'reisafstand'],
	...['affiniteiten', 'werkervaring']
];
const SECRET = VELDEN.kandidaten.map(({ id }) => id).filter((id) => !TELLING.includes(id));

const VALUES: Readonly<Record<string, readonly string[]>> = {
	opleidingsniveau: ['', 'VMBO', 'MBO 1', 'MBO 4', 'HBO', 'WO', 'vso', 'iets met paarden'],
	sector: ['', 'Groen', 'Logistiek', 'Horeca', 'Bouw; Techniek', 'Ruimtevaart'],
	beroep: ['', 'Hovenier', 'orderpicker', 'Kok', 'Astronaut'],
	uren: ['', '0', '8', '16', '24,5', '32', '40'],
	vervoer: ['', 'Fiets', 'Auto; Fiets', 'Openbaar vervoer', 'Helikopter'],
	rijbewijs: ['', 'J', 'N', 'B', 'B, T'],
	reisafstand: ['', '5 km', '15', '30 minuten', '100 km'],
	affiniteiten: ['', 'Met mensen', 'Dieren; Techniek', 'belt graag met 0612345678'],
	werkervaring: ['', 'geen', '3 jaar bij bakkerij Van Xavelaar', 'Secretaresse']
};

interface Population {
	readonly people: readonly Readonly<Record<string, string>>[];
	readonly threshold: number;
}

/** People with a secret of their own in every field that may not be told, and few or many of a kind. */
const POPULATION: fc.Arbitrary<Population> = fc
	.tuple(fc.integer({ min: 0, max: 160 }), fc.nat(), fc.constantFrom(2, 3, 5, 5, 10), fc.nat(3))
	.map(([count, seed, threshold, sameness]) => {
		const random = seeded(seed);
		const draw = (from: readonly string[]) => {
			const number = below(1000, random);
			// Most of one kind, so that some are rare.
			return from[number % 4 < sameness ? 1 : number % from.length] ?? '';
		};
		const people = Array.from({ length: count }, (_, row) => ({
			...Object.fromEntries(SECRET.map((id) => [id, `geheim${id}${row}q`])),
			...Object.fromEntries(Object.entries(VALUES).map(([id, values]) => [id, draw(values)])),
			gemeente: draw(['Apeldoorn', 'Epe', 'Heerde', 'Nergenshuizen']),
			toestemming: draw(['', 'J', 'J', 'N'])
		}));
		return { people, threshold };
	});

function selectionOf(people: Population['people']): AnoniemeSelectie {
	const columns = VELDEN.kandidaten.map(({ id, soort }): [string, Column] => {
		const values = people.map((person) => (person as Record<string, string>)[id] ?? '');
		return [id, soort === 'tekst' ? buildTextColumn(values) : buildCodeColumn(values)];
	});
	const kandidaten = { rows: people.length, columns: new Map(columns) };
	return new AnoniemeSelectie(
		{ kandidaten } as unknown as Dataset,
		Uint32Array.from(people.keys())
	);
}

/** The rows of each file as an outsider reads them, without the numbers. */
async function published(profielen: Parameters<typeof profielenBestand>[0]) {
	const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
	const [csv, xlsx, json] = await Promise.all(
		(['csv', 'xlsx', 'json'] as const).map(
			async (formaat) => (await profielenBestand(profielen, formaat, 20_000)).bytes
		)
	);
	const sheet = XLSX.read(xlsx, { type: 'array' });
	const asRows = (rows: string[][]) => rows.slice(1).map((row) => row.slice(1).map(String));
	return {
		texts: [text(csv!), JSON.stringify(sheet), text(json!)],
		rows: {
			csv: asRows(Papa.parse<string[]>(text(csv!).trim(), { delimiter: ';' }).data),
			xlsx: asRows(
				XLSX.utils.sheet_to_json(sheet.Sheets[sheet.SheetNames[0]!]!, { header: 1, defval: '' })
			),
			json: (JSON.parse(text(json!)) as Record<string, unknown>[]).map(
				({ idWerkzoekende: _, ...rest }) => [JSON.stringify(rest)]
			)
		}
	};
}

/** What is told of each, a column per field. */
function rowsOf(told: readonly Readonly<Record<string, string>>[]): string[][] {
	return told.map((woorden) => ANONIEME_VELDEN.map(({ id }) => woorden[id] ?? ''));
}

function rarest(rows: readonly (readonly string[])[]): number {
	const counts = new Map<string, number>();
	for (const row of rows) counts.set(row.join('\t'), (counts.get(row.join('\t')) ?? 0) + 1);
	return Math.min(...counts.values());
}

describe('anonymous profiles', () => {
	it('tell nothing that fewer people than the threshold have in common, in no part of it', () => {
		let told = 0;
		fc.assert(
			fc.property(POPULATION, fc.nat(1023), ({ people, threshold }, known) => {
				const { profielen, gekozen, achter } = selectionOf(people).make(threshold);
				const behind = Object.values(achter).reduce((sum, each) => sum + each, 0);
				expect(gekozen).toBe(people.length);
				expect(profielen.length + behind).toBe(people.length);
				expect(achter['geen-toestemming']).toBe(
					people.filter(({ toestemming }) => toestemming === 'N').length
				);
				const rows = rowsOf(profielen.map(({ woorden }) => woorden));
				if (rows.length) {
					expect(rarest(rows)).toBeGreaterThanOrEqual(threshold);
					// Of what somebody happens to know: any part of the columns.
					const part = rows.map((row) => row.filter((_, column) => known & (1 << column)));
					expect(rarest(part)).toBeGreaterThanOrEqual(threshold);
				}
				told += profielen.length;
			}),
			{ numRuns: RUNS }
		);
		expect(told).toBeGreaterThan(RUNS);
	});

	it('are in each file as they were told', async () => {
		await fc.assert(
			fc.asyncProperty(POPULATION, async ({ people, threshold }) => {
				const { profielen } = selectionOf(people).make(threshold);
				const { rows } = await published(profielen);
				expect(rows.xlsx).toEqual(rows.csv);
				const told = rowsOf(profielen.map(({ woorden }) => woorden));
				expect(rows.csv.map((row) => row.filter((cell) => cell !== ''))).toEqual(
					told.map((row) => row.filter((cell) => cell !== ''))
				);
				expect(rows.json).toHaveLength(profielen.length);
				if (rows.json.length) expect(rarest(rows.json)).toBeGreaterThanOrEqual(threshold);
			}),
			{ numRuns: Math.ceil(RUNS / 5) }
		);
	});

	it('hold no value and no name of a field on the list of what is left out', async () => {
		const names = VELDEN.kandidaten
			.filter(({ id }) => SECRET.includes(id))
			.flatMap(({ label, naam, aliassen }) => [label, naam, ...aliassen])
			.filter((name) => name !== 'Arbeidsmarktregio');
		await fc.assert(
			fc.asyncProperty(POPULATION, async ({ people, threshold }) => {
				const { profielen } = selectionOf(people).make(threshold);
				const { texts } = await published(profielen);
				for (const text of texts) {
					expect(text).not.toMatch(/geheim|0612345678|xavelaar|secretaresse|vso|paarden/i);
					for (const gemeente of ['Apeldoorn', 'Epe', 'Heerde', 'Nergenshuizen'])
						expect(text).not.toMatch(new RegExp(`\\b${gemeente}\\b`));
				}
				const head = texts[0]!.split('\r\n')[0]!.replace('\uFEFF', '').split(';');
				expect(head.filter((name) => names.includes(name))).toEqual([]);
				expect(texts[2]).not.toMatch(
					/indicatieLdr|persoonlijkePresentatie|postcode|":\s*(null|\[\s*\]|\{\s*\})/
				);
			}),
			{ numRuns: Math.ceil(RUNS / 5) }
		);
	});

	it('have numbers and an order of chance: the same people give others each time', () => {
		const people = Array.from({ length: 60 }, (_, row) => ({
			opleidingsniveau: row < 30 ? 'VMBO' : 'HBO',
			sector: 'Groen'
		}));
		const selection = selectionOf(people);
		const [one, other] = [selection.make(5), selection.make(5)];
		const ids = [...one.profielen, ...other.profielen].map(({ id }) => id);
		expect(new Set(ids).size).toBe(120);
		for (const id of ids)
			expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
		const order = ({ profielen }: typeof one) => profielen.map(({ woorden }) => woorden.opleiding);
		expect(order(one)).not.toEqual(order(other));
		expect([...order(one)].sort()).toEqual([...order(other)].sort());
		// 60 in order of their group would come in one run of each; chance gives some thirty.
		const runs = order(one).filter((each, at, all) => each !== all[at - 1]).length;
		expect(runs).toBeGreaterThan(5);
	});
});
