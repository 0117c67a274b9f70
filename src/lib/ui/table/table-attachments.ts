import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/** A click anywhere in an element with `data-row`, except on something that acts itself, opens that row. */
export function openOnClick(onopen: ((row: number) => void) | undefined): Attachment<HTMLElement> {
	return (node) =>
		on(node, 'click', (event) => {
			const target = event.target instanceof Element ? event.target : null;
			if (!onopen || !target || target.closest('a, button, input, select, label, [popover]'))
				return;
			if (document.getSelection()?.type === 'Range') return;
			const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
			if (row !== undefined) onopen(Number(row));
		});
}

/** Tells which row with `data-row` the mouse is over and which has the focus; -1 for none. */
export function followRow(tell: {
	over?(row: number): void;
	focus(row: number): void;
}): Attachment<HTMLElement> {
	const rowOf = (target: EventTarget | null) => {
		const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
		return Number(row?.dataset.row ?? -1);
	};
	return (node) => {
		const off = [
			on(node, 'pointerover', ({ target, pointerType }) => {
				if (pointerType === 'mouse') tell.over?.(rowOf(target));
			}),
			on(node, 'pointerleave', () => tell.over?.(-1)),
			on(node, 'focusin', ({ target }) => tell.focus(rowOf(target))),
			on(node, 'focusout', ({ relatedTarget }) => {
				// a key that goes on in the table comes there after the microtask
				if (relatedTarget instanceof Node && node.contains(relatedTarget)) return;
				// a row that moves gets its focus back at once, and one in a window that is left keeps it
				queueMicrotask(() => {
					if (!node.contains(document.activeElement)) tell.focus(-1);
				});
			})
		];
		return () => off.forEach((each) => each());
	};
}
