import { Storing } from '$lib/domain/momentopname/storing';

const BOF = 0x0809;
/** How a sheet begins in Excel 2, 3 and 4. */
const OLD_BOF: readonly number[] = [0x0009, 0x0209, 0x0409];
const EOF = 0x000a;
const CODE_PAGE = 0x0042;
/** BIFF5, of Excel 5 and 95: the last with texts in a code page. */
const BIFF5 = 0x0500;
const BIFF8 = 0x0600;
const WESTERN = 1252;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const CONTINUE = 0x003c;
const FORMULA = 0x0006;
const LABEL = 0x0204;
const STRING = 0x0207;
const TEXTS = 0x00fc;
/** A record that says nothing and that SheetJS skips. */
const NOTHING = 0x00c1;
/** Longest that a record may be. */
const LONGEST = 8224;
/** Where a formula says how long it is, behind its cell and its value. */
const FORMULA_LENGTH = 20;

/**
 * Records that hold values, or what they need to be read (days from 1904, code page, names of sheets, texts, formats,
 * merged cells), with the least that they must be long: behind the end SheetJS reads lengths that are no numbers, and
 * never stops.
 */
const WANTED: ReadonlyMap<number, number> = new Map([
	[0x0022, 2],
	[CODE_PAGE, 2],
	[BOUND_SHEET, 7],
	[TEXTS, 8],
	[0x041e, 3],
	[0x00e0, 16],
	[0x0200, 10],
	[0x00e5, 2],
	[0x00fd, 10],
	[0x0203, 14],
	[0x027e, 10],
	[0x00bd, 6],
	[FORMULA, FORMULA_LENGTH + 2],
	[STRING, 3],
	[0x0205, 8],
	[LABEL, 9],
	[0x00d6, 9]
]);

/** Of these an empty text has no byte that says how wide its letters are, where they are no Unicode. */
const WANTED_5: ReadonlyMap<number, number> = new Map([...WANTED, [LABEL, 8], [STRING, 2]]);

/**
 * The version of records of Excel that stand without a container, as programs write them that are no Excel, and Excel
 * until 4: 8, 5, or 4 for what is older; null when the bytes are no records.
 */
export function biffOf(bytes: Uint8Array): 4 | 5 | 8 | null {
	if (bytes.length < 8) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const type = view.getUint16(0, true);
	const length = view.getUint16(2, true);
	if (length < 4 || length > 16) return null;
	// A sheet, a chart, macros or a workbook of old.
	if (OLD_BOF.includes(type))
		return [0x10, 0x20, 0x40, 0x100].includes(view.getUint16(6, true)) ? 4 : null;
	if (type !== BOF) return null;
	const version = view.getUint16(4, true);
	return version === BIFF8 ? 8 : version === BIFF5 ? 5 : null;
}

/** The code page of the texts in old records; null when they are Unicode. */
export function codepageOf(stream: Uint8Array): number | null {
	if (biffOf(stream) !== 5) return null;
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	for (let at = 0; at + 6 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
		const type = view.getUint16(at, true);
		if (type === CODE_PAGE) return view.getUint16(at + 4, true);
		if (type === EOF) break;
	}
	return WESTERN;
}

/**
 * The records of an old Excel file (BIFF5 and 8) with only those that hold values, in a copy: of the others SheetJS
 * believes whatever counts they hold, and a damaged one fills the memory; and the values that a chart remembers it
 * takes for cells. Throws `bestand-beveiligd`, `bestand-te-oud` (Excel 4 and before), or `bestand-beschadigd` when
 * records or sheets are missing.
 */
export function plainRecords(stream: Uint8Array): Uint8Array<ArrayBuffer> {
	if (biffOf(stream) === 4) throw new Storing('bestand-te-oud');
	const wanted = biffOf(stream) === 5 ? WANTED_5 : WANTED;
	const copy = new Uint8Array(stream);
	const view = new DataView(copy.buffer);
	const sheets = new Set<number>();
	const begun = new Set<number>();
	let depth = 0;
	const texts: Uint8Array[] = [];
	/** The record that a CONTINUE goes on with; 0 for one that is left out. */
	let goesOn = 0;
	let at = 0;
	while (at + 4 <= copy.length) {
		const type = view.getUint16(at, true);
		const length = view.getUint16(at + 2, true);
		if (depth === 0 && type !== BOF) break;
		if (length > LONGEST || at + 4 + length > copy.length) throw new Storing('bestand-beschadigd');
		if (type === FILE_PASS) throw new Storing('bestand-beveiligd');
		if (type === BOF) {
			if (depth === 0) begun.add(at);
			depth++;
		} else if (type === EOF) depth--;
		else {
			// What is deeper belongs to a chart; what continues a record goes where that goes.
			const own = type === CONTINUE ? goesOn : type;
			const least = depth === 1 ? wanted.get(own) : undefined;
			goesOn = least === undefined ? 0 : own;
			if (least === undefined) view.setUint16(at, NOTHING, true);
			else if (type !== CONTINUE && length < least) throw new Storing('bestand-beschadigd');
			if (goesOn === TEXTS) texts.push(copy.subarray(at + 4, at + 4 + length));
			if (type === BOUND_SHEET) sheets.add(view.getUint32(at + 4, true));
			if (type === FORMULA && goesOn) view.setUint16(at + 4 + FORMULA_LENGTH, 0, true);
		}
		at += 4 + length;
	}
	if (depth !== 0 || sheets.size === 0 || [...sheets].some((each) => !begun.has(each)))
		throw new Storing('bestand-beschadigd');
	checkTexts(texts);
	return copy;
}

/**
 * Walks over the texts that cells point at: a length that leads behind the end would keep SheetJS busy for ever.
 * Letters that go on in the next record begin there with a byte that says how wide they are.
 */
function checkTexts(pieces: readonly Uint8Array[]): void {
	let piece = 0;
	let at = 8;
	const rest = () => (pieces[piece]?.length ?? 0) - at;
	const onwards = (start: number) => {
		if (++piece >= pieces.length) throw new Storing('bestand-beschadigd');
		at = start;
	};
	while (piece < pieces.length && (rest() > 0 || piece + 1 < pieces.length)) {
		if (rest() === 0) onwards(0);
		const own = pieces[piece] ?? new Uint8Array();
		const view = new DataView(own.buffer, own.byteOffset + at, rest());
		if (rest() < 3) throw new Storing('bestand-beschadigd');
		const flags = view.getUint8(2);
		const head = 3 + (flags & 8 ? 2 : 0) + (flags & 4 ? 4 : 0);
		if (rest() < head) throw new Storing('bestand-beschadigd');
		let behind =
			(flags & 8 ? 4 * view.getUint16(3, true) : 0) +
			(flags & 4 ? view.getUint32(head - 4, true) : 0);
		let letters = view.getUint16(0, true);
		let width = 1 + (flags & 1);
		at += head;
		for (;;) {
			const taken = Math.min(letters, Math.floor(rest() / width));
			at += taken * width;
			letters -= taken;
			if (letters === 0) break;
			onwards(1);
			width = 1 + ((pieces[piece]?.[0] ?? 0) & 1);
		}
		for (; behind > rest(); onwards(0)) behind -= rest();
		at += behind;
	}
}
