import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WORKBOOK_LIMIT } from '$lib/bridge/workbook-bridge';
import { Storing } from '$lib/domain/momentopname/storing';
import { readPublicatiePdf } from '$lib/worker/read/pdf/publicatie-pdf';
import { below, MUTATIONS, seeded, type Mutation } from './mutations';
import { runs, SEED } from './runs';

/** More of them, from another seed: `FUZZ_RUNS=20000 SEED=7 npx vitest run tests/property/pdf-fuzz.test.ts`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? runs(300));

const FOLDER = 'tests/fixtures/publicaties';
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.pdf'))
	.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${FOLDER}/${name}`)) }));

it(
	'a PDF that something went wrong with is read or refused',
	async () => {
		const mistakes: string[] = [];
		for (let run = 0; run < RUNS; run++) {
			const random = seeded(SEED * 3_000_017 + run);
			const { name, bytes } = files[below(files.length, random)]!;
			const other = files[below(files.length, random)]!.bytes;
			const mutation = (Object.keys(MUTATIONS) as Mutation[])[below(8, random)]!;
			const made = MUTATIONS[mutation](bytes, random, other);
			const begun = performance.now();
			await readPublicatiePdf(made.slice().buffer).catch((thrown: unknown) => {
				if (!(thrown instanceof Storing))
					mistakes.push(
						`crash: ${name}, ${mutation}, run ${run} of seed ${SEED}: ${String(thrown)}`
					);
			});
			const took = performance.now() - begun;
			if (took > WORKBOOK_LIMIT / 10)
				mistakes.push(`hang: ${name}, ${mutation}, run ${run} of seed ${SEED}: ${took} ms`);
		}
		expect(mistakes).toEqual([]);
	},
	Infinity
);
