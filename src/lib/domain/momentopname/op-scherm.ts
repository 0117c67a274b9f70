/** Characters of a text from a file that a line, a cell or a choice on screen shows at most. */
export const MEEST_OP_SCHERM = 200;
/** Marks without a picture of their own that turn the direction in which what stands around them is read. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text from a file as the screen shows it: no longer than can be read at a glance, because a browser takes minutes to
 * break a million characters without a space into lines, and in the direction in which it is stored. What is kept,
 * searched, copied and exported is the whole text. Costs the same for every length.
 */
export function opScherm(tekst: string): string {
	const begin = tekst.length > 4 * MEEST_OP_SCHERM ? tekst.slice(0, 4 * MEEST_OP_SCHERM) : tekst;
	const straight = begin.replace(TURNS, '');
	if (straight.length <= MEEST_OP_SCHERM && begin.length === tekst.length) return straight;
	return `${whole(straight.slice(0, MEEST_OP_SCHERM)).trimEnd()}…`;
}

/** Whether the screen shows only the beginning of it. */
export function isAfgekort(tekst: string): boolean {
	return tekst.length > MEEST_OP_SCHERM && opScherm(tekst).endsWith('…');
}

/** Without half of a character that takes two places. */
function whole(text: string): string {
	return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
