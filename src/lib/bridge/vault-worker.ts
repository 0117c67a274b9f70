import startWorker from '$lib/worker/vault.worker?worker&inline&packed';
import type { WorkerLike } from './data-bridge';

/** Starts the worker that knows passphrases; loaded only when somebody types one. */
export function spawnVaultWorker(): Promise<WorkerLike> {
	return startWorker();
}
