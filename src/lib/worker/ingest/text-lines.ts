/**
 * The text with `\n` line ends only. A piece that ends between `\r` and `\n` keeps the `\r` back for the next,
 * so call it in order, with `isLast` for the final piece.
 */
export function lineEnds(): (piece: string, isLast: boolean) => string {
	let kept = '';
	return (piece, isLast) => {
		let text = kept + piece;
		kept = !isLast && text.endsWith('\r') ? '\r' : '';
		if (kept) text = text.slice(0, -1);
		if (!text.includes('\r')) return text;
		const unified = text.replaceAll('\r\n', '\n');
		return unified.includes('\r') ? unified.replaceAll('\r', '\n') : unified;
	};
}
