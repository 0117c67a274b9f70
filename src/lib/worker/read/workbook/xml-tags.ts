import { Storing } from '$lib/domain/momentopname/storing';

/** What is done with the tags of an XML text, in order. */
export interface XmlReader {
	/** A tag that begins; `close` follows, at once where it is empty. `false`: it is left out with all that stands in it. */
	open(name: string, attributes: string): boolean;
	close(name: string): void;
	/** Text between tags, of which it takes itself what it needs. */
	text(text: string): void;
}

/** Name and what stands behind it; quotes may hold anything. */
const TAG = /<(\/?)([^\s/>"'<]+)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>/y;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'"
};
const [CDATA, CDATA_END] = ['<![CDATA[', ']]>'] as const;
const LAST_CHARACTER = 0x10ffff;

/**
 * Goes through the tags of an XML text, once. `nameOf` gives the name by which a tag is known, for one that has another
 * prefix than usual. Throws `bestand-beschadigd` where tags do not close each other: something is missing then.
 */
export function readXml(xml: string, reader: XmlReader, nameOf = (name: string) => name): void {
	const open: string[] = [];
	/** How many tags were open where one began that is left out. */
	let silent = Infinity;
	let done = 0;
	for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', done)) {
		const isRead = open.length > 0 && open.length <= silent;
		if (at > done && isRead) reader.text(unescapeXml(xml.slice(done, at)));
		const next = xml[at + 1];
		if (next === '!' || next === '?') {
			done = endOfAside(xml, at);
			if (isRead && xml.startsWith(CDATA, at))
				reader.text(xml.slice(at + CDATA.length, done - CDATA_END.length));
			continue;
		}
		TAG.lastIndex = at;
		const [tag, slash, name = '', attributes = ''] = TAG.exec(xml) ?? [];
		if (tag === undefined) throw new Storing('bestand-beschadigd');
		done = at + tag.length;
		if (slash) {
			if (open.pop() !== name) throw new Storing('bestand-beschadigd');
			if (open.length < silent) reader.close(nameOf(name));
			else if (open.length === silent) silent = Infinity;
			continue;
		}
		const isEmpty = attributes.endsWith('/');
		if (open.length <= silent) {
			const isLeftOut = !reader.open(nameOf(name), attributes);
			if (isLeftOut && !isEmpty) silent = open.length;
			if (!isLeftOut && isEmpty) reader.close(nameOf(name));
		}
		if (!isEmpty) open.push(name);
	}
	if (open.length > 0) throw new Storing('bestand-beschadigd');
}

/** Attributes by name. */
export type Attributes = ReadonlyMap<string, string>;

/** The attributes of a tag by name, without what stands for a sign. */
export function attributesOf(attributes: string, nameOf = (name: string) => name): Attributes {
	const found = new Map<string, string>();
	for (const [, name = '', double, single = ''] of attributes.matchAll(ATTRIBUTE))
		found.set(nameOf(name), unescapeXml(double ?? single));
	return found;
}

/** Text with the signs that `&…;` stands for. */
export function unescapeXml(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name = '') => {
		const named = NAMED[String(name).toLowerCase()];
		if (named !== undefined) return named;
		const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
		return code <= LAST_CHARACTER ? String.fromCodePoint(code) : whole;
	});
}

/** Where a comment, a declaration or text without signs ends. */
function endOfAside(xml: string, at: number): number {
	const end = xml.startsWith('<!--', at)
		? '-->'
		: xml.startsWith(CDATA, at)
			? CDATA_END
			: xml[at + 1] === '?'
				? '?>'
				: '>';
	const found = xml.indexOf(end, at + 2);
	if (found < 0) throw new Storing('bestand-beschadigd');
	return found + end.length;
}
