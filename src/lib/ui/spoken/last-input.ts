import { on } from 'svelte/events';

let byKey = false;

/**
 * Whether the user last pressed a key and has not moved a pointer since; a click that no pointer made comes
 * from one, or from a screen reader. Styles know it as `data-keys` on the document.
 */
export function isByKey(): boolean {
	return byKey;
}

function set(to: boolean) {
	if (to === byKey) return;
	byKey = to;
	document.documentElement.toggleAttribute('data-keys', to);
}

/** Attach it once. */
export function followInput(): () => void {
	const capture = { capture: true };
	const off = [
		on(window, 'keydown', () => set(true), capture),
		on(window, 'pointerdown', () => set(false), capture),
		on(
			window,
			'pointermove',
			({ movementX, movementY }) => (movementX || movementY) && set(false),
			capture
		),
		on(window, 'click', ({ detail }) => detail === 0 && set(true), capture)
	];
	return () => {
		for (const stop of off) stop();
	};
}
