import startWorker from '$lib/worker/ingest.worker?worker&inline&packed';
import type { WorkerLike } from './data-bridge';

/** Starts the worker that reads files and knows passphrases; loaded only when one is typed, or a file or the fictional data chosen. */
export function spawnIngestWorker(): Promise<WorkerLike> {
	return startWorker();
}
