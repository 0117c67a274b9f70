import type { Tekenset } from '$lib/domain/momentopname/inlezen';

/** Windows-1252 from 0x80 to 0x9F; the five holes keep their own number. Node's TextDecoder gets these wrong. */
const WINDOWS_1252 = [
	0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
	0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
	0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178
] as const;

/** How many bytes are looked at to recognise UTF-16 without a mark. */
const SAMPLE = 4096;

/** Bytes that are decoded in one go. */
const PIECE = 1_000_000;

/**
 * A text as bytes of which those below 128 are ASCII, wherever they stand: a text can be cut at them, and two
 * parts are the same text when they are the same bytes.
 */
export interface Leesbaar {
	/** What the source was encoded in. */
	readonly tekenset: Tekenset;
	/** The whole text, without a byte order mark. */
	readonly bytes: Uint8Array;
	/** The text of a part. */
	decode(part: Uint8Array): string;
	/** The bytes of text that came from `decode`. */
	encode(text: string): Uint8Array;
	/** The texts of parts that stand behind each other, by where each ends. */
	split(parts: Uint8Array, ends: Uint32Array): string[];
}

/**
 * Recognises the encoding: by the byte order mark, else UTF-16 by its pattern of zero bytes, else strict UTF-8,
 * else Windows-1252, which accepts everything; or takes the one that is wanted. Reads the bytes once; what is UTF-16,
 * or UTF-8 but not quite, is copied as UTF-8.
 */
export function openText(bytes: Uint8Array, wanted?: Tekenset): Leesbaar {
	const isMarked = startsWith(bytes, 0xef, 0xbb, 0xbf);
	const wide = isMarked ? null : utf16Of(bytes);
	if (wanted === 'UTF-16' || (wide && !wanted))
		return { tekenset: 'UTF-16', bytes: recoded(bytes, wide ?? 'utf-16le'), ...UTF_8 };
	const isStrict = isUtf8(isMarked ? bytes.subarray(3) : bytes);
	if (wanted === 'Windows-1252' || (!wanted && !isMarked && !isStrict))
		return { tekenset: 'Windows-1252', bytes, ...CP_1252 };
	const text = isStrict ? bytes.subarray(isMarked ? 3 : 0) : recoded(bytes, 'utf-8');
	return { tekenset: 'UTF-8', bytes: text, ...UTF_8 };
}

const strict = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

const UTF_8: Pick<Leesbaar, 'decode' | 'encode' | 'split'> = {
	decode: (part) => strict.decode(part),
	encode: (text) => encoder.encode(text),
	split(parts, ends) {
		const text = strict.decode(parts);
		return cut(text, text.length === parts.length ? ends : unitEnds(parts, ends));
	}
};

const CP_1252: typeof UTF_8 = {
	decode: decode1252,
	encode: encode1252,
	split: (parts, ends) => cut(decode1252(parts), ends)
};

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

/** UTF-8 of text in another encoding, or of UTF-8 with faults. Holds it twice for a moment. */
function recoded(bytes: Uint8Array, encoding: string): Uint8Array {
	const decoder = new TextDecoder(encoding);
	const parts: Uint8Array[] = [];
	let size = 0;
	for (let at = 0; at < bytes.length; at += PIECE) {
		const stream = at + PIECE < bytes.length;
		const part = encoder.encode(decoder.decode(bytes.subarray(at, at + PIECE), { stream }));
		size += part.length;
		parts.push(part);
	}
	const all = new Uint8Array(size);
	let to = 0;
	for (const part of parts) {
		all.set(part, to);
		to += part.length;
	}
	return all;
}

function isUtf8(bytes: Uint8Array): boolean {
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

function encode1252(text: string): Uint8Array {
	return Uint8Array.from(text, (each) => {
		const unit = each.charCodeAt(0);
		const place = (WINDOWS_1252 as readonly number[]).indexOf(unit);
		return place < 0 ? unit : 0x80 + place;
	});
}

function startsWith(bytes: Uint8Array, ...head: readonly number[]): boolean {
	return head.every((byte, index) => bytes[index] === byte);
}
