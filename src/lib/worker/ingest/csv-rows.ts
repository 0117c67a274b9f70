import Papa from 'papaparse';
import { Storing } from '$lib/domain/storing';
import { openText } from './decode';
import { SCHEIDINGSTEKEN_NAAM, sniffDelimiter } from './delimiter';
import { lineEnds } from './text-lines';

export interface ReadOptions {
	/** Called after every few megabytes with the rows read and an estimate of their total. */
	readonly onprogress?: (progress: { readonly done: number; readonly total: number }) => void;
	/** Once aborted, reading ends with `afgebroken`. */
	readonly signal?: AbortSignal;
}

/** How a text was read; `bezwaar` when the rows behind a quote that is not closed are missing. */
export interface Lezing {
	readonly lezing: string;
	readonly bezwaar: string | null;
}

/**
 * Hands over the rows of separated text in any of the known encodings, some ten thousands at a time, so that
 * neither text nor rows are ever in memory as a whole. Every row is given, blank ones included. An unclosed quote
 * makes the rows behind it worthless: they are left out. Whole lines without a
 * quote are offered to `takeLines` first, which returns their number, or null to have them as rows. Rejects with
 * `afgebroken` only.
 */
export async function eachRows(
	bytes: Uint8Array,
	take: (rows: string[][]) => void,
	options: ReadOptions = {},
	takeLines: (text: string, teken: string) => number | null = () => null
): Promise<Lezing> {
	const { tekenset, stukken } = openText(bytes);
	const unify = lineEnds();
	let parser: Papa.Parser | null = null;
	let separator: string = ';';
	let lezing = `${tekenset}, ${SCHEIDINGSTEKEN_NAAM[';']}`;
	let rest = '';
	let enough = 0;
	let line = 1;
	let read = 0;
	let done = 0;
	for (const { tekst, bytes: size } of stukken()) {
		read += size;
		const isLast = read === bytes.length;
		rest += unify(tekst, isLast);
		if (!parser) {
			const { teken, begin } = sniffDelimiter(rest);
			parser = new Papa.Parser({ delimiter: teken, newline: '\n' });
			separator = teken;
			lezing = `${tekenset}, ${SCHEIDINGSTEKEN_NAAM[teken]}`;
			line += countLines(rest, begin);
			rest = rest.slice(begin);
		}
		if (!isLast && rest.length < enough) continue;
		const whole = isLast ? rest.length : rest.lastIndexOf('\n') + 1;
		const lines = rest.includes('"') ? null : takeLines(rest.slice(0, whole), separator);
		if (lines !== null) {
			line += lines;
			done += lines;
			rest = rest.slice(whole);
			options.onprogress?.({ done, total: Math.round((done * bytes.length) / read) });
			await look(options.signal);
			continue;
		}
		const result: Papa.ParseResult<string[]> = parser.parse(rest, 0, !isLast);
		const broken = result.errors.find((error) => isBroken(error, result.data));
		const rows = broken ? result.data.slice(0, broken.row) : result.data;
		take(rows);
		done += rows.length;
		options.onprogress?.({ done, total: Math.round((done * bytes.length) / read) });
		if (broken) {
			line += countLines(rest, broken.index ?? 0);
			return { lezing, bezwaar: `Vanaf regel ${line} ontbreekt een aanhalingsteken.` };
		}
		const { cursor } = result.meta;
		// A row longer than the text so far leaves the cursor where it was: take more at once.
		enough = cursor === 0 ? rest.length * 2 : 0;
		line += countLines(rest, cursor);
		rest = rest.slice(cursor);
		await look(options.signal);
	}
	return { lezing, bezwaar: null };
}

/** A quote that never closes, or closes rows later in the middle of another cell. */
function isBroken(error: Papa.ParseError, rows: readonly (readonly string[])[]): boolean {
	if (error.code === 'MissingQuotes') return true;
	return (
		error.code === 'InvalidQuotes' &&
		(rows[error.row ?? -1] ?? []).some((cell) => cell.includes('\n'))
	);
}

function countLines(text: string, until: number): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
}

/** Lets messages in, such as the one that aborts; only where somebody can abort. */
async function look(signal: AbortSignal | undefined): Promise<void> {
	if (!signal) return;
	await new Promise((resolve) => setTimeout(resolve));
	if (signal.aborted) throw new Storing('afgebroken', signal.reason);
}
