import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { WORKBOOK_LIMIT } from '$lib/bridge/workbook-bridge';
import { Storing } from '$lib/domain/momentopname/storing';
import { readSource } from '$lib/worker/read/text/read-csv';
import { IngestSession } from '$lib/worker/read/session';
import { sniffSource } from '$lib/worker/read/bytes/sniff';
import type { SourceGrid } from '$lib/worker/read/source-grid';
import { webPages, type WebPagina } from '$lib/worker/read/web/web-pages';
import { readWorkbook } from '$lib/worker/read/workbook/workbook';
import { below, MUTATIONS, nasty, seeded, type Mutation } from './mutations';
import { wrongWith } from './naive-csv';
import { runs, SEED } from './runs';

/** More of them, from another seed: `FUZZ_RUNS=100000 SEED=7 npx vitest run tests/property/sources-fuzz.test.ts`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? runs(1500));
/** The app ends a workbook after a minute; what takes longer hangs. */
const LIMIT = WORKBOOK_LIMIT;

const FOLDER = join(import.meta.dirname, '../fixtures');
const files = ['formats', 'sources'].flatMap((folder) =>
	readdirSync(join(FOLDER, folder), { withFileTypes: true })
		.filter((each) => each.isFile() && !each.name.startsWith('.') && !each.name.endsWith('.json'))
		.map(({ name }) => ({
			name: `${folder}/${name}`,
			bytes: new Uint8Array(readFileSync(join(FOLDER, folder, name)))
		}))
		.filter(({ bytes }) => bytes.length > 0)
);

interface Outcome {
	readonly grids: readonly SourceGrid[] | null;
	readonly paginas: readonly WebPagina[] | null;
	readonly storing: string | null;
	readonly wrong: string | null;
}

const NOTHING: Outcome = { grids: null, paginas: null, storing: null, wrong: null };

/** Reads as the app does, up to what would be stored. Rejects with anything but a `Storing`: a crash. */
async function read(bytes: Uint8Array): Promise<Outcome> {
	const session = new IngestSession();
	try {
		switch (sniffSource(bytes)) {
			case 'tekst': {
				const data = await readSource(bytes, 'lijst.csv', 0);
				session.addSource(data);
				account(session);
				return { ...NOTHING, wrong: wrongWith(bytes, data) };
			}
			case 'werkboek': {
				const grids = await readWorkbook(bytes, 'lijst.xlsx', 0);
				session.addGrids(grids);
				account(session);
				return { ...NOTHING, grids };
			}
			case 'webtabel':
				return { ...NOTHING, paginas: webPages(bytes) };
		}
	} catch (thrown) {
		if (thrown instanceof Storing && thrown.code.startsWith('bestand-'))
			return { ...NOTHING, storing: thrown.code };
		throw thrown;
	}
}

/** Every row of every source is read or skipped. */
function account(session: IngestSession): void {
	const { totaal, overgeslagen } = session.controle();
	const used = session
		.bronnen()
		.filter(({ tabel, bezwaar }) => tabel !== null && tabel !== 'geen' && bezwaar === null);
	const rows = used.reduce((sum, { rijen }) => sum + rijen, 0);
	if (totaal + overgeslagen !== rows)
		throw new Error(`${totaal} + ${overgeslagen} of ${rows} rows`);
}

/** Whether a file shows that it is not whole: by checksums, or because its end is missing. */
function mustShow(name: string, mutation: Mutation): boolean {
	if (/\.(?:xlsx|xlsm|ods)$/.test(name)) return true;
	return /\.(?:xls|mht|htm|xml|fods)$/.test(name) && mutation === 'truncate';
}

describe('a file that something went wrong with', () => {
	it(
		'ends in what it was, in what it says now, or in a sentence',
		async () => {
			const tally: Record<string, number> = {};
			const count = (what: string) => (tally[what] = (tally[what] ?? 0) + 1);
			const mistakes: string[] = [];
			const originals = new Map<string, Outcome>();
			for (const { name, bytes } of files) originals.set(name, await read(bytes));
			let slowest = 0;
			for (let run = 0; run < RUNS; run++) {
				const random = seeded(SEED * 1_000_003 + run);
				const { name, bytes } = files[below(files.length, random)]!;
				const other = files[below(files.length, random)]!.bytes;
				const mutation = (Object.keys(MUTATIONS) as Mutation[])[below(8, random)]!;
				let made: Uint8Array = MUTATIONS[mutation](bytes, random, other);
				const isTwice = random() < 0.15;
				if (isTwice) made = MUTATIONS.flip(made, random);
				const what = `${name}, ${mutation}, run ${run} of seed ${SEED}`;
				const begun = performance.now();
				const outcome = await read(made).catch((thrown: unknown) => {
					mistakes.push(`crash: ${what}: ${String(thrown)}`);
					return null;
				});
				const took = performance.now() - begun;
				slowest = Math.max(slowest, took);
				if (took > LIMIT) mistakes.push(`hang: ${what}: ${took} ms`);
				if (!outcome) continue;
				if (outcome.wrong) mistakes.push(`silent: ${what}: ${outcome.wrong}`);
				const before = originals.get(name);
				const isOther =
					(outcome.grids && !isDeepStrictEqual(outcome.grids, before?.grids)) ||
					(outcome.paginas && !isDeepStrictEqual(outcome.paginas, before?.paginas));
				if (isOther && mustShow(name, isTwice ? 'flip' : mutation) && mutation !== 'splice')
					mistakes.push(`silent: ${what}: reads otherwise`);
				count(outcome.storing ?? 'read');
			}
			if (process.env.FUZZ_RUNS) console.log({ runs: RUNS, seed: SEED, slowest, ...tally });
			expect(mistakes).toEqual([]);
		},
		Infinity
	);

	it(
		'is read or refused when it never was one',
		async () => {
			const mistakes: string[] = [];
			for (let run = 0; run < RUNS; run++) {
				const random = seeded(SEED * 2_000_003 + run);
				const made = nasty(random, random() < 0.3 ? 400 : 40);
				await read(made).then(
					({ wrong }) => wrong && mistakes.push(`silent: run ${run} of seed ${SEED}: ${wrong}`),
					(thrown: unknown) => mistakes.push(`crash: run ${run} of seed ${SEED}: ${String(thrown)}`)
				);
			}
			expect(mistakes).toEqual([]);
		},
		Infinity
	);
});
