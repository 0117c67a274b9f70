import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';
import { covers } from './on-top';

/**
 * Opens the dialog as a modal when it appears, with focus on its element with `data-first`; Esc and a
 * click on the backdrop ask to close. When it goes, the focus returns to where it was.
 */
export function modal(onclose: () => void): Attachment<HTMLDialogElement> {
	return (dialog) => {
		const before = document.activeElement;
		dialog.showModal();
		const uncover = covers(dialog);
		dialog.querySelector<HTMLElement>('[data-first]')?.focus();
		const offCancel = on(dialog, 'cancel', (event) => {
			if (event.target !== dialog) return;
			event.preventDefault();
			onclose();
		});
		const offClick = on(dialog, 'click', (event) => {
			if (event.target === dialog) onclose();
		});
		return () => {
			offCancel();
			offClick();
			uncover();
			dialog.close();
			if (before instanceof HTMLElement && before.isConnected) before.focus();
		};
	};
}

/** Puts focus on the element when it appears. */
export function focusFirst(node: HTMLElement): void {
	node.focus({ preventScroll: true });
}
