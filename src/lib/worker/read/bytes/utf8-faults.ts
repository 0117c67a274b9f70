import { WINDOWS_1252 } from './single-byte';

/** Sequences in bytes, by how sure it is that UTF-8 was meant. */
export interface Utf8Count {
	/** Characters that as Windows-1252 would be Â, Ã, Ä, Å or three signs in a row: nobody writes that. */
	readonly sure: number;
	/** Other characters of two bytes: as Windows-1252 a capital with an accent and a sign, as in `CAFÉ”`. */
	readonly likely: number;
	/** Faults. */
	readonly wrong: number;
}

/** Bytes as UTF-8 without faults. */
export interface Mended {
	readonly bytes: Uint8Array;
	/** Where in them stands what was no UTF-8 and is read as Windows-1252, in order. */
	readonly places: readonly number[];
}

const UNKNOWN = '\ufffd';
const LOST = [0xef, 0xbf, 0xbd] as const;
const SEPARATORS: ReadonlySet<number> = new Set(Array.from('\0\t\n\r",;|', (c) => c.charCodeAt(0)));
/** First bytes of letters that a list here is likely to hold: accents, Turkish and Polish letters, – ’ “ €. */
const CUT: ReadonlySet<number> = new Set([0xc2, 0xc3, 0xc4, 0xc5, 0xe2]);
const HIGH = 0x80808080;
/** As text, what in UTF-8 goes on with a character: by number or as Windows-1252 has it. */
const NEXT = `[\u0080-\u00bf${WINDOWS_1252.decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at))}]`;
/** Letters with an accent, – ’ “ €, as they look when their UTF-8 is taken for Windows-1252. */
const TWICE = new RegExp(`[\u00c2-\u00c5]${NEXT}|\u00e2${NEXT}{2}`, 'g');
const strict = new TextDecoder('utf-8', { ignoreBOM: true });

/** Counts, in one pass that skips what is ASCII. */
export function countUtf8(bytes: Uint8Array): Utf8Count {
	let sure = 0;
	let likely = 0;
	let wrong = 0;
	const highFrom = highFinder(bytes);
	for (let at = highFrom(0); at < bytes.length;) {
		const length = sequenceAt(bytes, at);
		if (length < 0) {
			wrong++;
			at -= length;
		} else {
			if (length > 2 || (bytes[at] ?? 0) <= 0xc5) sure++;
			else likely++;
			at += length;
		}
		if ((bytes[at] ?? 0) < 128) at = highFrom(at);
	}
	return { sure, likely, wrong };
}

/** Whether bytes with these are UTF-8 here and there cut or mixed, rather than another encoding. */
export function isMostlyUtf8({ sure, likely, wrong }: Utf8Count): boolean {
	return sure * 20 + likely / 4 >= wrong;
}

/**
 * Bytes that are mostly UTF-8, as UTF-8. What is none is read as Windows-1252: most likely it was pasted in from there.
 * A letter that is cut where its cell ends, and what Windows-1252 has no letter for, becomes U+FFFD.
 */
export function mendUtf8(bytes: Uint8Array): Mended {
	const places: number[] = [];
	const encoder = new TextEncoder();
	let made = new Uint8Array(bytes.length + 1024);
	let to = 0;
	let copied = 0;
	const flush = (until: number, more: number) => {
		const needed = to + until - copied + more;
		if (needed > made.length) {
			const larger = new Uint8Array(Math.max(needed, made.length + (made.length >> 1)));
			larger.set(made.subarray(0, to));
			made = larger;
		}
		made.set(bytes.subarray(copied, until), to);
		to += until - copied;
	};
	const highFrom = highFinder(bytes);
	for (let at = highFrom(0); at < bytes.length;) {
		const length = sequenceAt(bytes, at);
		if (length > 0 && length < 6) at += length;
		else if (length === 6) {
			flush(at, 4);
			to += encoder.encodeInto(surrogates(bytes, at), made.subarray(to)).written;
			copied = at += 6;
		} else {
			flush(at, 9);
			const text = meant(bytes, at, -length);
			if (text !== UNKNOWN) places.push(to);
			to += encoder.encodeInto(text, made.subarray(to)).written;
			copied = at -= length;
		}
		if ((bytes[at] ?? 0) < 128) at = highFrom(at);
	}
	flush(bytes.length, 0);
	return { bytes: made.subarray(0, to), places };
}

/** Where U+FFFD stands in UTF-8: what was lost before the list was made, or in an encoding of more bytes. */
export function lostPlaces(bytes: Uint8Array): number[] {
	const places: number[] = [];
	for (let at = bytes.indexOf(LOST[0]); at >= 0; at = bytes.indexOf(LOST[0], at + 1))
		if (bytes[at + 1] === LOST[1] && bytes[at + 2] === LOST[2]) places.push(at);
	return places;
}

/**
 * What a text meant whose UTF-8 was taken for Windows-1252 and made UTF-8 once more: `Daniëls` for `DaniÃ«ls`. Null
 * when it has no such letters.
 */
export function meantTwice(text: string): string | null {
	if (text.search(TWICE) < 0) return null;
	const meant = text.replace(TWICE, (each) =>
		strict.decode(Uint8Array.from(each, (one) => byteOf(one.charCodeAt(0))))
	);
	return meant.includes(UNKNOWN) ? null : meant;
}

function byteOf(unit: number): number {
	return WINDOWS_1252.byteOf(unit) ?? unit;
}

/**
 * Length of the character that begins there (six for one that CESU-8 writes as two halves); below zero, the length of
 * what is none: the start of a character that is cut, as the standard has it, or one byte.
 */
function sequenceAt(bytes: Uint8Array, at: number): number {
	const first = bytes[at] ?? 0;
	if (first < 0x80) return 1;
	if (first < 0xc2 || first > 0xf4) return -1;
	const second = bytes[at + 1] ?? 0;
	if (first < 0xe0) return isNext(second) ? 2 : -1;
	if (first === 0xed && second >= 0xa0 && second <= 0xbf) return halfAt(bytes, at);
	const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
	const most = first === 0xf4 ? 0x8f : 0xbf;
	if (second < least || second > most) return -1;
	if (!isNext(bytes[at + 2] ?? 0)) return -2;
	if (first < 0xf0) return 3;
	return isNext(bytes[at + 3] ?? 0) ? 4 : -3;
}

/** Two halves of a character of four bytes, or one that stands alone. */
function halfAt(bytes: Uint8Array, at: number): number {
	if (!isNext(bytes[at + 2] ?? 0)) return -1;
	const isPair =
		(bytes[at + 1] ?? 0) < 0xb0 &&
		bytes[at + 3] === 0xed &&
		(bytes[at + 4] ?? 0) >= 0xb0 &&
		(bytes[at + 4] ?? 0) <= 0xbf &&
		isNext(bytes[at + 5] ?? 0);
	return isPair ? 6 : -3;
}

function surrogates(bytes: Uint8Array, at: number): string {
	const half = (from: number) =>
		0xd000 | (((bytes[from + 1] ?? 0) & 0x3f) << 6) | ((bytes[from + 2] ?? 0) & 0x3f);
	return String.fromCharCode(half(at), half(at + 3));
}

/** What bytes that are no UTF-8 most likely say. */
function meant(bytes: Uint8Array, at: number, length: number): string {
	const first = bytes[at] ?? 0;
	const behind = bytes[at + length];
	const isCut = CUT.has(first) && (behind === undefined || SEPARATORS.has(behind));
	if (isCut || (first === 0xed && length === 3)) return UNKNOWN;
	let text = '';
	for (let each = at; each < at + length; each++) {
		const unit = WINDOWS_1252.unit(bytes[each] ?? 0);
		text += unit >= 0x80 && unit <= 0x9f ? UNKNOWN : String.fromCharCode(unit);
	}
	return text;
}

function isNext(byte: number): boolean {
	return (byte & 0xc0) === 0x80;
}

/** Finds the next place from one on with a byte above ASCII; the length when there is none. Looks at four at a time. */
function highFinder(bytes: Uint8Array): (from: number) => number {
	const { length } = bytes;
	const skipped = Math.min(length, -bytes.byteOffset & 3);
	const words =
		length < skipped + 4
			? new Uint32Array()
			: new Uint32Array(bytes.buffer, bytes.byteOffset + skipped, (length - skipped) >> 2);
	return (from) => {
		let at = from;
		for (; at < length && (at < skipped || ((at - skipped) & 3) !== 0); at++)
			if ((bytes[at] ?? 0) > 127) return at;
		let word = (at - skipped) >> 2;
		while (word < words.length && ((words[word] ?? 0) & HIGH) === 0) word++;
		for (at = Math.max(at, skipped + word * 4); at < length; at++)
			if ((bytes[at] ?? 0) > 127) return at;
		return length;
	};
}
