import startWorker from '$lib/worker/pdf.worker?worker&inline&packed';
import type { WorkerLike } from './data-bridge';

/** Starts a PDF worker; loaded only when somebody chooses a PDF. */
export function spawnPdfWorker(): Promise<WorkerLike> {
	return startWorker();
}
