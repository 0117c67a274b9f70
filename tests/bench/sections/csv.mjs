import { median, number, percentile, table, times } from '../numbers.mjs';

/** Target: at least this part of the speed of papaparse alone. */
const TARGET = 0.7;

/** Reading a file of candidates against papaparse alone on the same bytes, each in a worker. */
export async function runSection({ browser, origin, sizes, log }) {
	const lines = [];
	const notes = [];
	for (const { name, rows } of sizes) {
		for (const [quoted, warm] of [
			[false, false],
			[true, false],
			[false, true],
			[true, true]
		]) {
			// A million rows have long been compiled when they end.
			if (warm && rows >= 1_000_000) continue;
			const page = await browser.newPage();
			await page.goto(`${origin}/index.html`);
			const result = await page.evaluate((options) => window.bench.runCsv(options), {
				rows,
				quoted,
				warm,
				repeats: rows >= 1_000_000 ? 3 : 7
			});
			await page.close();
			const file = `${name}, ${number(result.bytes / 1e6)} MB${quoted ? ', some cells quoted' : ''}`;
			const visit = warm ? 'later' : 'first';
			const typical = Object.fromEntries(
				Object.entries(result.times).map(([work, all]) => [work, median(all)])
			);
			const ratio = typical.papa / typical.read;
			lines.push([
				file,
				visit,
				...['papa', 'read', 'import'].flatMap((work) => [
					number(typical[work]),
					number(percentile(result.times[work], 0.95))
				]),
				`${times(ratio)} ${ratio >= TARGET ? 'reached' : 'missed'}`
			]);
			if (!warm)
				notes.push(
					`${file}: progress was told ${result.told} times, a cancel ${result.cancelled ? `ended the reading after ${number(result.cancelMs)} ms` : 'came too late'}.`
				);
			log(lines.at(-1).join(' | '));
		}
	}
	return [
		`Speed of the app's reader as a part of papaparse alone; at least ${TARGET}× is wanted. \`import\` is that with recognising, checking and building the tables, as the wizard does before its last step. Each is done in a worker of its own: as the first thing it does, when nothing is compiled yet, and after it has done the same three times. Rows and cells were the same each time.`,
		table(
			[
				'file',
				'file of a visit',
				'papaparse ms',
				'p95',
				'app ms',
				'p95',
				'import ms',
				'p95',
				'speed of the app'
			],
			lines
		),
		notes.map((note) => `- ${note}`).join('\n')
	].join('\n\n');
}
