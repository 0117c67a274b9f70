import type { TextColumn } from './column';

/** Strings one after another in UTF-8: string `i` is `bytes[offsets[i]]` up to `bytes[offsets[i + 1]]`. */
export interface TextBytes {
	readonly offsets: Int32Array;
	readonly bytes: Uint8Array;
}

/** Longest text that is decoded byte by byte; above it a `TextDecoder` call is cheaper. */
const SHORT = 48;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Encodes `length` strings; reads each once. Strings must be well-formed (no lone surrogates) to come
 * back as they were. Throws a `RangeError` above 2 GiB, which the 32-bit offsets can't address.
 */
export function encodeTexts(length: number, at: (index: number) => string): TextBytes {
	const offsets = new Int32Array(length + 1);
	let bytes = new Uint8Array(Math.max(64, length * 16));
	let end = 0;
	for (let i = 0; i < length; i++) {
		const text = at(i);
		const most = end + text.length * 3;
		if (most > 0x7fffffff) throw new RangeError('more than 2 GiB of text in one column');
		if (most > bytes.length) {
			const grown = new Uint8Array(Math.min(0x7fffffff, Math.max(most, bytes.length * 2)));
			grown.set(bytes.subarray(0, end));
			bytes = grown;
		}
		end = writeText(text, bytes, end);
		offsets[i + 1] = end;
	}
	return { offsets, bytes: bytes.subarray(0, end) };
}

function writeText(text: string, bytes: Uint8Array, start: number): number {
	let end = start;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit > 0x7f) return start + encoder.encodeInto(text, bytes.subarray(start)).written;
		bytes[end++] = unit;
	}
	return end;
}

/** Decodes string `index`; allocates nothing else. Throws a `RangeError` outside the strings. */
export function readText({ offsets, bytes }: TextBytes, index: number): string {
	const start = offsets[index];
	const end = offsets[index + 1];
	if (start === undefined || end === undefined) {
		throw new RangeError(`row ${index} is not in 0–${offsets.length - 2}`);
	}
	if (end - start <= SHORT) {
		let text = '';
		let i = start;
		for (let byte = 0; i < end; i++) {
			byte = bytes[i] ?? 0;
			if (byte > 0x7f) break;
			text += String.fromCharCode(byte);
		}
		if (i === end) return text;
	}
	return decoder.decode(bytes.subarray(start, end));
}

/** Whether two strings are the same, without decoding them; both must be in their lists. */
export function sameText(a: TextBytes, one: number, b: TextBytes, other: number): boolean {
	const start = a.offsets[one] ?? 0;
	const end = a.offsets[one + 1] ?? 0;
	const shift = (b.offsets[other] ?? 0) - start;
	if ((b.offsets[other + 1] ?? 0) - shift !== end) return false;
	for (let i = start; i < end; i++) if (a.bytes[i] !== b.bytes[i + shift]) return false;
	return true;
}

/** A text column over encoded strings; keeps the bytes and decodes a row each time it is asked. */
export function textColumnOver(texts: TextBytes): TextColumn {
	const length = texts.offsets.length - 1;
	return { kind: 'text', length, at: (row) => readText(texts, row), texts };
}
