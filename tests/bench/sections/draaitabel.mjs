import { median, number, percentile, table, times } from '../numbers.mjs';

const TITLES = { aantal: 'count', som: 'sum', mediaan: 'median' };
/** What each is to be at least, of its size: counts by the engine at 100k, figures by Arquero. */
const GOALS = { '100k aantal': 20, som: 1, mediaan: 1 };

/** A Draaitabel beside DuckDB's PIVOT, without paint. */
export async function runSection({ browser, origin, sizes, log }) {
	const parts = [];
	for (const { name, rows } of sizes) {
		const page = await browser.newPage();
		page.on('pageerror', (error) => log(`  ${error.message}`));
		await page.goto(`${origin}/index.html`);
		const steps = rows > 500_000 ? 12 : 24;
		const result = await page.evaluate((options) => window.bench.runDraaitabel(options), {
			rows,
			warm: 9,
			steps
		});
		await page.close();
		parts.push(describe(name, result));
		log(parts.at(-1));
	}
	return parts.join('\n\n');
}

function describe(name, { rows, lanes }) {
	const lines = Object.entries(lanes).flatMap(([what, lane]) => {
		const own = median(lane.ours);
		return ['ours', 'duckdb'].map((engine) => [
			`${TITLES[what]}, ${engine === 'ours' ? (what === 'aantal' ? 'engine' : 'engine and Arquero') : 'DuckDB-WASM PIVOT'}`,
			number(median(lane[engine])),
			number(percentile(lane[engine], 0.95)),
			times(median(lane[engine]) / own),
			String(lane[engine].length)
		]);
	});
	const goals = Object.entries(lanes).flatMap(([what, { ours, duckdb }]) => {
		const goal = GOALS[`${name} ${what}`] ?? GOALS[what];
		const ratio = median(duckdb) / median(ours);
		return goal
			? [
					`- ${TITLES[what]}: ${number(ratio)}× as fast as DuckDB; at least ${goal}×: ${ratio >= goal ? 'reached' : 'missed'}.`
				]
			: [];
	});
	return [
		`### ${name}: ${rows} candidates, three of four pass`,
		'Each cell was the same in both. Tables of one or two fields by one, by turns.',
		table(['question', 'median ms', 'p95 ms', '× ours', 'timed steps'], lines),
		...(goals.length ? [goals.join('\n')] : [])
	].join('\n\n');
}
