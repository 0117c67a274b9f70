import { Storing } from '$lib/domain/momentopname/storing';
import { isWebArchive } from '../bytes/sniff';
import { mimeParts, type MimePart } from '../bytes/mime-parts';
import { tablePieces } from './table-pieces';
import { decodeWeb, latin1, type WebText } from './web-text';

/** A page whose tables are to be read; only the main thread can, because a worker has no DOMParser. */
export interface WebPagina {
	/** Name of the sheet it was saved from; null when it does not say. */
	readonly naam: string | null;
	readonly verborgen: boolean;
	readonly tekenset: string;
	/** Of each table what stands in it, as HTML, cut before rows into pieces. */
	readonly tabellen: readonly (readonly string[])[];
}

/** More does not fit in memory with what is made of it. */
const MOST_BYTES = 100_000_000;
const HEAD = 4096;
/** What Excel puts in a comment about a sheet and the page that holds it. */
const SHEET = /<x:ExcelWorksheet>([\s\S]*?)<\/x:ExcelWorksheet>/gi;

interface SheetNote {
	readonly naam: string;
	readonly verborgen: boolean;
	/** File name of its page; '' when it stands in this page itself. */
	readonly pagina: string;
}

/**
 * The pages with tables of a file that `sniffSource` calls a `webtabel`, decoded, in order. Throws a `Storing`:
 * `bestand-beschadigd` (a table that is not closed, a part that is missing), `bestand-te-groot` or
 * `bestand-zonder-rijen`.
 */
export function webPages(bytes: Uint8Array): WebPagina[] {
	if (bytes.length > MOST_BYTES) throw new Storing('bestand-te-groot');
	const pages = documents(bytes);
	const notes = pages.flatMap(({ tekst }) => sheetNotes(tekst));
	if (notes.some(({ pagina }) => pagina !== '' && !pages.some(({ plaats }) => plaats === pagina)))
		throw new Storing('bestand-beschadigd');
	const found = pages.flatMap(({ tekst, tekenset, plaats }) => {
		const tabellen = tablePieces(tekst);
		if (tabellen.length === 0) return [];
		const own = sheetNotes(tekst).find(({ pagina }) => pagina === '');
		const note = own ?? notes.find(({ pagina }) => pagina !== '' && pagina === plaats);
		const { naam = null, verborgen = false } = note ?? {};
		return [{ naam, verborgen, tekenset, tabellen }];
	});
	if (found.length === 0) throw new Storing('bestand-zonder-rijen');
	return found;
}

type Page = WebText & { readonly plaats: string };

function documents(bytes: Uint8Array): Page[] {
	if (!isWebArchive(latin1(bytes.subarray(0, HEAD)))) return [{ ...decodeWeb(bytes), plaats: '' }];
	return mimeParts(bytes)
		.filter(isPage)
		.map(({ bytes: own, charset, plaats }) => ({
			...decodeWeb(own, charset),
			plaats: fileName(plaats)
		}));
}

/** The page with the row of tabs has a table too. */
function isPage({ type, plaats }: MimePart): boolean {
	return /^(?:text\/html|application\/xhtml\+xml)$/.test(type) && !/tabstrip\.html?$/i.test(plaats);
}

function sheetNotes(html: string): SheetNote[] {
	return Array.from(html.matchAll(SHEET), ([, note = '']) => ({
		naam: unescape(tag(note, 'x:Name')),
		verborgen: /hidden/i.test(tag(note, 'x:Visible')),
		pagina: fileName(/<x:WorksheetSource\b[^>]*href\s*=\s*"([^"]*)"/i.exec(note)?.[1] ?? '')
	}));
}

function tag(text: string, name: string): string {
	return new RegExp(`<${name}>([^<]*)</${name}>`, 'i').exec(text)?.[1]?.trim() ?? '';
}

function unescape(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
}

function fileName(path: string): string {
	return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
}
