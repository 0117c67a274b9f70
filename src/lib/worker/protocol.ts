import type { Dag } from '$lib/domain/datum';
import type { Bron, Controle, Koppeling, ReadResult } from '$lib/domain/inlezen';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname';
import type { StoringCode } from '$lib/domain/storing';
import type { SourceGrid } from './ingest/source-grid';

export type { SourceGrid } from './ingest/source-grid';

/** A file as the main thread hands it over; its bytes are transferred, not copied. */
export interface SourceFile {
	readonly naam: string;
	readonly gewijzigd: number;
	readonly bytes: ArrayBuffer;
}

export interface DownloadFile {
	readonly naam: string;
	readonly tekst: string;
}

/** Every call that the keeping or the reading worker answers: input and output by name. */
export interface Calls {
	open: { input: null; output: SnapshotBytes | null };
	list: { input: null; output: readonly SnapshotMeta[] };
	readFiles: { input: readonly SourceFile[]; output: ReadResult };
	addGrids: { input: readonly SourceGrid[]; output: ReadResult };
	couple: { input: readonly Koppeling[]; output: readonly Bron[] };
	check: { input: { readonly peildatum: Dag }; output: Controle };
	commit: { input: { readonly peildatum: Dag }; output: SnapshotBytes };
	discard: { input: null; output: null };
	sample: { input: null; output: SnapshotBytes };
	sampleFiles: { input: null; output: readonly DownloadFile[] };
	use: { input: string; output: SnapshotBytes };
	remove: { input: string; output: readonly SnapshotMeta[] };
	wipe: { input: null; output: null };
}

export type CallName = keyof Calls;

/** Rows done out of an expected total; total 0 = not known yet. */
export interface Progress {
	readonly done: number;
	readonly total: number;
}

export type Request = {
	[Name in CallName]: {
		readonly id: number;
		readonly call: Name;
		readonly input: Calls[Name]['input'];
	};
}[CallName];

export type Reply =
	| { readonly id: number; readonly kind: 'done'; readonly output: unknown }
	| { readonly id: number; readonly kind: 'fault'; readonly code: StoringCode }
	| { readonly id: number; readonly kind: 'progress'; readonly progress: Progress };

/** The one request that the workbook worker answers, with `Reply`s whose output is `SourceGrid[]`. */
export interface WorkbookRequest {
	readonly id: number;
	readonly file: SourceFile;
}
