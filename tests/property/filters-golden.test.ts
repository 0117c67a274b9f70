/**
 * Filters as they were before the rebuilding, in all that they lead to. To freeze them anew, where behaviour was meant to
 * change: `FREEZE=filters npx vitest run --project unit tests/property/filters-golden.test.ts`, and read the difference.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chance } from '../fixtures/filters/chance';
import { drawFilters, EARLIER, type FilterDocument } from '../fixtures/filters/draw-filters';
import { drawFull, drawOther, PEILDATUM, type List } from '../fixtures/filters/draw-lists';
import { snapshotOf } from '../fixtures/filters/lists';
import { forgetAll, Place, type Choices, type Step } from './filters-adapter';

const SEED = 4520;
const STATES = 250;
const WALKS = 32;
const STEPS = 14;
const VIEWS = 8;
const NOTHING: FilterDocument = {
	...{ keuzes: {}, niet: [], kengetal: null, zoek: '', datums: {} },
	...{ nummers: [], kenmerken: [], sinds: null, peildatum: null }
};
const FOLDER = 'tests/fixtures/filters';
const IS_FREEZING = process.env.FREEZE === 'filters';

const [full, other] = frozenLines<List>('lists', () => [drawFull(), drawOther()]) as [List, List];
const [here, there] = [snapshotOf(full), snapshotOf(other)];

/** A line of `name`.ndjson each; made where it is not there or is frozen anew. */
function frozenLines<T>(name: string, make: () => readonly T[]): readonly T[] {
	const file = `${FOLDER}/${name}.ndjson`;
	if (IS_FREEZING || !existsSync(file)) writeLines(name, make());
	return readFileSync(file, 'utf8')
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as T);
}

function writeLines(name: string, lines: readonly unknown[]): void {
	writeFileSync(
		`${FOLDER}/${name}.ndjson`,
		lines.map((each) => `${JSON.stringify(each)}\n`).join('')
	);
}

/** Enough to see that something is different. */
function mark(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 8);
}

/** The same whatever the order in which its parts were written. */
function ordered(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const entries = Object.entries(value as Record<string, unknown>);
	return Object.fromEntries(
		entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)])
	);
}

function asOrdered(text: string): unknown {
	return ordered(JSON.parse(text));
}

/** Everything that filters lead to. */
async function recorded(document: FilterDocument) {
	const place = await Place.open(here, EARLIER);
	await place.read(document);
	const rows = place.rows();
	const { text, without } = place.shared();
	const { niemand, personen, ...says } = place.says();
	const query = place.query();
	const looked = await place.lookBack();
	const seen = {
		document: ordered(place.document()),
		lost: place.lost,
		flags: place.flags(),
		query,
		again: mark(ordered(place.fromQuery(query))),
		chips: place.chips(),
		rows: `${rows.length} ${mark(rows)}`,
		counts: mark([place.slicers(), place.tiles()]),
		waysOut: place.waysOut(),
		withoutEach: await place.withoutEach(),
		shared: mark(
			[text, place.shared('niemand').text, place.shared('personen').text].map(asOrdered)
		),
		without,
		hushed: place.hushed(),
		niemand,
		says: mark([personen, says]),
		back: looked.objection ?? mark(looked.asked)
	};
	place.show(there);
	await place.step({ do: 'redo' });
	const over = {
		document: ordered(place.document()),
		missed: place.missed,
		query: mark([place.query(), ordered(place.fromQuery(query))]),
		chips: mark(place.chips()),
		rows: mark(place.rows())
	};
	place.show(here);
	await place.step({ do: 'redo' });
	return { ...seen, over, home: mark([ordered(place.document()), place.missed, place.rows()]) };
}

type Recorded = Awaited<ReturnType<typeof recorded>>;

/** What is the same as that it was made of is not written twice. */
function brief({ document, over, ...rest }: Recorded, asked: FilterDocument): object {
	const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
	return withoutBlanks({
		...rest,
		document: same(document, ordered(asked)) ? '' : withoutBlanks(document as object),
		over: withoutBlanks({
			...over,
			document: same(over.document, document) ? '' : mark(over.document)
		})
	});
}

/** Only what holds something. */
function withoutBlanks(value: object): object {
	const isBlank = (each: unknown) =>
		each === '' || each === null || (typeof each === 'object' && !Object.keys(each).length);
	return Object.fromEntries(Object.entries(value).filter(([, each]) => !isBlank(each)));
}

/** Filters of which only what holds something was written. */
function whole(asked: Partial<FilterDocument>): FilterDocument {
	return { ...NOTHING, ...asked };
}

/** As it is after a file. */
function plain(value: object): object {
	return JSON.parse(JSON.stringify(value)) as object;
}

interface State {
	readonly asked: Partial<FilterDocument>;
	readonly gives: object;
}

function drawWalk(chance: Chance): readonly Step[] {
	const documents = drawFilters(full, chance.whole(1, 1e9), 10 * STEPS);
	return documents.slice(10, 10 + STEPS).map((document, at): Step => stepOf(chance, document, at));
}

/** Walks that chance does not walk: typing and erasing, sliding, undoing and going another way. */
const OWN_WALKS: readonly (readonly Step[])[] = [
	[
		...['b', 'bo', 'bos', 'bo', 'b', '', ' ', ' bos '].map((text): Step => ({
			do: 'search',
			text
		})),
		...(['undo', 'undo', 'redo'] as const).map((each): Step => ({ do: each })),
		...['x', 'xy', ''].map((text): Step => ({ do: 'search', text }))
	],
	[
		...[1, 2, 3, 0].map((days): Step => ({ do: 'peildatum', day: PEILDATUM + days, slides: true })),
		{ do: 'peildatum', day: PEILDATUM, slides: false },
		...[9, 8].map((days): Step => ({ do: 'peildatum', day: PEILDATUM + days, slides: true })),
		{ do: 'peildatum', day: PEILDATUM + 8, slides: false },
		{ do: 'peildatum', day: PEILDATUM + 9, slides: true },
		{ do: 'undo' },
		{ do: 'peildatum', day: null },
		{ do: 'redo' }
	],
	[
		{ do: 'pick', slicer: 'gemeente', values: ['Epe', 'Epe', 'Niemand, N.'], not: true },
		{ do: 'pick', slicer: 'gemeente', values: ['Heerde'] },
		{ do: 'pick', slicer: 'gemeente', values: [] },
		{ do: 'pick', slicer: 'gemeente', values: ['Epe'] },
		{ do: 'undo' },
		{ do: 'undo' },
		{ do: 'mark', id: 'notitie', on: true },
		{ do: 'redo' },
		{ do: 'mark', id: 'notitie', on: true },
		{ do: 'mark', id: 'actie.open', on: true },
		{ do: 'remove', chip: 0 },
		{ do: 'numbers', numbers: ['07001', '07001', '07004'] },
		{ do: 'since', since: { snapshot: full.id, wat: 'nieuw' } },
		{ do: 'clear' },
		{ do: 'undo' }
	]
];

/** A step out of filters that were drawn. */
function stepOf(chance: Chance, document: FilterDocument, at: number): Step {
	const [day] = Object.entries(document.datums);
	const [pick] = Object.entries(document.keuzes);
	const steps: Step[] = [
		...(pick ? [{ do: 'pick', slicer: pick[0], values: pick[1] } as const] : []),
		...(pick ? [{ do: 'not', slicer: pick[0], not: at % 3 > 0 } as const] : []),
		...(pick ? [{ do: 'pick', slicer: pick[0], values: pick[1], not: at % 2 > 0 } as const] : []),
		...(at % 4 === 0 ? [{ do: 'picks', picks: document.keuzes } as const] : []),
		...(document.kengetal ? [{ do: 'tile', id: document.kengetal } as const] : []),
		...(document.zoek ? [{ do: 'search', text: document.zoek } as const] : []),
		...(document.zoek ? [{ do: 'search', text: document.zoek.slice(0, 1) } as const] : []),
		...(day ? [{ do: 'day', field: day[0], filter: at % 5 ? day[1] : null } as const] : []),
		...(document.nummers.length ? [{ do: 'numbers', numbers: document.nummers } as const] : []),
		...document.kenmerken.map((id) => ({ do: 'mark', id, on: at % 4 > 0 }) as const),
		...(document.sinds ? [{ do: 'since', since: document.sinds } as const] : []),
		...(document.peildatum
			? [{ do: 'peildatum', day: document.peildatum, slides: at % 2 === 0 } as const]
			: []),
		...(chance.once(2) ? [{ do: 'remove', chip: chance.whole(0, 5) } as const] : []),
		{ do: chance.one(['undo', 'redo', 'undo', 'clear', 'undo'] as const) }
	];
	return chance.one(steps);
}

async function walked(steps: readonly Step[]): Promise<readonly string[]> {
	const place = await Place.open(here, EARLIER);
	const seen: string[] = [];
	for (const step of steps) {
		await place.step(step);
		const chips = place.chips().map((chip) => chip.slice(0, chip.indexOf(':')));
		const document = mark(ordered(place.document()));
		seen.push(
			[place.history.map(Number).join(' '), chips.join(' '), place.typed, document].join('; ')
		);
	}
	return seen;
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 86_400_000 * PEILDATUM });
	vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	forgetAll();
});

describe('filters', () => {
	const states = frozenLines<State>('states', () =>
		drawFilters(full, SEED, STATES).map((asked) => ({ asked: withoutBlanks(asked), gives: {} }))
	);
	const news: unknown[] = [];
	const all = states.map(({ asked }, at) => ({ at, asked }));

	it(`of ${all.length} drawn states (seed ${SEED}) lead to what they led to before`, async () => {
		const wrong: unknown[] = [];
		for (const { at, asked } of all) {
			const gives = plain(brief(await recorded(whole(asked)), whole(asked)));
			news.push({ asked, gives });
			const before = states[at]?.gives;
			if (!IS_FREEZING && mark(ordered(gives)) !== mark(ordered(before))) {
				if (wrong.length === 0)
					expect.soft({ at, asked, gives }).toEqual({ at, asked, gives: before });
				wrong.push(at);
			}
		}
		expect(wrong).toEqual([]);
	});

	afterAll(() => {
		if (IS_FREEZING && news.length) writeLines('states', news);
	});
});

describe('steps', () => {
	const news: unknown[] = [];
	const walks = frozenLines('walks', () => {
		const chance = new Chance(SEED);
		const drawn = Array.from({ length: WALKS }, () => drawWalk(chance));
		return [...OWN_WALKS, ...drawn].map((steps) => ({ steps, gives: [] as readonly string[] }));
	});

	it(`of ${walks.length} walks (seed ${SEED}) give the same filters and history as before`, async () => {
		for (const [at, { steps, gives }] of walks.entries()) {
			const now = await walked(steps);
			news.push({ steps, gives: now });
			if (!IS_FREEZING) expect({ at, gives: now }).toEqual({ at, gives });
		}
	});

	afterAll(() => {
		if (IS_FREEZING && news.length) writeLines('walks', news);
	});
});

/** Choices of pages beside the filters. */
const CHOICES: readonly Choices[] = [
	{},
	{ werkproces: { regel: 'cv', oordeel: 'ja' }, onvolledig: { veld: 'begeleider' } },
	{ trajecten: { sort: { column: 'naam', direction: 'descending' } }, later: { x: 1 } }
];

/** Texts that no app of today writes: of a later one, of an older one, and broken ones. */
const STRANGE = [
	'{"v":1,"weergave":{"pagina":"/veranderd","later":1,"filters":{"later":[1],"niet":["gemeente"],"keuzes":{"gemeente":["EPE"],"later":["x"]}}},"zonder":["Zoeken"]}',
	'{"v":1,"weergave":{"pagina":"/","filters":{}}}',
	'{"v":1,"weergave":{"pagina":"/","grafiek":"taart","sort":{"column":"acties","direction":"ascending"},"filters":{"datums":{"modules.onbekend":{"soort":"leeg"},"modules.einde":{"soort":"leeg","later":1}},"kengetal":"bestaatNiet","kenmerken":["notitie","bestaat.niet"],"peildatum":20775,"nummers":["7001","07001"]}}}',
	'{"v":1,"weergave":{"pagina":"/","filters":{"datums":{"modules.einde":{"soort":"ooit"}}}}}',
	'{"v":1,"weergave":{"pagina":"/elders","filters":{}}}',
	'{"v":2,"weergave":{"pagina":"/","filters":{}}}',
	'eyJ2IjoxfQ',
	''
];

interface Documents {
	readonly texts: Readonly<Record<string, string>>;
	readonly opened: Readonly<Record<string, unknown>>;
}

describe('documents', () => {
	const news: unknown[] = [];
	const views = drawFilters(full, SEED + 1, VIEWS);
	const frozen = frozenLines<Documents>('documents', () =>
		views.map(() => ({ texts: {}, opened: {} }))
	);

	async function opened(text: string, snapshot = here): Promise<unknown> {
		const place = await Place.open(snapshot, EARLIER);
		return ordered(await place.openDocument(text));
	}

	it('a kept view, an address, a file and an export hold what they held before', async () => {
		for (const [at, view] of views.entries()) {
			const place = await Place.open(here, EARLIER);
			await place.read(view);
			const now = place.documents(CHOICES[at % CHOICES.length] ?? {});
			news.push(now);
			if (IS_FREEZING) continue;
			const { address = '', ...before } = frozen[at]?.texts ?? {};
			for (const [name, text] of Object.entries(before))
				expect([at, name, asOrdered(now[name as keyof typeof now])]).toEqual([
					at,
					name,
					asOrdered(text)
				]);
			expect(asOrdered(decoded(now.address))).toEqual(asOrdered(decoded(address)));
		}
	});

	it('of before open as they did, in their own list and in another', async () => {
		const lines: Documents[] = [];
		for (const [at, { texts, opened: before }] of frozen.entries()) {
			const all = (IS_FREEZING ? news[at] : texts) as Documents['texts'];
			const now = {
				kept: await opened(all['kept'] ?? ''),
				address: await opened(all['address'] ?? ''),
				file: mark(await opened(all['file'] ?? '')),
				exported: mark(await opened(all['exported'] ?? '')),
				there: mark(await opened(all['kept'] ?? '', there))
			};
			lines.push({ texts: all, opened: now });
			if (!IS_FREEZING) expect([at, plain(now)]).toEqual([at, before]);
		}
		if (IS_FREEZING) writeLines('documents', lines);
	});

	it('of another version of the app, and what is none, are read as before', async () => {
		const lines = frozenLines<unknown>('strange', () => STRANGE.map(() => null));
		const now: unknown[] = [];
		for (const text of STRANGE) now.push(await opened(text));
		if (IS_FREEZING) writeLines('strange', now);
		else expect(JSON.parse(JSON.stringify(now))).toEqual(lines);
	});
});

function decoded(address: string): string {
	return Buffer.from(address.split('=')[1] ?? '', 'base64url').toString();
}
