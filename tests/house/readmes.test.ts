import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Of Arquero, which its README tells of. */
const THEIRS = ['expression/compile.js', 'expression/compare.js', 'util/unroll.js'];
const NAMED = /`((?:[\w.-]+\/)*[\w.-]+\.(?:ts|svelte|js|mjs|css))`/g;
const readmes = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('README.md'))
	.map((file) => join('src/lib', file));
const files = ['src', 'tests'].flatMap((root) =>
	readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => `${root}/${file}`)
);

it('a floor plan names no file that is not there', () => {
	const missing = readmes.flatMap((readme) =>
		[...readFileSync(readme, 'utf8').matchAll(NAMED)]
			.map(([, name = '']) => name)
			.filter((name) => !THEIRS.includes(name) && !isThere(name, dirname(readme)))
			.map((name) => `${readme}: ${name}`)
	);
	expect(missing).toEqual([]);
});

it('the floor plan leads to every other README', () => {
	const plan = readFileSync('src/lib/README.md', 'utf8');
	const others = readmes
		.map((readme) => readme.replace('src/lib/', ''))
		.filter((each) => each !== 'README.md');
	expect(others.filter((each) => !plan.includes(`](${each})`))).toEqual([]);
});

/** By its path from the top, from `src/lib` or from the README; a bare name anywhere. */
function isThere(name: string, room: string): boolean {
	if ([name, `src/lib/${name}`, `src/${name}`, join(room, name)].some((path) => existsSync(path)))
		return true;
	return !name.includes('/') && files.some((file) => file.endsWith(`/${name}`));
}
