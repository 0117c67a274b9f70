import type { ZipPart } from '$lib/columns/zip-parts';

const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const SHEET = /<(?:\w+:)?sheet\b[^>]*?\b\w+:id="([^"]*)"/g;
const RELATION = /<(?:\w+:)?Relationship\b[^>]*>/g;
const ROW_NUMBER = /\sr="(\d+)"/;
const HIDDEN = /\shidden="(?:1|true)"/;
const [OPEN, CLOSE, COLON] = [0x3c, 0x3e, 0x3a];
const ROW = [0x72, 0x6f, 0x77] as const;

/**
 * The rows (from 0) that a filter or somebody hid, by the place of their sheet, in the files of an .xlsx; nothing for
 * other workbooks. SheetJS tells only together with every style. Looks at each byte of the sheets once.
 */
export function hiddenRows(files: readonly ZipPart[]): ReadonlyMap<number, readonly number[]> {
	const partOf = (naam: string) => files.find((file) => file.naam === naam)?.bytes;
	const [book, relations] = [partOf(BOOK), partOf(RELATIONS)];
	const found = new Map<number, readonly number[]>();
	if (!book || !relations) return found;
	const targets = targetsIn(textOf(relations));
	for (const [place, [, id = '']] of [...textOf(book).matchAll(SHEET)].entries()) {
		const sheet = partOf(targets.get(id) ?? '');
		const rows = sheet ? hiddenIn(sheet) : [];
		if (rows.length) found.set(place, rows);
	}
	return found;
}

function targetsIn(relations: string): ReadonlyMap<string, string> {
	return new Map(
		Array.from(relations.matchAll(RELATION), ([tag]) => {
			const target = /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '';
			const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
			return [/\bId="([^"]*)"/.exec(tag)?.[1] ?? '', path] as const;
		})
	);
}

function hiddenIn(sheet: Uint8Array): number[] {
	const rows: number[] = [];
	let next = 0;
	for (let at = sheet.indexOf(OPEN); at >= 0; at = sheet.indexOf(OPEN, at + 1)) {
		if (!isRow(sheet, at)) continue;
		const end = sheet.indexOf(CLOSE, at);
		if (end < 0) break;
		const tag = textOf(sheet.subarray(at, end));
		const row = Number(ROW_NUMBER.exec(tag)?.[1] ?? next + 1) - 1;
		if (HIDDEN.test(tag)) rows.push(row);
		next = row + 1;
	}
	return rows;
}

/** Whether `<row` or `<x:row` begins here. */
function isRow(sheet: Uint8Array, at: number): boolean {
	const name = sheet[at + 2] === COLON ? at + 3 : at + 1;
	return (
		ROW.every((byte, index) => sheet[name + index] === byte) && !isLetter(sheet[name + 3] ?? 0)
	);
}

function isLetter(byte: number): boolean {
	return (byte | 32) >= 0x61 && (byte | 32) <= 0x7a;
}

function textOf(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}
