import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { codeColumn, textColumn } from '$lib/columns/column';
import { dagenVanTabellen } from '$lib/domain/momentopname/bron-dag';
import type { Controle, ReadResult } from '$lib/domain/momentopname/inlezen';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { dagVan, type Dag } from '$lib/domain/velden/datum';
import type { TabelId } from '$lib/domain/velden/velden';
import type { SnapshotStore } from '$lib/worker/keep/snapshot-store';
import { uitvoerBestand } from '$lib/worker/write/uitvoer-bestand';
import { ingestAnswers } from './ingest-answers';
import type { Samen, SourceFile } from './protocol';

// What is said of a day hangs on today.
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 30, 12) }));
afterAll(() => vi.useRealTimers());

const dag = (day: number, maand: number, jaar = 2026) => dagVan(jaar, maand, day) ?? Number.NaN;
const OKT = dag(24, 10);
const WEEK46 = dag(14, 11);
const WEEK47 = dag(21, 11);
const nothing = () => undefined;

/** What the answers ask of a store, in memory. */
function makeStore() {
	const snapshots: SnapshotBytes[] = [];
	let current: string | null = null;
	const store = {
		async commit(
			snapshot: SnapshotBytes,
			_indelingen: unknown,
			_along: unknown,
			_gezien: unknown,
			gebruiken = true
		) {
			snapshots.unshift(snapshot);
			if (gebruiken || current === null) current = snapshot.meta.id;
			return snapshot.meta;
		},
		currentId: async () => current,
		list: async () => snapshots.map(({ meta }) => meta),
		seen: async () => undefined,
		open: async (id: string) => snapshots.find(({ meta }) => meta.id === id) ?? null,
		openCurrent: async () => snapshots.find(({ meta }) => meta.id === current) ?? null,
		indeling: async () => null
	};
	return store as unknown as SnapshotStore;
}

/** What a week left in use, and what was said before. */
interface Week {
	readonly gelezen: ReadResult;
	readonly controle: Controle;
	readonly gezegd: readonly string[];
	readonly meta: SnapshotMeta;
	rows(tabel: TabelId, ...velden: readonly string[]): string[];
}

/** A desk at which lists are read in, one week after another. */
function desk() {
	const store = makeStore();
	const answers = ingestAnswers(store);
	const read = async (
		files: readonly SourceFile[],
		peildatum: Dag | null = null,
		keuzes: Partial<Samen> = {}
	): Promise<Week> => {
		const gelezen = await answers.readFiles(files.map(fresh), nothing);
		const samen = { ...keuzes, gezien: undefined };
		const day = peildatum ?? gelezen.peildatum?.dag ?? Number.NaN;
		const controle = await answers.check({ ...samen, peildatum: day }, nothing);
		const { meta, tabellen } = await answers.commit({ ...samen, peildatum: day }, nothing);
		const gezegd = controle.meldingen.map(({ probleem }) => probleem);
		return {
			gelezen,
			controle,
			gezegd,
			meta,
			rows: (tabel, ...velden) => cells(tabellen, tabel, velden)
		};
	};
	return { answers, store, read };
}

function cells(
	tabellen: SnapshotBytes['tabellen'],
	tabel: TabelId,
	velden: readonly string[]
): string[] {
	const bytes = tabellen[tabel];
	if (!bytes) return [];
	const table = decodeTable(bytes);
	return Array.from({ length: table.rows }, (_, row) =>
		velden
			.map((veld) => {
				const column = table.columns.get(veld);
				if (column?.kind === 'text') return textColumn(table, veld).at(row);
				if (column?.kind === 'row') return String(column.rows[row]);
				const { codes, values } = codeColumn(table, veld);
				return values[codes[row] ?? 0] ?? '';
			})
			.join(' ')
	);
}

const fresh = ({ bytes, ...file }: SourceFile): SourceFile => ({ ...file, bytes: bytes.slice(0) });

function csv(naam: string, ...regels: readonly string[]): SourceFile {
	return { naam, gewijzigd: 0, bytes: new TextEncoder().encode(regels.join('\r\n')).buffer };
}

const KOP = 'Bet. gemeente;Pers. nr.;Naam;Sonar - Klantprofiel;Begeleider Compas';
const mensen = [
	'Epe;10001;Bos, M.;J;Anna',
	'Epe;10002;Vos, N.;N;Anna',
	'Heerde;10003;Das, P.;L;Bert',
	'Heerde;10004;Mol, Q.;O;Bert'
];
const kandidaten = (naam: string, regels: readonly string[] = mensen) => csv(naam, KOP, ...regels);
const trajecten = (naam: string, ...nummers: readonly string[]) =>
	csv(
		naam,
		'Bet. gemeente;Pers. nr.;Trajectnr.;Traject;Startdatum traject',
		...nummers.map((nr) => `${Number(nr) > 10_002 ? 'Heerde' : 'Epe'};${nr};T${nr};Taal;01-10-2026`)
	);
const modules = (naam: string, ...nummers: readonly string[]) =>
	csv(
		naam,
		'Pers. nr.;Trajectnr.;Modulenr.;Module;Startdatum module',
		...nummers.map((nr) => `${nr};T${nr};M${nr};Les;01-10-2026`)
	);
const plaatsingen = (naam: string, ...nummers: readonly string[]) =>
	csv(
		naam,
		'Bet. gemeente;Pers. nr.;Plaatsingnr.;Plaatsing;Startdatum plaatsing',
		...nummers.map((nr) => `Epe;${nr};P${nr};Werk;01-10-2026`)
	);
const vier = (op: string) => [
	kandidaten(`kandidaten-${op}.csv`),
	trajecten(`trajecten-${op}.csv`, '10001', '10002', '10003'),
	modules(`modules-${op}.csv`, '10001', '10003'),
	plaatsingen(`plaatsingen-${op}.csv`, '10002')
];

describe('weeks that went wrong', () => {
	it('W8: an older list is asked about, and can be kept without coming in use', async () => {
		const { read, store } = desk();
		const nu = await read([kandidaten('kandidaten-21-11-2026.csv')]);
		const toen = await read([kandidaten('kandidaten-14-11-2026.csv', mensen.slice(1))], null, {
			gebruiken: false
		});
		expect(toen.controle.ouderDan).toBe(WEEK47);
		expect(toen.gezegd).toContain(
			'Deze lijst is ouder dan de momentopname in gebruik, van 21-11-2026.'
		);
		expect(await store.currentId()).toBe(nu.meta.id);
		expect((await store.list()).map(({ peildatum }) => peildatum)).toEqual([WEEK46, WEEK47]);
	});

	it('W10: the same files with another day are known, so that the wrong day can go', async () => {
		const { read, answers } = desk();
		const fout = await read(vier('21-11-2026'), dag(21, 11, 2025));
		expect(fout.gezegd).toContain('Peildatum 21-11-2025 ligt meer dan een jaar terug.');
		await answers.readFiles(vier('21-11-2026'), nothing);
		const check = (peildatum: Dag) => answers.check({ peildatum, gezien: undefined }, nothing);
		expect((await check(WEEK47)).zelfde).toEqual({
			id: fout.meta.id,
			peildatum: dag(21, 11, 2025)
		});
		await answers.readFiles(vier('21-11-2026').slice(0, 3), nothing);
		expect((await check(WEEK47)).zelfde).toBeUndefined();
	});

	it.each([
		['W10b: a century ago', dag(21, 11, 1926), 'ligt meer dan een jaar terug'],
		['W10b: a year ahead', dag(21, 11, 2027), 'ligt in de toekomst'],
		['a month beside the file', dag(21, 10), 'is een andere dan die van het bestand, 21-11-2026']
	])('%s is asked about', async (_, peildatum, gezegd) => {
		const week = await desk().read([kandidaten('kandidaten-21-11-2026.csv')], peildatum);
		expect(week.gezegd.filter((each) => each.startsWith('Peildatum '))).toEqual([
			expect.stringContaining(gezegd)
		]);
		expect([week.meta.peildatum, week.controle.bezwaar]).toEqual([peildatum, null]);
	});

	it('PEIL: an own export says its own day', async () => {
		const { bytes, naam } = await uitvoerBestand(
			{
				bestand: 'kandidaten',
				peildatum: dag(15, 6),
				tabellen: [
					{
						titel: 'Kandidaten',
						rijen: 1,
						kolommen: [
							{ kop: 'Pers. nr.', soort: 'cellen', cellen: ['07870'] },
							{ kop: 'Naam', soort: 'cellen', cellen: ['Bos, M.'] }
						]
					}
				],
				toelichting: [['Peildatum', '15-06-2026']],
				weergave: '{}'
			},
			'csv'
		);
		expect(naam).toContain('15-06-2026');
		const week = await desk().read([{ naam: 'kopie.csv', gewijzigd: 0, bytes: bytes.buffer }]);
		expect(week.meta.peildatum).toBe(dag(15, 6));
		expect(week.rows('kandidaten', 'persnr')).toEqual(['07870']);
	});

	it('W13: only kandidaten: the others stay with their day as far as their kandidaat is there', async () => {
		const { read } = desk();
		await read(vier('24-10-2026'));
		const week = await read([kandidaten('kandidaten-21-11-2026.csv', mensen.slice(1))]);
		expect(week.controle.blijft).toEqual({
			behouden: true,
			tabellen: [
				{ tabel: 'trajecten', dag: OKT, rijen: 2, weg: 1 },
				{ tabel: 'modules', dag: OKT, rijen: 1, weg: 1 },
				{ tabel: 'plaatsingen', dag: OKT, rijen: 1, weg: 0 }
			]
		});
		expect(week.gezegd).toEqual([]);
		expect(week.rows('trajecten', 'trajectnr')).toEqual(['T10002', 'T10003']);
		const persnr = week.rows('kandidaten', 'persnr');
		const owners = week.rows('trajecten', 'kandidaat').map((row) => persnr[Number(row)]);
		expect(owners).toEqual(['10002', '10003']);
		expect(week.rows('modules', 'modulenr', 'traject')).toEqual(['M10003 1']);
		expect(dagenVanTabellen(week.meta)).toEqual([
			{ dag: WEEK47, tabellen: ['kandidaten'] },
			{ dag: OKT, tabellen: ['trajecten', 'modules', 'plaatsingen'] }
		]);
		expect(Object.keys(week.meta.velden).sort()).toEqual(
			['kandidaten', 'modules', 'plaatsingen', 'trajecten'].sort()
		);
	});

	it('W13: the others are left out when the user says so', async () => {
		const { read } = desk();
		await read(vier('24-10-2026'));
		const week = await read([kandidaten('kandidaten-21-11-2026.csv')], null, { behouden: false });
		expect(week.controle.blijft?.behouden).toBe(false);
		expect(week.gezegd).toEqual([
			'Trajecten, modules en plaatsingen zitten niet in deze bestanden en verdwijnen uit beeld.'
		]);
		expect(week.meta.aantallen).toMatchObject({
			trajecten: null,
			modules: null,
			plaatsingen: null
		});
		expect(Object.keys(week.meta.velden)).toEqual(['kandidaten']);
		expect(week.meta.bronnen).toHaveLength(1);
	});

	it('W14: only trajecten: the kandidaten stay as of their own day', async () => {
		const { read } = desk();
		await read(vier('24-10-2026'));
		const week = await read([trajecten('trajecten-21-11-2026.csv', '10001', '10004')]);
		expect(week.meta.peildatum).toBe(WEEK47);
		expect(week.gezegd).toContain('Kandidaten, modules en plaatsingen blijven die van 24-10-2026.');
		expect(dagenVanTabellen(week.meta)).toEqual([
			{ dag: OKT, tabellen: ['kandidaten', 'modules', 'plaatsingen'] },
			{ dag: WEEK47, tabellen: ['trajecten'] }
		]);
		const next = await read([trajecten('trajecten-28-11-2026.csv', '10001')], null, {
			behouden: false
		});
		expect(dagenVanTabellen(next.meta)).toEqual([
			{ dag: OKT, tabellen: ['kandidaten'] },
			{ dag: dag(28, 11), tabellen: ['trajecten'] }
		]);
		expect(next.rows('kandidaten', 'persnr')).toHaveLength(4);
	});

	it('MIX: files of several days each keep theirs, and the card says them', async () => {
		const [een, twee, drie] = vier('21-11-2026');
		const oud = vier('24-10-2026')[3];
		if (!een || !twee || !drie || !oud) throw new RangeError('no files');
		const week = await desk().read([een, twee, drie, oud]);
		expect(week.gelezen.peildatum).toEqual({
			dag: WEEK47,
			herkomst: 'Uit de bestandsnaam. Er is ook een bestand van 24-10-2026.'
		});
		expect(new Set(week.controle.dagen?.map((each) => each.dag))).toEqual(new Set([WEEK47, OKT]));
		expect(dagenVanTabellen(week.meta)).toEqual([
			{ dag: WEEK47, tabellen: ['kandidaten', 'trajecten', 'modules'] },
			{ dag: OKT, tabellen: ['plaatsingen'] }
		]);
	});
});

describe('ten more weeks', () => {
	it('1: kandidaten twice in one day: told apart, and nothing else changes', async () => {
		const { read, store } = desk();
		await read(vier('21-11-2026'));
		const week = await read([kandidaten('kandidaten-21-11-2026 (1).csv', mensen.toReversed())]);
		expect(week.controle.verschil).toMatchObject({ nieuw: 0, weg: 0, gewijzigd: 0 });
		expect(week.controle.ouderDan).toBeUndefined();
		expect(week.meta.aantallen).toMatchObject({ kandidaten: 4, trajecten: 3, modules: 2 });
		expect(await store.list()).toHaveLength(2);
	});

	it('2: the list of last year by mistake: older and far', async () => {
		const { read } = desk();
		await read([kandidaten('kandidaten-21-11-2026.csv')]);
		const week = await read([
			kandidaten('kandidaten-21-11-2025.csv', ['Epe;90001;Ree, V.;J;Anna'])
		]);
		expect(week.controle.ouderDan).toBe(WEEK47);
		expect(week.controle.verschil).toMatchObject({ alles: true, nieuw: 1, weg: 4 });
		expect(week.gelezen.peildatum?.herkomst).toContain('Deze dag ligt meer dan een jaar terug.');
		expect(week.gezegd).toContain('Peildatum 21-11-2025 ligt meer dan een jaar terug.');
	});

	it('3: filtered to one gemeente over a full list: who is missing is counted, records too', async () => {
		const { read } = desk();
		await read(vier('14-11-2026'));
		const regels = mensen.filter((each) => each.startsWith('Epe'));
		const week = await read([
			csv(
				'kandidaten-21-11-2026.csv',
				KOP,
				...regels,
				'',
				'"Toegepaste filters: Bet. gemeente is Epe"'
			)
		]);
		expect(week.controle.verschil).toMatchObject({ weg: 2 });
		expect(week.meta.bronnen.find(({ tabel }) => tabel === 'kandidaten')?.filters).toContain('Epe');
		expect(week.controle.blijft?.tabellen).toMatchObject([
			{ tabel: 'trajecten', rijen: 2, weg: 1 },
			{ tabel: 'modules', rijen: 1, weg: 1 },
			{ tabel: 'plaatsingen', rijen: 1, weg: 0 }
		]);
	});

	it('4: begeleider renamed: counted as changed, nobody comes or goes', async () => {
		const { read } = desk();
		await read(vier('14-11-2026'));
		const renamed = mensen.map((each) => each.replace('Anna', 'Anna-Marie'));
		const week = await read([kandidaten('kandidaten-21-11-2026.csv', renamed)]);
		expect(week.controle.verschil).toMatchObject({ nieuw: 0, weg: 0, gewijzigd: 2 });
		expect(week.controle.blijft?.tabellen.every(({ weg }) => weg === 0)).toBe(true);
	});

	it('5: somebody moved: the trajecten of the old gemeente are still theirs', async () => {
		const { read } = desk();
		await read(vier('14-11-2026'));
		const moved = mensen.map((each) => each.replace('Epe;10001', 'Heerde;10001'));
		const week = await read([kandidaten('kandidaten-21-11-2026.csv', moved)]);
		const persnr = week.rows('kandidaten', 'persnr');
		expect(week.rows('trajecten', 'kandidaat').map((row) => persnr[Number(row)])).toEqual([
			'10001',
			'10002',
			'10003'
		]);
		expect(week.controle.verschil).toMatchObject({ nieuw: 0, weg: 0 });
	});

	it('6: trajecten older than the kandidaten: the day of each is kept', async () => {
		const { read } = desk();
		await read([kandidaten('kandidaten-21-11-2026.csv')]);
		const week = await read([trajecten('trajecten-24-10-2026.csv', '10001')]);
		expect(week.controle.ouderDan).toBe(WEEK47);
		expect(dagenVanTabellen(week.meta)).toEqual([
			{ dag: WEEK47, tabellen: ['kandidaten'] },
			{ dag: OKT, tabellen: ['trajecten'] }
		]);
	});

	it('7: a week without Compas: kandidaten from Sonar alone keep the Compas records', async () => {
		const { read } = desk();
		await read(vier('14-11-2026'));
		const week = await read([
			csv(
				'sonar-21-11-2026.csv',
				'Gemeente;Pers. nr.;Volledige Naam;Klantprofiel',
				'Epe;10001;Bos, M.;J',
				'Epe;10002;Vos, N.;J'
			)
		]);
		expect(week.controle.verschil?.kolommenWeg).toEqual(['Begeleider Compas']);
		expect(week.rows('trajecten', 'trajectnr')).toEqual(['T10001', 'T10002']);
	});

	it('8: half of the rows: two gone is said, with their records', async () => {
		const { read } = desk();
		await read(vier('14-11-2026'));
		const week = await read([kandidaten('kandidaten-21-11-2026.csv', mensen.slice(0, 2))]);
		expect(week.controle.verschil).toMatchObject({ nieuw: 0, weg: 2 });
		const back = await read(vier('28-11-2026'));
		expect(back.meta.aantallen).toMatchObject({ kandidaten: 4, trajecten: 3, modules: 2 });
		expect(back.controle.blijft).toBeUndefined();
		expect(dagenVanTabellen(back.meta)).toHaveLength(1);
	});

	it('9: over the turn of the year a list of December is older than one of January', async () => {
		vi.setSystemTime(Date.UTC(2027, 0, 5, 12));
		const { read } = desk();
		await read([kandidaten('kandidaten-04-01-2027.csv')]);
		const week = await read([kandidaten('kandidaten-28-12-2026.csv')]);
		expect(week.controle.ouderDan).toBe(dag(4, 1, 2027));
		expect(week.gezegd.some((each) => each.startsWith('Peildatum'))).toBe(false);
		vi.setSystemTime(Date.UTC(2026, 10, 30, 12));
	});

	it('10: a clock that runs behind asks about a day to come, and takes it', async () => {
		vi.setSystemTime(Date.UTC(2026, 9, 1, 12));
		const week = await desk().read([kandidaten('kandidaten-21-11-2026.csv')]);
		expect(week.gezegd).toContain('Peildatum 21-11-2026 ligt in de toekomst.');
		expect(week.meta.peildatum).toBe(WEEK47);
		vi.setSystemTime(Date.UTC(2026, 10, 30, 12));
	});

	it('11: numbers that lost their zeros get them back, so that the records stay theirs', async () => {
		const { read } = desk();
		const nul = (each: string) => each.replace(';1000', ';0700');
		await read([
			kandidaten('kandidaten-14-11-2026.csv', mensen.map(nul)),
			trajecten('trajecten-14-11-2026.csv', '07001', '07002')
		]);
		const kwijt = mensen.map((each) => each.replace(';1000', ';700'));
		const week = await read([kandidaten('kandidaten-21-11-2026.csv', kwijt)]);
		expect(week.controle.nullen).toEqual({ aantal: 4, aanvullen: true });
		expect(week.meta.aantallen).toMatchObject({ kandidaten: 4, trajecten: 2 });
	});

	it('12: a correction of the day takes along what has no day of its own, and only that', async () => {
		const { read } = desk();
		await read(vier('24-10-2026'));
		const { meta } = await read([kandidaten('kandidaten.csv')], WEEK46);
		expect(dagenVanTabellen({ ...meta, peildatum: WEEK47 })[0]).toEqual({
			dag: WEEK47,
			tabellen: ['kandidaten']
		});
		expect(dagenVanTabellen({ ...meta, peildatum: WEEK47 })[1]?.dag).toBe(OKT);
	});
});
