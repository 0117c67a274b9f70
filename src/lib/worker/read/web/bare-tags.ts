const KEPT = /^(?:colspan|rowspan)$/i;
const CELL = /^t[dh]$/i;
const LETTER = /[a-z]/i;

/**
 * HTML in which tags have no attributes but the colspan and rowspan of cells. The rest means nothing to who reads the text of
 * tables, and a page's styles, even in a document that is never shown, are a breach of the policy. Reads each tag as a
 * browser does, quotes included.
 */
export function bareTags(html: string): string {
	const parts: string[] = [];
	let done = 0;
	for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
		if (!LETTER.test(html[at + 1] ?? '')) {
			at++;
			continue;
		}
		const name = until(html, at + 1, /[\s/>]/g);
		const { kept, end } = attributes(html, name);
		const isCell = CELL.test(html.slice(at + 1, name));
		parts.push(html.slice(done, name), isCell ? kept : '', '>');
		done = end;
		at = end;
	}
	return parts.join('') + html.slice(done);
}

function attributes(html: string, start: number): { kept: string; end: number } {
	let kept = '';
	let at = start;
	for (;;) {
		at = until(html, at, /[^\s/]/g);
		if (at >= html.length) return { kept, end: at };
		if (html[at] === '>') return { kept, end: at + 1 };
		const nameEnd = until(html, at + 1, /[\s/>=]/g);
		const name = html.slice(at, nameEnd);
		at = until(html, nameEnd, /\S/g);
		if (html[at] !== '=') continue;
		at = until(html, at + 1, /\S/g);
		const quote = html[at];
		const isQuoted = quote === '"' || quote === "'";
		const valueEnd = isQuoted ? endOf(html, quote, at + 1) : until(html, at, /[\s>]/g);
		const value = html.slice(isQuoted ? at + 1 : at, valueEnd);
		if (KEPT.test(name) && /^\s*\d+\s*$/.test(value)) kept += ` ${name}=${value.trim()}`;
		at = isQuoted ? valueEnd + 1 : valueEnd;
	}
}

function until(text: string, from: number, pattern: RegExp): number {
	pattern.lastIndex = from;
	return pattern.exec(text)?.index ?? text.length;
}

function endOf(text: string, quote: string, from: number): number {
	const found = text.indexOf(quote, from);
	return found < 0 ? text.length : found;
}
