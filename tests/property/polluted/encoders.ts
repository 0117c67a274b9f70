/** Letters beyond ASCII by their byte. */
type CodePage = ReadonlyMap<string, number>;

/** The upper half of Windows-1252, as far as it is that of Latin 1. */
export const WINDOWS_1252: CodePage = new Map(
	Array.from({ length: 96 }, (_, at) => [String.fromCharCode(0xa0 + at), 0xa0 + at])
);

/** Of the code page of DOS, the letters that names of the lists have. */
export const CODE_PAGE_850: CodePage = new Map(
	Object.entries({
		...{ Ç: 0x80, ü: 0x81, é: 0x82, â: 0x83, ë: 0x89, Å: 0x8f, É: 0x90, ö: 0x94 },
		...{ Ö: 0x99, Ü: 0x9a, ú: 0xa3, ñ: 0xa4 }
	})
);

/** Makes bytes of text in a code page, which has no mark; throws on a letter that it lacks. */
export function oneByte(page: CodePage): (text: string) => Uint8Array {
	return (text) =>
		Uint8Array.from(text.replaceAll('\ufeff', ''), (each) => {
			const code = each.charCodeAt(0);
			const byte = code < 128 ? code : page.get(each);
			if (byte === undefined) throw new RangeError(`no ${each} in the code page`);
			return byte;
		});
}

/** Text in UTF-16, without a mark of its own. */
export function utf16(text: string, isBig = false): Uint8Array {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
	return new Uint8Array(view.buffer);
}

/** Text in UTF-32, without a mark of its own. */
export function utf32(text: string, isBig = false): Uint8Array {
	const points = Array.from(text, (each) => each.codePointAt(0) ?? 0);
	const view = new DataView(new ArrayBuffer(points.length * 4));
	points.forEach((point, at) => view.setUint32(at * 4, point, !isBig));
	return new Uint8Array(view.buffer);
}

/** Bytes behind each other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const each of parts) {
		all.set(each, at);
		at += each.length;
	}
	return all;
}
