import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { afterEach, expect, it, vi } from 'vitest';
import { boundUnpacking } from './bound-unpacking';

const own = globalThis.DecompressionStream;
afterEach(() => {
	globalThis.DecompressionStream = own;
});

async function unpacked(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

it('gives the same bytes below the most', async () => {
	const tooLarge = vi.fn();
	boundUnpacking(tooLarge);
	const bytes = new Uint8Array(randomBytes(200_000));
	expect(await unpacked(new Uint8Array(deflateSync(bytes)))).toEqual(bytes);
	await expect(unpacked(bytes)).rejects.toThrow();
	expect(tooLarge).not.toHaveBeenCalled();
});

it('says that there is more than the most and unpacks no further', async () => {
	const bomb = new Uint8Array(deflateSync(new Uint8Array(100_000_000)));
	const ended = vi.fn();
	await new Promise<void>((done) => {
		boundUnpacking(done);
		void unpacked(bomb).finally(ended);
	});
	expect(ended).not.toHaveBeenCalled();
});
