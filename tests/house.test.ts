import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
};

/** Why each package may come to the user's computer. */
const REASONS: Record<string, string> = {
	'@e965/xlsx': 'reads workbooks; the only reader that kept values right on public corpora',
	'@fontsource-variable/source-sans-3': 'the typeface, shipped so that nothing is fetched',
	'@lucide/svelte': 'icons, drawn as components',
	'@uwdata/flechette': 'Arrow bytes in and out',
	acorn: 'parses what Arquero generates, so that nothing is evaluated; Arquero itself brings it',
	arquero: 'joins and group-bys at load time, cross tables; fixed by the client',
	'hash-wasm': 'Argon2id, which WebCrypto lacks, for the passphrase',
	d3: 'the maths of arcs and scales; fixed by the client',
	dexie: 'transactions over IndexedDB; fixed by the client',
	papaparse: 'CSV without silent corruption',
	'pdfjs-dist': 'the text of a PDF, of every maker, also when it is locked against editing',
	valibot: 'shapes of what is stored or comes in a file, without eval and by the piece'
};

const TOP_LEVEL = [
	'.ci',
	'.git',
	'.gitignore',
	'.prettierignore',
	'.prettierrc',
	'README.md',
	'eslint.config.js',
	'package-lock.json',
	'package.json',
	'src',
	'static',
	'svelte.config.js',
	'tests',
	'tsconfig.json',
	'vite.config.ts'
];
const MADE = ['.svelte-kit', 'build', 'build-portable', 'node_modules', 'test-results'];

describe('the house', () => {
	it('has a reason for every runtime dependency', () => {
		expect(Object.keys(manifest.dependencies).sort()).toEqual(Object.keys(REASONS).sort());
	});

	it('pins every version exactly', () => {
		const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
			([, version]) => !/^\d+\.\d+\.\d+$/.test(version)
		);
		expect(loose).toEqual([]);
	});

	it('keeps the top level as it was agreed', () => {
		expect(
			readdirSync('.').filter((name) => !TOP_LEVEL.includes(name) && !MADE.includes(name))
		).toEqual([]);
	});

	it('names every room in the floor plan', () => {
		const plan = readFileSync('src/lib/README.md', 'utf8');
		const rooms = readdirSync('src/lib', { withFileTypes: true }).filter((entry) =>
			entry.isDirectory()
		);
		for (const { name } of rooms) expect(plan).toMatch(new RegExp(`^\\| \`${name}[\`/]`, 'm'));
	});

	it('has no barrels and no rooms without a purpose', () => {
		const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
		expect(
			files.filter((file) => /(^|\/)(index|utils|helpers|common|types)\.ts$/.test(file))
		).toEqual([]);
	});

	it('needs nothing outside the checkout', () => {
		const files = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter(
			(file) =>
				/^(src|tests|static)\//.test(file) &&
				!file.includes('node_modules') &&
				/\.(ts|svelte|mjs|js)$/.test(file) &&
				existsSync(file)
		);
		const outside = files.filter(
			(file) => !file.endsWith('house.test.ts') && readFileSync(file, 'utf8').includes('../shared')
		);
		expect(outside).toEqual([]);
	});
});
