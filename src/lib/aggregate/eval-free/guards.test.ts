import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('arquero/package.json'));
const SOURCE = join(PACKAGE, 'src');

function filesThat(pattern: RegExp): string[] {
	return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.js'))
		.flatMap((file) => {
			const text = readFileSync(join(SOURCE, file), 'utf8');
			return [...text.matchAll(pattern)].map(() => file.replaceAll('\\', '/'));
		})
		.sort();
}

test('the Arquero that our parts fit is installed and pinned', () => {
	const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
		version: string;
	};
	const project = JSON.parse(readFileSync('package.json', 'utf8')) as {
		dependencies: Record<string, string>;
	};
	expect(version).toBe('8.0.3');
	expect(project.dependencies.arquero).toBe('8.0.3');
});

test('exactly three places in Arquero generate code, in the three files that are replaced', () => {
	expect(filesThat(/\b(?:Function|eval)\s*\(|\bsetTimeout\s*\(\s*['"`]|\bnew Function\b/g)).toEqual(
		['expression/compare.js', 'expression/compile.js', 'util/unroll.js']
	);
});

test('the replaced files are imported only by relative paths that the plugin sees', () => {
	const importers = filesThat(/from '[^']*\/(?:compile|compare|unroll)\.js'/g);
	expect(importers).toEqual([
		'expression/parse-escape.js',
		'expression/parse.js',
		'expression/row-object.js',
		'verbs/fold.js',
		'verbs/impute.js',
		'verbs/index.js',
		'verbs/join.js',
		'verbs/lookup.js',
		'verbs/orderby.js',
		'verbs/reduce/field-reducer.js',
		'verbs/window/window-state.js',
		'verbs/window/window.js'
	]);
});
