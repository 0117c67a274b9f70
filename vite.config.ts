import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { arqueroWithoutEval } from './src/lib/aggregate/eval-free/vite-plugin.js';
import { packedWorkers } from './src/lib/bridge/packed-worker-plugin.js';
import { firstScreenChunk } from './src/lib/platform/first-screen-chunk.js';
import { LongestFirst } from './tests/run/longest-first.mjs';

export default defineConfig(({ mode }) => {
	const portable = mode === 'portable';
	// Vitest shuffles only where no order is given: `--sequence.shuffle.files` tells whether files leave something behind.
	const isShuffled = process.argv.some((each) => each.startsWith('--sequence.shuffle'));
	return {
		// Of what Dexie publishes for browsers of today, 2 kB less in each worker.
		resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
		plugins: [sveltekit(), arqueroWithoutEval(), packedWorkers()],
		worker: { format: 'iife' as const, plugins: () => [arqueroWithoutEval()] },
		build: {
			assetsInlineLimit: portable ? 100_000_000 : 0,
			chunkSizeWarningLimit: 2000,
			// Flechette does not say so itself: the first screen only reads Arrow, what writes it may come later.
			rolldownOptions: {
				treeshake: { moduleSideEffects: [{ test: /@uwdata\/flechette/, sideEffects: false }] },
				...(portable ? {} : { output: { codeSplitting: { groups: [firstScreenChunk()] } } })
			}
		},
		test: {
			...(isShuffled ? {} : { sequence: { sequencer: LongestFirst } }),
			projects: [
				{
					extends: true as const,
					// pdf.js of today's browsers asks more than Node 20 has; this is the same code with what it lacks.
					resolve: {
						alias: [
							{ find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' },
							{ find: /^pdfjs-dist\/build\//, replacement: 'pdfjs-dist/legacy/build/' }
						]
					},
					test: {
						name: 'unit',
						environment: 'node',
						// Generous: on a machine that does more than this, nothing else may decide whether a test passes.
						testTimeout: 240_000 * Number(process.env.RUNS_FACTOR ?? 1),
						// Half the time. What a file leaves in a module is there in the next, so it puts back what it changes.
						isolate: false,
						setupFiles: ['tests/property/setup.ts'],
						env: { TZ: 'Europe/Amsterdam' },
						include: ['src/**/*.test.ts', 'tests/{property,house}/**/*.test.ts', 'tests/*.test.ts'],
						exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
						execArgv: ['--disallow-code-generation-from-strings']
					}
				},
				{
					extends: true as const,
					resolve: { conditions: ['browser'] },
					// A dependency that Vite finds only during a test makes it reload the page.
					optimizeDeps: {
						exclude: ['@lucide/svelte'],
						include: [
							'@e965/xlsx',
							'@uwdata/flechette',
							'd3',
							'dexie/dist/modern/dexie.mjs',
							'fast-check',
							'papaparse',
							'vitest-browser-svelte'
						]
					},
					test: {
						name: 'browser',
						// As for unit: a busy machine decides nothing.
						testTimeout: 120_000,
						expect: { poll: { timeout: 30_000 } },
						include: ['src/**/*.browser.test.ts', 'tests/browser/**/*.browser.test.ts'],
						// The state machine of tabs: TABS_RUNS=5000 SEED=7 npx vitest run --project browser tests/browser/tabs
						provide: {
							tabs: {
								runs: Number(process.env.TABS_RUNS ?? 150),
								seed: Number(process.env.SEED ?? 13)
							}
						},
						browser: {
							enabled: true,
							headless: true,
							screenshotFailures: false,
							provider: playwright({
								launchOptions: {
									executablePath: process.env.BROWSER_PATH || undefined,
									args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
								}
							}),
							instances: [{ browser: 'chromium' as const }]
						}
					}
				}
			]
		}
	};
});
