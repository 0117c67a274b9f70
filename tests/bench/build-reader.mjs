import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Bundles the reading worker of this build and of those in the folders, as `reader-NAME.js`; gives the names, this one's
 * first. Each is bundled with the plugin of its own that the app bundles it with.
 */
export async function buildReaders(folders, outDir) {
	const builds = [
		{ name: 'app', folder: resolve('.') },
		...folders.map((folder) => ({ name: basename(folder), folder }))
	];
	for (const { name, folder } of builds) await buildReader(name, folder, outDir);
	return builds.map(({ name }) => name);
}

/** Bundles what a Draaitabel is counted by as the app does, with its Arquero, as `draaitabel.js`. */
export async function buildDraaitabel(outDir) {
	const folder = resolve('.');
	const entry = join(folder, 'tests/bench/engines/draaitabel.ts');
	await bundle(folder, outDir, { entry, fileName: 'draaitabel' });
}

async function buildReader(name, folder, outDir) {
	const lib = join(folder, 'src/lib');
	if (!existsSync(join(folder, 'node_modules')))
		throw new Error(`${folder} has no node_modules; run npm ci there first.`);
	// A fresh worktree has not the tsconfig yet that every build reads.
	if (!existsSync(join(folder, '.svelte-kit/tsconfig.json')))
		execFileSync('npx', ['svelte-kit', 'sync'], { cwd: folder, stdio: 'inherit' });
	await bundle(folder, outDir, {
		entry: join(lib, 'worker/ingest.worker.ts'),
		fileName: `reader-${name}`
	});
}

async function bundle(folder, outDir, { entry, fileName }) {
	const lib = join(folder, 'src/lib');
	const plugin = join(lib, 'aggregate/eval-free/vite-plugin.js');
	const { arqueroWithoutEval } = await import(pathToFileURL(plugin).href);
	await build({
		configFile: false,
		root: folder,
		logLevel: 'warn',
		resolve: {
			alias: [
				{ find: '$lib', replacement: lib },
				{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }
			]
		},
		plugins: [arqueroWithoutEval()],
		build: {
			outDir,
			emptyOutDir: false,
			target: 'esnext',
			copyPublicDir: false,
			lib: { entry, formats: ['es'], fileName }
		}
	});
}
