import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Where a code of yes and no, or of a klantprofiel, may stand as a letter, and why. */
const MAY: readonly (readonly [place: string, reason: string])[] = [
	['lib/domain/kandidaat/klantprofiel.ts', 'the codes of a klantprofiel, with what they mean'],
	['lib/domain/velden/waarden.ts', 'yes and no of every other field'],
	['lib/rules/recount/', 'the second writing, which shares nothing with the first'],
	['lib/worker/sample/', 'writes sources as Compas and Sonar do'],
	[
		'lib/charts/klantprofiel/KlantprofielMark.svelte',
		'draws a mark per letter; charts know no domain'
	]
];

const COMMENT = /\/\*[\s\S]*?\*\//g;
const LETTER = /(['"`])[JNLO]\1/;

it('a code of one letter has its name in one place', () => {
	const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'))
		.filter((file) => LETTER.test(readFileSync(`src/${file}`, 'utf8').replace(COMMENT, '')));
	expect(found.filter((file) => !MAY.some(([place]) => file.startsWith(place)))).toEqual([]);
	const idle = MAY.filter(([place]) => !found.some((file) => file.startsWith(place)));
	expect(idle.map(([place]) => place)).toEqual([]);
});
