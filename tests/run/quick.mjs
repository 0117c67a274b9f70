import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages } from './install.mjs';

installPackages();
const { findBrowser } = await import('./browser.mjs');
const { clearResults, Steps } = await import('./steps.mjs');
const { endToEnd, vitest } = await import('./runners.mjs');
const { runTests } = await import('./run-tests.mjs');

/** Where a change touches what a property test is about: parts of paths, and the tests in `tests/property`. */
const PROPERTIES = [
	[/^src\/lib\/(engine|columns|star)\//, ['engine', 'natellen']],
	[
		/^src\/lib\/domain\/(kengetallen|velden|momentopname\/peildatum)/,
		['engine', 'peildatum', 'natellen']
	],
	[/^src\/lib\/domain\/(werkproces|doelen|kandidaat)/, ['coach', 'natellen']],
	[/^src\/lib\/domain\/afscherming/, ['kleine-cellen']],
	[/^src\/lib\/domain\/afscherming\/ano/, ['anonimiteit']],
	[/^src\/lib\/rules\/recount\//, ['natellen']],
	[/^src\/lib\/rules\/(why|kenmerken)/, ['waarom']],
	[/^src\/lib\/data\/dataset-at/, ['peildatum']],
	[/^src\/lib\/pages\/verslag/, ['afgeschermde-tabellen']],
	[/overdracht|caseload/, ['overdracht']],
	[/^src\/lib\/worker\/read\/pdf\//, ['pdf-fuzz']],
	[/^src\/lib\/worker\/read\//, ['sources-fuzz']]
];
const LINTED = /\.(ts|js|mjs|svelte)$/;
const FORMATTED = /\.(ts|js|mjs|svelte|css|html|json|md)$/;

const changed = changedFiles();
const properties = [
	...new Set(
		PROPERTIES.flatMap(([path, names]) => (changed.some((file) => path.test(file)) ? names : []))
	),
	...changed.flatMap((file) => /^tests\/property\/(.*)\.test\.ts$/.exec(file)?.[1] ?? [])
];
const browser = { BROWSER_PATH: await findBrowser({ light: true }) };
clearResults();
const steps = new Steps();

async function builtApp() {
	if (!(await steps.check('build', ['vite', 'build', '--logLevel', 'warn']))) return;
	await runTests(steps, endToEnd(browser, ['smoke.spec.ts', '--project=hosted', '--workers=1']));
}

async function source() {
	const files = properties.map((name) => `tests/property/${name}.test.ts`);
	await runTests(steps, vitest('unit', browser, ['src/', 'tests/house.test.ts', ...files]));
	await lint('ESLint', LINTED, ['eslint']);
	await lint('Prettier', FORMATTED, [
		'prettier',
		'--check',
		'--log-level',
		'warn',
		'--ignore-unknown'
	]);
}

/**
 * @param {string} name
 * @param {RegExp} kind
 * @param {readonly string[]} command
 */
async function lint(name, kind, command) {
	const files = changed.filter((file) => kind.test(file));
	if (files.length) await steps.check(name, [...command, ...files]);
}

/** Files that differ from the last commit; where none do, those that it changed. */
function changedFiles() {
	const git = (/** @type {string[]} */ ...args) =>
		execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);
	const now = [
		...git('diff', '--name-only', 'HEAD'),
		...git('ls-files', '--others', '--exclude-standard')
	];
	const files = now.length ? now : git('diff-tree', '--no-commit-id', '--name-only', '-r', 'HEAD');
	return files.filter((file) => existsSync(file));
}

await steps.check('SvelteKit sync', ['svelte-kit', 'sync']);
await Promise.all([
	builtApp(),
	source(),
	steps.check('svelte-check', [
		'svelte-check',
		'--tsconfig',
		'./tsconfig.json',
		'--fail-on-warnings'
	])
]);
console.log(`
Left out: end-to-end tests but one, tests in a browser, the portable build, knip, lint of ${changed.length ? 'files that did not change' : 'everything'},
property tests${properties.length ? ` but ${properties.join(', ')}` : ''}. Run npm test before an issue is called done.`);
steps.finish();
