import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installPackages, run, fail } from '../run/install.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const SECTIONS = ['weight', 'csv', 'wizard', 'kernel', 'draaitabel', 'click', 'open', 'memory'];
const SIZES = { '3k': 3_000, '10k': 10_000, '100k': 100_000, '1M': 1_000_000 };

const { values } = parseArgs({
	options: {
		sizes: { type: 'string', default: Object.keys(SIZES).join() },
		only: { type: 'string', default: SECTIONS.join() },
		/** Path of another src/lib whose engine takes part as well: to compare a change with what it changes. */
		variant: { type: 'string' },
		/**
		 * Folders of other builds, whose reading worker takes part in `wizard` by turns with this one: "before and after in
		 * one run". A folder is a worktree of another commit with its `node_modules`.
		 */
		before: { type: 'string' },
		peers: { type: 'string', default: 'crossfilter,arquero,duckdb,mosaic,perspective' }
	}
});
const sizes = chosen(values.sizes, Object.keys(SIZES)).map((name) => ({ name, rows: SIZES[name] }));
const sections = chosen(values.only, SECTIONS);
// Before the folder changes.
const before = (values.before ?? '')
	.split(',')
	.filter(Boolean)
	.map((folder) => resolve(folder));

process.chdir(join(here, '../..'));
installPackages();
installPeers();
// A fresh clone has not the tsconfig yet that every build reads.
if (!run('npx', ['svelte-kit', 'sync'])) fail('svelte-kit sync failed; see above.');
const { chromium } = await import('@playwright/test');
const { build } = await import('vite');
const { findBrowser } = await import('../run/browser.mjs');
const { serve } = await import('./serve.mjs');
const { writeResults } = await import('./results.mjs');
const { buildDraaitabel, buildReaders } = await import('./build-reader.mjs');
const { closeApps } = await import('./sections/app.mjs');

const configFile = join(here, 'vite.config.bench.ts');
await build({ configFile });
if (values.variant) {
	process.env.BENCH_VARIANT = resolve(values.variant);
	await build({ configFile });
}
const outDir = resolve('node_modules/.cache/bench');
const readers = sections.includes('wizard') ? await buildReaders(before, outDir) : [];
if (sections.includes('draaitabel')) await buildDraaitabel(outDir);
const { server, origin } = await serve({
	'': outDir,
	modules: join(here, 'node_modules')
});
const browser = await chromium.launch({
	executablePath: await findBrowser(),
	args: [
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--enable-blink-features=ForceEagerMeasureMemory'
	]
});
try {
	const bench = {
		browser,
		origin,
		sizes,
		readers,
		peers: peersOf(values),
		versions: versions(),
		log
	};
	for (const section of sections) {
		const { runSection } = await import(`./sections/${section}.mjs`);
		log(`== ${section}`);
		await writeResults(section, await runSection(bench), {
			browser: browser.version(),
			versions: bench.versions
		});
	}
} finally {
	await closeApps();
	await browser.close();
	server.close();
}

function chosen(list, legal) {
	const names = list.split(',');
	const unknown = names.filter((name) => !legal.includes(name));
	if (unknown.length > 0) fail(`${unknown.join()} is not one of: ${legal.join(', ')}`);
	return names;
}

/** The peers are no part of the project's own lockfile, so that `npm ci` stays small. */
function installPeers() {
	const wanted = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8')).packages;
	const marker = join(here, 'node_modules/.package-lock.json');
	const present = existsSync(marker) ? JSON.parse(readFileSync(marker, 'utf8')).packages : {};
	const same = Object.entries(wanted).every(
		([path, { version, optional, peer }]) =>
			path === '' || optional || peer || present[path]?.version === version
	);
	if (same) return;
	log('Installing the peers…');
	if (!run('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund'])) {
		fail('npm ci in tests/bench failed; see above.');
	}
}

function peersOf({ peers, variant }) {
	return [...(variant ? ['variant'] : []), ...peers.split(',').filter(Boolean)];
}

function versions() {
	const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
	return {
		arquero: dependencies.arquero,
		crossfilter: dependencies.crossfilter2,
		duckdb: dependencies['@duckdb/duckdb-wasm'],
		mosaic: dependencies['@uwdata/mosaic-core'],
		perspective: dependencies['@perspective-dev/client']
	};
}

function log(line) {
	console.log(line);
}
