import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/** Calls `onend` after `stay` milliseconds in which the element had neither pointer nor focus. */
export function lingers(onend: () => void, stay: number): Attachment<HTMLElement> {
	return (node) => {
		let timer = setTimeout(onend, stay);
		const hold = () => clearTimeout(timer);
		const release = () => {
			clearTimeout(timer);
			timer = setTimeout(onend, stay);
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
