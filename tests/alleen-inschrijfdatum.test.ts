import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';
import { dagVan } from '$lib/domain/velden/datum';
import { STANDAARD_KEUZES } from '$lib/domain/kengetallen/kengetallen';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { SIGNALEN } from '$lib/domain/kandidaat/signalen';
import { readSource } from '$lib/worker/read/text/read-csv';
import { IngestSession } from '$lib/worker/read/session';
import { makeSnapshot } from '$lib/worker/make-snapshot';

const NAAM = 'alleen-inschrijfdatum.csv';
const D = dagVan(2026, 11, 21) ?? 0;
let snapshot: SnapshotBytes;

beforeAll(async () => {
	const bytes = readFileSync(join(import.meta.dirname, 'fixtures/sources', NAAM));
	const session = new IngestSession();
	session.addSource(await readSource(bytes, NAAM, 0));
	snapshot = makeSnapshot(session.tables(), 'bron', D, null);
});

function inschrijving(dataset: Dataset) {
	const { uitspraakAt } = werkprocesOordelen(dataset).inschrijving;
	return [0, 1].map((row) => uitspraakAt(row));
}

describe('a list that knows only when registrations began', () => {
	it('says of each that the end is unknown, and suggests nothing', () => {
		const dataset = openDataset(snapshot);
		for (const { oordeel, datum, waarom } of inschrijving(dataset)) {
			expect([oordeel, datum]).toEqual(['onbekend', null]);
			expect(waarom).toContain('geen einddatum en geen verlenging');
		}
		const acties = [0, 1].flatMap((row) =>
			SIGNALEN.filter(({ geldt }) => geldt(dataset.standAt(row))).map(({ id }) => id)
		);
		expect(acties).not.toContain('inschrijvingVerlengen');
	});

	it('guesses three months once somebody asks for that, and calls it a guess', () => {
		const dataset = openDataset(snapshot, { ...STANDAARD_KEUZES, schatInschrijving: true });
		const [oud, recent] = inschrijving(dataset);
		expect(oud).toMatchObject({ oordeel: 'ja', datum: dagVan(2018, 6, 12) });
		expect(recent).toMatchObject({ oordeel: 'nee', datum: dagVan(2027, 1, 1) });
		expect(oud?.waarom).toContain('schatting');
	});
});
