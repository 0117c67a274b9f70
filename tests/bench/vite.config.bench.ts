import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles the page of the benchmark, outside the app's own build and without its eval-free Arquero. */
export default defineConfig({
	configFile: false,
	root: here('page'),
	base: './',
	logLevel: 'warn',
	resolve: { alias: { $lib: process.env.BENCH_LIB ?? here('../../src/lib') } },
	build: {
		outDir: here('../../node_modules/.cache/bench'),
		emptyOutDir: true,
		target: 'esnext',
		chunkSizeWarningLimit: 20_000
	}
});
