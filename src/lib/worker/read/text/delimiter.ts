import { SCHEIDINGSTEKENS, type Scheidingsteken } from '$lib/domain/momentopname/inlezen';
import { foldKey } from '$lib/locale/fold';
import { lineEndAt } from '../bytes/line-end';
import { isKnownHeading } from '../mapping/headings';
import { firstLines } from './quotes/first-lines';
import { LOOK_AT } from './header';

/** What the user calls them. */
export const SCHEIDINGSTEKEN_NAAM: Readonly<Record<Scheidingsteken, string>> = {
	';': 'puntkomma',
	'\t': 'tab',
	'|': 'verticale streep',
	',': 'komma',
	'^': 'dakje',
	'~': 'slangetje',
	':': 'dubbele punt',
	'#': 'hekje'
};

/** What stands in texts and cells as well, as in 09:30: separates only where the column names say so. */
const SELDOM: ReadonlySet<Scheidingsteken> = new Set(['^', '~', ':', '#']);
/** Of those the ones that no text has, where they cut all rows alike and nothing else cuts any. */
const NOWHERE_ELSE: ReadonlySet<Scheidingsteken> = new Set(['^', '~']);
/** Names of columns from which a row is a header. */
const NAMES = 2;

/** Excel's line that says what the separator is. */
export const SEP_LINE = /^sep=([;,|\t^~:#])$/i;
/** How much a known name counts: two weigh more than ten commas in every name. */
const NAMES_WEIGH = 3;
const SAMPLE_ROWS = 100;
const SAMPLE_BYTES = 400_000;
/** In which a hundred lines stand most often. */
const SAMPLE_LINES_BYTES = 32_000;
const QUOTE = 34;
const LF = 10;
const CR = 13;

/** The separator of a text and where its rows begin: behind Excel's line `sep=;`, if there is one. */
export interface Delimiting {
	readonly teken: Scheidingsteken;
	readonly begin: number;
}

/**
 * Finds the separator in text as bytes, of which it needs the ASCII only: the one that splits most of the first
 * rows into the same, high number of fields, not counting separators between quotes; one that gives known column names
 * wins over commas in names. Scans 400.000 bytes at most.
 */
export function sniffDelimiter(bytes: Uint8Array): Delimiting {
	const declared = SEP_LINE.exec(String.fromCharCode(...bytes.subarray(0, 5)));
	if (declared) {
		const teken = SCHEIDINGSTEKENS.find((each) => each === declared[1]) ?? ';';
		return { teken, begin: 5 + lineEndAt(bytes, 5) };
	}
	let best: Scheidingsteken = ';';
	let most = 0;
	const lines = linesWithoutQuotes(bytes);
	const head = firstLines(bytes).slice(0, LOOK_AT);
	for (const teken of SCHEIDINGSTEKENS) {
		const counts =
			lines?.map((line) => line.split(teken).length) ?? fieldCounts(bytes, teken.charCodeAt(0));
		const names = namesIn(head, teken, counts);
		if (SELDOM.has(teken) && names < NAMES && !(NOWHERE_ELSE.has(teken) && most === 0)) continue;
		const score = consistency(counts) * (names < NAMES ? 1 : 1 + names * NAMES_WEIGH);
		if (score > most && (names >= NAMES || !SELDOM.has(teken) || score === fullScore(counts))) {
			best = teken;
			most = score;
		}
	}
	return { teken: best, begin: 0 };
}

/** Known column names in the line that has most of them, if as many cells stand in most rows: else it is a remark. */
function namesIn(head: readonly string[], teken: string, counts: readonly number[]): number {
	let most = 0;
	for (const line of head) {
		if (!line.includes(teken)) continue;
		const cells = line.split(teken);
		const names = new Set(cells.filter(isKnownHeading).map(foldKey)).size;
		const long = counts.filter((count) => count >= names).length;
		if (names > most && long * 2 >= counts.length) most = names;
	}
	return most;
}

/** What `consistency` gives where all rows are cut alike. */
function fullScore(counts: readonly number[]): number {
	return Math.log2(counts[0] ?? 1);
}

/** The first lines that are not blank; null when there is a quote in them. Spares most files the slow way. */
function linesWithoutQuotes(bytes: Uint8Array): string[] | null {
	const sample = bytes.subarray(0, SAMPLE_LINES_BYTES);
	const lines = new TextDecoder('latin1').decode(sample).split(/[\r\n]+/);
	if (lines[0] === '') lines.shift();
	// The last is cut off, or has nothing behind it.
	if (sample.length < bytes.length || lines.at(-1) === '') lines.pop();
	if (sample.length < bytes.length && lines.length < SAMPLE_ROWS) return null;
	const first = lines.slice(0, SAMPLE_ROWS);
	return first.some((line) => line.includes('"')) ? null : first;
}

/** Fields per row for the first rows that are not blank. */
function fieldCounts(bytes: Uint8Array, separator: number): number[] {
	const counts: number[] = [];
	const end = Math.min(bytes.length, SAMPLE_BYTES);
	let fields = 1;
	let quoted = false;
	let atStart = true;
	let blank = true;
	for (let i = 0; i < end && counts.length < SAMPLE_ROWS; i++) {
		const byte = bytes[i];
		if (byte === QUOTE && (quoted || atStart)) {
			quoted = !quoted;
			blank = false;
			// A doubled quote inside quotes closes and opens again at once.
			atStart = !quoted && bytes[i + 1] === QUOTE;
			continue;
		}
		atStart = false;
		if (quoted) continue;
		if (byte === separator) {
			fields++;
			atStart = true;
		} else if (byte === LF || byte === CR) {
			// The second half of a line end is a blank row, which does not count.
			if (!blank || fields > 1) counts.push(fields);
			fields = 1;
			blank = true;
			atStart = true;
		} else {
			blank = false;
		}
	}
	if (end === bytes.length && counts.length < SAMPLE_ROWS && (!blank || fields > 1))
		counts.push(fields);
	return counts;
}

/** Share of rows with the commonest number of fields, weighed by that number; 0 when it never splits. */
function consistency(counts: readonly number[]): number {
	const tally = new Map<number, number>();
	for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
	let score = 0;
	for (const [fields, rows] of tally) {
		const share = rows / counts.length;
		score = Math.max(score, share * share * Math.log2(fields));
	}
	return score;
}
