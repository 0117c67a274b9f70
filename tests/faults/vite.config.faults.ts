import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { arqueroWithoutEval } from '../../src/lib/aggregate/eval-free/vite-plugin.js';
import { packedWorkers } from '../../src/lib/bridge/packed-worker-plugin.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles a page with the bridge and the workers of the app and nothing else, to break them from outside. */
export default defineConfig({
	root: here('page'),
	base: './',
	logLevel: 'warn',
	resolve: {
		alias: [
			{ find: '$lib', replacement: here('../../src/lib') },
			{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }
		]
	},
	plugins: [arqueroWithoutEval(), packedWorkers()],
	worker: { format: 'iife', plugins: () => [arqueroWithoutEval()] },
	build: {
		outDir: here('../../node_modules/.cache/faults'),
		emptyOutDir: true,
		target: 'esnext',
		chunkSizeWarningLimit: 5000
	}
});
