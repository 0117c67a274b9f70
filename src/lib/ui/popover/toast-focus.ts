import { on } from 'svelte/events';

/** Whether it is that key; on a Mac it types another letter. */
export function isToastKey({ altKey, ctrlKey, metaKey, shiftKey, code, key }: KeyboardEvent) {
	const isT = key.toLowerCase() === 't' || code === 'KeyT';
	return isT && altKey && !(ctrlKey || metaKey || shiftKey);
}

/** When the element goes with the focus in it, that returns to where it came from. */
export function givesBack(node: HTMLElement): () => void {
	let before: Element | null = null;
	let isWithin = false;
	const off = [
		on(node, 'focusin', ({ relatedTarget }) => {
			isWithin = true;
			if (relatedTarget instanceof Element && !node.contains(relatedTarget)) before = relatedTarget;
		}),
		on(node, 'focusout', ({ relatedTarget }) => {
			// an element that goes leaves the focus to nothing
			isWithin = relatedTarget === null || node.contains(relatedTarget as Node);
		})
	];
	return () => {
		for (const stop of off) stop();
		if (!isWithin || document.activeElement !== document.body) return;
		const back = before?.isConnected ? before : document.querySelector('main');
		if (back instanceof HTMLElement) back.focus({ preventScroll: true });
	};
}
