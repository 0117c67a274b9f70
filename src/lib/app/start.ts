import { spawnLookWorker } from '$lib/bridge/look-worker';
import { App } from './app.svelte';

/** The app over the real workers: a small one opens, the others are loaded when they are needed. */
export function startApp(): App {
	return new App(
		async () => (await import('$lib/bridge/store-worker')).spawnStoreWorker(),
		async () => (await import('$lib/bridge/ingest-worker')).spawnIngestWorker(),
		undefined,
		spawnLookWorker
	);
}
