import { Storing } from '$lib/domain/momentopname/storing';
import { bareTags } from './bare-tags';
import { checkDepth } from './tag-depth';

/** Characters that a browser takes apart in a few hundredths of a second. */
const PIECE = 200_000;
/** Characters of a row with all that stands in it; a browser takes it apart in one go. */
const LONGEST = 1_000_000;
const TABLE = /<(\/?)table\b[^>]*>?/gi;
const ROW = /<tr\b/gi;
/** What is not part of the page's text; without an end it goes on to the end of the page. */
const APART = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** In these a `td` is no cell, and closes nothing. */
const FOREIGN = /<\/?(?:svg|math)\b[^<>]*>?/gi;

/**
 * The tables of a page that hold no other table, in order; of each what stands in it, cut before rows into pieces that
 * are short to take apart. Throws `bestand-beschadigd` when a table begins and does not end: the page was cut off, and
 * the rest of its rows with it. Throws `webtabel-te-groot` for what would keep a browser busy for more than a moment: a
 * row without end, elements in elements in elements.
 */
export function tablePieces(html: string): string[][] {
	const source = bareTags(html.replace(APART, '')).replace(FOREIGN, '');
	const tables: string[][] = [];
	let open = 0;
	let begin = -1;
	for (const { 0: found, 1: slash, index } of source.matchAll(TABLE)) {
		if (!slash) {
			open++;
			begin = index + found.length;
			continue;
		}
		if (begin >= 0) tables.push(cut(source.slice(begin, index)));
		open = Math.max(0, open - 1);
		begin = -1;
	}
	if (open > 0) throw new Storing('bestand-beschadigd');
	return tables;
}

function cut(table: string): string[] {
	const pieces: string[] = [];
	let begin = 0;
	while (table.length - begin > PIECE) {
		ROW.lastIndex = begin + PIECE;
		const next = ROW.exec(table);
		if (!next) break;
		pieces.push(table.slice(begin, next.index));
		begin = next.index;
	}
	pieces.push(table.slice(begin));
	for (const piece of pieces) {
		if (piece.length > PIECE + LONGEST) throw new Storing('webtabel-te-groot');
		checkDepth(piece);
	}
	return pieces;
}
