import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../../../tests/property/runs';
import { CHUNK, seal, unseal } from './sealing';

let key: CryptoKey;
let other: CryptoKey;

beforeAll(async () => {
	[key, other] = await Promise.all([newKey(), newKey()]);
});

const damaged = { code: 'opslag-beschadigd' };

describe('sealing', () => {
	it('gives back any bytes, whatever their number of chunks', async () => {
		const sizes = fc.oneof(
			fc.nat(200),
			fc.constantFrom(CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 17)
		);
		await fc.assert(
			fc.asyncProperty(sizes, fc.string(), async (size, id) => {
				const bytes = someBytes(size);
				const sealed = await seal(key, id, bytes);
				expect(sealed.length).toBe(size + 28 * Math.max(1, Math.ceil(size / CHUNK)));
				expect(same(await unseal(key, id, sealed), bytes)).toBe(true);
			}),
			{ numRuns: runs(40) }
		);
	});

	it('refuses any flipped bit', async () => {
		const sealed = await seal(key, 'a/kandidaten', someBytes(CHUNK + 500));
		await fc.assert(
			fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
				const flipped = sealed.slice();
				flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
				await expect(unseal(key, 'a/kandidaten', flipped)).rejects.toMatchObject(damaged);
			}),
			{ numRuns: runs(100) }
		);
	});

	it('refuses any truncation and anything added', async () => {
		for (const size of [0, 1, CHUNK, 2 * CHUNK, 2 * CHUNK + 5]) {
			const sealed = await seal(key, 'a', someBytes(size));
			await fc.assert(
				fc.asyncProperty(fc.nat(sealed.length - 1), async (length) => {
					await expect(unseal(key, 'a', sealed.slice(0, length))).rejects.toMatchObject(damaged);
				}),
				{ numRuns: runs(25), examples: [[Math.min(CHUNK + 28, sealed.length - 1)]] }
			);
			const longer = new Uint8Array(sealed.length + 28);
			longer.set(sealed);
			await expect(unseal(key, 'a', longer)).rejects.toMatchObject(damaged);
		}
	});

	it('refuses chunks in another order, twice, or from another record', async () => {
		const step = CHUNK + 28;
		const sealed = await seal(key, 'a', someBytes(3 * CHUNK));
		const foreign = await seal(key, 'b', someBytes(3 * CHUNK));
		const chunk = (of: Uint8Array, index: number) => of.subarray(index * step, (index + 1) * step);
		const together = (...chunks: Uint8Array[]) => {
			const bytes = new Uint8Array(chunks.length * step);
			chunks.forEach((each, index) => bytes.set(each, index * step));
			return bytes;
		};
		const [one, two, three] = [chunk(sealed, 0), chunk(sealed, 1), chunk(sealed, 2)];
		for (const wrong of [
			together(two, one, three),
			together(one, one, three),
			together(one, three),
			together(one, two),
			together(one, two, two, three),
			together(one, chunk(foreign, 1), three)
		])
			await expect(unseal(key, 'a', wrong)).rejects.toMatchObject(damaged);
		expect((await unseal(key, 'a', together(one, two, three))).length).toBe(3 * CHUNK);
	});

	it('refuses another key and another id', async () => {
		const sealed = await seal(key, 'a', someBytes(10));
		await expect(unseal(other, 'a', sealed)).rejects.toMatchObject(damaged);
		await expect(unseal(key, 'b', sealed)).rejects.toMatchObject(damaged);
	});

	it('never seals the same bytes to the same bytes', async () => {
		const [one, two] = [await seal(key, 'a', someBytes(64)), await seal(key, 'a', someBytes(64))];
		expect(same(one, two)).toBe(false);
	});
});

function newKey(): Promise<CryptoKey> {
	return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function someBytes(size: number): Uint8Array<ArrayBuffer> {
	return Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 255);
}

function same(one: Uint8Array, two: Uint8Array): boolean {
	return one.length === two.length && one.every((byte, index) => byte === two[index]);
}
