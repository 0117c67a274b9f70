import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packRows } from '$lib/columns/packed-rows';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import type { Uitvoer } from '$lib/domain/momentopname/uitvoer';
import type { SnapshotStore } from '$lib/worker/keep/snapshot-store';
import { readWorkbook } from '$lib/worker/read/workbook/workbook';
import { uitvoerBestand } from '$lib/worker/write/uitvoer-bestand';
import { ingestAnswers } from './ingest-answers';
import type { SourceFile } from './protocol';

const PEILDATUM = 20_775;
const nothing = () => undefined;

// What is said of a day hangs on today.
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 30, 12) }));
afterAll(() => vi.useRealTimers());

/** What the answers ask of a store, in memory; tells how often a whole snapshot was read. */
function makeStore() {
	const snapshots: SnapshotBytes[] = [];
	const metas: SnapshotMeta[] = [];
	const asked = { opened: 0 };
	const store = {
		commit: async (snapshot: SnapshotBytes) => {
			snapshots.unshift(snapshot);
			metas.unshift(snapshot.meta);
			return snapshot.meta;
		},
		currentId: async () => metas[0]?.id ?? null,
		list: async () => metas,
		seen: async () => undefined,
		openCurrent: async () => {
			asked.opened++;
			return snapshots[0] ?? null;
		},
		indeling: async () => null
	};
	return { store: store as unknown as SnapshotStore, metas, asked };
}

function started() {
	const fake = makeStore();
	const answers = ingestAnswers(fake.store);
	const read = (...files: readonly SourceFile[]) => answers.readFiles(files, nothing);
	const samen = { gezien: undefined };
	const check = (peildatum: number | null = PEILDATUM) =>
		answers.check({ ...samen, peildatum }, nothing);
	const commit = () => answers.commit({ ...samen, peildatum: PEILDATUM }, nothing);
	return { ...fake, answers, read, check, commit };
}

function csv(naam: string, ...regels: readonly string[]): SourceFile {
	return { naam, gewijzigd: 0, bytes: new TextEncoder().encode(regels.join('\n')).buffer };
}

const LIJST = csv(
	'week46.csv',
	'Pers. nr.;Naam;Klantprofiel;Kleur',
	'07974;Willems, J.;J;rood',
	'07870;Jansen, P.;N;rood'
);
const ZONDER = csv('week47.csv', 'Pers. nr.;Naam', '07974;Willems, J.', '07870;Jansen, P.');
const TRAJECTEN = csv(
	'trajecten.csv',
	'Pers. nr.;Traject;Start',
	...Array.from({ length: 5 }, () => '07974;Taal;01-01-2026')
);
/** Reading takes the bytes: each time a new file. */
const again = ({ bytes, ...file }: SourceFile): SourceFile => ({ ...file, bytes: bytes.slice(0) });

const UITVOER: Uitvoer = {
	bestand: 'kandidaten',
	peildatum: 20_619,
	tabellen: [
		{
			titel: 'Kandidaten',
			rijen: 1,
			kolommen: [
				{ kop: 'Pers. nr.', soort: 'cellen', cellen: ['07870'] },
				{ kop: 'Naam', soort: 'cellen', cellen: ['Weber, Y.'] }
			]
		}
	],
	toelichting: [['Peildatum', '15-06-2026']],
	weergave: '{}'
};
const UIT_EXPORT = { dag: 20_619, herkomst: 'Uit de toelichting van deze export.' };

describe('checking beside the list in use', () => {
	it('names what this list lacks', async () => {
		const { read, check, commit } = started();
		await read(again(LIJST));
		expect(await check()).not.toHaveProperty('verschil');
		await commit();
		await read(again(ZONDER));
		const controle = await check();
		expect(controle.verschil).toMatchObject({
			gewijzigd: 0,
			kolommenWeg: ['Klantprofiel', 'Kleur']
		});
		expect(controle.ontbreekt?.map(({ veld }) => veld)).toContain('klantprofiel');
	});

	it('does not look into a large list, and names its columns all the same', async () => {
		const { read, check, commit, metas, asked } = started();
		await read(again(LIJST));
		await commit();
		const [meta] = metas;
		if (!meta) throw new RangeError('nothing is kept');
		metas[0] = { ...meta, aantallen: { ...meta.aantallen, kandidaten: 1_000_000 } };
		asked.opened = 0;
		await read(again(ZONDER));
		const { verschil, meldingen } = await check();
		expect([verschil, asked.opened]).toEqual([undefined, 0]);
		expect(meldingen.map(({ veld }) => veld)).toContain('Klantprofiel');
	});

	it('needs no peildatum', async () => {
		const { read, check, answers } = started();
		await read(again(LIJST));
		expect(await check(null)).toMatchObject({ bezwaar: null, totaal: 2 });
		expect(await answers.skipped({ peildatum: null, gezien: undefined }, nothing)).toEqual([]);
	});

	it('reads nothing that is kept before a first import, and what is in use once', async () => {
		const { read, check, commit, asked } = started();
		await read(again(LIJST));
		await check();
		expect(asked.opened).toBe(0);
		await commit();
		await read(again(ZONDER));
		await check();
		expect(asked.opened).toBe(1);
	});

	it('asks about trajecten of one number beside more kandidaten in use', async () => {
		const { read, commit } = started();
		await read(again(LIJST));
		await commit();
		const { bronnen } = await read(again(TRAJECTEN));
		expect(bronnen[0]?.vragen).toEqual([{ soort: 'sleutel', kop: 'Pers. nr.' }]);
	});
});

describe('an export of this app that is read in', () => {
	it('brings its day back from CSV', async () => {
		const { bytes } = await uitvoerBestand(UITVOER, 'csv');
		const { peildatum } = await started().read({
			naam: 'kandidaten-01-09-2026.csv',
			gewijzigd: Date.UTC(2026, 10, 30),
			bytes: bytes.buffer
		});
		expect(peildatum).toEqual(UIT_EXPORT);
	});

	it('brings its day back from a workbook, whose explanation is no source', async () => {
		const { answers, read } = started();
		const { bytes } = await uitvoerBestand(UITVOER, 'xlsx');
		await read({ naam: 'a.xlsx', gewijzigd: 5, bytes: bytes.slice().buffer });
		const grids = await readWorkbook(bytes, 'a.xlsx', 5);
		const { peildatum, bronnen } = await answers.addGrids(
			grids.map((grid) => ({ ...grid, rijen: packRows(grid.rijen) })),
			nothing
		);
		expect(bronnen).toHaveLength(1);
		expect(peildatum).toEqual(UIT_EXPORT);
	});

	it('says nothing of the next files', async () => {
		const { read } = started();
		const { bytes } = await uitvoerBestand(UITVOER, 'csv');
		await read({ naam: 'a.csv', gewijzigd: 0, bytes: bytes.buffer });
		expect((await read({ ...again(LIJST), naam: 'a.csv' })).peildatum).toBeNull();
	});
});
