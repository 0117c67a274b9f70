import type { TeDoen } from './werkproces-blad.svelte';

/** How a verdict is called on a tile and over the list. */
export const OORDEEL_WOORD: Readonly<Record<TeDoen, string>> = {
	ja: 'te doen',
	onbekend: 'onbekend',
	controleer: 'controleer'
};
