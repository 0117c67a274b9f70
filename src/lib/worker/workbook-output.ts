import type { PublicatieLezing } from '$lib/domain/uwv/publicatie';
import type { HandedGrid } from '$lib/worker/read/source-grid';
import type { WebPagina } from '$lib/worker/read/web/web-pages';

export type { WebPagina } from '$lib/worker/read/web/web-pages';

/** What the workbook worker makes of a file: grids, or web pages whose tables the main thread must read. */
export type WorkbookOutput =
	| { readonly soort: 'grids'; readonly grids: readonly HandedGrid[] }
	| { readonly soort: 'web'; readonly paginas: readonly WebPagina[] };

/** What it makes of a request, by what the request holds. */
export interface WorkbookOutputs {
	readonly file: WorkbookOutput;
	readonly publicatie: PublicatieLezing;
}
