import StoreWorker from '$lib/worker/store.worker?worker&inline';
import type { WorkerLike } from './data-bridge';

/** Starts the worker that keeps snapshots; inlined, because only a blob worker inherits the page's CSP. */
export function spawnStoreWorker(): WorkerLike {
	return new StoreWorker();
}
