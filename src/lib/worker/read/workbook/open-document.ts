const STYLE = /<style:style\b[^>]*\bstyle:name="([^"]*)"(?:[^>]*[^/])?>([\s\S]*?)<\/style:style>/g;
const HIDDEN = /<style:table-properties\b[^>]*\btable:display="false"/;
const TABLE = /<table:table\b[^>]*\btable:name="[^>]*>/g;
const STYLE_NAME = /\btable:style-name="([^"]*)"/;

/** The places (from 0) of the hidden sheets in the content of an OpenDocument spreadsheet; SheetJS does not tell. */
export function hiddenSheets(xml: string): ReadonlySet<number> {
	const hidden = new Set<string>();
	for (const [, name = '', style = ''] of xml.matchAll(STYLE))
		if (HIDDEN.test(style)) hidden.add(name);
	const places = new Set<number>();
	if (hidden.size === 0) return places;
	for (const [index, [table]] of Array.from(xml.matchAll(TABLE)).entries())
		if (hidden.has(STYLE_NAME.exec(table)?.[1] ?? '')) places.add(index);
	return places;
}
