/** Largest whole number up to which all are held exactly. */
const MOST = Number.MAX_SAFE_INTEGER;
const ASCII = 128;

/**
 * A number for each text, in the order of their code units: equal for equal texts, and smaller where a text comes first.
 * Null where they are too long for that, or have other letters than ASCII; numbers of fifteen digits fit. Reads each twice.
 */
export function textKeys(texts: readonly string[]): Float64Array | null {
	const seen = new Uint8Array(ASCII);
	let longest = 0;
	for (const text of texts) {
		for (let at = 0; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			if (unit >= ASCII) return null;
			seen[unit] = 1;
		}
		longest = Math.max(longest, text.length);
	}
	/** Of each unit that occurs its place among them, from one; nothing, behind the end of a text, is zero. */
	const places = new Uint8Array(ASCII);
	let base = 1;
	for (let unit = 0; unit < ASCII; unit++) if (seen[unit]) places[unit] = base++;
	if (base ** longest > MOST) return null;
	const keys = new Float64Array(texts.length);
	texts.forEach((text, at) => {
		let key = 0;
		for (let unit = 0; unit < text.length; unit++)
			key = key * base + (places[text.charCodeAt(unit)] ?? 0);
		keys[at] = key * base ** (longest - text.length);
	});
	return keys;
}
