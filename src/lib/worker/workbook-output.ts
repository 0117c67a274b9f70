import type { SourceGrid } from './ingest/source-grid';
import type { WebPagina } from './ingest/web-pages';

export type { WebPagina } from './ingest/web-pages';

/** What the workbook worker makes of a file: grids, or web pages whose tables the main thread must read. */
export type WorkbookOutput =
	| { readonly soort: 'grids'; readonly grids: readonly SourceGrid[] }
	| { readonly soort: 'web'; readonly paginas: readonly WebPagina[] };
