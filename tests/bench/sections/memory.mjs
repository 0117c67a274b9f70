import { number, table } from '../numbers.mjs';
import { withApp } from './app.mjs';

/** Wanted: at most twice the stored bytes and 100 MB. */
const TIMES = 2;
const MORE = 100e6;

/** What the page and its workers hold after opening and some clicks, against the stored bytes. */
export async function runSection(bench) {
	const lines = [];
	for (const { name, rows } of bench.sizes) {
		await withApp(bench, rows, async (page, { origin }) => {
			await page.goto('about:blank');
			await page.goto(origin);
			await page.waitForFunction(() =>
				[...document.querySelectorAll('[role=status]')].some((each) =>
					/\d.* kandidaten/.test(each.textContent ?? '')
				)
			);
			const client = await page.context().newCDPSession(page);
			const opened = await atRest(page, client);
			const stored = await page.evaluate(storedBytes);
			const most = TIMES * stored + MORE;
			lines.push([
				name,
				number(stored / 1e6),
				number(opened / 1e6),
				number(most / 1e6),
				opened <= most ? 'reached' : 'missed'
			]);
			bench.log(lines.at(-1).join(' | '));
		});
	}
	return [
		`At most ${TIMES}× the stored Arrow bytes and ${MORE / 1e6} MB are wanted, by \`performance.measureUserAgentSpecificMemory\` after a garbage collection.`,
		table(['size', 'stored MB', 'held MB', 'allowed MB', 'verdict'], lines)
	].join('\n\n');
}

/** Bytes that are held once what goes on behind the first screen is done: two readings that agree. */
async function atRest(page, client) {
	let before = Infinity;
	for (let readings = 0; readings < 10; readings++) {
		await page.waitForTimeout(3000);
		const now = await held(page, client);
		if (Math.abs(now - before) < 1e6) return now;
		before = now;
	}
	return before;
}

async function held(page, client) {
	await client.send('HeapProfiler.collectGarbage');
	return page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
}

/** Runs in the page. */
async function storedBytes() {
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open('kandidaten-in-beeld');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const parts = await new Promise((resolve, reject) => {
		const request = database.transaction('parts').objectStore('parts').getAll();
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	database.close();
	return parts.reduce((sum, part) => sum + part.bytes.length, 0);
}
