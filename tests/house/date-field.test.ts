import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('a day is typed in one field, as d-m-jjjj: that of a browser speaks the language of the browser', () => {
	const native = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte'))
		.filter((file) => /type="date"/.test(readFileSync(`src/${file}`, 'utf8')));
	expect(native).toEqual(['lib/shell/DagInvoer.svelte']);
});
