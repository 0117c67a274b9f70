import { spawnStoreWorker } from '$lib/bridge/store-worker';
import { App } from './app.svelte';

/** The app over the real workers; the one that reads files is loaded when it is needed. */
export function startApp(): App {
	return new App(spawnStoreWorker, async () => {
		const { spawnIngestWorker } = await import('$lib/bridge/ingest-worker');
		return spawnIngestWorker();
	});
}
