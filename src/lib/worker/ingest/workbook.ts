import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { Storing } from '$lib/domain/storing';
import { inspectZip } from './zip';
import type { SourceGrid } from './source-grid';

/** Above this many bytes after unpacking SheetJS gives an empty sheet without an error. */
const MOST_UNPACKED = 600_000_000;
const MS_PER_DAY = 86_400_000;

/** Excel's error values as a Dutch Excel writes them, by their number in the file. */
const FOUTEN: Readonly<Record<number, string>> = {
	0x00: '#LEEG!',
	0x07: '#DEEL/0!',
	0x0f: '#WAARDE!',
	0x17: '#VERW!',
	0x1d: '#NAAM?',
	0x24: '#GETAL!',
	0x2a: '#N/B'
};

/**
 * Reads every visible sheet that is not empty as a grid of text: dates as dd-mm-jjjj, numbers in plain Dutch
 * notation. Blocks until done and needs about ten times the file in memory, so it runs in a worker of its own.
 * Throws a `Storing`: `bestand-beschadigd`, `bestand-beveiligd`, `bestand-te-groot` or `bestand-zonder-rijen`.
 */
export function readWorkbook(bytes: Uint8Array, bestand: string, gewijzigd: number): SourceGrid[] {
	guard(bytes);
	const book = parse(bytes);
	const grids = book.SheetNames.flatMap((name, index) => {
		const sheet = book.Sheets[name];
		if (!sheet || isHidden(book, index)) return [];
		const { rijen, numeriek } = readSheet(sheet);
		return rijen.length === 0
			? []
			: [
					{ bestand, werkblad: name, gewijzigd, rijen, lezing: `Excel, werkblad ${name}`, numeriek }
				];
	});
	if (grids.length === 0) throw new Storing('bestand-zonder-rijen');
	return grids;
}

function guard(bytes: Uint8Array): void {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return;
	const { uitgepakt, beveiligd } = inspectZip(bytes);
	if (beveiligd) throw new Storing('bestand-beveiligd');
	if (uitgepakt > MOST_UNPACKED) throw new Storing('bestand-te-groot');
}

function parse(bytes: Uint8Array): WorkBook {
	try {
		return read(bytes, {
			type: 'array',
			dense: true,
			cellDates: true,
			UTC: true,
			cellFormula: false,
			cellHTML: false
		});
	} catch (cause) {
		const beveiligd = cause instanceof Error && /password/i.test(cause.message);
		throw new Storing(beveiligd ? 'bestand-beveiligd' : 'bestand-beschadigd', cause);
	}
}

function isHidden(book: WorkBook, index: number): boolean {
	return (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
}

function readSheet(sheet: WorkSheet): { rijen: string[][]; numeriek: number[] } {
	const numeriek = new Set<number>();
	const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
	let width = 0;
	let height = 0;
	const rijen = Array.from(data, (cells, row) => {
		const texts = Array.from(cells ?? [], (cell, column) => {
			const text = cell ? cellText(cell) : '';
			if (cell?.t === 'n' && !isPadded(cell)) numeriek.add(column);
			if (text !== '') {
				width = Math.max(width, column + 1);
				height = row + 1;
			}
			return text;
		});
		return texts;
	});
	return {
		rijen: rijen
			.slice(0, height)
			.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? '')),
		numeriek: [...numeriek].filter((column) => column < width).sort((a, b) => a - b)
	};
}

function cellText(cell: CellObject): string {
	const { v: value } = cell;
	if (value === undefined) return '';
	if (value instanceof Date) return dateText(value);
	if (cell.t === 'e') return FOUTEN[Number(value)] ?? '#N/B';
	if (typeof value === 'boolean') return value ? 'Ja' : 'Nee';
	if (typeof value === 'number') return isPadded(cell) ? (cell.w ?? '') : numberText(value);
	return value;
}

/** A number that its format shows with leading zeros, such as 07974 with format 00000: that text is meant. */
function isPadded(cell: CellObject): boolean {
	return cell.t === 'n' && cell.w !== undefined && /^0\d+$/.test(cell.w);
}

/** Fifteen digits, as Excel keeps them, without thousands dots or exponent. */
function numberText(value: number): string {
	const exact = Number(value.toPrecision(15));
	const text =
		Math.abs(exact) >= 1e21 || (exact !== 0 && Math.abs(exact) < 1e-6)
			? exact.toFixed(15).replace(/\.?0+$/, '')
			: String(exact);
	return text.replace('.', ',');
}

/** The calendar day; half a second is added because a serial just below midnight is a rounding error. */
function dateText(value: Date): string {
	const date = new Date(Math.floor((value.getTime() + 500) / MS_PER_DAY) * MS_PER_DAY);
	if (Number.isNaN(date.getTime())) return '';
	const day = String(date.getUTCDate()).padStart(2, '0');
	const month = String(date.getUTCMonth() + 1).padStart(2, '0');
	return `${day}-${month}-${String(date.getUTCFullYear()).padStart(4, '0')}`;
}
