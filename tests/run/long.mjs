import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { installPackages, run } from './install.mjs';

installPackages();
const { SEED = String(Math.floor(Math.random() * 1e9)), RUNS_FACTOR = '10' } = process.env;
const chance = { SEED, RUNS_FACTOR };
console.log(`Everything that rests on chance, ${RUNS_FACTOR} times as long, SEED=${SEED}`);

const drawing = ['src', 'tests']
	.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
	)
	.filter((file) => file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts'))
	.filter(
		(file) =>
			/tests[\\/]property/.test(file) || /from 'fast-check'/.test(readFileSync(file, 'utf8'))
	);

const steps = {
	'property tests': ['npx', ['vitest', 'run', '--project', 'unit', ...drawing]],
	build: ['npx', ['vite', 'build', '--logLevel', 'warn']],
	'random steps': [
		'npx',
		['playwright', 'test', '-c', 'tests/e2e', 'random-steps', '--project', 'hosted']
	],
	'what is larger': [
		'npx',
		['playwright', 'test', '-c', 'tests/e2e', '--grep', '@long', '--project', 'hosted']
	]
};
const browser = { BROWSER_PATH: await findBrowser({ light: true }) };
run('npx', ['svelte-kit', 'sync']);
const failed = Object.entries(steps).filter(([name, [command, args]]) => {
	console.log(`\n== ${name}`);
	return !run(command, args, { ...browser, ...chance });
});

if (failed.length === 0) console.log(`\nNothing found with SEED=${SEED}.`);
for (const [name, [command, args]] of failed) {
	const again = name === 'property tests' ? [...args.slice(0, 4), '<its file>'] : args;
	console.log(`\n${name} failed. Again, without the rest:`);
	console.log(`  SEED=${SEED} RUNS_FACTOR=${RUNS_FACTOR} ${[command, ...again].join(' ')}`);
}
if (failed.length)
	console.log('\nMake what was found a case of its own, so that `npm test` keeps it.');
process.exit(failed.length ? 1 : 0);
