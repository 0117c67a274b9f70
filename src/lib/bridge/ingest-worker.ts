import startWorker from '$lib/worker/ingest.worker?worker&inline&packed';
import type { WorkerLike } from './data-bridge';

/** Starts the worker that reads files; loaded only when somebody chooses a file or the fictional data. */
export function spawnIngestWorker(): Promise<WorkerLike> {
	return startWorker();
}
