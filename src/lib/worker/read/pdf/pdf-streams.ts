import type { PdfReden } from '$lib/domain/uwv/publicatie';
import { isDict, isList, PdfName, type PdfDict, type PdfValue } from './pdf-value';

/** What one stream may unpack to, in bytes; a page of text is far smaller. */
const MOST_BYTES = 32_000_000;

/** A PDF that cannot be read, and why; the user is told what to do instead. */
export class PdfBezwaar extends Error {
	constructor(readonly reden: PdfReden) {
		super(reden);
	}
}

/**
 * The content of a stream, unpacked; the text has a character per byte. Null for a filter of pictures. What is cut
 * off gives what is there.
 */
export async function unpackStream(
	dict: PdfDict,
	packed: string,
	resolve: (value: PdfValue | undefined) => PdfValue | undefined
): Promise<string | null> {
	const filter = resolve(dict.get('Filter') ?? dict.get('F'));
	const names = isList(filter) ? filter.map((each) => resolve(each)) : filter ? [filter] : [];
	const parms = resolve(dict.get('DecodeParms') ?? dict.get('DP'));
	let text = packed;
	for (const [place, name] of names.entries()) {
		const own = resolve(isList(parms) ? parms[place] : parms);
		if (!(name instanceof PdfName)) return null;
		if (/^Fl(ateDecode)?$/.test(name.name)) text = unpredicted(await inflate(text), own, resolve);
		else if (/^(ASCII85Decode|A85)$/.test(name.name)) text = fromAscii85(text);
		else if (/^(ASCIIHexDecode|AHx)$/.test(name.name)) text = fromHex(text);
		else return null;
	}
	return text;
}

async function inflate(text: string): Promise<string> {
	const bytes = Uint8Array.from(text, (mark) => mark.charCodeAt(0));
	const whole = await inflated(bytes, 'deflate');
	return whole === '' && bytes.length > 2 ? inflated(bytes.subarray(2), 'deflate-raw') : whole;
}

/** Everything up to where the packed bytes go wrong: many writers put a line end behind them. */
async function inflated(
	bytes: Uint8Array<ArrayBuffer>,
	format: CompressionFormat
): Promise<string> {
	const reader = new Blob([bytes])
		.stream()
		.pipeThrough(new DecompressionStream(format))
		.getReader();
	const parts: string[] = [];
	let size = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			size += value.length;
			if (size > MOST_BYTES) throw new PdfBezwaar('beschadigd');
			parts.push(asText(value));
		}
	} catch (thrown) {
		if (thrown instanceof PdfBezwaar) throw thrown;
	}
	return parts.join('');
}

/** Bytes as a text with a character per byte. */
export function asText(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += 8192)
		parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
	return parts.join('');
}

/** Takes back the differences with the line above (PNG) that streams of objects may be written in. */
function unpredicted(
	text: string,
	parms: PdfValue | undefined,
	resolve: (value: PdfValue | undefined) => PdfValue | undefined
): string {
	if (!isDict(parms)) return text;
	const number = (name: string, other: number) => {
		const value = resolve(parms.get(name));
		return typeof value === 'number' ? value : other;
	};
	if (number('Predictor', 1) < 10) return text;
	const pixel = Math.max(1, (number('Colors', 1) * number('BitsPerComponent', 8)) >> 3);
	const width = Math.ceil(
		(number('Colors', 1) * number('BitsPerComponent', 8) * number('Columns', 1)) / 8
	);
	let above = new Uint8Array(width);
	const lines: string[] = [];
	for (let at = 0; at < text.length; at += width + 1) {
		const kind = text.charCodeAt(at);
		const line = new Uint8Array(Math.min(width, text.length - at - 1));
		for (let i = 0; i < line.length; i++) {
			const left = line[i - pixel] ?? 0;
			const up = above[i] ?? 0;
			const corner = above[i - pixel] ?? 0;
			line[i] = text.charCodeAt(at + 1 + i) + predicted(kind, left, up, corner);
		}
		lines.push(asText(line));
		above = line;
	}
	return lines.join('');
}

function predicted(kind: number, left: number, up: number, corner: number): number {
	if (kind === 1) return left;
	if (kind === 2) return up;
	if (kind === 3) return (left + up) >> 1;
	if (kind !== 4) return 0;
	const [toLeft, toUp, toCorner] = [
		Math.abs(up - corner),
		Math.abs(left - corner),
		Math.abs(left + up - 2 * corner)
	];
	if (toLeft <= toUp && toLeft <= toCorner) return left;
	return toUp <= toCorner ? up : corner;
}

function fromHex(text: string): string {
	const digits = (text.split('>')[0] ?? '').replace(/[^0-9a-f]/gi, '');
	return (digits.length % 2 ? `${digits}0` : digits).replace(/../g, (hex) =>
		String.fromCharCode(parseInt(hex, 16))
	);
}

function fromAscii85(text: string): string {
	const marks = (text.replace(/^\s*<~/, '').split('~')[0] ?? '').replace(/\s/g, '');
	let result = '';
	for (let at = 0; at < marks.length;) {
		if (marks[at] === 'z') {
			result += '\0\0\0\0';
			at++;
			continue;
		}
		const group = marks.slice(at, at + 5);
		let value = 0;
		for (let i = 0; i < 5; i++) value = value * 85 + ((group.charCodeAt(i) || 117) - 33);
		const bytes = [24, 16, 8, 0].map((shift) => String.fromCharCode((value / 2 ** shift) & 0xff));
		result += bytes.join('').slice(0, group.length - 1);
		at += 5;
	}
	return result;
}
