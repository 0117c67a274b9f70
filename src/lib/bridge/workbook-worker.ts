import WorkbookWorker from '$lib/worker/workbook.worker?worker&inline';
import type { WorkerLike } from './data-bridge';

/** Starts a workbook worker; loaded only when somebody chooses a workbook. */
export function spawnWorkbookWorker(): WorkerLike {
	return new WorkbookWorker();
}
