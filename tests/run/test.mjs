import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installPackages, run } from './install.mjs';

installPackages();
const { findBrowser } = await import('./browser.mjs');
const { findFirefox } = await import('./firefox.mjs');
const firefox = findFirefox();
const browser = {
	BROWSER_PATH: await findBrowser({ light: true }),
	WHOLE_BROWSER_PATH: await findBrowser(),
	...(firefox ? { FIREFOX_PATH: firefox } : {})
};
const out = 'test-results';
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const total = { passed: 0, failed: 0 };
const failures = [];

/** A step that counts as one check. */
function step(name, command, args) {
	console.log(`\n== ${name}`);
	count(name, run(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** A test runner that writes what it counted to a file; a runner that dies counts as a failure. */
function runner(name, args, file, read) {
	console.log(`\n== ${name}`);
	const ok = run('npx', args, browser);
	let counted;
	try {
		counted = read(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		counted = { passed: 0, failed: 1 };
	}
	if (!ok && counted.failed === 0) counted.failed = 1;
	if (counted.passed === 0 && counted.failed === 0) counted.failed = 1;
	count(name, counted);
}

function count(name, { passed, failed }) {
	total.passed += passed;
	total.failed += failed;
	if (failed) failures.push(`${name}: ${failed} failed`);
}

function vitest(project) {
	const file = `${out}/${project}.json`;
	runner(
		project,
		[
			'vitest',
			'run',
			'--project',
			project,
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${file}`
		],
		file,
		(report) => ({
			passed: report.numPassedTests,
			failed:
				report.numFailedTests +
				(report.numFailedTestSuites && !report.numFailedTests ? report.numFailedTestSuites : 0)
		})
	);
}

step('SvelteKit sync', 'npx', ['svelte-kit', 'sync']);
step('ESLint', 'npx', ['eslint', '.']);
step('Prettier', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
step('knip', 'npx', ['knip']);
step('svelte-check', 'npx', [
	'svelte-check',
	'--tsconfig',
	'./tsconfig.json',
	'--fail-on-warnings'
]);
vitest('unit');
step('build', 'npx', ['vite', 'build', '--logLevel', 'warn']);
step('build:portable', 'npx', ['vite', 'build', '--mode', 'portable', '--logLevel', 'warn']);
vitest('browser');
runner('e2e', ['playwright', 'test', '-c', 'tests/e2e'], `${out}/e2e.json`, ({ stats }) => ({
	passed: stats.expected,
	failed: stats.unexpected + stats.flaky
}));

if (!firefox)
	console.log('\nNo Firefox found, so its tests were skipped. Set FIREFOX_PATH to run them.');
console.log(failures.length ? `\n${failures.join('\n')}` : '');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
