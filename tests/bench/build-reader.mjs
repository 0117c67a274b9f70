import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Bundles the app's reading worker of one build as `reader-NAME.js`, with the plugin that the app bundles it with. `lib`
 * is a src/lib: of this folder, or of a worktree of an earlier commit that has its `node_modules`.
 */
export async function buildReader(name, lib, outDir) {
	const { arqueroWithoutEval } = await import(
		pathToFileURL(join(lib, 'aggregate/eval-free/vite-plugin.js')).href
	);
	await build({
		configFile: false,
		root: dirname(dirname(lib)),
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
			lib: {
				entry: join(lib, 'worker/ingest.worker.ts'),
				formats: ['es'],
				fileName: `reader-${name}`
			}
		}
	});
}

/** The src/lib in or at a folder. */
export function libOf(folder) {
	const path = resolve(folder);
	const inside = join(path, 'src/lib');
	return existsSync(inside) ? inside : path;
}
