import { spawnDataWorker } from '$lib/bridge/data-worker';
import { App } from './app.svelte';

/** The app over the real data worker. */
export function startApp(): App {
	return new App(spawnDataWorker);
}
