/** A name, such as `/Type`. */
export class PdfName {
	constructor(readonly name: string) {}
}

/** Points to an object by its number. */
export class PdfRef {
	constructor(readonly id: number) {}
}

/** An operator, or anything else that is a bare word. */
export class PdfWord {
	constructor(readonly word: string) {}
}

export type PdfDict = ReadonlyMap<string, PdfValue>;

/** Text is a string with a character per byte. */
export type PdfValue =
	null | boolean | number | string | PdfName | PdfRef | PdfWord | readonly PdfValue[] | PdfDict;

export function isDict(value: PdfValue | undefined): value is PdfDict {
	return value instanceof Map;
}

export function isList(value: PdfValue | undefined): value is readonly PdfValue[] {
	return Array.isArray(value);
}
