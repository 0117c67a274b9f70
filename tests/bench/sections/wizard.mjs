import { median, number, percentile, table, times } from '../numbers.mjs';
import { withCpu } from '../trace.mjs';

/** Wanted of processor time: at most so many times papaparse's, and 1M at most so many times 100k. */
const MOST = 3;
const MOST_GROWTH = 12;
/** Sizes at which that is wanted; at the real size a warm worker has a limit of its own, in milliseconds. */
const LARGE = ['100k', '1M'];
const REAL = '3k';
const MOST_REAL_MS = 500;
const REPEATS = { '3k': 9, '10k': 7, '100k': 5, '1M': 3 };
const TITLES = { papaparse: 'papaparse alone', duckdb: 'DuckDB-WASM read_csv, typed', app: 'app' };

/**
 * The four files of a list from bytes to the moment that they can be read in (read, recognised and checked), by the app's
 * own reading worker, beside peers that only read them; other builds take turns where `--before` names them.
 */
export async function runSection({ browser, origin, sizes, readers, log }) {
	const lines = [];
	const verdicts = [];
	const cpuOf = new Map();
	for (const { name, rows } of sizes) {
		const page = await browser.newPage();
		await page.goto(`${origin}/index.html`);
		const bytes = await page.evaluate((wanted) => window.bench.wizard.makeFiles(wanted), rows);
		// A file of this size is long compiled when it has been read.
		for (const isWarm of rows >= 100_000 ? [false] : [false, true]) {
			const lanes = await measure({ browser, page, readers, isWarm, repeats: REPEATS[name] ?? 5 });
			const papa = median(lanes.papaparse.map(({ cpu }) => cpu));
			const what = `${name}, ${number(bytes / 1e6)} MB`;
			for (const [lane, runs] of Object.entries(lanes)) {
				lines.push(lineOf(what, isWarm ? 'later' : 'first', lane, runs, papa));
				log(lines.at(-1).join(' | '));
			}
			verdicts.push(...verdictsOf(name, isWarm, lanes, papa));
			if (!isWarm) cpuOf.set(name, median(lanes.app.map(({ cpu }) => cpu)));
		}
		await page.close();
	}
	const growth = (cpuOf.get('1M') ?? NaN) / (cpuOf.get('100k') ?? NaN);
	if (Number.isFinite(growth))
		verdicts.push(
			`1M is ${times(growth)} of 100k; at most ${MOST_GROWTH}×: ${growth <= MOST_GROWTH ? 'reached' : 'missed'}.`
		);
	log(verdicts.join('\n'));
	return [
		'Until the last button can be pressed the app reads the four files, recognises what they are, and checks and joins them; the peers read them and no more. Each is done in a worker of its own, started before the clock: as the first thing it does, or after a list of 3,000. CPU is processor time of that thread by the browser’s trace; beside it that of threads that compile and collect garbage for it. All gave the same number of rows for each file.',
		table(
			[
				'files',
				'of a visit',
				'by',
				'CPU ms',
				'p95',
				'× papaparse',
				'helpers ms',
				'wall ms',
				'p95',
				'check, CPU ms'
			],
			lines
		),
		verdicts.map((each) => `- ${each}`).join('\n')
	].join('\n\n');
}

/** Every lane by turns, in another order each time. */
async function measure({ browser, page, readers, isWarm, repeats }) {
	const names = ['papaparse', 'duckdb', ...readers];
	const runs = Object.fromEntries(names.map((name) => [name, []]));
	for (let repeat = 0; repeat < repeats; repeat++) {
		const rows = new Map();
		for (let turn = 0; turn < names.length; turn++) {
			const name = names[(turn + repeat) % names.length];
			const run = await runLane(browser, page, name, isWarm);
			rows.set(name, run.rows.join());
			runs[name].push(run);
		}
		if (new Set(rows.values()).size > 1)
			throw new Error(`other numbers of rows: ${JSON.stringify([...rows])}`);
	}
	return runs;
}

async function runLane(browser, page, name, isWarm) {
	await page.evaluate(([lane, warm]) => window.bench.wizard.startLane(lane, warm), [name, isWarm]);
	try {
		const steps = await page.evaluate((lane) => window.bench.wizard.stepsOf(lane), name);
		const ping = () => page.evaluate((lane) => window.bench.wizard.pingLane(lane), name);
		const all = { ms: 0, cpu: 0, helpers: 0, check: NaN, rows: [] };
		for (const step of steps) {
			const act = () => page.evaluate((each) => window.bench.wizard.runLane(...each), [name, step]);
			const { result, worker, helpers } = await withCpu(browser, page, ping, act);
			all.ms += result.ms;
			all.cpu += worker;
			all.helpers += helpers;
			if (step === 'check') all.check = worker;
			all.rows = result.rows;
		}
		return all;
	} finally {
		await page.evaluate((lane) => window.bench.wizard.endLane(lane), name);
	}
}

function lineOf(what, visit, lane, runs, papa) {
	const all = (of) => runs.map(of);
	const cpu = all((each) => each.cpu);
	const wall = all((each) => each.ms);
	return [
		what,
		visit,
		TITLES[lane] ?? `app, ${lane}`,
		number(median(cpu)),
		number(percentile(cpu, 0.95)),
		times(median(cpu) / papa),
		number(median(all((each) => each.helpers))),
		number(median(wall)),
		number(percentile(wall, 0.95)),
		number(median(all((each) => each.check)))
	];
}

function verdictsOf(size, isWarm, lanes, papa) {
	const cpu = (lane) => median(lanes[lane].map((each) => each.cpu));
	const verdict = (isReached) => (isReached ? 'reached' : 'missed');
	const said = [];
	if (size === REAL && isWarm) {
		const wall = median(lanes.app.map(({ ms }) => ms));
		said.push(
			`${size}, warm worker: ${number(wall)} ms; at most ${MOST_REAL_MS}: ${verdict(wall <= MOST_REAL_MS)}.`
		);
	}
	if (LARGE.includes(size)) {
		const ratio = cpu('app') / papa;
		said.push(`${size}: ${times(ratio)} papaparse; at most ${MOST}×: ${verdict(ratio <= MOST)}.`);
	}
	if (size === '1M') {
		const ratio = cpu('duckdb') / cpu('app');
		said.push(`${size}: ${times(ratio)} the speed of DuckDB; at least 1×: ${verdict(ratio >= 1)}.`);
	}
	for (const lane of Object.keys(lanes).slice(3)) {
		const check = (name) => median(lanes[name].map((each) => each.check));
		if (!isWarm)
			said.push(
				`${size}: ${lane} takes ${times(cpu(lane) / cpu('app'))} the CPU of the app, its check ${times(check(lane) / check('app'))}.`
			);
	}
	return said;
}
