import { utils, write } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { openDataset } from '$lib/data/dataset';
import type { Bron, Koppeling } from '$lib/domain/momentopname/inlezen';
import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { TABELLEN, type TabelId } from '$lib/domain/velden/velden';
import { EVERYTHING } from '$lib/engine/star';
import { allAnswers as makeAnswers } from '../../../tests/fixtures/all-answers';
import type { Answers } from './host';
import type { DownloadFile, SourceFile } from './protocol';
import { Database } from '$lib/worker/keep/database';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';

/** The slide, in the order of the tiles. */
const DIA = [1538, 78, 46, 121, 339, 34, 2483, 942, 139, 675, 725, 13, 1314, 35, 4, 24, 210];
const PEILDATUM = 20_775;

let database: Database;
let answers: Answers;
const progress = vi.fn();

beforeEach(() => {
	database = new Database(`test-${crypto.randomUUID()}`);
	answers = makeAnswers(new SnapshotStore(database));
});
afterEach(() => database.delete());

const sample = () => answers.sample(undefined, progress);
const open = () => answers.open(null, progress);
const overzicht = () => answers.list(null, progress);
const list = async () => (await overzicht()).momentopnamen;
const daad = (id: string) => ({ id, gezien: undefined });
const read = (...files: readonly SourceFile[]) => answers.readFiles(files, progress);
/** As a tab that shows what is in use, or `gezien`. */
const together = async (gezien?: string) => ({
	peildatum: PEILDATUM,
	gezien: gezien ?? (await overzicht()).inGebruik
});
const check = async (gezien?: string) => answers.check(await together(gezien), progress);
const commit = async (gezien?: string) => answers.commit(await together(gezien), progress);
const couple = (bronnen: readonly Bron[]) => answers.couple(bronnen.map(asCoupled), progress);

function asCoupled({ id, tabel, kolommen }: Bron): Koppeling {
	return { id, tabel, bestemmingen: kolommen.map((kolom) => kolom.bestemming) };
}

function source(naam: string, tekst: string): SourceFile {
	const bytes = new TextEncoder().encode(tekst);
	return { naam, gewijzigd: 0, bytes: bytes.buffer };
}

function workbook(naam: string): SourceFile {
	const book = utils.book_new(utils.aoa_to_sheet([['Pers. nr.'], ['1']]), 'Blad1');
	const bytes = write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
	return { naam, gewijzigd: 0, bytes };
}

const fromDownload = ({ naam, tekst }: DownloadFile) => source(naam, tekst);

async function sampleFiles(): Promise<SourceFile[]> {
	return (await answers.sampleFiles(null, progress)).map(fromDownload);
}

/** Reads and stores one CSV of candidates. */
async function commitKandidaten(...numbers: readonly string[]): Promise<SnapshotBytes> {
	const rows = numbers.map((nr) => `Epe;${nr};Bos, M.;Open`);
	await read(source('kandidaten.csv', ['Gemeente;Pers. nr.;Naam;Status', ...rows].join('\n')));
	return commit();
}

const trajecten = (...numbers: readonly string[]) =>
	source(
		'trajecten.csv',
		['Pers. nr.;Traject;Start', ...numbers.map((nr) => `${nr};Leren;01-10-2026`)].join('\n')
	);

function numbersOf({ tabellen }: SnapshotBytes): string[] {
	const column = decodeTable(tabellen.kandidaten ?? new Uint8Array()).columns.get('persnr');
	return column?.kind === 'text'
		? Array.from({ length: column.length }, (_, row) => column.at(row))
		: [];
}

/** Number of the candidate that each traject belongs to. */
function owners(snapshot: SnapshotBytes): (string | null)[] {
	const column = decodeTable(snapshot.tabellen.trajecten ?? new Uint8Array()).columns.get(
		'kandidaat'
	);
	const numbers = numbersOf(snapshot);
	return column?.kind === 'row' ? Array.from(column.rows, (row) => numbers[row] ?? null) : [];
}

function sameBytes(a: SnapshotBytes, b: SnapshotBytes, tabel: TabelId): boolean {
	const [one, other] = [a.tabellen[tabel], b.tabellen[tabel]];
	return (
		one !== undefined &&
		one.length === other?.length &&
		one.every((byte, index) => byte === other[index])
	);
}

describe('the fictional data', () => {
	test('show the seventeen numbers of the slide', async () => {
		const dataset = openDataset(await sample());
		const { measures } = dataset.engine.evaluate(EVERYTHING);
		expect(KENGETALLEN.map(({ id }) => measures[id]?.records)).toEqual(DIA);
		expect(dataset.meta).toMatchObject({ soort: 'voorbeeld', peildatum: PEILDATUM });
	});

	test('are stored and in use', async () => {
		const { meta } = await sample();
		expect((await open())?.meta).toEqual(meta);
	});

	test('read in from their own files give the same tables, as real data', async () => {
		const made = await sample();
		const { bronnen, geweigerd, werkboeken, peildatum } = await read(...(await sampleFiles()));
		expect([geweigerd, werkboeken]).toEqual([[], []]);
		expect(peildatum?.dag).toBe(PEILDATUM);
		expect(bronnen.map(({ tabel }) => tabel)).toEqual([...TABELLEN]);
		expect(await couple(bronnen)).toEqual(bronnen);
		expect(await check()).toMatchObject({ bezwaar: null, overgeslagen: 0 });
		const stored = await commit();
		for (const tabel of TABELLEN) expect(sameBytes(made, stored, tabel), tabel).toBe(true);
		expect(stored.meta).toMatchObject({
			soort: 'bron',
			velden: made.meta.velden,
			aantallen: made.meta.aantallen
		});
		expect((await list()).map(({ id }) => id)).toEqual([stored.meta.id]);
	});
});

describe('reading in', () => {
	test('stores nothing before it is asked to', async () => {
		await read(...(await sampleFiles()));
		await check();
		expect(await open()).toBeNull();
		expect(await list()).toEqual([]);
	});

	test('says which files are no source, which are workbooks, and goes on with the others', async () => {
		const result = await read(
			source('a.pdf', '%PDF-1.7'),
			workbook('b.xlsx'),
			source('leeg.csv', ''),
			trajecten('1')
		);
		expect(result.geweigerd).toEqual([
			{ naam: 'a.pdf', code: 'bestand-pdf' },
			{ naam: 'leeg.csv', code: 'bestand-leeg' }
		]);
		expect(result.werkboeken).toEqual([1]);
		expect(result.bronnen.map(({ bestand }) => bestand)).toEqual(['trajecten.csv']);
	});

	test('takes files in place of those before', async () => {
		await read(trajecten('1'));
		const { bronnen } = await read(trajecten('2'));
		expect(bronnen).toHaveLength(1);
	});

	test('again stores another snapshot beside the first', async () => {
		const first = await commitKandidaten('1');
		const second = await commitKandidaten('2');
		expect((await open())?.meta.id).toBe(second.meta.id);
		expect((await list()).map(({ id }) => id).sort()).toEqual(
			[first.meta.id, second.meta.id].sort()
		);
	});

	test('what there is an objection to is refused and stores nothing', async () => {
		await read(trajecten('1'));
		expect((await check()).bezwaar).toMatch(/kandidaten/);
		await expect(commit()).rejects.toThrow(RangeError);
		expect(await open()).toBeNull();
	});

	test('is over after storing: the same files are not stored twice', async () => {
		await commitKandidaten('1');
		await expect(commit()).rejects.toThrow(RangeError);
		expect(await list()).toHaveLength(1);
	});
});

describe('records without their candidates', () => {
	test('are joined to the snapshot in use and stored with it', async () => {
		const before = await commitKandidaten('1', '2');
		await read(trajecten('2', '9'));
		const controle = await check();
		expect(controle).toMatchObject({ bezwaar: null, totaal: 2 });
		expect(controle.perTabel).toMatchObject({ kandidaten: null, trajecten: 2 });
		const after = await commit();
		expect(numbersOf(after)).toEqual(['1', '2']);
		expect(owners(after)).toEqual(['2', null]);
		expect(after.meta.aantallen).toMatchObject({ kandidaten: 2, trajecten: 2, modules: null });
		expect(after.meta.velden.kandidaten).toEqual(before.meta.velden.kandidaten);
		expect(after.meta.bronnen.map(({ tabel }) => tabel)).toEqual(['kandidaten', 'trajecten']);
	});

	test('replace the records of that table that were there', async () => {
		await commitKandidaten('1', '2');
		await read(trajecten('2'));
		await commit();
		await read(trajecten('1', '1'));
		const after = await commit();
		expect(owners(after)).toEqual(['1', '1']);
		expect(after.meta.bronnen.map(({ tabel, rijen }) => [tabel, rijen])).toEqual([
			['kandidaten', 2],
			['trajecten', 2]
		]);
	});

	test('never join fictional candidates', async () => {
		await sample();
		await read(trajecten('1'));
		expect((await check()).bezwaar).not.toBeNull();
		await expect(commit()).rejects.toThrow(RangeError);
		expect((await open())?.meta.soort).toBe('voorbeeld');
	});

	test('join the snapshot on screen, or none where another tab put another in use', async () => {
		const first = await commitKandidaten('1');
		const second = await commitKandidaten('2');
		await read(trajecten('1', '2'));
		await check(second.meta.id);
		const { id } = first.meta;
		await answers.use({ id, gezien: second.meta.id }, progress);
		for (const act of [check, commit])
			await expect(act(second.meta.id)).rejects.toMatchObject({ code: 'andere-lijst' });
		expect(await overzicht()).toMatchObject({ momentopnamen: { length: 2 }, inGebruik: id });
		const after = await commit(id);
		expect(numbersOf(after)).toEqual(['1']);
		expect(owners(after)).toEqual(['1', null]);
	});

	test('that come with candidates leave the snapshot in use alone', async () => {
		await commitKandidaten('1');
		const kandidaten = source('k.csv', 'Gemeente;Pers. nr.;Naam;Status\nEpe;7;Vos, N.;Open');
		await read(kandidaten, trajecten('7', '1'));
		const after = await commit();
		expect(numbersOf(after)).toEqual(['7']);
		expect(owners(after)).toEqual(['7', null]);
	});
});

test('discard forgets the files, what is stored stays', async () => {
	const { meta } = await commitKandidaten('1');
	await read(trajecten('1'));
	await answers.discard(null, progress);
	expect(await couple([])).toEqual([]);
	expect((await check()).bezwaar).not.toBeNull();
	expect((await open())?.meta.id).toBe(meta.id);
});

test('wipe empties what is stored, discard what was being read in', async () => {
	await sample();
	await commitKandidaten('1');
	await read(trajecten('1'));
	await answers.discard(null, progress);
	await answers.wipe(null, progress);
	expect([await open(), await list(), await couple([])]).toEqual([null, [], []]);
	await sample();
	expect(await list()).toHaveLength(1);
});

describe('stored snapshots', () => {
	test('can be put in use again and removed, also the one in use', async () => {
		const first = await commitKandidaten('1');
		const second = await commitKandidaten('2');
		expect(numbersOf(await answers.use(daad(first.meta.id), progress))).toEqual(['1']);
		expect((await open())?.meta.id).toBe(first.meta.id);
		const left = await answers.remove(daad(second.meta.id), progress);
		expect(left.momentopnamen.map(({ id }) => id)).toEqual([first.meta.id]);
		expect(await answers.remove(daad(first.meta.id), progress)).toMatchObject({
			momentopnamen: [],
			inGebruik: null
		});
		expect(await open()).toBeNull();
	});

	test('are counted as they are read in, so that this outlives them', async () => {
		const { meta } = await commitKandidaten('1', '2');
		const { herinnerd } = (await overzicht()).geheugen;
		expect(herinnerd).toMatchObject([{ id: meta.id, peildatum: PEILDATUM, kandidaten: 2 }]);
		expect(await answers.remember(null, progress)).toBe(0);
		await sample();
		expect((await overzicht()).geheugen.herinnerd).toHaveLength(1);
	});

	test('that are damaged do not get in use', async () => {
		const first = await commitKandidaten('1');
		const second = await commitKandidaten('2');
		await database.parts.update(`${first.meta.id}/kandidaten`, { bytes: new Uint8Array(9) });
		await expect(answers.use(daad(first.meta.id), progress)).rejects.toMatchObject({
			code: 'opslag-beschadigd'
		});
		await expect(answers.use(daad('bestaat niet'), progress)).rejects.toMatchObject({
			code: 'lijst-weg'
		});
		expect((await open())?.meta.id).toBe(second.meta.id);
	});
});

describe('a source that comes again', () => {
	const HEADER = 'Gemeente;Pers. nr.;Naam;Status';
	const lijst = (naam: string, ...numbers: readonly string[]) =>
		source(naam, [HEADER, ...numbers.map((nr) => `Epe;${nr};Bos, M.;Open`)].join('\n'));

	test('is known by its bytes, its header by how it was mapped', async () => {
		const { bronnen } = await read(lijst('a.csv', '1', '2'));
		await answers.couple(
			bronnen.map((bron) => ({
				...asCoupled(bron),
				bestemmingen: asCoupled(bron).bestemmingen.with(3, { soort: 'geen' })
			})),
			progress
		);
		await commit();
		const [same] = (await read(lijst('b.csv', '1', '2'))).bronnen;
		expect(same?.alIngelezen).not.toBeNull();
		const [next] = (await read(lijst('c.csv', '2', '3', '4'))).bronnen;
		expect(next).toMatchObject({ alIngelezen: null, indelingVan: same?.alIngelezen });
		expect(next?.kolommen[3]?.bestemming).toEqual({ soort: 'geen' });
		expect((await check()).verschil).toEqual({ met: PEILDATUM, nieuw: 2, weg: 1, gewijzigd: 0 });
		const [anew] = await answers.recognise(next?.id ?? 0, progress);
		expect(anew).toMatchObject({ indelingVan: null });
		expect(anew?.kolommen[3]?.bestemming).toEqual({ soort: 'veld', veld: 'status' });
	});

	test('is read as the user wants it, and so is the next', async () => {
		const lines = 'Pers. nr.;Naam;Code\nGemeente;Pers. nr.;Naam\nEpe;1;Bos, M.';
		const [found] = (await read(source('a.csv', lines))).bronnen;
		const [wanted] = await answers.reread(
			{ id: found?.id ?? 0, leeswijze: { kopRij: 2 } },
			progress
		);
		expect(wanted).toMatchObject({ kopRij: 2, rijen: 1, bezwaar: null });
		await commit();
		const [next] = (await read(source('b.csv', `${lines}\nEpe;2;Vos, N.`))).bronnen;
		expect(next).toMatchObject({ kopRij: 2, rijen: 2, leeswijze: { kopRij: 2 } });
		expect(next?.indelingVan).not.toBeNull();
	});

	test('of which nothing was stored is new', async () => {
		await read(lijst('a.csv', '1'));
		await check();
		await answers.discard(null, progress);
		const [again] = (await read(lijst('a.csv', '1'))).bronnen;
		expect(again).toMatchObject({ alIngelezen: null, indelingVan: null });
	});

	test('is taken back with what was in use before', async () => {
		await commitKandidaten('1');
		const { meta } = await commitKandidaten('2');
		const { snapshot, voorbeeld } = await answers.undo(daad(meta.id), progress);
		expect([snapshot && numbersOf(snapshot), voorbeeld]).toEqual([['1'], false]);
		expect(await list()).toHaveLength(1);
	});
});

test('the rows that are skipped are files with the reasons', async () => {
	await read(source('a.csv', 'Gemeente;Pers. nr.;Naam\nEpe;1;Bos, M.\nEpe;;Vos, N.'));
	const [file] = await answers.skipped(await together(), progress);
	expect(file?.tekst).toContain('Persoonsnummer ontbreekt.');
	expect(file?.tekst).not.toContain('Bos');
});
