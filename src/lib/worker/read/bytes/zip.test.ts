import { deflateRawSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipOfParts } from '$lib/columns/zip-parts';
import { storingVan } from '$lib/domain/momentopname/storing';
import { unzip } from './unzip';
import { inspectZip, type ZipDeel } from './zip';

const TEXT = new TextEncoder().encode('Naam;Status\n'.repeat(20_000));

/** A zip of one file, deflated, with zip64 fields when asked. */
function zip(
	bytes: Uint8Array,
	{ said = bytes.length, far = false } = {}
): Uint8Array<ArrayBuffer> {
	const packed = deflateRawSync(bytes);
	const extra = far ? 28 : 0;
	const made = new Uint8Array(31 + packed.length + 47 + extra + (far ? 76 : 0) + 22);
	const view = new DataView(made.buffer);
	const set = (at: number, ...values: readonly number[]) =>
		values.forEach((value, index) => view.setUint32(at + index * 4, value, true));
	set(0, 0x04034b50);
	view.setUint16(8, 8, true);
	set(14, crc32(bytes), packed.length, said);
	view.setUint16(26, 1, true);
	made[30] = 97;
	made.set(packed, 31);
	const entry = 31 + packed.length;
	set(entry, 0x02014b50);
	view.setUint16(entry + 10, 8, true);
	set(entry + 16, crc32(bytes), far ? 0xffffffff : packed.length, far ? 0xffffffff : said);
	view.setUint16(entry + 28, 1, true);
	view.setUint16(entry + 30, extra, true);
	set(entry + 42, far ? 0xffffffff : 0);
	made[entry + 46] = 97;
	let at = entry + 47 + extra;
	if (far) {
		view.setUint16(entry + 47, 1, true);
		view.setUint16(entry + 49, 24, true);
		[said, packed.length, 0].forEach((value, index) =>
			view.setBigUint64(entry + 51 + index * 8, BigInt(value), true)
		);
		set(at, 0x06064b50);
		view.setBigUint64(at + 32, 1n, true);
		view.setBigUint64(at + 48, BigInt(entry), true);
		set(at + 56, 0x07064b50);
		view.setBigUint64(at + 64, BigInt(at), true);
		at += 76;
	}
	set(at, 0x06054b50);
	view.setUint16(at + 10, 1, true);
	set(at + 16, far ? 0xffffffff : entry);
	return made;
}

function first(bytes: Uint8Array): ZipDeel {
	const [deel] = inspectZip(bytes);
	if (!deel) throw new Error('an empty zip');
	return deel;
}

function codeOf(run: () => unknown): string {
	try {
		run();
	} catch (thrown) {
		return storingVan(thrown);
	}
	return 'none';
}

describe('a zip', () => {
	it.each([false, true])('is unpacked as it was, with zip64 fields: %s', async (far) => {
		const bytes = zip(TEXT, { far });
		const deel = first(bytes);
		expect(deel).toMatchObject({ naam: 'a', methode: 8, uitgepakt: TEXT.length, plaats: 0 });
		expect(await unzip(bytes, deel)).toEqual(TEXT);
	});

	it('that is not compressed is unpacked too, whatever its size', async () => {
		for (const size of [0, 1, 65_535, 65_536, 200_000]) {
			const content = TEXT.subarray(0, size);
			const bytes = zipOfParts([{ naam: 'map/é.xml', bytes: content }]);
			const deel = first(bytes);
			expect(deel.naam).toBe('map/é.xml');
			expect(await unzip(bytes, { ...deel, crc: crc32(content) })).toEqual(content);
		}
	});

	it('is refused when a bit of it fell over', async () => {
		const bytes = zip(TEXT);
		const deel = first(bytes);
		for (let at = 31; at < 31 + deel.ingepakt; at += 7) {
			const flipped = bytes.slice();
			flipped[at] = (flipped[at] ?? 0) ^ 1;
			await expect(unzip(flipped, deel)).rejects.toMatchObject({ code: 'bestand-beschadigd' });
		}
	});

	it('is refused when more comes out, or less, than it says', async () => {
		for (const said of [100, TEXT.length - 1, TEXT.length + 1]) {
			const bytes = zip(TEXT, { said });
			await expect(unzip(bytes, first(bytes))).rejects.toMatchObject({
				code: 'bestand-beschadigd'
			});
		}
	});

	it('is refused before unpacking when it says to be too large', () => {
		expect(codeOf(() => inspectZip(zip(TEXT, { said: 600_000_001 })))).toBe('bestand-te-groot');
		expect(codeOf(() => inspectZip(zip(TEXT, { said: 5_000_000_000, far: true })))).toBe(
			'bestand-te-groot'
		);
		const many = Array.from({ length: 20_001 }, () => ({ naam: '', bytes: new Uint8Array() }));
		expect(codeOf(() => inspectZip(zipOfParts(many)))).toBe('bestand-te-groot');
	});

	it('is refused when its end is missing', () => {
		const bytes = zip(TEXT);
		for (let length = 4; length < bytes.length; length += 11)
			expect(codeOf(() => inspectZip(bytes.subarray(0, length)))).toBe('bestand-beschadigd');
	});
});
