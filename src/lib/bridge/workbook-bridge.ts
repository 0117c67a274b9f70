import { Storing, type StoringCode } from '$lib/domain/storing';
import type { Reply, SourceFile, SourceGrid, WorkbookRequest } from '$lib/worker/protocol';
import type { WorkerLike } from './data-bridge';

/** How long a workbook may take before its worker is ended, in milliseconds. */
export const WORKBOOK_LIMIT = 60_000;

/**
 * Reads one workbook in a worker of its own, which is ended afterwards: a workbook that hangs or fills
 * the memory takes nothing else with it. Rejects with a `Storing`.
 */
export function readWorkbook(
	spawn: () => WorkerLike,
	file: SourceFile,
	signal: AbortSignal,
	limit = WORKBOOK_LIMIT
): Promise<readonly SourceGrid[]> {
	if (signal.aborted) return Promise.reject(new Storing('afgebroken'));
	const worker = spawn();
	const over = new AbortController();
	return new Promise<readonly SourceGrid[]>((resolve, reject) => {
		const fail = (code: StoringCode) => () => reject(new Storing(code));
		const timer = setTimeout(fail('werkboek-duurt-te-lang'), limit);
		over.signal.addEventListener('abort', () => clearTimeout(timer));
		signal.addEventListener('abort', fail('afgebroken'), { signal: over.signal });
		worker.onerror = fail('werker-gestopt');
		worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
			if (reply.kind === 'done') resolve(reply.output as readonly SourceGrid[]);
			else if (reply.kind === 'fault') fail(reply.code)();
		};
		const request: WorkbookRequest = { id: 1, file };
		worker.postMessage(request, [file.bytes]);
	}).finally(() => {
		over.abort();
		worker.terminate();
	});
}
