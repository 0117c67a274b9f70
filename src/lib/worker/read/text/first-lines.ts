/** Lines by which the look of a text is judged, and the bytes in which those stand most often. */
const LINES = 100;
const BYTES = 65_536;
const PIECE = 16_384;

/** The first lines that are not blank, a byte a sign; the last only where it is whole. */
export function firstLines(bytes: Uint8Array): string[] {
	const sample = bytes.subarray(0, BYTES);
	let text = '';
	for (let at = 0; at < sample.length; at += PIECE)
		text += String.fromCharCode(...sample.subarray(at, at + PIECE));
	const lines = text.split(/[\r\n]+/);
	if (sample.length < bytes.length) lines.pop();
	return lines.filter((line) => line !== '').slice(0, LINES);
}
