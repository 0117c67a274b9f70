import { installPackages } from './install.mjs';

installPackages();
const { findBrowser } = await import('./browser.mjs');
const { findFirefox } = await import('./firefox.mjs');
const { clearResults, Steps } = await import('./steps.mjs');
const { endToEnd, vitest } = await import('./runners.mjs');
const { runAgain, runTests } = await import('./run-tests.mjs');

const firefox = findFirefox();
const browser = {
	BROWSER_PATH: await findBrowser({ light: true }),
	WHOLE_BROWSER_PATH: await findBrowser(),
	...(firefox ? { FIREFOX_PATH: firefox } : {})
};
clearResults();
const steps = new Steps();

/** Both builds, then what runs on them. */
async function builtApp() {
	const built = [
		await steps.check('build', ['vite', 'build', '--logLevel', 'warn']),
		await steps.check('build:portable', [
			'vite',
			'build',
			'--mode',
			'portable',
			'--logLevel',
			'warn'
		])
	];
	return built.every(Boolean) ? runTests(steps, endToEnd(browser)) : [];
}

/** What needs no build. */
async function source() {
	await steps.check('svelte-check', [
		'svelte-check',
		'--tsconfig',
		'./tsconfig.json',
		'--fail-on-warnings'
	]);
	const failed = [
		...(await runTests(steps, vitest('unit', browser))),
		...(await runTests(steps, vitest('browser', browser)))
	];
	await steps.check('ESLint', ['eslint', '.']);
	await steps.check('Prettier', ['prettier', '--check', '--log-level', 'warn', '.']);
	await steps.check('knip', ['knip']);
	return failed;
}

// Two lanes on two cores: end-to-end tests are the longest and begin as soon as there is something to run them on.
await steps.check('SvelteKit sync', ['svelte-kit', 'sync']);
const failed = (await Promise.all([builtApp(), source()])).flat();
await runAgain(steps, failed);

if (!firefox)
	console.log('\nNo Firefox found, so its tests were skipped. Set FIREFOX_PATH to run them.');
steps.finish();
