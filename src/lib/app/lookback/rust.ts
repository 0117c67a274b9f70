import { painted } from '$lib/data/pieces';
import { underWay } from '$lib/data/rest';

/** Milliseconds of rest after a change before earlier lists are looked into. */
const RUST = 250;

/** Waits until nothing changes any more for a moment, and the screen is painted. */
export async function settled(): Promise<void> {
	await underWay(new Promise((resolve) => setTimeout(resolve, RUST)));
	await painted();
}
