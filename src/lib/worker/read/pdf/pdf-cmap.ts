import { PdfReader } from './pdf-reader';
import { isList, PdfWord, type PdfValue } from './pdf-value';

/** What the codes of a font say in Unicode. */
export interface PdfCmap {
	/** Bytes per code; 0 = not said. */
	readonly bytes: number;
	readonly characters: ReadonlyMap<number, string>;
}

const MOST_RANGE = 65_536;

/** Reads a map from codes to characters. */
export function readCmap(text: string): PdfCmap {
	const characters = new Map<number, string>();
	let bytes = 0;
	let waiting: PdfValue[] = [];
	const reader = new PdfReader(text);
	for (let value = reader.next(); value !== undefined; value = reader.next()) {
		if (!(value instanceof PdfWord)) {
			waiting.push(value);
			continue;
		}
		if (value.word === 'endcodespacerange')
			for (const each of waiting)
				if (typeof each === 'string') bytes = Math.max(bytes, each.length);
		if (value.word === 'endbfchar') addChars(characters, waiting);
		if (value.word === 'endbfrange') addRanges(characters, waiting);
		waiting = [];
	}
	return { bytes, characters };
}

function addChars(characters: Map<number, string>, values: readonly PdfValue[]): void {
	for (let i = 0; i + 1 < values.length; i += 2) {
		const [code, text] = [values[i], values[i + 1]];
		if (typeof code === 'string' && typeof text === 'string')
			characters.set(codeOf(code), utf16(text));
	}
}

function addRanges(characters: Map<number, string>, values: readonly PdfValue[]): void {
	for (let i = 0; i + 2 < values.length; i += 3) {
		const [low, high, to] = [values[i], values[i + 1], values[i + 2]];
		if (typeof low !== 'string' || typeof high !== 'string') continue;
		const from = codeOf(low);
		const count = Math.min(codeOf(high) - from + 1, MOST_RANGE);
		for (let place = 0; place < count; place++) {
			const text = isList(to) ? to[place] : to;
			if (typeof text !== 'string') continue;
			characters.set(from + place, isList(to) ? utf16(text) : raised(utf16(text), place));
		}
	}
}

/** The text with its last character so many places further. */
function raised(text: string, by: number): string {
	const last = text.charCodeAt(text.length - 1) + by;
	return Number.isNaN(last) ? '' : text.slice(0, -1) + String.fromCharCode(last & 0xffff);
}

export function codeOf(bytes: string): number {
	let code = 0;
	for (const mark of bytes) code = code * 256 + mark.charCodeAt(0);
	return code;
}

function utf16(bytes: string): string {
	return (bytes.match(/[^]{2}/g) ?? []).map((pair) => String.fromCharCode(codeOf(pair))).join('');
}
