import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Every file that lets something leave the app, and what decides what is in it. */
const WAYS_OUT: Readonly<Record<string, string>> = {
	'app/scherm.svelte.ts': 'copies one text that is on screen',
	'app/uitvoer/afbeelding.ts': 'asks uitgaand',
	'app/documenten/bewaard.svelte.ts': 'back-up, sealed',
	'app/uitvoer/copy-table.ts': 'tables that are on screen, without filters or sources',
	'app/uitvoer/downloads.ts': 'writes what maak-uitvoer made',
	'app/uitvoer/deel-uit.ts': 'writes what deel-weergave made, which asks uitgaand',
	'app/uitvoer/deel-kengetal.ts': 'conditions of an own kengetal that names nobody',
	'app/inlezen/inlezen.svelte.ts': 'the own file of the user, before anything is read in',
	'pages/kandidaten/copy-rows.ts': 'the list that is on screen',
	'app/uitvoer/print-page.ts': 'PrintRegel and FilterBar ask uitgaand',
	'pages/hulp/HulpVenster.svelte': 'a page of the manual, with nobody in it',
	'pages/verslag/VerslagDialoog.svelte': 'asks uitgaand'
};

const files = readdirSync('src/lib', { recursive: true, encoding: 'utf8' }).filter(
	(file) => /\.(ts|svelte)$/.test(file) && !file.includes('.test.') && !file.startsWith('platform/')
);
const textOf = (file: string) => readFileSync(`src/lib/${file}`, 'utf8');

it('nothing leaves the app by a way that is not known here', () => {
	const found = files.filter((file) =>
		/platform\/(download|page-image)'|\bcopyText\b|\bprint\(\)|\.setData\(/.test(textOf(file))
	);
	expect(found.sort()).toEqual(Object.keys(WAYS_OUT).sort());
});

it('one place words the filters of what leaves, and reads which of them may name somebody', () => {
	const words = files.filter((file) => /weggelaten\)'/.test(textOf(file)));
	expect(words).toEqual(['rules/filters/uitgaand.ts']);
	for (const file of [
		...Object.keys(WAYS_OUT).filter((each) => WAYS_OUT[each] === 'asks uitgaand'),
		'app/uitvoer/maak-uitvoer.ts',
		'app/uitvoer/uitvoer-toelichting.ts',
		'app/uitvoer/deel-weergave.ts',
		'shell/export/PrintRegel.svelte',
		'shell/filters/FilterBar.svelte'
	])
		expect(textOf(file), file).toMatch(/\/uitgaand'/);
});
