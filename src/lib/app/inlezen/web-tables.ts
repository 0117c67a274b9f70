import type { HandedGrid, WebPagina } from '$lib/bridge/workbook-bridge';
import { packingRows } from '$lib/columns/packed-rows';
import { spreadingMerged, type Samengevoegd } from '$lib/domain/velden/samengevoegd';
import { Storing } from '$lib/domain/momentopname/storing';
import { inertDocument } from '$lib/platform/inert-document';
import { inPieces } from '$lib/data/pieces';

/** A header and one row make a list. */
const LEAST_ROWS = 2;
/** As many columns and rows as a browser lets one cell cover. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** As many columns as a sheet has, and more cells than a page of 100 MB can hold unless cells cover others. */
const WIDEST = 16_384;
const MOST_CELLS = 20_000_000;
/** How long the tables of one file may take, in milliseconds: as long as a workbook. */
const LIMIT = 60_000;
/** Elements after which a reader sees the next word apart. */
const APART = new Set(['BR', 'P', 'DIV', 'LI', 'TR', 'TD', 'TH', 'H1', 'H2', 'H3', 'H4', 'TABLE']);
/** Elements whose text is not shown. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/**
 * The tables of web pages that hold at least two rows, as grids of text, in order. Reads them piece by piece, so
 * that the screen goes on. Rejects with `bestand-zonder-rijen`, `webtabel-te-groot` where cells cover more than a sheet
 * can hold, `werkboek-duurt-te-lang` after a minute by `now`, or `afgebroken` once `signal` is aborted.
 */
export async function webTables(
	paginas: readonly WebPagina[],
	{ name, lastModified }: File,
	signal: AbortSignal,
	now = () => performance.now()
): Promise<HandedGrid[]> {
	const until = now() + LIMIT;
	const isOver = () => signal.aborted || now() > until;
	const grids = await inPieces(readPages(paginas, name, lastModified), isOver);
	if (signal.aborted) throw new Storing('afgebroken');
	if (!grids) throw new Storing('werkboek-duurt-te-lang');
	if (grids.length === 0) throw new Storing('bestand-zonder-rijen');
	return grids;
}

function* readPages(
	paginas: readonly WebPagina[],
	bestand: string,
	gewijzigd: number
): Generator<void, HandedGrid[]> {
	const grids: HandedGrid[] = [];
	for (const pagina of paginas) {
		const tables: string[][][] = [];
		for (const pieces of pagina.tabellen) {
			const rows = yield* readTable(pieces);
			if (rows.length >= LEAST_ROWS) tables.push(rows);
		}
		for (const [index, rijen] of tables.entries()) {
			const nummer = tables.length > 1 ? ` ${index + 1}` : '';
			const several = paginas.length > 1 || tables.length > 1;
			grids.push({
				bestand,
				werkblad: several ? `${pagina.naam ?? 'Tabel'}${nummer}` : null,
				gewijzigd,
				rijen: yield* packingRows(rijen),
				lezing: `Webtabel, ${pagina.tekenset}`,
				numeriek: [],
				webtabel: true,
				...(pagina.verborgen ? { verborgen: true } : {})
			});
		}
	}
	return grids;
}

/** The rows up to the last that says something, each as wide as the widest. */
function* readTable(pieces: readonly string[]): Generator<void, string[][]> {
	const rows: string[][] = [];
	const merged: Samengevoegd[] = [];
	/** For each column the row from which it is free again. */
	const free: number[] = [];
	let width = 0;
	let height = 0;
	for (const piece of pieces) {
		const table = inertDocument(`<table>${piece}</table>`).querySelector('table');
		yield;
		for (const row of Array.from(table?.rows ?? [])) {
			const rij = rows.length;
			const cells: string[] = [];
			let kolom = 0;
			for (const cell of row.cells) {
				while ((free[kolom] ?? 0) > rij) kolom++;
				const kolommen = Math.min(MOST_COLUMNS, Math.max(1, cell.colSpan));
				if (kolom + kolommen > WIDEST) throw new Storing('webtabel-te-groot');
				// Zero: down to the end of the table.
				const rijen = cell.rowSpan || MOST_ROWS;
				while (cells.length < kolom) cells.push('');
				const text = cellText(cell);
				if (text !== '') height = rij + 1;
				cells.push(text);
				if (rijen > 1 || kolommen > 1) merged.push({ rij, kolom, rijen, kolommen });
				for (let at = kolom; at < kolom + kolommen; at++) free[at] = rij + rijen;
				kolom += kolommen;
			}
			rows.push(cells);
			width = Math.max(width, cells.length);
			if (width * height > MOST_CELLS) throw new Storing('webtabel-te-groot');
			yield;
		}
	}
	rows.length = height;
	for (const cells of rows) {
		while (cells.length < width) cells.push('');
		yield;
	}
	yield* spreadingMerged(rows, merged);
	return rows;
}

/** The text as it would be read on screen, on one line. */
function cellText(cell: HTMLElement): string {
	const only = cell.firstChild;
	if (only instanceof Text && !only.nextSibling) return oneLine(only.data);
	let text = '';
	const add = (node: Node) => {
		if (node instanceof Text) text += node.data;
		if (!(node instanceof Element) || SILENT.has(node.tagName)) return;
		for (const child of node.childNodes) add(child);
		if (APART.has(node.tagName)) text += ' ';
	};
	for (const child of cell.childNodes) add(child);
	return oneLine(text);
}

/** Hard spaces count too: an empty cell holds one. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
