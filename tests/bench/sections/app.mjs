import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, run } from '../../run/install.mjs';
import { serve } from '../serve.mjs';

const OUT = resolve('node_modules/.cache/bench-node');
const LONG = 600_000;

let built = false;

/** Builds the app as it is shipped, once a run. */
export function buildApp() {
	if (built) return;
	if (!run('npx', ['vite', 'build', '--logLevel', 'error'])) fail('The build failed; see above.');
	built = true;
}

const opened = new Map();

/**
 * Calls `visit` with a page in which a sample of `rows` candidates was read in through the wizard.
 * Reading in is done once a run; `closeApps` throws everything away.
 */
export async function withApp(bench, rows, visit) {
	buildApp();
	if (!opened.has(rows)) opened.set(rows, await openApp(bench, rows));
	const { page, origin } = opened.get(rows);
	return visit(page, { origin });
}

/** Closes every page and its data. */
export async function closeApps() {
	for (const { context, server } of opened.values()) {
		await context.close();
		server.close();
	}
	opened.clear();
}

async function openApp({ browser, log }, rows) {
	const { server, origin } = await serve({ '': 'build' });
	const context = await browser.newContext({
		viewport: { width: 1366, height: 768 },
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam'
	});
	const page = await context.newPage();
	page.setDefaultTimeout(LONG);
	await page.goto(origin);
	// What is measured is reading in, not the answer to the question for a passphrase.
	await page.evaluate(() => localStorage.setItem('kib:zonder-wachtwoord', 'ja'));
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	try {
		const files = await writeFiles(folder, rows);
		const start = performance.now();
		await page.locator('input[type=file][multiple]').first().setInputFiles(files);
		await page.getByLabel('Peildatum').fill('2026-10-01');
		await page.getByRole('button', { name: /^Lees .* in$/ }).click();
		await status(page).waitFor();
		log(`  ${rows} candidates read in after ${Math.round(performance.now() - start)} ms`);
	} finally {
		rmSync(folder, { recursive: true });
	}
	return { page, origin, context, server };
}

/** The line that tells how many candidates there are. */
export function status(page) {
	return page
		.getByRole('status')
		.filter({ hasText: 'kandidaten' })
		.filter({ hasNotText: 'Ingelezen' });
}

/** The generator is TypeScript with aliases, so Vite makes something of it that Node can load. */
async function writeFiles(folder, rows) {
	const { build } = await import('vite');
	mkdirSync(OUT, { recursive: true });
	await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: resolve('src/lib') } },
		build: {
			ssr: resolve('tests/bench/data/csv-files.ts'),
			outDir: OUT,
			emptyOutDir: true,
			rollupOptions: { output: { entryFileNames: 'csv-files.mjs' } }
		}
	});
	const { csvFiles } = await import(pathToFileURL(join(OUT, 'csv-files.mjs')).href);
	const files = [];
	for (const { name, bytes } of csvFiles(rows)) {
		files.push(join(folder, name));
		writeFileSync(files.at(-1), bytes);
	}
	return files;
}
