const LF = 10;
const CR = 13;

/** Length of the line end that stands there: `\r\n`, `\n`, `\r` or none. */
export function lineEndAt(bytes: Uint8Array, at: number): number {
	if (bytes[at] === LF) return 1;
	if (bytes[at] !== CR) return 0;
	return bytes[at + 1] === LF ? 2 : 1;
}
