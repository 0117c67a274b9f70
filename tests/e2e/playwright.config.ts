import { defineConfig } from '@playwright/test';

/** `npm run test:long`, which also runs what is tagged @long: too large for each time. */
const isLong = process.env.RUNS_FACTOR !== undefined;
/** Another one lets several checkouts be tested beside each other. */
const PORT = Number(process.env.E2E_PORT ?? 4317);
/** Workers of a page, and the tests themselves, go by the clock of the computer: one zone for all, also around midnight. */
const ZONE = 'Europe/Amsterdam';
process.env.TZ = ZONE;
const asRoot = process.getuid?.() === 0;

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results/e2e',
	// what is said, by the name of the text
	snapshotPathTemplate: '{testDir}/spoken/{arg}{ext}',
	...(isLong ? {} : { grepInvert: /@long/ }),
	fullyParallel: true,
	workers: 2,
	retries: 0,
	// Generous: on a machine that does more than this, nothing else may decide whether a test passes.
	timeout: 300_000,
	expect: { timeout: 30_000 },
	reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
	use: {
		browserName: 'chromium',
		viewport: { width: 1366, height: 768 },
		locale: 'nl-NL',
		timezoneId: ZONE,
		trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false, sources: false },
		screenshot: 'only-on-failure',
		// Keeping the whole app for later takes a second of each new browser; tests about that allow it.
		serviceWorkers: 'block',
		launchOptions: {
			...(process.env.BROWSER_PATH ? { executablePath: process.env.BROWSER_PATH } : {}),
			args: [
				...(asRoot ? ['--no-sandbox'] : []),
				'--disable-background-networking',
				'--disable-component-update',
				'--no-first-run'
			]
		}
	},
	projects: [
		{
			name: 'hosted',
			testIgnore: '**/portable.spec.ts',
			use: { baseURL: `http://127.0.0.1:${PORT}` }
		},
		{ name: 'portable', testMatch: '**/portable.spec.ts' }
	],
	webServer: {
		command: `node tests/run/serve.mjs --port ${PORT}`,
		cwd: '../..',
		port: PORT,
		reuseExistingServer: !process.env.CI
	}
});
