import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { dagVan } from '$lib/domain/velden/datum';
import type { Controle } from '$lib/domain/momentopname/inlezen';
import { EVERYTHING } from '$lib/engine/star';
import { formatDatum } from '$lib/locale/format';
import { verschilTussen } from '$lib/worker/lookback/verschil';
import { makeSnapshot } from '$lib/worker/make-snapshot';
import { IngestSession } from '$lib/worker/read/session';
import { readSource } from '$lib/worker/read/text/read-csv';
import { makeVerleden, makeVoorbeeld, type Voorbeeld } from '$lib/worker/sample/voorbeeld';
import { peopleOf, tileCounts, NOTHING } from '../e2e/reference';
import { sampleIn, type Sample } from '../e2e/sample';

interface Lijst {
	readonly datum: string;
	readonly voorbeeld: Voorbeeld;
	readonly sample: Sample;
	readonly controle: Controle;
	readonly dataset: Dataset;
	readonly momentopname: Parameters<typeof verschilTussen>[0];
}

/** The present list first, then the earlier ones, the latest first. */
const lijsten: Lijst[] = [];

beforeAll(async () => {
	for (const voorbeeld of [makeVoorbeeld(), ...makeVerleden()]) {
		const { peildatum, bestanden } = voorbeeld;
		const session = new IngestSession();
		for (const { naam, tekst } of bestanden)
			session.addSource(await readSource(new TextEncoder().encode(tekst), naam, 0));
		const gebouwd = session.tables();
		const snapshot = makeSnapshot(gebouwd, 'voorbeeld', peildatum, null);
		lijsten.push({
			datum: formatDatum(peildatum),
			voorbeeld,
			sample: sampleIn(new Map(bestanden.map(({ naam, tekst }) => [naam, tekst]))),
			controle: session.controle(),
			dataset: openDataset(snapshot),
			momentopname: { meta: snapshot.meta, tables: gebouwd.tables }
		});
	}
});

function recordsIn({ sample }: Lijst) {
	return [...sample.trajecten, ...sample.modules, ...sample.plaatsingen];
}

/** dd-mm-jjjj as text that sorts; '' stays ''. */
function iso(datum = ''): string {
	return datum.split('-').reverse().join('-');
}

/** Complete profiles of a hundred kandidaten with a code, in a gemeente. */
function profielgraad({ sample }: Lijst, gemeente: string): number {
	const codes = sample.kandidaten.flatMap((rij) =>
		rij['Bet. gemeente'] === gemeente && rij['Sonar - Klantprofiel']
			? [rij['Sonar - Klantprofiel']]
			: []
	);
	return (100 * codes.filter((code) => code === 'J').length) / codes.length;
}

describe('the past of the fictional list', () => {
	it('is the same every time', () => {
		const hash = createHash('sha256');
		for (const { bestanden } of makeVerleden())
			for (const { naam, tekst } of bestanden) hash.update(naam).update(tekst);
		expect(hash.digest('hex')).toMatchInlineSnapshot(
			`"d83aa8c8e2427a61f6c66805e13788017e97ed9277dd3139ae179b94d81b8de0"`
		);
	});

	it('is of these days', () => {
		expect(lijsten.map(({ datum }) => datum)).toEqual([
			'18-11-2026',
			'11-11-2026',
			'18-08-2026',
			'18-05-2026',
			'18-02-2026',
			'18-11-2025'
		]);
	});

	it('is made of lists that can be read in as they are', () => {
		const present = lijsten[0]?.controle;
		for (const { datum, controle } of lijsten) {
			expect(controle, datum).toMatchObject({ bezwaar: null, overgeslagen: 0 });
			expect(controle.metWaarschuwing, datum).toBeLessThan(150);
			expect(controle.dubbelen.aantal, datum).toBe(0);
			expect(
				controle.meldingen.map(({ ernst }) => ernst),
				datum
			).toEqual(present?.meldingen.map(({ ernst }) => ernst));
		}
	});

	it('counts in every tile what is in the files', () => {
		for (const { datum, sample, dataset } of lijsten) {
			const counts = [...tileCounts(peopleOf(sample, datum), NOTHING).values()];
			const { measures, count } = dataset.engine.evaluate(EVERYTHING);
			expect(count, datum).toBe(sample.kandidaten.length);
			expect(
				dataset.kengetallen.map(({ id }) => measures[id]?.records),
				datum
			).toEqual(counts.map(({ records }) => records));
		}
	});

	it('rises to the numbers of the slide, in every tile near them', () => {
		const tiles = lijsten.map(({ dataset }) => {
			const { measures } = dataset.engine.evaluate(EVERYTHING);
			return dataset.kengetallen.map(({ id }) => measures[id]?.records ?? 0);
		});
		expect(tiles[0]).toEqual([
			1538, 78, 46, 121, 339, 34, 2483, 942, 139, 675, 725, 13, 1314, 35, 4, 24, 210
		]);
		for (const [plaats, earlier] of tiles.slice(1).entries())
			for (const active of [0, 6, 12])
				expect(earlier[active], `${lijsten[plaats + 1]?.datum}`).toBeLessThan(
					tiles[plaats]?.[active] ?? 0
				);
		for (const earlier of tiles)
			earlier.forEach((records, tile) => {
				const now = tiles[0]?.[tile] ?? 0;
				expect(records).toBeGreaterThan(0);
				expect(Math.abs(records - now)).toBeLessThanOrEqual(Math.max(26, now * 0.4));
			});
	});

	it('has a share of profiles that rises in every gemeente, quarter after quarter', () => {
		const eerst = { Apeldoorn: 52, Epe: 38, Heerde: 58 };
		for (const [gemeente, procent] of Object.entries(eerst)) {
			const graden = lijsten.map((lijst) => profielgraad(lijst, gemeente));
			expect(graden).toEqual(graden.toSorted((a, b) => b - a));
			expect(Math.abs((graden.at(-1) ?? 0) - procent)).toBeLessThan(0.5);
		}
	});

	it('knows nothing that happened after its day', () => {
		for (const { datum, sample } of lijsten)
			for (const kolom of [
				'Inschrijfdatum',
				'Datum laatste verlenging',
				'Klantprofiel gewijzigd'
			]) {
				const cellen = sample.kandidaten.map((rij) => rij[kolom]);
				expect(
					cellen.some((cel) => cel),
					`${kolom} ${datum}`
				).toBe(true);
				expect(
					cellen.filter((cel) => iso(cel) > iso(datum)),
					`${kolom} ${datum}`
				).toEqual([]);
			}
	});

	it('has records of its own kandidaten only, each number once and of the same person in every list', () => {
		const names = new Map<string, string>();
		const owners = new Map<string, string>();
		for (const lijst of lijsten) {
			const persons = new Set(lijst.sample.kandidaten.map((rij) => rij['Pers. nr.']));
			expect(persons.size).toBe(lijst.sample.kandidaten.length);
			for (const { 'Pers. nr.': persnr = '', Naam = '' } of lijst.sample.kandidaten) {
				expect(names.get(persnr) ?? Naam).toBe(Naam);
				names.set(persnr, Naam);
			}
			const numbers = recordsIn(lijst).map(
				(rij) => rij['Modulenr.'] ?? rij['Plaatsingnr.'] ?? rij['Trajectnr.'] ?? ''
			);
			expect(new Set(numbers).size).toBe(numbers.length);
			recordsIn(lijst).forEach((rij, index) => {
				const persnr = rij['Pers. nr.'] ?? '';
				const nummer = numbers[index] ?? '';
				expect(persons.has(persnr)).toBe(true);
				expect(owners.get(nummer) ?? persnr).toBe(persnr);
				owners.set(nummer, persnr);
			});
		}
	});

	it('changes as a list does in a week and in a quarter', () => {
		const changes = lijsten.slice(1).map((lijst, plaats) => {
			const { nieuw, weg, gewijzigd } = verschilTussen(
				lijst.momentopname,
				lijsten[plaats]?.momentopname ?? lijst.momentopname
			);
			return { nieuw, weg, gewijzigd: gewijzigd > 100 && gewijzigd < 2700 };
		});
		expect(changes).toEqual(
			[
				[14, 9],
				[118, 84],
				[109, 88],
				[97, 91],
				[104, 79]
			].map(([nieuw, weg]) => ({ nieuw, weg, gewijzigd: true }))
		);
	});

	it('leaves the list of the slide as it was', () => {
		expect(makeVoorbeeld()).toEqual(lijsten[0]?.voorbeeld);
		expect(lijsten[0]?.voorbeeld.peildatum).toBe(dagVan(2026, 11, 18));
	});
});
