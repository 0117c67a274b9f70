import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const LIB = 'src/lib';
const RECOUNT = 'rules/recount';

/** All that a recount may rest on: how a cell, a word and a name are read; no engine, set or catalogue. */
const READS = [
	'columns/column',
	'data/cell-text',
	'domain/uwv/arbeidsmarktregios',
	'domain/velden/datum',
	'domain/velden/record-stand',
	'domain/velden/schrijfwijze',
	'locale/fold',
	'locale/format',
	'locale/parse-datum',
	'locale/parse-getal',
	'locale/search'
];

/** What a module runs with: its imports but those of types, by their place in `src/lib`. */
function importsOf(module: string): readonly string[] {
	const source = readFileSync(join(LIB, `${module}.ts`), 'utf8');
	const from = /^(?:import|export)\s+(?!type\b)[^;]*?\bfrom '([^']+)'/gm;
	return [...source.matchAll(from)].map(([, path = '']) =>
		path.startsWith('$lib/') ? path.slice(5) : join(module, '..', path)
	);
}

it('counts again without anything of what it checks', () => {
	const open = readdirSync(join(LIB, RECOUNT)).map((file) => join(RECOUNT, file.slice(0, -3)));
	const seen = new Set(open);
	for (const module of open)
		for (const path of importsOf(module)) {
			if (seen.has(path) || !existsSync(join(LIB, `${path}.ts`))) continue;
			seen.add(path);
			open.push(path);
		}
	const outside = [...seen].filter((module) => !module.startsWith(RECOUNT));
	expect(outside.filter((module) => !READS.includes(module))).toEqual([]);
});
