import DataWorker from '$lib/worker/data.worker?worker&inline';
import type { WorkerLike } from './data-bridge';

/** Starts the data worker; inlined, because only a blob worker inherits the page's CSP. */
export function spawnDataWorker(): WorkerLike {
	return new DataWorker();
}
