import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/** A click anywhere in an element with `data-row`, except on something that acts itself, opens that row. */
export function openOnClick(onopen: ((row: number) => void) | undefined): Attachment<HTMLElement> {
	return (node) =>
		on(node, 'click', (event) => {
			const target = event.target instanceof Element ? event.target : null;
			if (!onopen || !target || target.closest('a, button, input, select, label')) return;
			if (document.getSelection()?.type === 'Range') return;
			const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
			if (row !== undefined) onopen(Number(row));
		});
}
