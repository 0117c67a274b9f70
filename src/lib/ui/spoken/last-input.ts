import { on } from 'svelte/events';

let byKey = false;

/**
 * Whether the user last pressed a key and has not moved a pointer since; a click that no pointer made comes
 * from one, or from a screen reader.
 */
export function isByKey(): boolean {
	return byKey;
}

/** Attach it once. */
export function followInput(): () => void {
	const off = [
		on(window, 'keydown', () => (byKey = true), { capture: true }),
		on(window, 'pointerdown', () => (byKey = false), { capture: true }),
		on(window, 'pointermove', ({ movementX, movementY }) => (byKey &&= !(movementX || movementY)), {
			capture: true
		}),
		on(window, 'click', ({ detail }) => (byKey ||= detail === 0), { capture: true })
	];
	return () => {
		for (const stop of off) stop();
	};
}
