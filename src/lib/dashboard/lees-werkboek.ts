import { readWorkbook } from '$lib/bridge/workbook-bridge';
import { Storing } from '$lib/domain/storing';

/** Reads one workbook into grids; `signal` ends it at once. Rejects with a `Storing`. */
export type WerkboekLezer = (file: File, signal: AbortSignal) => ReturnType<typeof readWorkbook>;

/** Reads a workbook in a worker of its own, whose code is loaded only when the first one is chosen. */
export async function leesWerkboek(
	file: File,
	signal: AbortSignal
): ReturnType<typeof readWorkbook> {
	const [{ spawnWorkbookWorker }, bytes] = await Promise.all([
		import('$lib/bridge/workbook-worker'),
		file.arrayBuffer()
	]);
	const worker = await spawnWorkbookWorker();
	if (signal.aborted) {
		worker.terminate();
		throw new Storing('afgebroken');
	}
	const handed = { naam: file.name, gewijzigd: file.lastModified, bytes };
	return readWorkbook(() => worker, handed, signal);
}
