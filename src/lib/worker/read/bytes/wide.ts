import { startsWith } from './head';

/** Encodings of which a character takes two or four bytes. */
export type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** How many bytes are looked at to recognise one without a mark. */
const SAMPLE = 4096;
/** Bytes that are decoded in one go; a whole number of characters. */
const PIECE = 1_000_000;
const LAST_CODE_POINT = 0x10ffff;
const UNKNOWN = 0xfffd;

/** Which of them the bytes are, by mark or by their pattern of zero bytes; null when none. */
export function wideOf(bytes: Uint8Array): Wide | null {
	if (startsWith(bytes, [0xff, 0xfe])) return isUtf32(bytes) ? 'utf-32le' : 'utf-16le';
	if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
	if (startsWith(bytes, [0, 0, 0xfe, 0xff])) return 'utf-32be';
	const size = Math.min(bytes.length, SAMPLE) & ~3;
	const zeros = [0, 0, 0, 0];
	for (let at = 0; at < size; at++) if (bytes[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1;
	const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
	const quads = size >> 2;
	const [most, least] = [quads * 0.6, quads * 0.05];
	if (
		quads > 0 &&
		fourth >= quads - least &&
		third >= quads - least &&
		second > most &&
		first < least
	)
		return 'utf-32le';
	if (
		quads > 0 &&
		first >= quads - least &&
		second >= quads - least &&
		third > most &&
		fourth < least
	)
		return 'utf-32be';
	return utf16Of(bytes);
}

function utf16Of(bytes: Uint8Array): Wide | null {
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

/** The mark of UTF-32 is that of UTF-16 and a zero: what stands behind it tells which it is. */
function isUtf32(bytes: Uint8Array): boolean {
	if (!startsWith(bytes, [0xff, 0xfe, 0, 0])) return false;
	const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE) & ~3);
	let wrong = 0;
	for (let at = 4; at < view.byteLength; at += 4)
		if (view.getUint32(at, true) > LAST_CODE_POINT) wrong++;
	return wrong <= view.byteLength / 80;
}

/**
 * The text as UTF-8, without its mark. What is no character becomes U+FFFD. Holds it twice for a moment; decodes in
 * pieces, which makes no difference to what comes out.
 */
export function asUtf8(bytes: Uint8Array, wide: Wide, piece = PIECE): Uint8Array {
	const encoder = new TextEncoder();
	const decode = decoderOf(wide);
	const parts: Uint8Array[] = [];
	let size = 0;
	for (let at = 0; at < bytes.length; at += piece) {
		const isLast = at + piece >= bytes.length;
		const part = encoder.encode(decode(bytes.subarray(at, at + piece), isLast));
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

/** Decodes piece after piece; a character may go on in the next. */
function decoderOf(wide: Wide): (piece: Uint8Array, isLast: boolean) => string {
	if (wide === 'utf-16le' || wide === 'utf-16be') {
		const decoder = new TextDecoder(wide);
		return (piece, isLast) => decoder.decode(piece, { stream: !isLast });
	}
	const little = wide === 'utf-32le';
	let rest = new Uint8Array();
	let isFirst = true;
	return (piece, isLast) => {
		const bytes = new Uint8Array(rest.length + piece.length);
		bytes.set(rest);
		bytes.set(piece, rest.length);
		const whole = bytes.length & ~3;
		rest = bytes.slice(whole);
		const text = utf32(bytes.subarray(0, whole), little) + (isLast && rest.length ? '\ufffd' : '');
		if (!isFirst || text === '') return text;
		isFirst = false;
		return text.startsWith('\ufeff') ? text.slice(1) : text;
	};
}

function utf32(bytes: Uint8Array, little: boolean): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const units = new Uint16Array(bytes.length >> 1);
	let to = 0;
	for (let at = 0; at < bytes.length; at += 4) {
		const point = view.getUint32(at, little);
		if (point > LAST_CODE_POINT || (point >= 0xd800 && point <= 0xdfff)) units[to++] = UNKNOWN;
		else if (point <= 0xffff) units[to++] = point;
		else {
			units[to++] = 0xd800 + ((point - 0x10000) >> 10);
			units[to++] = 0xdc00 + (point & 0x3ff);
		}
	}
	return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, to));
}
