import type { Attachment } from 'svelte/attachments';

/** Dialogs that are open as a modal; the last makes all else inert. */
const modals: HTMLElement[] = [];
const followers = new Set<() => void>();

/** A modal is open, until what comes back is called. */
export function covers(dialog: HTMLElement): () => void {
	modals.push(dialog);
	settle();
	return () => {
		modals.splice(modals.indexOf(dialog), 1);
		settle();
	};
}

/**
 * Keeps the element in the modal that is on top, or in its own place when none is open: what stands outside
 * a modal is neither said nor reached. `onmove` is called when it has another place.
 */
export function onTop(onmove: () => void = () => undefined): Attachment<HTMLElement> {
	return (node) => {
		const home = document.createComment('');
		node.before(home);
		const follow = () => {
			const top = modals.at(-1);
			if (top ? node.parentElement === top : home.nextSibling === node) return;
			if (top) top.append(node);
			else home.after(node);
			onmove();
		};
		followers.add(follow);
		follow();
		return () => {
			followers.delete(follow);
			home.remove();
		};
	};
}

function settle(): void {
	for (const follow of followers) follow();
}
