const LF = 10;
const CR = 13;
/** Lines by which the look of a text is judged, and bytes in which they are looked for. */
const LINES = 100;
const BYTES = 65_536;
const PIECE = 8192;

/** The first lines that are not blank, a byte a sign; the last of the text only where it is whole. Looks at 64 kB at most. */
export function firstLines(bytes: Uint8Array, begin = 0): string[] {
	const until = Math.min(bytes.length, begin + BYTES);
	const lines: string[] = [];
	for (let at = begin, start = begin; at <= until && lines.length < LINES; at++) {
		const byte = at < until ? bytes[at] : LF;
		if (byte !== LF && byte !== CR) continue;
		if (at > start && (at < until || until === bytes.length)) lines.push(signs(bytes, start, at));
		start = at + 1;
	}
	return lines;
}

function signs(bytes: Uint8Array, start: number, end: number): string {
	let text = '';
	for (let at = start; at < end; at += PIECE)
		text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + PIECE)));
	return text;
}
