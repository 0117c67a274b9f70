import { begin, onRest } from '$lib/data/rest';

/** What the user or the browser does, after which something may be under way that is not counted yet. */
const ACTS = [
	'pointerdown',
	'pointerup',
	'click',
	'contextmenu',
	'keydown',
	'keyup',
	'input',
	'change',
	'focusin',
	'paste',
	'drop',
	'scroll',
	'resize',
	'popstate',
	'hashchange',
	'storage'
];

/** Shows on `<html data-rust>` whether the app is at rest: empty when it is. Call once, in the root layout. */
export function showRest(): void {
	const { dataset } = document.documentElement;
	onRest((atRest) => {
		const shown = atRest ? '' : 'bezig';
		if (dataset.rust !== shown) dataset.rust = shown;
	});
	// what follows in the same task has begun before the frame that rest waits for
	for (const act of ACTS) addEventListener(act, () => begin()(), { capture: true });
}
