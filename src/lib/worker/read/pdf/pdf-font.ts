import { characterNamed, characterOf } from './pdf-encoding';
import { codeOf, readCmap, type PdfCmap } from './pdf-cmap';
import { nameOf, type PdfFile } from './pdf-file';
import { isDict, isList, PdfName, type PdfDict } from './pdf-value';

/** One code of a text: what it says, how wide it is in thousandths of the size, and whether word spacing counts. */
export interface PdfGlyph {
	readonly text: string;
	readonly width: number;
	readonly isSpace: boolean;
}

export type PdfFont = (bytes: string) => readonly PdfGlyph[];

/** Widths of the standard fonts, which need not be in the file, by shape; good enough to see gaps. */
const NARROW = /^[ijlI.,:;'|!()[\]/ ft-]$/;
const WIDE = /^[mwMW%@]$/;

/** The reader of texts in a font. */
export async function readFont(file: PdfFile, font: PdfDict): Promise<PdfFont> {
	const stream = await file.content(font.get('ToUnicode'));
	const cmap = stream ? readCmap(stream) : null;
	return nameOf(file.resolve(font.get('Subtype'))) === 'Type0'
		? compositeFont(file, font, cmap)
		: simpleFont(file, font, cmap);
}

function simpleFont(file: PdfFile, font: PdfDict, cmap: PdfCmap | null): PdfFont {
	const characters = simpleCharacters(file, font);
	const first = numberIn(file, font, 'FirstChar', 0);
	const widths = file.resolve(font.get('Widths'));
	const descriptor = file.dict(font.get('FontDescriptor'));
	const missing = numberIn(file, descriptor, 'MissingWidth', 0);
	const matrix = file.resolve(font.get('FontMatrix'));
	const unit = isList(matrix) ? Math.abs(Number(file.resolve(matrix[0])) || 0.001) * 1000 : 1;
	return (bytes) =>
		[...bytes].map((mark): PdfGlyph => {
			const code = mark.charCodeAt(0);
			const text = cmap?.characters.get(code) ?? characters[code] ?? '';
			const width = isList(widths) ? file.resolve(widths[code - first]) : guessed(text);
			return {
				text,
				width: (typeof width === 'number' ? width : missing) * unit,
				isSpace: code === 32
			};
		});
}

function guessed(text: string): number {
	if (NARROW.test(text)) return 290;
	return WIDE.test(text) ? 860 : /^[A-Z]$/.test(text) ? 690 : 556;
}

/** The character per code: by the encoding, and the glyphs that deviate from it. */
function simpleCharacters(file: PdfFile, font: PdfDict): string[] {
	const encoding = file.resolve(font.get('Encoding'));
	const base = isDict(encoding) ? file.resolve(encoding.get('BaseEncoding')) : encoding;
	const isMac = nameOf(base) === 'MacRomanEncoding';
	const characters = Array.from({ length: 256 }, (_, code) => characterOf(code, isMac));
	const differences = isDict(encoding) ? file.resolve(encoding.get('Differences')) : null;
	let code = 0;
	for (const each of isList(differences) ? differences : []) {
		const value = file.resolve(each);
		if (typeof value === 'number') code = value;
		else if (value instanceof PdfName) characters[code++] = characterNamed(value.name);
	}
	return characters;
}

function compositeFont(file: PdfFile, font: PdfDict, cmap: PdfCmap | null): PdfFont {
	const descendants = file.resolve(font.get('DescendantFonts'));
	const own = file.dict(isList(descendants) ? descendants[0] : undefined);
	const widths = widthsOf(file, own);
	const standard = numberIn(file, own, 'DW', 1000);
	const bytesPerCode = nameOf(file.resolve(font.get('Encoding'))).startsWith('Identity')
		? 2
		: cmap?.bytes || 2;
	return (bytes) => {
		const glyphs: PdfGlyph[] = [];
		for (let at = 0; at < bytes.length; at += bytesPerCode) {
			const code = codeOf(bytes.slice(at, at + bytesPerCode));
			const text = cmap?.characters.get(code) ?? '';
			glyphs.push({ text, width: widths.get(code) ?? standard, isSpace: false });
		}
		return glyphs;
	};
}

/** Widths by code: `first [w w …]` or `first last w`. */
function widthsOf(file: PdfFile, font: PdfDict): ReadonlyMap<number, number> {
	const found = new Map<number, number>();
	const listed = file.resolve(font.get('W'));
	const values = isList(listed) ? listed.map((each) => file.resolve(each)) : [];
	for (let i = 0; i < values.length;) {
		const first = values[i];
		const next = values[i + 1];
		if (typeof first !== 'number') break;
		if (isList(next)) {
			next.forEach((each, place) => {
				const width = file.resolve(each);
				if (typeof width === 'number') found.set(first + place, width);
			});
			i += 2;
			continue;
		}
		const width = values[i + 2];
		if (typeof next !== 'number' || typeof width !== 'number') break;
		for (let code = first; code <= Math.min(next, first + 65_536); code++) found.set(code, width);
		i += 3;
	}
	return found;
}

function numberIn(file: PdfFile, dict: PdfDict, name: string, other: number): number {
	const value = file.resolve(dict.get(name));
	return typeof value === 'number' ? value : other;
}
