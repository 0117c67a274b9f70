/**
 * Gives the built app files that are made to keep it busy, goes on with them as far as it lets, and prints how long the
 * page could not answer at most: by the clock, and in time of the processor, which a busy machine does not lengthen.
 * Run by hand after a build: node tests/faults/hostile.mjs [--build folder] [name …]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../run/browser.mjs';
import { serveFolder } from '../run/static-server.mjs';
import { HOSTILE } from './hostile-files.mjs';

/** How long the app may take over a file before we look no further, in milliseconds. */
const PATIENCE = 150_000;
const PAGES = [
	'Klantprofiel & ladder',
	'Trajecten & modules',
	'Onvolledige profielen',
	'Werkproces',
	'Kandidaten'
];
const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

const args = process.argv.slice(2);
const at = args.indexOf('--build');
const [folder] = at < 0 ? ['build'] : args.splice(at, 2).slice(1);
const wanted = args.length ? args : Object.keys(HOSTILE);

const server = await serveFolder(folder, 0);
const browser = await chromium.launch({
	executablePath: await findBrowser(),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
const temporary = mkdtempSync(join(tmpdir(), 'hostile-'));

/** Goes on with a file until the app refuses it or shows it; gives what became of it. */
async function goOn(page, path) {
	await page.locator('input[type=file][multiple]').first().setInputFiles(path);
	const refusal = page.getByRole('alert').or(page.locator('.refused, .alert')).first();
	const day = page.getByLabel('Peildatum');
	await day.or(refusal).first().waitFor({ timeout: PATIENCE });
	if (!(await day.isVisible())) return `geweigerd: ${(await refusal.innerText()).slice(0, 90)}`;
	if ((await day.inputValue()) === '') await day.fill('2026-11-18');
	const without = page.getByRole('button', { name: 'Zonder wachtwoord bewaren', pressed: false });
	if (await without.isVisible()) await without.click();
	await page.locator('html[data-rust=""]').waitFor({ state: 'attached', timeout: PATIENCE });
	const read = page.getByRole('button', { name: /^Lees .* in$/ });
	if (!(await read.isEnabled())) return 'op de kaart, kan niet worden ingelezen';
	await read.click();
	const list = page.getByRole('table', { name: 'Kandidaten' });
	await list.waitFor({ timeout: PATIENCE });
	for (const name of PAGES) {
		await page.getByRole('link', { name, exact: true }).click({ timeout: PATIENCE });
		await page.locator('html[data-rust=""]').waitFor({ state: 'attached', timeout: PATIENCE });
	}
	await page.locator('button[data-kandidaat]').last().click({ timeout: PATIENCE });
	await page.getByRole('button', { name: 'Sluiten' }).first().waitFor({ timeout: PATIENCE });
	return 'ingelezen, bladen en kandidaat bekeken';
}

/** The longest task of any page's main thread in a trace, in milliseconds: [by the clock, of the processor]. */
function longest(trace) {
	const { traceEvents } = JSON.parse(trace.toString());
	const mains = new Set(
		traceEvents
			.filter(
				({ name, args: { name: thread } = {} }) =>
					name === 'thread_name' && thread === 'CrRendererMain'
			)
			.map(({ pid, tid }) => `${pid} ${tid}`)
	);
	const tasks = traceEvents.filter(
		({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`)
	);
	const most = (key) =>
		Math.round(tasks.reduce((max, each) => Math.max(max, each[key] ?? 0), 0) / 1000);
	return [most('dur'), most('tdur')];
}

console.log(
	'| file | kB | what became of it | longest block (ms) | of the processor (ms) | of which by longtask |'
);
console.log('|---|---|---|---|---|---|');
for (const name of wanted) {
	const make = HOSTILE[name];
	if (!make) throw new Error(`no such file: ${name}`);
	const path = join(temporary, name);
	writeFileSync(path, make());
	const kilobytes = Math.round(readFileSync(path).length / 1000);
	const context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 1366, height: 768 }
	});
	context.setDefaultTimeout(PATIENCE);
	const page = await context.newPage();
	page.on('pageerror', (error) => console.error(name, String(error)));
	await page.goto(server.url);
	await page.locator('input[type=file][multiple]').first().waitFor({ state: 'attached' });
	await page.evaluate(() => {
		globalThis.blocks = [];
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) globalThis.blocks.push(duration);
		}).observe({ entryTypes: ['longtask'] });
	});
	await browser.startTracing(page, { categories: TRACED });
	const outcome = await goOn(page, path).catch(
		(error) => `niet klaar: ${error.message.split('\n')[0]}`
	);
	const [clock, processor] = longest(await browser.stopTracing());
	const seen = await Promise.race([
		page.evaluate(() => Math.round(Math.max(0, ...globalThis.blocks))),
		new Promise((resolve) => setTimeout(resolve, 5000, 'no answer'))
	]).catch(() => 'gone');
	console.log(`| ${name} | ${kilobytes} | ${outcome} | ${clock} | ${processor} | ${seen} |`);
	await Promise.race([context.close(), new Promise((resolve) => setTimeout(resolve, 5000))]);
	rmSync(path);
}
rmSync(temporary, { recursive: true, force: true });
await browser.close();
await server.close();
