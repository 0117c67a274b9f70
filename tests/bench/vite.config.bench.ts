import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('../../node_modules/.cache/bench');

/**
 * Bundles the page of the benchmark, outside the app's own build and without its eval-free Arquero. With
 * BENCH_VARIANT, a path to another src/lib, it adds our engine from there as a file of its own.
 */
export default defineConfig(() => {
	const variant = process.env.BENCH_VARIANT;
	return {
		root: here('page'),
		base: './',
		logLevel: 'warn' as const,
		resolve: { alias: { $lib: variant ?? here('../../src/lib') } },
		worker: { format: 'es' as const },
		build: {
			outDir,
			emptyOutDir: !variant,
			target: 'esnext',
			chunkSizeWarningLimit: 20_000,
			...(variant
				? { lib: { entry: here('engines/ours.ts'), formats: ['es' as const], fileName: 'variant' } }
				: {})
		}
	};
});
