/**
 * Types in every field of the built app, locks, closes or kills the browser, and searches its profile for what was
 * typed. Run by hand after a build: [END='open kill'] node tests/faults/leaks-fields.mjs [chrome|firefox …]
 *
 * Beside the app a page with plain fields is open: what is typed there must be found, or the search sees nothing.
 */
import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findFirefox } from '../run/firefox.mjs';
import { serveFolder } from '../run/static-server.mjs';
import { FieldWalk, list } from './field-walk.mjs';
import { filesWith } from './profile-search.mjs';

const CONTROL = 'zqcontrolzq';
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** How it ends: locked or not, closed as a user does or killed. */
const ENDS = ['open kill', 'open close', 'locked kill', 'locked close'];

const app = await serveFolder('build', 0);
const plain = createServer((_, answer) =>
	answer
		.setHeader('content-type', 'text/html')
		.end('<title>plain</title><textarea id=t></textarea>')
).listen(0, '127.0.0.1');
await new Promise((resolve) => plain.once('listening', resolve));
const folder = mkdtempSync(join(tmpdir(), 'leaks-'));
const path = join(folder, 'lijst.csv');
writeFileSync(path, list(40));

async function start(kind, profile) {
	const executablePath =
		kind === 'firefox'
			? findFirefox()
			: (process.env.WHOLE_BROWSER_PATH ?? process.env.BROWSER_PATH);
	return launch({
		browser: kind,
		executablePath,
		userDataDir: profile,
		protocolTimeout: 120_000,
		defaultViewport: { width: 1366, height: 768 },
		args: kind === 'chrome' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
		extraPrefsFirefox: {
			'browser.sessionstore.interval': 1000,
			'browser.sessionstore.interval.idle': 1000
		}
	});
}

let hits = 0;
let runs = 0;
const wanted = process.argv.slice(2);
for (const kind of ['chrome', 'firefox'].filter(
	(each) => !wanted.length || wanted.includes(each)
)) {
	for (const end of ENDS.filter((each) => !process.env.END || each === process.env.END)) {
		const profile = mkdtempSync(join(tmpdir(), 'profile-'));
		const browser = await start(kind, profile);
		const control = await browser.newPage();
		await control.goto(`http://127.0.0.1:${plain.address().port}/`);
		await control.type('#t', CONTROL);
		await sleep(2500);
		const page = await browser.newPage();
		const walk = new FieldWalk(page, app.url);
		await walk.readIn(path);
		const missed = await walk.everywhere();
		if (end.startsWith('locked')) await walk.lock();
		await sleep(4000);
		await control.bringToFront();
		await control.type('#t', CONTROL);
		// What was typed goes to the session file at the latest when the page goes on.
		await control.evaluate(() => (location.hash = 'on'));
		// A busy machine writes later.
		for (let tries = 0; tries < 30 && !Object.keys(filesWith(profile, [CONTROL])).length; tries++)
			await sleep(3000);
		await sleep(3000);
		const needles = [...walk.typed.keys()];
		const during = filesWith(profile, [...needles, CONTROL]);
		if (end.endsWith('kill')) browser.process().kill('SIGKILL');
		else await browser.close();
		await sleep(2000);
		const after = filesWith(profile, [...needles, CONTROL]);
		const told = (found) =>
			Object.entries(found).flatMap(([file, texts]) =>
				texts.filter((each) => each !== CONTROL).map((each) => `${file}: ${walk.typed.get(each)}`)
			);
		const all = [...new Set([...told(during), ...told(after)])];
		const sees = [during, after].some((found) => Object.values(found).flat().includes(CONTROL));
		hits += all.length;
		runs++;
		console.log(kind, end, { fields: [...walk.typed.values()], hits: all, sees, missed });
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}
console.log({ runs, hits });
await app.close();
plain.close();
rmSync(folder, { recursive: true });
process.exit(hits ? 1 : 0);
