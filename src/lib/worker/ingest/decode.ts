import type { Tekenset } from '$lib/domain/inlezen';

/** Windows-1252 from 0x80 to 0x9F; the five holes keep their own number. Node's TextDecoder gets these wrong. */
const WINDOWS_1252 = [
	0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
	0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
	0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178
] as const;

/** How many bytes are looked at to recognise UTF-16 without a mark. */
const SAMPLE = 4096;

/** Bytes that are decoded in one go. */
const PIECE = 4_000_000;

/** Text that is decoded as it is asked for, so that it is never in memory as a whole. */
export interface BronTekst {
	readonly tekenset: Tekenset;
	/** The text in order, about four megabytes of the source at a time. */
	stukken(): Generator<{ readonly tekst: string; readonly bytes: number }, void>;
}

/**
 * Bytes to text: by the byte order mark, else UTF-16 by its pattern of zero bytes, else strict UTF-8, else
 * Windows-1252, which accepts everything. The mark itself is dropped. Reads the bytes at most twice.
 */
export function openText(bytes: Uint8Array): BronTekst {
	const wide = startsWith(bytes, 0xef, 0xbb, 0xbf) ? null : utf16Of(bytes);
	if (wide) return { tekenset: 'UTF-16', stukken: () => pieces(bytes, streamed(wide)) };
	if (startsWith(bytes, 0xef, 0xbb, 0xbf) || isUtf8(bytes))
		return { tekenset: 'UTF-8', stukken: () => pieces(bytes, streamed('utf-8')) };
	return { tekenset: 'Windows-1252', stukken: () => pieces(bytes, decode1252) };
}

function* pieces(
	bytes: Uint8Array,
	decode: (piece: Uint8Array, isLast: boolean) => string
): ReturnType<BronTekst['stukken']> {
	for (let at = 0; at < bytes.length; at += PIECE) {
		const end = Math.min(bytes.length, at + PIECE);
		yield { tekst: decode(bytes.subarray(at, end), end === bytes.length), bytes: end - at };
	}
}

function streamed(encoding: string): (piece: Uint8Array, isLast: boolean) => string {
	const decoder = new TextDecoder(encoding);
	return (piece, isLast) => decoder.decode(piece, { stream: !isLast });
}

function isUtf8(bytes: Uint8Array): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (let at = 0; at < bytes.length; at += PIECE)
			decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
		return true;
	} catch {
		return false;
	}
}

/** Which UTF-16 the bytes are, by mark or by zero bytes in every other place; null when neither. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
	if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
	const pairs = Math.min(bytes.length, SAMPLE) >> 1;
	let even = 0;
	let odd = 0;
	for (let pair = 0; pair < pairs; pair++) {
		if (bytes[pair * 2] === 0) even++;
		if (bytes[pair * 2 + 1] === 0) odd++;
	}
	if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
	return even > pairs * 0.6 && odd < pairs * 0.05 ? 'utf-16be' : null;
}

function decode1252(bytes: Uint8Array): string {
	const units = new Uint16Array(bytes.length);
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i] ?? 0;
		units[i] = byte >= 0x80 && byte <= 0x9f ? (WINDOWS_1252[byte - 0x80] ?? byte) : byte;
	}
	return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

function startsWith(bytes: Uint8Array, ...head: readonly number[]): boolean {
	return head.every((byte, index) => bytes[index] === byte);
}
