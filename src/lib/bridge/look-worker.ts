import startWorker from '$lib/worker/look.worker?worker&inline&packed=portable';
import type { WorkerLike } from './data-bridge';

/** Starts the worker that opens what is in use; inlined, because only a blob worker inherits the page's CSP. */
export function spawnLookWorker(): Promise<WorkerLike> {
	return startWorker();
}
