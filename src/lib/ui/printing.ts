import { flushSync } from 'svelte';
import { on } from 'svelte/events';
import { createSubscriber } from 'svelte/reactivity';

let now = false;

const subscribe = createSubscriber((update) => {
	const offs = [
		on(window, 'beforeprint', () => {
			now = true;
			// The browser does not wait for it.
			flushSync(update);
		}),
		on(window, 'afterprint', () => {
			now = false;
			update();
		})
	];
	return () => {
		now = false;
		offs.forEach((off) => off());
	};
});

/** Whether the page is being printed: lists are whole, and what can be pressed on screen is text on paper. */
export const printing = {
	get now(): boolean {
		subscribe();
		return now;
	}
};
