import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/**
 * Calls `onend` after `stay` milliseconds in which the element had neither pointer nor focus; not while `waits`.
 */
export function lingers(
	onend: () => void,
	stay: number,
	waits: () => boolean = () => false
): Attachment<HTMLElement> {
	return (node) => {
		const end = () => {
			if (waits()) timer = setTimeout(end, stay);
			else onend();
		};
		let timer = setTimeout(end, stay);
		const hold = () => clearTimeout(timer);
		const release = () => {
			clearTimeout(timer);
			timer = setTimeout(end, stay);
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
