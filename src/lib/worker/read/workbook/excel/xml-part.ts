import { latin1 } from '../../web/web-text';
import { decodeXml, isUtf8 } from '../xml-text';

const HEAD = 2000;
const PREFIXED = /<([^\s<>:/!?]+):([^\s<>/]+)/y;
/** Parts in which SheetJS knows no prefix at all. */
const UNPREFIXED = /^(?:Types|Relationships)$/;
/** Parts with something that a list needs. */
const NEEDED = /^(?:Types|Relationships|workbook|worksheet|sst|styleSheet)$/;

/**
 * A part of an .xlsx as SheetJS can read it: in UTF-8, and without a prefix that it does not know. Gives the same bytes where
 * nothing has to be done, which it sees by the first of them.
 */
export function plainPart(bytes: Uint8Array): Uint8Array {
	const decoded = inUtf8(bytes);
	const found = firstTag(latin1(decoded.subarray(0, HEAD)));
	const prefix = found?.[1] ?? '';
	const root = found?.[2] ?? '';
	if (prefix === '' || !NEEDED.test(root)) return decoded;
	if (/^\w+$/.test(prefix) && !UNPREFIXED.test(root)) return decoded;
	return withoutPrefix(decoded, latin1ToText(prefix));
}

/** The first tag that is one, behind declaration, comments and document type, when it has a prefix. */
function firstTag(head: string): RegExpExecArray | null {
	let at = head.indexOf('<');
	while (at >= 0 && /[?!]/.test(head[at + 1] ?? '')) {
		const end = head.startsWith('<!--', at) ? head.indexOf('-->', at) : head.indexOf('>', at);
		if (end < 0) return null;
		at = head.indexOf('<', end);
	}
	PREFIXED.lastIndex = Math.max(0, at);
	return PREFIXED.exec(head);
}

function inUtf8(bytes: Uint8Array): Uint8Array {
	if (isUtf8(bytes)) return bytes;
	return new TextEncoder().encode(decodeXml(bytes).replace(/^[\ufeff\s]*<\?xml[^>]*\?>/, ''));
}

function withoutPrefix(bytes: Uint8Array, prefix: string): Uint8Array {
	const text = new TextDecoder().decode(bytes);
	return new TextEncoder().encode(
		text
			.replaceAll(`<${prefix}:`, '<')
			.replaceAll(`</${prefix}:`, '</')
			.replace(` xmlns:${prefix}=`, ' xmlns=')
	);
}

function latin1ToText(text: string): string {
	return new TextDecoder().decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
}
