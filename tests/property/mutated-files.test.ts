import { beforeAll, describe, expect, it } from 'vitest';
import { filtersUitInhoud } from '$lib/rules/filters/bewaarde-filters';
import { openDataset } from '$lib/data/dataset';
import { filtersToQuery } from '$lib/rules/filters/url-filters';
import { readWeergave, writeWeergave } from '$lib/app/uitvoer/weergave-tekst';
import { ORGANISATIE } from '$lib/domain/kluis/kluis';
import { Storing } from '$lib/domain/momentopname/storing';
import { restoreBackup } from '$lib/worker/keep/backup/backup';
import type { VaultChange, Keeper } from '$lib/worker/keep/vault/keeper';
import { isOpenable } from '$lib/worker/keep/backup/openable';
import { readOverdracht } from '$lib/worker/keep/backup/overdracht-file';
import { metaOf, snapshotFrom } from '$lib/worker/keep/parts';
import type { OpenVault } from '$lib/worker/keep/vault/passphrase';
import { expiredIn, presentOf } from '$lib/worker/keep/present';
import { Sealer } from '$lib/worker/keep/vault/sealer';
import { withChecksum, type DataKey, type VaultHeader } from '$lib/worker/keep/vault/vault-header';
import { below, MUTATIONS, seeded, type Mutation } from './mutations';
import { FACTOR, runs, SEED } from './runs';
import {
	apart,
	backupFile,
	joined,
	newVault,
	overdrachtFile,
	overdrachtInhoud,
	PLAIN,
	together,
	WACHTWOORD,
	type Plain
} from './sealed-files';
import { harmed } from './wrong-values';

type Bytes = Uint8Array<ArrayBuffer>;
type Outcome = string;

const random = seeded(SEED);
let vault: OpenVault;
/** The same vault a day later, another one, and a hand-over of other people: parts of them may be put in. */
let files: { backup: Bytes; later: Bytes; foreign: Bytes; overdracht: Bytes; other: Bytes };

beforeAll(async () => {
	vault = await newVault();
	const later: Plain = {
		...PLAIN,
		documents: { ...PLAIN.documents, 'document/bron/afspraken': {} }
	};
	files = {
		backup: await backupFile(PLAIN, vault),
		later: await backupFile(later, vault),
		foreign: await backupFile(PLAIN, await newVault()),
		overdracht: await overdrachtFile(),
		other: await overdrachtFile(overdrachtInhoud('Xavelaar, Z.'))
	};
}, 120_000);

/** What would be written, instead of a database. */
class Written {
	change: VaultChange | null = null;
	readonly keeper = {
		change: async (plan: (present: never) => Promise<VaultChange>) => {
			this.change = await plan(undefined as never);
		}
	} as unknown as Keeper;
}

/** Whether an app over what was written opens it, as far as it does so by itself. */
async function opens(
	{ rows = [], parts = [], settings = {} }: VaultChange,
	key: DataKey
): Promise<boolean> {
	const { kluis, 'kluis-kopie': copy, current } = settings;
	const found = {
		revision: 1,
		current: current ?? undefined,
		looseKey: undefined,
		gebruiksdagen: undefined,
		rows
	};
	const present = await presentOf({ ...found, headers: [kluis, copy] });
	expiredIn(present, ORGANISATIE);
	if (present.rows.length !== rows.length || present.isDamaged) return false;
	const sealer = new Sealer(key);
	for (const row of present.rows) {
		const own = parts.filter((part) => part.snapshot === row.id);
		openDataset(await snapshotFrom(await metaOf(row, sealer), own, sealer));
	}
	return present.current === null || present.rows.some(({ id }) => id === present.current);
}

/** The code it was refused with, `accepted`, or `bricked` where what was accepted would not open. */
async function restored(file: Bytes, ouder = false): Promise<Outcome> {
	const written = new Written();
	try {
		const { key } = await restoreBackup(written.keeper, file, WACHTWOORD, { ouder });
		return written.change && (await opens(written.change, key)) ? 'accepted' : 'bricked';
	} catch (thrown) {
		if (thrown instanceof Storing && !written.change) return thrown.code;
		return `bricked: ${String(thrown)}`;
	}
}

async function takenOver(file: Bytes): Promise<Outcome> {
	try {
		const found = await readOverdracht(file, WACHTWOORD);
		if (!isOpenable(found)) return 'overdracht-onleesbaar';
		openDataset(found);
		return 'accepted';
	} catch (thrown) {
		return thrown instanceof Storing ? thrown.code : `bricked: ${String(thrown)}`;
	}
}

const KINDS = Object.keys(MUTATIONS) as readonly Mutation[];

/** Bytes changed, cut, doubled, or taken from another file. */
function bytesHarmed(file: Bytes, others: readonly Bytes[]): Bytes {
	const kind = KINDS[below(KINDS.length, random)] ?? 'flip';
	const other = others[below(others.length, random)] ?? file;
	return Uint8Array.from(MUTATIONS[kind](file, random, other));
}

/** A field of the readable part made wrong and every checksum renewed, by somebody without the passphrase. */
async function readableHarmed(file: Bytes, version = apart(file).version): Promise<Bytes> {
	const { readable, rest } = apart(file);
	const made = harmed(readable, random) as { kluis?: VaultHeader };
	if (made?.kluis?.kdf && random() < 0.9) made.kluis = await withChecksum(made.kluis);
	return together(file, { version, readable: made, rest });
}

/** The readable part, or all behind it, of another file. */
async function swapped(file: Bytes, other: Bytes): Promise<Bytes> {
	const [own, theirs] = [apart(file), apart(other)];
	return random() < 0.5
		? together(file, { ...own, readable: theirs.readable })
		: together(file, { ...own, rest: joined(own.rest.slice(0, 32), theirs.rest.slice(32)) });
}

type Contents = { documenten: unknown[]; momentopnamen: unknown[] } & Record<string, unknown>;

/** Whole things left out with their bytes, which leaves a file that is right in itself. */
async function dropped(file: Bytes, isBound = true): Promise<Bytes> {
	const { version, readable, rest } = apart(file);
	const contents = structuredClone(readable) as Contents;
	const [seal, pieces] = [rest.slice(32, 92), rest.slice(92)];
	const sizes = (of: unknown): number[] =>
		typeof of !== 'object' || of === null
			? []
			: 'lengte' in of
				? [Number(of.lengte)]
				: Object.values(of).flatMap(sizes);
	const sum = (of: unknown) => sizes(of).reduce((all, size) => all + size, 0);
	const documents = sum(contents.documenten);
	let kept = pieces;
	if (random() < 0.5) {
		contents.documenten = [];
		kept = pieces.slice(0, pieces.length - documents);
	} else {
		const first = sum(contents.momentopnamen[0]);
		contents.momentopnamen.shift();
		contents.huidig = null;
		kept = pieces.slice(first);
	}
	const behind = joined(rest.slice(0, 32), ...(isBound ? [seal] : []), kept);
	return together(file, { version: isBound ? version : 2, readable: contents, rest: behind });
}

/** What happened to so many of them, by what came out. */
async function tally(
	count: number,
	make: () => Promise<Bytes> | Bytes,
	original: Bytes | null,
	look: (file: Bytes) => Promise<Outcome>
): Promise<Record<Outcome, number>> {
	const found: Record<Outcome, number> = {};
	for (let run = 0; run < count; run++) {
		const file = await make();
		const isSame = original?.length === file.length && original.every((b, at) => b === file[at]);
		const outcome = isSame ? 'the same' : await look(file);
		found[outcome] = (found[outcome] ?? 0) + 1;
	}
	if (FACTOR > 1) console.log(expect.getState().currentTestName, JSON.stringify(found));
	return found;
}

const wrong = (found: Record<Outcome, number>) =>
	Object.keys(found).filter((each) => each === 'accepted' || each.startsWith('bricked'));

describe('a back-up that was changed', () => {
	it('is put back as it was made', async () => {
		expect(await restored(files.backup)).toBe('accepted');
	});

	it('in its bytes is refused', async () => {
		const make = () => bytesHarmed(files.backup, [files.later, files.foreign, files.overdracht]);
		expect(wrong(await tally(runs(60), make, files.backup, restored))).toEqual([]);
	});

	it('in its readable part, checksums renewed, is refused', async () => {
		const make = () => readableHarmed(files.backup);
		expect(wrong(await tally(runs(60), make, files.backup, restored))).toEqual([]);
	});

	it('with parts of another file of the same vault, or of another, is refused', async () => {
		const make = () => swapped(files.backup, random() < 0.7 ? files.later : files.foreign);
		expect(wrong(await tally(runs(30), make, files.backup, restored))).toEqual([]);
	});

	it('by leaving out documents or a momentopname is refused', async () => {
		expect(wrong(await tally(runs(10), () => dropped(files.backup), null, restored))).toEqual([]);
		// It is the seal that tells: in a file of an earlier version nothing would.
		const old = await tally(4, () => dropped(files.backup, false), null, restored);
		expect(old).toEqual({ 'back-up-ouder': 4 });
	});

	it('into one of an earlier version is never put back without asking', async () => {
		const make = async () => {
			const { readable, rest } = apart(files.backup);
			const old = joined(rest.slice(0, 32), rest.slice(92));
			const version = 1 + below(2, random);
			const file = await together(files.backup, { version, readable, rest: old });
			return random() < 0.5 ? file : readableHarmed(file, version);
		};
		expect(wrong(await tally(runs(30), make, null, restored))).toEqual([]);
		// Asked and agreed to: a part may be missing then, but the app opens what is there.
		const found = await tally(runs(60), make, null, (file) => restored(file, true));
		expect(wrong(found).filter((each) => each !== 'accepted')).toEqual([]);
	});

	it('inside, by somebody with its passphrase, is refused or opens', async () => {
		const make = async () => {
			const snapshots = PLAIN.snapshots.map(({ meta, tabellen }) => ({ meta, tabellen }));
			const [first] = snapshots;
			const { documents, indelingen } = PLAIN;
			const [metas, ...rest] = harmed(
				[snapshots.map(({ meta }) => meta), documents, indelingen],
				random
			) as [unknown[], Plain['documents'], unknown];
			const harmedSnapshots = snapshots.map(({ tabellen }, at) => ({
				meta: (metas?.[at] ?? first?.meta) as Plain['snapshots'][number]['meta'],
				tabellen: random() < 0.9 ? tabellen : { ...tabellen, modules: tabellen.trajecten }
			}));
			return backupFile(
				{
					snapshots: harmedSnapshots as Plain['snapshots'],
					documents: rest[0] ?? {},
					indelingen: rest[1]
				},
				vault
			);
		};
		const found = await tally(runs(60), make, null, restored);
		expect(wrong(found).filter((each) => each !== 'accepted')).toEqual([]);
	});
});

describe('a hand-over that was changed', () => {
	it('opens as it was made', async () => {
		expect(await takenOver(files.overdracht)).toBe('accepted');
	});

	it('in its bytes is refused', async () => {
		const make = () => bytesHarmed(files.overdracht, [files.other, files.backup]);
		expect(wrong(await tally(runs(60), make, files.overdracht, takenOver))).toEqual([]);
	});

	it('in its readable part, checksums renewed, or with parts of another, is refused', async () => {
		const make = () =>
			random() < 0.7
				? readableHarmed(files.overdracht, random() < 0.9 ? 2 : 1)
				: swapped(files.overdracht, files.other);
		expect(wrong(await tally(runs(60), make, files.overdracht, takenOver))).toEqual([]);
	});

	it('inside, by somebody with its passphrase, is refused or opens', async () => {
		const make = async () => {
			const { tabellen, ...said } = overdrachtInhoud();
			const described = tabellen.map(({ tabel, rijen }) => ({ tabel, rijen }));
			const { described: told, ...rest } = harmed({ ...said, described }, random) as typeof said & {
				described: { tabel: 'modules'; rijen: number }[];
			};
			const pieces = tabellen.map(({ bytes }, at) => ({
				...(told?.[at] ?? { tabel: 'modules' as const, rijen: 1 }),
				bytes: random() < 0.95 ? bytes : bytes.slice(0, below(bytes.length, random))
			}));
			return overdrachtFile({ ...rest, tabellen: pieces });
		};
		const found = await tally(runs(60), make, null, takenOver);
		expect(wrong(found).filter((each) => each !== 'accepted')).toEqual([]);
	});
});

const VIEW = {
	pagina: '/trajecten',
	sort: { column: 'naam', direction: 'descending' },
	bladen: { werkproces: { regel: 'cv' } },
	kolommen: ['dgr'],
	grafiek: 'staven',
	filters: {
		keuzes: { gemeente: ['Epe'], uitvoerende: ['Ypeldijk'] },
		niet: ['gemeente'],
		kengetal: null,
		zoek: '',
		datums: {
			'trajecten.start': { soort: 'tussen', van: 20_000, tot: 20_100 },
			'trajecten.einde': { soort: 'komende', aantal: 4, eenheid: 'weken' },
			'modules.signaal': { soort: 'leeg' }
		},
		nummers: ['07811'],
		kenmerken: [],
		sinds: { snapshot: 'twee', wat: 'nieuw' },
		peildatum: 20_780
	}
} as const;

describe('a view that was changed', () => {
	it('is refused, or has filters that the calendar and the pages know', () => {
		const dataset = openDataset(PLAIN.snapshots[0] ?? (undefined as never));
		const text = writeWeergave({ weergave: VIEW, zonder: [] });
		const found = { refused: 0, opened: 0 };
		for (let run = 0; run < runs(200); run++) {
			const made = JSON.stringify(harmed(JSON.parse(text), random));
			const read = readWeergave(made);
			if (!read) {
				found.refused++;
				continue;
			}
			found.opened++;
			// From here on it goes the way of a kept view.
			const { filters } = filtersUitInhoud(read.weergave.filters, dataset, ['twee']);
			expect(filtersToQuery(filters, dataset)).not.toMatch(/NaN|undefined|null/);
			for (const filter of Object.values(filters.datums))
				if (filter.soort === 'tussen')
					for (const dag of [filter.van, filter.tot])
						expect(dag === null || (Number.isInteger(dag) && Math.abs(dag) < 3e6)).toBe(true);
		}
		if (FACTOR > 1) console.log('views', JSON.stringify(found));
		expect(found.refused).toBeGreaterThan(0);
	});

	it('kept with a filter that is none opens without it, and says so', () => {
		const dataset = openDataset(PLAIN.snapshots[0] ?? (undefined as never));
		const datums = { 'trajecten.start': { soort: 'tussen', van: 'x', tot: -1e308 } };
		const { filters, verdwenen } = filtersUitInhoud({ ...VIEW.filters, datums }, dataset, ['twee']);
		expect(filters.datums).toEqual({});
		expect(verdwenen.join()).toMatch(/Datum: /);
	});
});
