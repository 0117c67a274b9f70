import type { PublicatieBron } from '$lib/domain/uwv/publicatie';
import { Storing, type StoringCode } from '$lib/domain/momentopname/storing';
import type { Reply, SourceFile, WorkbookRequest } from '$lib/worker/protocol';
import type { WorkbookOutputs } from '$lib/worker/workbook-output';
import type { WorkerLike } from './data-bridge';

export type { HandedGrid } from '$lib/worker/protocol';
export type { WebPagina } from '$lib/worker/workbook-output';

/** How long a workbook may take before its worker is ended, in milliseconds. */
export const WORKBOOK_LIMIT = 60_000;

/**
 * Reads one workbook or web page in a worker of its own, which is ended afterwards: a workbook that hangs or fills
 * the memory takes nothing else with it. Rejects with a `Storing`; `werkboek-duurt-te-lang` also when the worker died.
 */
export function readWorkbook(
	spawn: () => WorkerLike,
	file: SourceFile,
	signal: AbortSignal,
	limit = WORKBOOK_LIMIT
): Promise<WorkbookOutputs['file']> {
	return askOnce(spawn, { id: 1, file }, [file.bytes], signal, limit);
}

/** Reads a publication in the same way; a PDF in a PDF worker. */
export function readPublicatie(
	spawn: () => WorkerLike,
	publicatie: PublicatieBron,
	signal: AbortSignal
): Promise<WorkbookOutputs['publicatie']> {
	const transfer = 'bytes' in publicatie ? [publicatie.bytes] : [];
	return askOnce(spawn, { id: 1, publicatie }, transfer, signal, WORKBOOK_LIMIT);
}

function askOnce<Output>(
	spawn: () => WorkerLike,
	request: WorkbookRequest,
	transfer: Transferable[],
	signal: AbortSignal,
	limit: number
): Promise<Output> {
	if (signal.aborted) return Promise.reject(new Storing('afgebroken'));
	const worker = spawn();
	const over = new AbortController();
	return new Promise<Output>((resolve, reject) => {
		const fail = (code: StoringCode) => () => reject(new Storing(code));
		const timer = setTimeout(fail('werkboek-duurt-te-lang'), limit);
		over.signal.addEventListener('abort', () => clearTimeout(timer));
		signal.addEventListener('abort', fail('afgebroken'), { signal: over.signal });
		worker.onerror = fail('werkboek-duurt-te-lang');
		worker.onmessageerror = fail('werkboek-duurt-te-lang');
		worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
			if (reply.kind === 'done') resolve(reply.output as Output);
			else if (reply.kind === 'fault') fail(reply.code)();
		};
		worker.postMessage(request, transfer);
	}).finally(() => {
		over.abort();
		worker.terminate();
	});
}
