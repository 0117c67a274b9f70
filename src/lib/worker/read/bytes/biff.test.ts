import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { storingVan } from '$lib/domain/momentopname/storing';
import { plainRecords } from './biff';
import { Ole2 } from './ole2';
import { readWorkbook } from '../workbook/workbook';

const ROWS = Array.from({ length: 900 }, (_, at) => [`Naam ${at}`, 'ë日'.repeat(at % 40), at]);

function xls(): Uint8Array {
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), 'Lijst');
	return new Uint8Array(
		write(book, { type: 'array', bookType: 'xls', bookSST: true }) as ArrayBuffer
	);
}

function records(): Uint8Array<ArrayBuffer> {
	return new Ole2(xls()).read('Workbook') ?? new Uint8Array();
}

/** A container with one file. */
function container(name: string, bytes: Uint8Array): Uint8Array {
	const made = CFB.utils.cfb_new() as unknown;
	CFB.utils.cfb_add(made, `/${name}`, bytes);
	return Uint8Array.from(CFB.write(made, { type: 'array' }) as number[]);
}

/** Where each record of a type begins. */
function placesOf(stream: Uint8Array, wanted: number): number[] {
	const view = new DataView(stream.buffer);
	const places: number[] = [];
	for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true))
		if (view.getUint16(at, true) === wanted) places.push(at);
	return places;
}

function codeOf(run: () => unknown): string {
	try {
		run();
	} catch (thrown) {
		return storingVan(thrown);
	}
	return 'none';
}

describe('an old workbook', () => {
	it('reads as it was written, texts over many records included', async () => {
		expect(placesOf(records(), 0x003c).length).toBeGreaterThan(1);
		const [grid] = await readWorkbook(xls(), 'a.xls', 0);
		expect(grid?.rijen).toEqual(ROWS.map(([name, text, number]) => [name, text, String(number)]));
	});

	it('is refused when its texts lead behind their end', () => {
		const stream = records();
		const [texts = 0] = placesOf(stream, 0x00fc);
		stream[texts + 4 + 8] = 0xff;
		stream[texts + 4 + 9] = 0xff;
		expect(codeOf(() => plainRecords(stream))).toBe('bestand-beschadigd');
	});

	it('is refused when a record is too short, or its end is missing', () => {
		const stream = records();
		for (const type of [0x00fd, 0x0203, 0x0085]) {
			const [at = 0] = placesOf(stream, type);
			const short = Uint8Array.from([
				...stream.subarray(0, at + 2),
				...[3, 0, 0, 0, 0],
				...stream.subarray(at + 4 + (stream[at + 2] ?? 0))
			]);
			expect(codeOf(() => plainRecords(short))).toBe('bestand-beschadigd');
		}
		for (let length = 100; length < stream.length; length += 997)
			expect(codeOf(() => plainRecords(stream.subarray(0, length)))).toBe('bestand-beschadigd');
	});

	it('is refused when it has a password', () => {
		const stream = records();
		const [at = 0] = placesOf(stream, 0x0042);
		stream[at] = 0x2f;
		stream[at + 1] = 0;
		expect(codeOf(() => plainRecords(stream))).toBe('bestand-beveiligd');
	});
});

describe('an old container', () => {
	it('gives its files, small and large', () => {
		for (const size of [10, 4095, 4096, 70_000]) {
			const content = Uint8Array.from({ length: size }, (_, at) => at % 251);
			const made = new Ole2(container('Workbook', content));
			expect(made.has('WORKBOOK')).toBe(true);
			expect(made.read('Book', 'Workbook')).toEqual(content);
			expect(made.read('Book')).toBeNull();
		}
	});

	it('that is cut off is refused, or what is missing was empty', () => {
		const whole = xls();
		const content = new Ole2(whole).read('Workbook');
		let refused = 0;
		for (let length = 8; length < whole.length; length += 511) {
			const code = codeOf(() =>
				expect(new Ole2(whole.subarray(0, length)).read('Workbook')).toEqual(content)
			);
			expect(['none', 'bestand-beschadigd']).toContain(code);
			if (code !== 'none') refused++;
		}
		expect(refused).toBeGreaterThan((whole.length / 511) * 0.9);
	});
});
