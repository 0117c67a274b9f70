import startWorker from '$lib/worker/store.worker?worker&inline&packed=portable';
import type { WorkerLike } from './data-bridge';

/** Starts the worker that keeps snapshots; loaded behind the first screen, and inlined, because only a blob worker inherits the page's CSP. */
export function spawnStoreWorker(): Promise<WorkerLike> {
	return startWorker();
}
