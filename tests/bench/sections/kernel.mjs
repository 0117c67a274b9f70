import { median, percentile, table, number, times } from '../numbers.mjs';

const CHECKS = 32;
/** Beyond this size the grid peers take seconds an interaction. */
const TOO_LARGE = { perspective: 100_000 };

/** One interaction in every engine, by turns. */
export async function runSection({ browser, origin, sizes, peers, log }) {
	const parts = [];
	for (const { name, rows } of sizes) {
		const page = await browser.newPage();
		page.on('pageerror', (error) => log(`  ${error.message}`));
		await page.exposeFunction('report', (line) => log(`  ${name}: ${line}`));
		await page.goto(`${origin}/index.html`);
		const result = await page.evaluate((options) => window.bench.runKernel(options), {
			rows,
			peers: peers.filter((peer) => rows <= (TOO_LARGE[peer] ?? Infinity)),
			checks: CHECKS,
			steps: 120,
			fewest: 30,
			budget: 30_000
		});
		await page.close();
		parts.push(describe(name, result));
		log(parts.at(-1));
	}
	return parts.join('\n\n');
}

function describe(name, { rows, records, checks, kinds, lanes }) {
	const ours = lanes.find((lane) => lane.name === 'ours');
	const floor = lanes.find((lane) => lane.name === 'floor');
	const steps = Math.min(...lanes.map((lane) => lane.times.length));
	const lines = lanes.map((lane) => {
		const n = lane.times.length;
		const typical = median(lane.times);
		return [
			lane.name,
			number(typical),
			number(percentile(lane.times, 0.95)),
			times(typical / median(ours.times.slice(0, n))),
			times(typical / median(floor.times.slice(0, n))),
			String(n),
			number(lane.ready)
		];
	});
	return [
		`### ${name}: ${rows} candidates, ${records} records`,
		`${checks + steps} interactions or more gave the same numbers in every engine; ${checks} of them before the clock started. Kinds of interaction: ${tally(kinds)}.`,
		table(
			['engine', 'median ms', 'p95 ms', '× ours', '× floor', 'timed steps', 'ready after ms'],
			lines
		)
	].join('\n\n');
}

function tally(kinds) {
	const counts = new Map();
	for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts].map(([kind, n]) => `${n} ${kind}`).join(', ');
}
