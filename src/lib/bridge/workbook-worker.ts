import startWorker from '$lib/worker/workbook.worker?worker&inline&packed';
import type { WorkerLike } from './data-bridge';

/** Starts a workbook worker; loaded only when somebody chooses a workbook. */
export function spawnWorkbookWorker(): Promise<WorkerLike> {
	return startWorker();
}
