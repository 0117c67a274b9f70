import Papa from 'papaparse';
import { Storing } from '$lib/domain/storing';
import { decode } from './decode';
import { SCHEIDINGSTEKEN_NAAM, sniffDelimiter } from './delimiter';
import type { SourceGrid } from './source-grid';

/** Characters parsed in one go, between two looks at the signal. */
const CHUNK = 4_000_000;

export interface ReadOptions {
	/** Called after every few megabytes with the rows read and an estimate of their total. */
	readonly onprogress?: (progress: { readonly done: number; readonly total: number }) => void;
	/** Once aborted, reading ends with `afgebroken`. */
	readonly signal?: AbortSignal;
}

/**
 * Reads separated text in any of the known encodings. Keeps every row, blank ones included, so that a row's
 * place is its number in Excel. An unclosed quote makes the rows behind it worthless: the grid then
 * ends there and has a `bezwaar`. Rejects with `afgebroken` only; holds text and grid in memory at once.
 */
export async function readCsv(
	bytes: Uint8Array,
	bestand: string,
	gewijzigd: number,
	options: ReadOptions = {}
): Promise<SourceGrid> {
	const { tekst, tekenset } = decode(bytes);
	const text = tekst.includes('\r') ? tekst.replace(/\r\n?/g, '\n') : tekst;
	const { teken, begin } = sniffDelimiter(text);
	const parser = new Papa.Parser({ delimiter: teken, newline: '\n' });
	const rijen: string[][] = [];
	let bezwaar: string | null = null;
	let size = CHUNK;
	for (let at = begin; at < text.length && bezwaar === null;) {
		const end = Math.min(text.length, at + size);
		const chunk = text.slice(at, end);
		const result: Papa.ParseResult<string[]> = parser.parse(chunk, 0, end < text.length);
		const broken = result.errors.find((error) => isBroken(error, result.data));
		if (broken)
			bezwaar = `Vanaf regel ${lineOf(text, at + (broken.index ?? 0))} ontbreekt een aanhalingsteken.`;
		append(rijen, broken ? result.data.slice(0, broken.row) : result.data);
		// A row longer than the chunk leaves the cursor where it was: take more at once.
		if (result.meta.cursor === 0) size *= 2;
		at += result.meta.cursor;
		options.onprogress?.({
			done: rijen.length,
			total: Math.round((rijen.length * text.length) / Math.max(1, at))
		});
		await look(options.signal);
	}
	dropBlankEnd(rijen);
	const grid = {
		bestand,
		werkblad: null,
		gewijzigd,
		rijen,
		lezing: `${tekenset}, ${SCHEIDINGSTEKEN_NAAM[teken]}`,
		numeriek: []
	};
	return bezwaar === null ? grid : { ...grid, bezwaar };
}

/** A quote that never closes, or closes rows later in the middle of another cell. */
function isBroken(error: Papa.ParseError, rows: readonly (readonly string[])[]): boolean {
	if (error.code === 'MissingQuotes') return true;
	return (
		error.code === 'InvalidQuotes' &&
		(rows[error.row ?? -1] ?? []).some((cell) => cell.includes('\n'))
	);
}

function lineOf(text: string, index: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
	return line;
}

function append(rows: string[][], more: readonly string[][]): void {
	for (const row of more) rows.push(row);
}

function dropBlankEnd(rows: string[][]): void {
	while (rows.at(-1)?.every((cell) => cell.trim() === '')) rows.pop();
}

/** Lets messages in, such as the one that aborts; only where somebody can abort. */
async function look(signal: AbortSignal | undefined): Promise<void> {
	if (!signal) return;
	await new Promise((resolve) => setTimeout(resolve));
	if (signal.aborted) throw new Storing('afgebroken', signal.reason);
}
