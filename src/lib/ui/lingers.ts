import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

const STAY = 6000;

/** Calls `onend` after six seconds in which the element had neither pointer nor focus. */
export function lingers(onend: () => void): Attachment<HTMLElement> {
	return (node) => {
		let timer = setTimeout(onend, STAY);
		const hold = () => clearTimeout(timer);
		const release = () => {
			clearTimeout(timer);
			timer = setTimeout(onend, STAY);
		};
		const off = [
			on(node, 'pointerenter', hold),
			on(node, 'focusin', hold),
			on(node, 'pointerleave', release),
			on(node, 'focusout', release)
		];
		return () => {
			clearTimeout(timer);
			for (const stop of off) stop();
		};
	};
}
