import { SCHEIDINGSTEKENS, type Scheidingsteken } from '$lib/domain/inlezen';

/** What the user calls them. */
export const SCHEIDINGSTEKEN_NAAM: Readonly<Record<Scheidingsteken, string>> = {
	';': 'puntkomma',
	'\t': 'tab',
	'|': 'verticale streep',
	',': 'komma'
};

const SEP_LINE = /^sep=([;,|\t])\n?/i;
const SAMPLE_ROWS = 100;
const SAMPLE_CHARACTERS = 200_000;

/** The separator of a text and where its rows begin: behind Excel's line `sep=;`, if there is one. */
export interface Delimiting {
	readonly teken: Scheidingsteken;
	readonly begin: number;
}

/**
 * Finds the separator in text with `\n` line ends: the one that splits most of the first rows into the
 * same, high number of fields, not counting separators between quotes. Scans 200.000 characters at most.
 */
export function sniffDelimiter(text: string): Delimiting {
	const declared = SEP_LINE.exec(text);
	if (declared) {
		const teken = SCHEIDINGSTEKENS.find((each) => each === declared[1]) ?? ';';
		return { teken, begin: declared[0].length };
	}
	let best: Scheidingsteken = ';';
	let most = 0;
	for (const teken of SCHEIDINGSTEKENS) {
		const score = consistency(fieldCounts(text, teken));
		if (score > most) {
			best = teken;
			most = score;
		}
	}
	return { teken: best, begin: 0 };
}

/** Fields per row for the first rows that are not blank. */
function fieldCounts(text: string, teken: Scheidingsteken): number[] {
	const counts: number[] = [];
	const end = Math.min(text.length, SAMPLE_CHARACTERS);
	let fields = 1;
	let quoted = false;
	let atStart = true;
	let blank = true;
	for (let i = 0; i < end && counts.length < SAMPLE_ROWS; i++) {
		const char = text[i];
		if (char === '"' && (quoted || atStart)) {
			quoted = !quoted;
			blank = false;
			// A doubled quote inside quotes closes and opens again at once.
			atStart = !quoted && text[i + 1] === '"';
			continue;
		}
		atStart = false;
		if (quoted) continue;
		if (char === teken) {
			fields++;
			atStart = true;
		} else if (char === '\n') {
			if (!blank || fields > 1) counts.push(fields);
			fields = 1;
			blank = true;
			atStart = true;
		} else {
			blank = false;
		}
	}
	if (end === text.length && counts.length < SAMPLE_ROWS && (!blank || fields > 1))
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
