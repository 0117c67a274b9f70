import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv';

function bytes(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

describe('readCsv', () => {
	it('reads rows with any line end and says how it read them', async () => {
		for (const end of ['\n', '\r\n', '\r']) {
			const grid = await readCsv(
				bytes(['Naam;Status', 'Willems, J.;Open', ''].join(end)),
				'a.csv',
				7
			);
			expect(grid).toEqual({
				bestand: 'a.csv',
				werkblad: null,
				gewijzigd: 7,
				lezing: 'UTF-8, puntkomma',
				numeriek: [],
				rijen: [
					['Naam', 'Status'],
					['Willems, J.', 'Open']
				]
			});
		}
	});

	it('keeps blank rows between others, so that a row keeps its number', async () => {
		const grid = await readCsv(bytes('Titel\n\nNaam;Status\nA;Open\n\n\n'), 'a.csv', 0);
		expect(grid.rijen).toEqual([['Titel'], [''], ['Naam', 'Status'], ['A', 'Open']]);
	});

	it('keeps separators, quotes and line ends between quotes', async () => {
		const grid = await readCsv(
			bytes('Naam;Notitie\n"Willems; J.";"zegt ""ja""\r\nen amen"\n'),
			'a.csv',
			0
		);
		expect(grid.rijen[1]).toEqual(['Willems; J.', 'zegt "ja"\nen amen']);
	});

	it('keeps a single quote inside a cell that is not quoted', async () => {
		const grid = await readCsv(bytes('Naam;Notitie\nJan "de Man";5" pijp\n'), 'a.csv', 0);
		expect(grid.rijen[1]).toEqual(['Jan "de Man"', '5" pijp']);
		expect(grid.bezwaar).toBeUndefined();
	});

	it('stops at a quote that never closes and names its line', async () => {
		const grid = await readCsv(bytes('Naam;Status\nA;Open\n"B;Open\nC;Open\n'), 'a.csv', 0);
		expect(grid.bezwaar).toBe('Vanaf regel 3 ontbreekt een aanhalingsteken.');
		expect(grid.rijen).toEqual([
			['Naam', 'Status'],
			['A', 'Open']
		]);
	});

	it('stops at a quote that closes in a later row', async () => {
		const grid = await readCsv(
			bytes('Naam;Status\nA;Open\n"B;Open\nC;"Open"\nD;Open\n'),
			'a.csv',
			0
		);
		expect(grid.bezwaar).toBe('Vanaf regel 3 ontbreekt een aanhalingsteken.');
	});

	it('reads the same in one piece as in many, quoted rows across a border included', async () => {
		const row = `"Willems, J.";"regel een\nregel twee";${'x'.repeat(200)}`;
		const grid = await readCsv(
			bytes(`Naam;Notitie;Vulling\n${`${row}\n`.repeat(40_000)}`),
			'a.csv',
			0
		);
		expect(grid.rijen).toHaveLength(40_001);
		expect(grid.rijen.every((cells) => cells.length === 3)).toBe(true);
		expect(grid.bezwaar).toBeUndefined();
	});

	it('counts the line of a quote behind many megabytes', async () => {
		const grid = await readCsv(
			bytes(`Naam;Vulling\n${`A;${'x'.repeat(998)}\n`.repeat(9_000)}"B;Open\nC;Open\n`),
			'a.csv',
			0
		);
		expect(grid.bezwaar).toBe('Vanaf regel 9002 ontbreekt een aanhalingsteken.');
		expect(grid.rijen).toHaveLength(9_001);
	});

	it('tells how far it is, and ends there', async () => {
		const seen: { done: number; total: number }[] = [];
		await readCsv(bytes(`Naam;Vulling\n${`A;${'x'.repeat(998)}\n`.repeat(9_000)}`), 'a.csv', 0, {
			onprogress: (each) => seen.push(each)
		});
		expect(seen.length).toBeGreaterThan(2);
		expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
	});

	it('stops when aborted', async () => {
		const stop = new AbortController();
		const reading = readCsv(bytes('Naam;Status\nA;Open\n'), 'a.csv', 0, { signal: stop.signal });
		stop.abort();
		await expect(reading).rejects.toMatchObject({ code: 'afgebroken' });
	});
});
