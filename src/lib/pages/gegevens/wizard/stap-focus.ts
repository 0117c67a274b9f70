import type { Attachment } from 'svelte/attachments';

/**
 * Moves focus to the heading of a step when the user arrives there. The first heading is left alone
 * while `first()` says so: opening a page must not take the focus.
 */
export function stapFocus(first: () => boolean): Attachment<HTMLElement> {
	let quiet = first();
	return (heading) => {
		if (!quiet) heading.focus();
		quiet = false;
	};
}
