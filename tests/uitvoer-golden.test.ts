/**
 * Everything that leaves the app as it was before the rebuilding: files, copies, and the orders of lists. What differs
 * stands in `test-results/uitvoer` with the text of before beside it where that is kept; the others are made by the code
 * of before with `KEEP=1`, into `test-results/uitvoer-all`. To freeze anew, where behaviour was meant to change:
 * `FREEZE=uitvoer npx vitest run --project unit tests/uitvoer-golden.test.ts`, and read the difference.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Chance } from './fixtures/filters/chance';
import type { List } from './fixtures/filters/draw-lists';
import { snapshotOf } from './fixtures/filters/lists';
import { Desk, forgetAll } from './uitvoer-adapter';

const FOLDER = 'tests/fixtures/uitvoer';
const IS_FREEZING = process.env.FREEZE === 'uitvoer';
const NOW = new Date(2026, 10, 26, 9, 30);
const PEILDATUM = 20_775;
/** Characters of a text that is kept whole, and of all of them together. */
const [SMALL, TOGETHER] = [2500, 200_000];

const [full] = readFileSync('tests/fixtures/filters/lists.ndjson', 'utf8')
	.trimEnd()
	.split('\n')
	.map((line) => JSON.parse(line) as List) as [List];

/** Filters of which everything is exported. */
const STATES: Readonly<Record<string, unknown>> = {
	all: {},
	slicers: {
		keuzes: {
			gemeente: ['Epe', 'Heerde', ''],
			klantprofiel: ['J', 'X', 'Niemand, N.'],
			uitvoerende: ['Team Zuid', 'Afdeling Werk']
		},
		niet: ['klantprofiel']
	},
	tile: {
		kengetal: 'trajectVerstreken',
		kenmerken: ['actie.open'],
		datums: { 'trajecten.einde': { soort: 'komende', aantal: 9, eenheid: 'maanden' } }
	},
	peildatum: {
		keuzes: { begeleider: ['Quellhorst, Z.', 'Wubbenhof, X.', ''] },
		zoek: 'a',
		nummers: full.kandidaten.slice(0, 45).map(({ persnr }) => persnr),
		peildatum: PEILDATUM + 40
	}
};

/** What users added to some kandidaten. */
const DOSSIER = {
	kandidaten: Object.fromEntries(
		full.kandidaten
			.filter((_, at) => at % 3 === 0)
			.map(({ gemeente = '', persnr = '' }, at) => [
				JSON.stringify([gemeente, persnr]),
				{
					merken: {
						profielAanvullen: { merk: ['opgepakt', 'gereed'][at % 2], op: PEILDATUM - at },
						moduleZoeken: { merk: 'uitgesteld', op: PEILDATUM, tot: PEILDATUM + 30 }
					},
					...(at % 2 && {
						notities: { n: { tekst: 'Belt liever', op: '2026-11-20T10:00:00.000Z' } }
					}),
					...(at % 4 === 0 && {
						eigen: { e: { tekst: 'Bel; "morgen"', gemaakt: PEILDATUM - 3, voor: PEILDATUM + at } }
					})
				}
			])
	)
};

/** The list a month before: one who left, two who came, and other values. */
function earlierOf(list: List): List {
	const stayed = list.kandidaten.slice(0, -2);
	const rows = stayed.length;
	const kandidaten = stayed.map((each, at) => ({
		...each,
		...(at % 4 === 0 && { klantprofiel: 'N' }),
		...(at % 7 === 0 && { begeleider: 'Wubbenhof, X.' }),
		...(at % 11 === 0 && { naam: 'Andersgenoemd, A.' })
	}));
	const records = Object.entries(list.records).map(([groep, all]) => [
		groep,
		all
			.filter(({ kandidaat }) => kandidaat < rows)
			.map((each, at) => (at % 5 ? each : { ...each, einde: PEILDATUM + at }))
	]);
	return {
		...list,
		id: 'c3d2e1f0-golden-before',
		kandidaten: [...kandidaten, { persnr: '09999', naam: 'Vertrokken, V.', gemeente: 'Epe' }],
		own: { Telefoon: [...(list.own['Telefoon'] ?? []).slice(0, rows), ''] },
		records: Object.fromEntries(records) as List['records']
	};
}

const later = snapshotOf(full);
const before = snapshotOf(earlierOf(full));
const earlier = { ...before, meta: { ...before.meta, peildatum: PEILDATUM - 28 } };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: NOW });
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('BroadcastChannel', undefined);
	vi.stubGlobal('Element', EventTarget);
	vi.stubGlobal('document', { getSelection: () => null, addEventListener: () => undefined });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
	forgetAll();
});

/** Chance that gives the same from here on. */
function sameChance(): void {
	const chance = new Chance(PEILDATUM);
	vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
		const bytes = array as unknown as Uint8Array;
		for (let at = 0; at < bytes.length; at++) bytes[at] = chance.whole(0, 255);
		return array;
	});
}

function sha(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

/** A workbook as its parts, whatever compressed them. */
function textOf(bytes: Uint8Array): string {
	const file = Buffer.from(bytes);
	if (file.readUInt16LE(0) !== 0x4b50) return file.toString();
	const parts: string[] = [];
	let at = file.readUInt32LE(file.lastIndexOf('PK\x05\x06') + 16);
	while (file.readUInt32LE(at) === 0x02014b50) {
		const [method, time] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 12)];
		const [size, name, extra] = [20, 28, 30].map((from) =>
			from === 20 ? file.readUInt32LE(at + from) : file.readUInt16LE(at + from)
		) as [number, number, number];
		const local = file.readUInt32LE(at + 42);
		const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
		const data = file.subarray(from, from + size);
		const content = method === 0 ? data : inflateRawSync(data);
		parts.push(`${file.toString('utf8', at + 46, at + 46 + name)} ${time}\n${content}`);
		at += 46 + name + extra + file.readUInt16LE(at + 32);
	}
	return parts.join('\n');
}

function read<T>(name: string, none: T): T {
	const file = `${FOLDER}/${name}`;
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : none;
}

function keep(folder: string, what: string, text: string): void {
	mkdirSync(`test-results/${folder}`, { recursive: true });
	writeFileSync(`test-results/${folder}/${what.replace(/[^\w.+-]+/g, '_')}`, text);
}

type Hashes = Record<string, string>;

/** Compares with what was frozen, by name; writes what differs beside what it was. */
function compare(state: string, now: ReadonlyMap<string, string>): void {
	const hashes = read<Record<string, Hashes>>('hashes.json', {});
	const texts = read<Hashes>('texts.json', {});
	const made = Object.fromEntries([...now].map(([what, text]) => [what, sha(text)]));
	if (process.env.KEEP)
		for (const [what, text] of now) keep('uitvoer-all', `${state} ${what}`, text);
	if (IS_FREEZING) {
		freeze(state, now, made, hashes, texts);
		return;
	}
	const frozen = hashes[state] ?? {};
	for (const [what, text] of now) {
		if (made[what] === frozen[what]) continue;
		keep('uitvoer', `${state} ${what}.new`, text);
		const old = texts[`${state} ${what}`];
		if (old !== undefined) keep('uitvoer', `${state} ${what}.old`, old);
	}
	expect(made).toEqual(frozen);
}

function freeze(
	state: string,
	now: ReadonlyMap<string, string>,
	made: Hashes,
	hashes: Record<string, Hashes>,
	texts: Hashes
): void {
	mkdirSync(FOLDER, { recursive: true });
	const kept = Object.entries(texts).filter(([what]) => !what.startsWith(`${state} `));
	let room = TOGETHER - kept.reduce((sum, [, text]) => sum + text.length, 0);
	for (const [what, text] of now) {
		if (what.endsWith('xlsx') || state.startsWith('orders') || text.length > Math.min(SMALL, room))
			continue;
		room -= text.length;
		kept.push([`${state} ${what}`, text]);
	}
	writeFileSync(
		`${FOLDER}/hashes.json`,
		`${JSON.stringify({ ...hashes, [state]: made }, null, '\t')}\n`
	);
	writeFileSync(
		`${FOLDER}/texts.json`,
		`${JSON.stringify(Object.fromEntries(kept), null, '\t')}\n`
	);
}

async function deskWith(filters: unknown): Promise<Desk> {
	sameChance();
	const desk = await Desk.open(later, earlier, DOSSIER, NOW);
	await desk.filter(filters);
	return desk;
}

for (const [state, filters] of Object.entries(STATES)) {
	it(`every file of every page is the same as before, filtered by ${state}`, async () => {
		const desk = await deskWith(filters);
		expect(desk.count).toBeGreaterThan(0);
		const made = new Map<string, string>();
		for await (const { what, name, bytes } of desk.exports()) {
			expect(made.has(what)).toBe(false);
			made.set(what, `${name}\n${textOf(bytes)}`);
			sameChance();
		}
		compare(`files ${state}`, made);
	});

	it(`every copy and the report are the same as before, filtered by ${state}`, async () => {
		const desk = await deskWith(filters);
		const made = new Map<string, string>();
		for await (const { what, bytes } of desk.copies()) made.set(what, textOf(bytes));
		for (const [what, report] of desk.reports()) made.set(what, JSON.stringify(report, null, '\t'));
		compare(`copies ${state}`, made);
	});

	it(`every list has the same order by each of its columns as before, filtered by ${state}`, async () => {
		const desk = await deskWith(filters);
		const made = new Map<string, string>();
		for await (const [what, ids] of desk.orders()) {
			// a column both ways is one line of the fixture
			const column = what.replace(/ (ascending|descending|first|second|third)$/, '');
			made.set(column, `${made.get(column) ?? ''}${JSON.stringify(ids)}\n`);
		}
		compare(`orders ${state}`, made);
	});
}
