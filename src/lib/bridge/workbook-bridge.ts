import { Storing } from '$lib/domain/storing';
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
	const worker = spawn();
	return new Promise<readonly SourceGrid[]>((resolve, reject) => {
		const timer = setTimeout(() => reject(new Storing('werkboek-duurt-te-lang')), limit);
		signal.addEventListener('abort', () => reject(new Storing('afgebroken')));
		worker.onerror = () => reject(new Storing('werker-gestopt'));
		worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
			clearTimeout(timer);
			if (reply.kind === 'done') resolve(reply.output as readonly SourceGrid[]);
			else if (reply.kind === 'fault') reject(new Storing(reply.code));
		};
		const request: WorkbookRequest = { id: 1, file };
		worker.postMessage(request, [file.bytes]);
	}).finally(() => worker.terminate());
}
