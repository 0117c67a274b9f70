import fc from 'fast-check';
import Papa from 'papaparse';
import type { Tekenset } from '$lib/domain/momentopname/inlezen';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../../tests/property/runs';
import { mendUtf8 } from '../bytes/utf8-faults';
import { readSource } from './read-csv';
import { sourceOf } from '../source-builder';
import type { SourceData } from '../source-data';

function bytes(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

async function read(text: string): Promise<SourceData> {
	return readSource(bytes(text), 'a.csv', 0);
}

/** Cells of the data rows, each row as long as the header. */
function cellsOf(data: SourceData): string[][] {
	const columns = data.koppen.map((_, index) => data.column(index));
	return Array.from(data.rijen, (_, row) =>
		columns.map(({ codes, values }) => values[codes[row] ?? -1] ?? '')
	);
}

describe('readSource', () => {
	it('reads rows with any line end and says how it read them', async () => {
		for (const end of ['\n', '\r\n', '\r']) {
			const data = await readSource(
				bytes(['Naam;Status', 'Willems, J.;Open', ''].join(end)),
				'a.csv',
				7
			);
			expect(data.bron).toEqual({
				bestand: 'a.csv',
				werkblad: null,
				gewijzigd: 7,
				lezing: 'UTF-8, puntkomma',
				tekenset: 'UTF-8',
				scheidingsteken: ';',
				numeriek: []
			});
			expect(data.koppen).toEqual(['Naam', 'Status']);
			expect(cellsOf(data)).toEqual([['Willems, J.', 'Open']]);
		}
	});

	it('counts blank rows between others, so that a row keeps its number', async () => {
		const data = await read('Titel\n\nNaam;Status\n\nA;Open\n\n\n');
		expect(data.kopRij).toBe(2);
		expect(Array.from(data.rijen)).toEqual([4]);
	});

	it('cleans cells and finds the header again as a grid of text would', async () => {
		const cell = fc.constantFrom(
			...['Bet. gemeente', 'bet. GEMEENTE', 'Epe', '1', '', 'Be', '\u200b', 'a  b', 'é\u00a0é'],
			...['Naam', 'Naam\u00ad', 'Bos,\u2009A.', 'x'.repeat(300)]
		);
		const row = fc.tuple(cell, cell);
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
				const all = [['Bet. gemeente', 'Naam'], ...rows];
				const data = await read(all.map((cells) => cells.join(';')).join('\n'));
				const grid = sourceOf({
					bestand: 'a.csv',
					werkblad: null,
					gewijzigd: 0,
					lezing: '',
					numeriek: [],
					rijen: all
				});
				expect(data.kopregels).toEqual(grid.kopregels);
				expect(cellsOf(data)).toEqual(cellsOf(grid));
				for (const index of [0, 1])
					expect(data.column(index).opgeschoond).toEqual(grid.column(index).opgeschoond);
			}),
			{ numRuns: runs(200) }
		);
	});

	it('begins behind the line with the separator', async () => {
		const data = await read('sep=|\r\nNaam|Status\r\nA;B|Open');
		expect(data.bron.lezing).toBe('UTF-8, verticale streep');
		expect(cellsOf(data)).toEqual([['A;B', 'Open']]);
	});

	it('keeps separators, quotes and line ends between quotes', async () => {
		const data = await read('Naam;Notitie\n"Willems; J.";"zegt ""ja""\r\nen amen"\n');
		expect(cellsOf(data)).toEqual([['Willems; J.', 'zegt "ja"\nen amen']]);
	});

	it('keeps a single quote inside a cell that is not quoted', async () => {
		const data = await read('Naam;Notitie\nJan "de Man";5" pijp\n');
		expect(cellsOf(data)).toEqual([['Jan "de Man"', '5" pijp']]);
		expect(data.bron.bezwaar).toBeUndefined();
	});

	it('stops at a quote that never closes and names its line', async () => {
		const data = await read('Naam;Status\nA;Open\n"B;Open\nC;Open\n');
		expect(data.bron.bezwaar).toBe('Vanaf regel 3 ontbreekt een aanhalingsteken.');
		expect(cellsOf(data)).toEqual([['A', 'Open']]);
	});

	it('stops at a quote that closes in a later row', async () => {
		const data = await read('Naam;Status\nA;Open\n"B;Open\nC;"Open"\nD;Open\n');
		expect(data.bron.bezwaar).toBe('Vanaf regel 3 ontbreekt een aanhalingsteken.');
	});

	it('reads quoted rows of many megabytes', async () => {
		const row = `"Willems, J.";"regel een\nregel twee";${'x'.repeat(200)}`;
		const data = await read(`Naam;Notitie;Vulling\n${`${row}\n`.repeat(40_000)}`);
		expect(data.rijen).toHaveLength(40_000);
		expect(data.wrongLengths).toEqual([]);
		expect(data.column(1).values).toEqual(['regel een\nregel twee']);
		expect(data.bron.bezwaar).toBeUndefined();
	});

	it('counts the line of a quote behind many megabytes', async () => {
		const data = await read(
			`Naam;Vulling\n${`A;${'x'.repeat(998)}\n`.repeat(9_000)}"B;Open\nC;Open\n`
		);
		expect(data.bron.bezwaar).toBe('Vanaf regel 9002 ontbreekt een aanhalingsteken.');
		expect(data.rijen).toHaveLength(9_000);
	});

	it('tells how far it is, and ends there', async () => {
		const seen: { done: number; total: number }[] = [];
		await readSource(bytes(`Naam;Vulling\n${`A;${'x'.repeat(998)}\n`.repeat(9_000)}`), 'a.csv', 0, {
			onprogress: (each) => seen.push(each)
		});
		expect(seen.length).toBeGreaterThan(2);
		expect(seen.at(-1)).toEqual({ done: 9_001, total: 9_001 });
	});

	it('stops when aborted', async () => {
		const stop = new AbortController();
		const reading = readSource(bytes('Naam;Status\nA;Open\n'), 'a.csv', 0, { signal: stop.signal });
		stop.abort();
		await expect(reading).rejects.toMatchObject({ code: 'afgebroken' });
	});

	it('stops in the middle when aborted there', async () => {
		const stop = new AbortController();
		let told = 0;
		const reading = readSource(
			bytes(`Naam;Vulling\n${`A;${'x'.repeat(998)}\n`.repeat(9_000)}`),
			'a.csv',
			0,
			{ signal: stop.signal, onprogress: () => void (++told === 2 && stop.abort()) }
		);
		await expect(reading).rejects.toMatchObject({ code: 'afgebroken' });
		expect(told).toBe(2);
	});
});

describe('reading by bytes', () => {
	const cell = fc.oneof(
		fc.constantFrom(
			...[
				'',
				' ',
				'1',
				'12',
				'21',
				'Jansen, P.',
				' Jansen, P.',
				'Jansen, P. van der',
				'Yıldız',
				'Ÿ€'
			],
			...[
				'Totaal',
				'eindtotaal ',
				'Totaal 1',
				'Tot',
				'E',
				'Toegepaste filters:',
				'Apeldoorn',
				'Groep'
			],
			...[
				"'=5",
				'=5',
				'\u00a0',
				'\u00a0A',
				'A\u00a0',
				'="07"',
				'Cliënt',
				'Zoë 😀',
				'😀',
				'\ufeff',
				'\0'
			],
			...[
				'"',
				'""',
				'5" pijp',
				'"a" b',
				'"a"b',
				'"a" ',
				'a\nb',
				'a\r\nb',
				'a\rb',
				';',
				'a;b',
				'"x\ny'
			]
		),
		fc.string({ unit: fc.constantFrom(...'a1é"; \n'), maxLength: 4 }),
		fc.string({ unit: 'grapheme', maxLength: 3 })
	);
	const styled = fc.tuple(cell, fc.constantFrom('raw', 'raw', 'safe', 'safe', 'quoted'));
	const line = fc.tuple(
		fc.array(styled, { minLength: 1, maxLength: 5 }),
		fc.constantFrom('\n', '\r\n', '\r', '\r\n\r\n')
	);
	const file = fc.record({
		head: fc.constantFrom('', 'sep=;\r\n', 'Titel\r\n\r\n', '\n'),
		lines: fc.array(line, { maxLength: 40 }),
		koppen: fc.constantFrom('Pers. nr.;Naam;Status', 'Naam;Notitie;;', '"Pers. nr.";"Naam";x', 'A'),
		closed: fc.boolean()
	});

	function textOf({
		head,
		lines,
		koppen,
		closed
	}: typeof file extends fc.Arbitrary<infer T> ? T : never): string {
		const body = lines
			.map(([cells, end]) => cells.map(([each, style]) => written(each, style)).join(';') + end)
			.join('');
		return `${head}${koppen}\r\n${closed ? body : body.trimEnd()}`;
	}

	function written(each: string, style: string): string {
		if (style === 'raw' || (style === 'safe' && !/["\r\n;]/.test(each))) return each;
		return `"${each.replaceAll('"', '""')}"`;
	}

	/** What papaparse makes of the whole text at once. */
	function reference(text: string, tekenset: Tekenset): SourceData {
		const unified = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
		const body = unified.replace(/^sep=;\n?/, '');
		const { data, errors } = Papa.parse<string[]>(body, { delimiter: ';', newline: '\n' });
		// It takes what stands behind the last line end for one more row, a blank one.
		if (data.at(-1)?.join() === '' && data.at(-1)?.length === 1 && /(?:^|\n)$/.test(body))
			data.pop();
		const broken = errors.find(
			({ code, row }) =>
				code === 'MissingQuotes' ||
				(code === 'InvalidQuotes' && (data[row ?? -1] ?? []).some((each) => each.includes('\n')))
		);
		const before = unified.slice(0, unified.length - body.length + (broken?.index ?? 0));
		return sourceOf({
			bestand: 'a.csv',
			werkblad: null,
			gewijzigd: 0,
			lezing: `${tekenset}, puntkomma`,
			tekenset,
			scheidingsteken: ';',
			numeriek: [],
			rijen: broken ? data.slice(0, broken.row) : data,
			...(broken
				? { bezwaar: `Vanaf regel ${before.split('\n').length} ontbreekt een aanhalingsteken.` }
				: {})
		});
	}

	function plain(data: SourceData): unknown {
		const bron = { ...data.bron, onleesbaar: undefined, tekst: undefined };
		return { ...data, bron, columns: data.koppen.map((_, index) => data.column(index)) };
	}

	/** Only text whose separator is beyond doubt: how it is found has tests of its own. */
	async function check(text: string, tekenset: Tekenset, encoded: Uint8Array): Promise<void> {
		const data = await readSource(encoded, 'a.csv', 0);
		fc.pre(data.bron.lezing.endsWith('puntkomma') && !data.bron.tekst?.herschreven.length);
		expect(plain(data)).toEqual(plain(reference(text, tekenset)));
	}

	it('gives what papaparse and rows of text give, in UTF-8', async () => {
		await fc.assert(
			fc.asyncProperty(file, fc.boolean(), async (each, marked) => {
				const text = `${marked ? '\ufeff' : ''}${textOf(each)}`;
				await check(text, 'UTF-8', bytes(text));
			}),
			{ numRuns: runs(2000) }
		);
	});

	it('gives the same in UTF-16', async () => {
		await fc.assert(
			fc.asyncProperty(file, async (each) => {
				const text = `\ufeff${textOf(each)}`;
				const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
				await check(text, 'UTF-16', new Uint8Array(units.buffer));
			}),
			{ numRuns: runs(500) }
		);
	});

	it('gives the same in Windows-1252', async () => {
		await fc.assert(
			fc.asyncProperty(file, async (each) => {
				const text = `${textOf(each).replace(/[^\0-\u007f\u00a0-\u00ff€]/g, 'ÿ')}\r\né`;
				const encoded = Uint8Array.from(text, (char) => (char === '€' ? 0x80 : char.charCodeAt(0)));
				await check(text, 'Windows-1252', encoded);
			}),
			{ numRuns: runs(1000) }
		);
	});

	it('gives the same where UTF-8 is marked but has faults', async () => {
		await fc.assert(
			fc.asyncProperty(file, fc.nat(), async (each, place) => {
				const encoded = bytes(`\ufeff${textOf(each)}`);
				encoded[3 + (place % (encoded.length - 3))] = 0xc3;
				const { bytes: mended } = mendUtf8(encoded.subarray(3));
				await check(new TextDecoder().decode(mended), 'UTF-8', encoded);
			}),
			{ numRuns: runs(500) }
		);
	});
});
