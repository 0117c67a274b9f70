import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/** Puts a popover under its button in browsers without CSS anchor positioning; does nothing in others. */
export function anchored(buttonId: string, align: 'start' | 'end'): Attachment<HTMLElement> {
	return (popover) => {
		if (CSS.supports('position-area', 'block-end')) return;
		return on(popover, 'toggle', () => {
			const button = document.getElementById(buttonId)?.getBoundingClientRect();
			if (!button || !popover.matches(':popover-open')) return;
			const { width, height } = popover.getBoundingClientRect();
			const left = align === 'end' ? button.right - width : button.left;
			const below = button.bottom + height + 12 < window.innerHeight;
			popover.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
			popover.style.top = `${below ? button.bottom : Math.max(8, button.top - height - 12)}px`;
		});
	};
}
