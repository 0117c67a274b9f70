import { isUtf8, openText } from '../bytes/decode';

const META = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i;
const SAMPLE = 4096;
/** Names under which browsers read Windows-1252; Node's decoder of that name has holes. */
const WESTERN = /^(?:(?:windows|cp|x-cp)-?1252|(?:iso-?8859-?1|latin-?1|l1|us-ascii|ascii))$/i;

/** The text of a web page and the name of its encoding. */
export interface WebText {
	readonly tekst: string;
	readonly tekenset: string;
}

/**
 * The text of a web page. What the bytes show (a mark, UTF-16, valid UTF-8) goes before what `charset` or its meta
 * tag says: pages that say the one and are the other are common. Reads the bytes at most twice.
 */
export function decodeWeb(bytes: Uint8Array, charset: string | null = null): WebText {
	const text = openText(bytes);
	const said = charset ?? META.exec(latin1(bytes.subarray(0, SAMPLE)))?.[1] ?? '';
	// What only looks like UTF-8 or codepage 850 in most places may be what the page says.
	const isSure =
		text.tekenset === 'UTF-8'
			? text.onleesbaar.length === 0 || isUtf8(bytes)
			: text.tekenset.startsWith('UTF-');
	const decoder = isSure || WESTERN.test(said) ? null : decoderOf(said);
	if (decoder) return { tekst: decoder.decode(bytes), tekenset: decoder.encoding };
	const own = text.tekenset === 'Codepage 850' ? openText(bytes, 'Windows-1252') : text;
	return { tekst: own.decode(own.bytes), tekenset: own.tekenset };
}

/** Bytes as characters 0–255. */
export function latin1(bytes: Uint8Array): string {
	const PIECE = 8192;
	let text = '';
	for (let at = 0; at < bytes.length; at += PIECE)
		text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
	return text;
}

function decoderOf(label: string): TextDecoder | null {
	try {
		const decoder = new TextDecoder(label);
		return decoder.encoding.startsWith('utf-') ? null : decoder;
	} catch {
		return null;
	}
}
