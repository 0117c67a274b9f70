import { Storing } from '$lib/domain/momentopname/storing';

/** Plain bytes in one chunk; the last chunk may be shorter. */
export const CHUNK = 1 << 20;

const IV = 12;
const TAG = 16;
const SEALED = IV + CHUNK + TAG;

/**
 * Encrypts bytes with AES-GCM, chunk by chunk as `iv | ciphertext and tag`. Each chunk is tied to `id`, to its place
 * and to being the last, so that none can be changed, moved, left out or taken from elsewhere.
 */
export async function seal(
	key: CryptoKey,
	id: string,
	bytes: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer>> {
	const count = Math.max(1, Math.ceil(bytes.length / CHUNK));
	const sealed = new Uint8Array(bytes.length + count * (IV + TAG));
	for (let index = 0; index < count; index++) {
		const start = index * SEALED;
		const iv = crypto.getRandomValues(sealed.subarray(start, start + IV));
		const chunk = bytes.subarray(index * CHUNK, (index + 1) * CHUNK);
		const cipher = await crypto.subtle.encrypt(about(iv, id, index, count), key, chunk);
		sealed.set(new Uint8Array(cipher), start + IV);
	}
	return sealed;
}

/** What `seal` was given, under the same key and id; otherwise a `Storing` (`opslag-beschadigd`). */
export async function unseal(
	key: CryptoKey,
	id: string,
	sealed: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer>> {
	const count = Math.ceil(sealed.length / SEALED);
	const length = sealed.length - count * (IV + TAG);
	if (!count || length < (count - 1) * CHUNK) throw new Storing('opslag-beschadigd');
	const bytes = new Uint8Array(length);
	try {
		for (let index = 0; index < count; index++) {
			const chunk = sealed.subarray(index * SEALED, (index + 1) * SEALED);
			const how = about(chunk.subarray(0, IV), id, index, count);
			const plain = await crypto.subtle.decrypt(how, key, chunk.subarray(IV));
			bytes.set(new Uint8Array(plain), index * CHUNK);
		}
	} catch (thrown) {
		throw new Storing('opslag-beschadigd', thrown);
	}
	return bytes;
}

function about(
	iv: Uint8Array<ArrayBuffer>,
	id: string,
	index: number,
	count: number
): AesGcmParams {
	const isLast = index === count - 1;
	const additionalData = new TextEncoder().encode(`${id}|${index}|${isLast ? 1 : 0}`);
	return { name: 'AES-GCM', iv, additionalData };
}
