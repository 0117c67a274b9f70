import type { Tekenset } from '$lib/domain/momentopname/inlezen';
import { isCodepage850 } from './codepage-850';
import { startsWith } from './head';
import { CODEPAGE_850, WINDOWS_1252, type SingleByte } from './single-byte';
import { countUtf8, isMostlyUtf8, lostPlaces, mendUtf8 } from './utf8-faults';
import { asUtf8, wideOf } from './wide';

/** Bytes that are decoded in one go. */
const PIECE = 1_000_000;
const MARK = [0xef, 0xbb, 0xbf];

/**
 * A text as bytes of which those below 128 are ASCII, wherever they stand: a text can be cut at them, and two
 * parts are the same text when they are the same bytes.
 */
export interface Leesbaar {
	/** What the source was encoded in. */
	readonly tekenset: Tekenset;
	/** The whole text, without a byte order mark. */
	readonly bytes: Uint8Array;
	/** Where in the bytes a character stands that could not be read as such, in order. */
	readonly onleesbaar: readonly number[];
	/** The text of a part. */
	decode(part: Uint8Array): string;
	/** The bytes of text that came from `decode`. */
	encode(text: string): Uint8Array;
	/** The texts of parts that stand behind each other, by where each ends. */
	split(parts: Uint8Array, ends: Uint32Array): string[];
}

/**
 * Recognises the encoding: by the byte order mark, else UTF-16 or UTF-32 by its pattern of zero bytes, else UTF-8, be
 * it with faults here and there, else codepage 850 where that is sure, else Windows-1252, which accepts everything; or
 * takes the one that is wanted. Reads the bytes once, and once more where they are not quite UTF-8; what is wide, or
 * UTF-8 with faults, is copied as UTF-8.
 */
export function openText(bytes: Uint8Array, wanted?: Tekenset): Leesbaar {
	const isMarked = startsWith(bytes, MARK);
	const wide = isMarked ? null : wideOf(bytes);
	const found = wide?.startsWith('utf-32') ? 'UTF-32' : 'UTF-16';
	if (wide && (!wanted || wanted === found)) return ofUtf8(asUtf8(bytes, wide), found);
	if (wanted === 'UTF-16') return ofUtf8(asUtf8(bytes, 'utf-16le'), wanted);
	if (wanted === 'UTF-32') return ofUtf8(asUtf8(bytes, 'utf-32le'), wanted);
	if (wanted === 'Windows-1252') return ofSingle(bytes, wanted, WINDOWS_1252);
	if (wanted === 'Codepage 850') return ofSingle(bytes, wanted, CODEPAGE_850);
	const text = isMarked ? bytes.subarray(MARK.length) : bytes;
	if (isUtf8(text)) return ofUtf8(text, 'UTF-8');
	if (!wanted && !isMarked && !isMostlyUtf8(countUtf8(text)))
		return isCodepage850(bytes)
			? ofSingle(bytes, 'Codepage 850', CODEPAGE_850)
			: ofSingle(bytes, 'Windows-1252', WINDOWS_1252);
	const mended = mendUtf8(text);
	return ofUtf8(mended.bytes, 'UTF-8', mended.places);
}

const strict = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

function ofUtf8(bytes: Uint8Array, tekenset: Tekenset, mended: readonly number[] = []): Leesbaar {
	const lost = lostPlaces(bytes);
	return {
		tekenset,
		bytes,
		onleesbaar: mended.length ? [...mended, ...lost].sort((a, b) => a - b) : lost,
		decode: (part) => strict.decode(part),
		encode: (text) => encoder.encode(text),
		split(parts, ends) {
			const text = strict.decode(parts);
			return cut(text, text.length === parts.length ? ends : unitEnds(parts, ends));
		}
	};
}

function ofSingle(bytes: Uint8Array, tekenset: Tekenset, encoding: SingleByte): Leesbaar {
	return {
		tekenset,
		bytes,
		onleesbaar: [],
		decode: (part) => encoding.decode(part),
		encode: (text) => encoding.encode(text),
		split: (parts, ends) => cut(encoding.decode(parts), ends)
	};
}

function cut(text: string, ends: Uint32Array): string[] {
	const parts: string[] = [];
	let start = 0;
	for (const end of ends) {
		parts.push(text.slice(start, end));
		start = end;
	}
	return parts;
}

/** Places in UTF-8 as places in its text, where a character of four bytes has two units. */
function unitEnds(bytes: Uint8Array, ends: Uint32Array): Uint32Array {
	let at = 0;
	let units = 0;
	return ends.map((end) => {
		for (; at < end; at++) {
			const byte = bytes[at] ?? 0;
			if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
		}
		return units;
	});
}

/** Whether bytes are UTF-8 without a fault. */
export function isUtf8(bytes: Uint8Array): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (let at = asciiLength(bytes); at < bytes.length; at += PIECE)
			decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
		return true;
	} catch {
		return false;
	}
}

/** How far the bytes are surely ASCII; sooner at most some bytes than they are. Looks at four at a time. */
function asciiLength(bytes: Uint8Array): number {
	const skipped = -bytes.byteOffset & 3;
	if (bytes.length < skipped + 4) return 0;
	for (let at = 0; at < skipped; at++) if ((bytes[at] ?? 0) > 127) return at;
	const length = (bytes.length - skipped) >> 2;
	const words = new Uint32Array(bytes.buffer, bytes.byteOffset + skipped, length);
	for (let at = 0; at < length; at++)
		if (((words[at] ?? 0) & 0x80808080) !== 0) return skipped + at * 4;
	return skipped + length * 4;
}
