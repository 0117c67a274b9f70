/**
 * Counting in WebAssembly, which has an instruction for it: 64 bits at a time, three to five times as
 * fast as the same in TypeScript. All arguments are byte addresses in the memory, or lengths in bytes.
 */
export interface PopcountKernel {
	readonly memory: WebAssembly.Memory;
	/** Bits that two sets of `length` bytes share. */
	count(a: number, b: number, length: number): number;
	/** Writes the bits before each word of the set, and behind these the bits of all. */
	prefix(bits: number, into: number, length: number): void;
	/** Writes the bits shared between each of `runs` ends (row numbers, ascending) and the end before it. */
	between(a: number, b: number, ends: number, runs: number, into: number): void;
}

/**
 * The module in base64, assembled by hand. Imports a memory; exports the functions of `PopcountKernel`:
 * - count: while 32 bytes are left, add `i64.popcnt(a & b)` four times; then word by word with
 *   `i32.popcnt`
 * - prefix: per word, store the sum, then add `i32.popcnt(word)`; store the sum once more
 * - between: per end, the masked first and last word and `count` of the words in the middle
 */
const MODULE =
	'AGFzbQEAAAABHgRgA39/fwF/YAN/f38AYAR/f39/AX9gBX9/f39/AAIIAQFlAW0CAAEDBQQAAQIDBxwDBWNvdW50' +
	'AAAGcHJlZml4AAEHYmV0d2VlbgADCsQDBKEBAgF+AX8gACACQWBxaiEEAkADQCAAIARPDQEgAyAAKQMAIAEpAwCD' +
	'e3wgACkDCCABKQMIg3t8IAApAxAgASkDEIN7fCAAKQMYIAEpAxiDe3whAyAAQSBqIQAgAUEgaiEBDAALCyAEIAJB' +
	'H3FqIQQCQANAIAAgBE8NASADIAAoAgAgASgCAHFprXwhAyAAQQRqIQAgAUEEaiEBDAALCyADpwtDAgF/AX8gACAC' +
	'aiEEAkADQCAAIARPDQEgASADNgIAIAMgACgCAGlqIQMgAEEEaiEAIAFBBGohAQwACwsgASADNgIAC5UBAQR/IAIg' +
	'A08Ef0EABSACQQV2QQJ0IQQgA0EBa0EFdkECdCEFIAAgBGooAgAgASAEaigCAHFBfyACQR9xdnEhBkF/QR8gA0EB' +
	'a0EfcWt0IQcgBCAFRgR/IAYgB3FpBSAGaSAAIAVqKAIAIAEgBWooAgBxIAdxaWogACAEakEEaiABIARqQQRqIAUg' +
	'BGtBBGsQAGoLCwtEAQJ/IAIgA0ECdGohBgJAA0AgAiAGTw0BIAQgACABIAUgAigCABACNgIAIAIoAgAhBSACQQRq' +
	'IQIgBEEEaiEEDAALCws=';

/** A kernel with a memory of its own of 64 kB; null where WebAssembly may not run. */
export function makePopcountKernel(): PopcountKernel | null {
	try {
		const memory = new WebAssembly.Memory({ initial: 1 });
		const bytes = Uint8Array.from(atob(MODULE), (letter) => letter.charCodeAt(0));
		const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
			e: { m: memory }
		});
		const { count, prefix, between } = exports;
		return { memory, count, prefix, between } as unknown as PopcountKernel;
	} catch {
		return null;
	}
}
