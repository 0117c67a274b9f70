import { readWorkbook, type HandedGrid } from '$lib/bridge/workbook-bridge';
import { Storing } from '$lib/domain/momentopname/storing';
import { underWay } from '$lib/data/rest';

/** Reads one workbook or web page into grids; `signal` ends it at once. Rejects with a `Storing`. */
export type WerkboekLezer = (file: File, signal: AbortSignal) => Promise<readonly HandedGrid[]>;

/**
 * Reads a workbook in a worker of its own, whose code is loaded only when the first one is chosen. The tables of a
 * web page come back as pages: only the main thread can take them apart.
 */
export async function readWerkboek(
	file: File,
	signal: AbortSignal
): Promise<readonly HandedGrid[]> {
	const [{ spawnWorkbookWorker }, bytes] = await Promise.all([
		underWay(import('$lib/bridge/workbook-worker')),
		underWay(file.arrayBuffer())
	]);
	const worker = await underWay(spawnWorkbookWorker());
	if (signal.aborted) {
		worker.terminate();
		throw new Storing('afgebroken');
	}
	const handed = { naam: file.name, gewijzigd: file.lastModified, bytes };
	const output = await underWay(readWorkbook(() => worker, handed, signal));
	if (output.soort === 'grids') return output.grids;
	const { webTables } = await underWay(import('./web-tables'));
	return webTables(output.paginas, file, signal);
}
